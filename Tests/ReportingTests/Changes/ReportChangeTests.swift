import Reporting
import Testing

@Suite struct ReportChangeTests {
  private func changes(_ old: String?, _ new: String?) throws -> [ReportChange] {
    func files(_ text: String?) -> [OutputFile] {
      text.map { [OutputFile(path: "tables/t.csv", text: $0)] } ?? []
    }
    return try ReportChange.all(from: files(old), to: files(new))
  }

  @Test func aChangedNumberIsToldWithItsRowAndDifference() throws {
    let found = try changes(
      "city,score,id\nA,1.5,a\nB,2,b\n", "city,score,id\nB,2,b\nA,2.0,a\n")
    #expect(found.count == 1)
    let only = try #require(found.first)
    #expect(only.kind == .number && only.row == "a" && only.column == "score")
    #expect(only.before == "1.5" && only.after == "2.0" && only.difference == 0.5)
  }

  @Test func rowsThatComeAndGoAreTold() throws {
    let found = try changes("id,n\na,1\nb,2\n", "id,n\nb,2\nc,3\n")
    #expect(found.map(\.kind) == [.lostRow, .newRow] && found.map(\.row) == ["a", "c"])
  }

  @Test func withoutIdsWordsTellRowsApart() throws {
    let found = try changes("from,to,n\nA,B,1\nA,C,1\n", "from,to,n\nA,B,1\nA,C,4\n")
    #expect(found.map(\.row) == ["A | C"] && found.first?.difference == 3)
  }

  @Test func rowsThatNothingTellsApartAreNumbered() throws {
    let found = try changes("id,n\na,1\na,2\n", "id,n\na,1\na,5\n")
    #expect(found.map(\.row) == ["a | 2"])
  }

  @Test func anUndefinedNumberHasNoDifference() throws {
    let found = try changes("id,n\na,\n", "id,n\na,5\n")
    #expect(found.first?.kind == .number && found.first?.difference == nil)
  }

  @Test func tablesAndColumnsThatComeAndGoAreTold() throws {
    #expect(try changes(nil, "id\na\n").map(\.kind) == [.newTable])
    #expect(try changes("id\na\n", nil).map(\.kind) == [.lostTable])
    #expect(try changes("id,n\na,1\n", "id,m\na,1\n").map(\.kind) == [.lostColumn, .newColumn])
  }

  @Test func equalTablesDifferInNothing() throws {
    #expect(try changes("id,n\na,1\n", "id,n\na,1\n").isEmpty)
  }
}
