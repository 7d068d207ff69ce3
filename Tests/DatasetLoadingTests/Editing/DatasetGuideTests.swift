import CityNetworks
import DatasetLoading
import Foundation
import Testing

/// `Datasets/README.md` speaks of what there is.
@Suite struct DatasetGuideTests {
  static let text: String = {
    let path = DatasetTablesTests.silkRoad + "/../README.md"
    return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }()

  /// The first cells, in backquotes, of the table below a heading.
  static func words(below heading: String) -> [String] {
    guard let start = text.range(of: "\n\(heading)\n") else { return [] }
    let lines = text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("#") }
    return lines.filter { $0.hasPrefix("| `") }.compactMap { line in
      line.split(separator: "`").dropFirst().first.map { String($0) }
    }
  }

  @Test(arguments: TableSchema.all)
  func everyColumnHasItsLine(table: TableSchema) {
    #expect(Self.words(below: "### `\(table.file)`") == table.columns)
  }

  @Test func everyStatusHasItsLine() {
    #expect(Self.words(below: "### Statuses") == TieStatus.allCases.map(\.rawValue))
  }

  @Test func everyRelationHasItsLine() {
    #expect(Self.words(below: "### Relations") == Relation.allCases.map(\.rawValue))
  }

  @Test func everyExampleOfADateIsOne() throws {
    let dates = Self.words(below: "### Dates")
    #expect(dates.count > 8)
    for date in dates { #expect(throws: Never.self) { try Interval(date) } }
  }
}
