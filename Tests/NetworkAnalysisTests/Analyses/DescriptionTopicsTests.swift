import CityNetworks
import Execution
import NetworkAnalysis
import Testing

/// The close looks at one side of a network, on networks small enough for a hand.
@Suite struct DescriptionTopicsTests {
  private func tables(
    _ analysis: some Analysis, _ network: CityNetwork = ToyNetwork.barbell
  ) throws -> [ResultTable] {
    try analysis.results(for: ToyNetwork.study(network), in: ExecutionContext()).tables
  }

  private func figure(_ id: String, in table: ResultTable) -> ResultValue? {
    table.texts("id").firstIndex(of: id).map { table.rows[$0][1] }
  }

  @Test func theMiddleOfTwoTrianglesIsWhereTheyMeet() throws {
    let tables = try tables(DistanceSummary())
    #expect(figure("diameter", in: tables[0]) == .integer(3))
    #expect(figure("radius", in: tables[0]) == .integer(2))
    #expect(figure("center", in: tables[0]) == .integer(2))
    #expect(tables[1].texts("id").prefix(2) == ["c", "d"])
    #expect(
      tables[1].texts("place") == ["center", "center"] + Array(repeating: "periphery", count: 4))
  }

  @Test func distancesAreThoseOfTheLargestComponent() throws {
    let tables = try tables(DistanceSummary(), ToyNetwork.row)
    #expect(figure("cities", in: tables[0]) == .integer(4))
    #expect(tables[1].remarks == ["Cities outside the largest component: 1."])
  }

  @Test func aRowIsHalfAsCentralizedByTiesAsAStar() throws {
    // Degrees 1, 2, 2, 1 and 0: Σ(2 − k) = 4 of (n − 1)(n − 2) = 12.
    let table = try tables(CentralizationTable(), ToyNetwork.row)[0]
    let place = try #require(table.texts("id").firstIndex(of: "degree"))
    #expect(table.rows[place][1] == .real(4.0 / 12))
    #expect(table.texts("id").contains("betweenness"))
    #expect(!table.texts("id").contains("degree-in"))
  }

  @Test func twoTrianglesHaveTwoClosedTriples() throws {
    let table = try tables(TieCensus(nulls: 20))[1]
    #expect(table.texts("type") == ["003", "102", "201", "300"])
    // Of 20 triples 2 are closed, 4 are chains over the middle tie, and 7 ties stand 28 times in
    // triples: 28 − 2·3 − 4·2 = 14 triples with one tie.
    #expect(table.texts("count") == ["0", "14", "4", "2"])
    #expect(table.texts("p").allSatisfy { (Double($0) ?? 0) > 0 })
  }

  @Test func theSameSeedGivesTheSameComparisonWithChance() throws {
    let first = try tables(TieCensus(nulls: 10, seed: 4))
    #expect(try tables(TieCensus(nulls: 10, seed: 4)) == first)
    #expect(try tables(TieCensus(nulls: 10, seed: 5)) != first)
  }

  @Test func aFollowedDirectionListsAllSixteenPatterns() throws {
    let table = try tables(TieCensus(direction: .followed, nulls: 2))[1]
    #expect(table.rows.count == 16)
  }

  @Test func twoTrianglesAreTwoBlocksAndTheirTieIsAThird() throws {
    let tables = try tables(BlockList())
    #expect(tables[0].texts("cities") == ["3", "3"])
    #expect(tables[0].texts("pairs") == ["3", "3"])
    #expect(tables[0].remarks.contains { $0.hasPrefix("Blocks of two cities: 1.") })
    #expect(tables[1].texts("id") == ["c", "d"])
    #expect(tables[1].texts("parts") == ["2", "2"])
    #expect(try self.tables(BlockList(top: 1))[0].rows.count == 1)
  }

  @Test func aHubWithItsSpokesIsCoreAndPeriphery() throws {
    let star = ToyNetwork.network(
      cities: ["a", "b", "c", "d", "e"].map { ($0, "CN") },
      twinnings: [("a", "b"), ("a", "c"), ("a", "d"), ("a", "e")])
    let table = try tables(CoreAndPeriphery(), star)[0]
    #expect(table.texts("id").first == "a")
    #expect(table.texts("place") == ["core"] + Array(repeating: "periphery", count: 4))
    #expect(table.remarks[0].contains("correlation with the ideal 1.000"))
  }

  @Test func aNetworkWithoutTiesHasNoCore() throws {
    let lone = ToyNetwork.network(cities: [("a", "CN"), ("b", "IR")], twinnings: [])
    #expect(try tables(CoreAndPeriphery(), lone)[0].remarks[0].contains("No division"))
    #expect(try tables(RichClubTable(nulls: 2), lone)[0].rows.isEmpty)
    #expect(try tables(BlockList(), lone)[0].rows.isEmpty)
    #expect(figure("diameter", in: try tables(DistanceSummary(), lone)[0]) == .missing)
  }

  @Test func theClubOfAllCitiesHasTheDensityOfTheNetwork() throws {
    let table = try tables(RichClubTable(nulls: 10))[0]
    #expect(table.texts("more_than") == ["0", "1", "2"])
    #expect(table.texts("cities") == ["6", "6", "2"])
    #expect(table.column("share")?.first == .real(7.0 / 15))
    #expect(table.column("ratio")?.first == .real(1))
  }
}
