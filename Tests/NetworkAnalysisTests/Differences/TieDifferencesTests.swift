import CityNetworks
import NetworkAnalysis
import Testing

@Suite struct TieDifferencesTests {
  static func network(_ ties: [Assertion]) -> CityNetwork {
    RankMovementTests.network(["a", "b", "c", "d"], ties)
  }

  static func tie(
    _ a: String, _ b: String, _ status: TieStatus = .inForce, weight: Double? = nil
  ) -> Assertion {
    Assertion(
      id: AssertionID("\(a)-\(b)"), subject: .city(CityID(a)), object: .city(CityID(b)),
      relation: .twinning, status: status, weight: weight, source: SourceID("s"))
  }

  static let before = [tie("a", "b"), tie("b", "c", .signed), tie("c", "d", weight: 1)]
  static let after = [tie("a", "c"), tie("b", "c", .ratified), tie("c", "d", weight: 2)]

  @Test func tiesThatCameWentAndChangedAreListed() throws {
    let difference = TieDifferences(
      from: try ToyNetwork.study(Self.network(Self.before)),
      to: try ToyNetwork.study(Self.network(Self.after)))
    let rows = difference.table.rows.map { $0.map(\.exactText) }
    #expect(
      rows.map { [$0[0], $0[1], $0[2]] } == [
        ["removed", "a", "b"], ["added", "a", "c"], ["changed", "b", "c"], ["changed", "c", "d"],
      ])
    #expect(Array(rows[2][4...5]) == ["signed", "ratified"])
    #expect(Array(rows[3][8...9]) == ["1.0", "2.0"])
    #expect(
      difference.table.remarks == [
        "1 ties were added, 1 removed and 2 changed; there were 3 and are 3."
      ])
  }

  @Test func theSelectionDecidesWhatIsCompared() throws {
    let selection = NetworkSelection(statusRule: .any, relations: [.mou])
    let difference = TieDifferences(
      from: try ToyNetwork.study(Self.network(Self.before), selection),
      to: try ToyNetwork.study(Self.network(Self.after), selection))
    #expect(difference.isEmpty)
  }
}
