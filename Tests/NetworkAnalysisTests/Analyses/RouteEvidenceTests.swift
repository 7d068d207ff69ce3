import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct RouteEvidenceTests {
  /// a and d are joined through b and through c; a–b is stated twice, c–d is only signed.
  static let network: CityNetwork = {
    func tie(
      _ id: String, _ a: String, _ b: String, _ source: String, _ status: TieStatus = .inForce,
      quote: String = ""
    ) -> Assertion {
      Assertion(
        id: AssertionID(id), subject: .city(CityID(a)), object: .city(CityID(b)),
        relation: .twinning, status: status, source: SourceID(source), quote: quote)
    }
    return CityNetwork(
      cities: ["a", "b", "c", "d"].map { City(id: CityID($0), name: $0.uppercased()) },
      sources: ["s", "t"].map { Source(id: SourceID($0), title: $0) },
      assertions: [
        tie("1", "a", "b", "s", quote: "are sisters"), tie("2", "b", "a", "t"),
        tie("3", "b", "d", "s"), tie("4", "a", "c", "s"), tie("5", "c", "d", "t", .signed),
      ],
      provenance: Provenance(datasetID: "toy"))
  }()

  func tables() throws -> [ResultTable] {
    let analysis = try AnalysisCatalog.analysis(
      "route-evidence", ["from": .text("a"), "to": .text("d")])
    return try analysis.results(
      for: ToyNetwork.study(Self.network), in: ExecutionContext()
    ).tables
  }

  @Test func theWeakestLinkComesFirst() throws {
    let links = try tables()[0]
    // Signed is less than in force; then one source is less than two; then the order of travel.
    #expect(
      zip(links.texts("from"), links.texts("to")).map { $0 + $1 } == ["CD", "BD", "AC", "AB"])
    #expect(links.texts("source_count") == ["1", "1", "1", "2"])
    #expect(links.texts("used_by") == ["2", "1", "2", "1"])
    #expect(links.texts("doubts").first == "one source only; no date known")
    #expect(links.texts("doubts").last == "no date known")
  }

  @Test func everyStatementOfALinkIsListedWithItsWords() throws {
    let evidence = try tables()[1]
    #expect(evidence.texts("statement") == ["5", "3", "4", "1", "2"])
    #expect(evidence.texts("link") == ["C – D", "B – D", "A – C", "A – B", "A – B"])
    #expect(evidence.texts("quote") == ["", "", "", "are sisters", ""])
    #expect(evidence.texts("source") == ["t", "s", "s", "s", "t"])
  }

  @Test func everyCityHasOneLineInTheOrderOfTravel() throws {
    let cities = try tables()[2]
    #expect(cities.texts("id") == ["a", "b", "d", "c"])
    #expect(cities.texts("used_by") == ["1, 2", "1", "1, 2", "2"])
    #expect(cities.texts("partners") == ["2", "2", "2", "2"])
  }

  @Test func theTablesAreNamedAfterThoseOfTheRoutes() throws {
    let routes = try AnalysisCatalog.analysis("routes", ["from": .text("a"), "to": .text("d")])
      .results(for: ToyNetwork.study(Self.network), in: ExecutionContext())
    let name = try #require(routes.tables.first?.id)
    #expect(
      try tables().map(\.id) == ["links", "evidence", "cities"].map { name + "-" + $0 })
  }

  @Test func aCorridorHasItsTiesAndShortcutsOnceEach() throws {
    let results = try AnalysisCatalog.analysis("corridor-evidence", ["corridor": .text("k")])
      .results(for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    #expect(
      results.tables.map(\.id) == ["corridor-k-ties", "corridor-k-evidence", "corridor-k-profiles"])
    let ties = results.tables[0]
    #expect(zip(ties.texts("from"), ties.texts("to")).map { $0 + $1 } == ["AB", "BC", "CD"])
    #expect(results.tables[2].texts("id") == ["a", "b", "c", "d", "e"])
    #expect(results.tables[2].texts("organizations") == ["", "wego", "wego", "", ""])
  }
}
