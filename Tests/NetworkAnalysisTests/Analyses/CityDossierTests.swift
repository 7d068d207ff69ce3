import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CityDossierTests {
  private static func statement(
    _ id: String, _ object: Party?, _ relation: Relation, _ status: TieStatus = .inForce,
    count: Int? = nil, note: String = ""
  ) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: .city(CityID("a")), object: object, relation: relation,
      status: status, count: count, source: SourceID("s"), note: note)
  }

  private static let network = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "CN"), ("c", "CN"), ("d", "CN")], twinnings: [("c", "d")],
    members: [("a", "wego")], corridor: ["a", "b"],
    claims: [
      statement("1", .city(CityID("b")), .twinning, .draft),
      statement("2", .city(CityID("b")), .aid, .held, count: 2),
      statement("3", .city(CityID("c")), .aid, .held, count: 1),
      statement(
        "4", .city(CityID("c")), .twinning,
        note: OriginalWord(column: "status", word: "implied", reading: .decided).note),
      statement("5", nil, .twinningCount, count: 4),
    ])

  private func tables(_ city: String = "a") throws -> [ResultTable] {
    try CityDossier(of: CityID(city)).results(
      for: ToyNetwork.study(Self.network), in: ExecutionContext()
    ).tables
  }

  @Test func partnersAreCountedOnceAndByKind() throws {
    let tables = try tables()
    #expect(tables[0].figure("partners") == .integer(2))
    #expect(tables[0].figure("multiplex") == .integer(2))
    #expect(tables[0].figure("memberships") == .integer(1))
    #expect(tables[0].figure("corridors") == .integer(1))
    #expect(tables[1].texts("id") == ["twinning", "aid", "membership", "corridor-node"])
    #expect(tables[1].texts("partners") == ["2", "2", "1", "1"])
    #expect(tables[1].texts("times") == ["", "3", "", ""])
    #expect(tables[1].texts("decided") == ["1 implied", "", "", ""])
    #expect(tables[1].texts("states") == ["draft 1, in force 1", "held 2", "in force 1", ""])
  }

  @Test func thePositionIsThatInTheSelectionAndInAllTies() throws {
    let table = try #require(try tables().first { $0.id == "dossier-position-a" })
    #expect(table.texts("network").prefix(2) == ["selected ties", "all ties"])
    // Selected: a–c, c–d. All: a–b, a–c, c–d, a path b–a–c–d, on whose inner cities 2 pairs depend.
    #expect(table.texts("score").prefix(4) == ["1.0", "2.0", "0.0", "2.0"])
  }

  @Test func everyStatementAndItsSourceAreListed() throws {
    let tables = try tables()
    #expect(tables.first { $0.id == "dossier-statements-a" }?.rows.count == 6)
    #expect(tables.first { $0.id == "dossier-sources-a" }?.texts("statements") == ["6"])
    #expect(tables.first { $0.id == "claims-a" }?.texts("claimed") == ["4"])
  }

  @Test func aCityWithNothingStatedHasAnEmptyDossier() throws {
    let alone = ToyNetwork.network(cities: [("x", "IR")], twinnings: [])
    let tables = try CityDossier(of: CityID("x")).results(
      for: ToyNetwork.study(alone), in: ExecutionContext()
    ).tables
    #expect(tables[0].figure("partners") == .integer(0))
    #expect(tables.count == 8)
    #expect(throws: AnalysisError.unknownCity("nowhere")) { try self.tables("nowhere") }
  }
}
