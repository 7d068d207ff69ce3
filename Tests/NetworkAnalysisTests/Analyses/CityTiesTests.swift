import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CityTiesTests {
  /// a is tied with b (two sources), c (one source) and planned with d; an event joins it with e.
  static let network: CityNetwork = {
    func statement(
      _ id: String, _ other: String, _ status: TieStatus, _ source: String, date: String = "",
      relation: Relation = .twinning, quote: String = ""
    ) -> Assertion {
      Assertion(
        id: AssertionID(id), subject: .city(CityID("a")), object: .city(CityID(other)),
        relation: relation, status: status, period: (try? Interval(date)) ?? .nothingKnown,
        source: SourceID(source), quote: quote)
    }
    let cities = [("a", "IR"), ("b", "CN"), ("c", "CN"), ("d", "DE"), ("e", "FR"), ("f", "IT")]
    return CityNetwork(
      cities: cities.map {
        City(id: CityID($0), name: $0.uppercased(), country: Country(code: $1))
      },
      organizations: [Organization(id: OrganizationID("o"), name: "O")],
      sources: ["s", "t"].map { Source(id: SourceID($0), publisher: $0, title: $0) },
      assertions: [
        statement("1", "b", .signed, "s", date: "1999-05-01"),
        statement("2", "b", .inForce, "t", date: "../2020-01-01"),
        statement("3", "c", .inForce, "s"),
        statement("4", "d", .intended, "s"),
        statement("5", "e", .held, "s", relation: .event),
        statement("6", "f", .signed, "s", date: "2001"),
        statement("7", "f", .suspended, "t", date: "2010-03-01", quote: "put on ice"),
        Assertion(
          id: AssertionID("8"), subject: .city(CityID("a")),
          object: .organization(OrganizationID("o")), relation: .membership,
          source: SourceID("t")),
        Assertion(
          id: AssertionID("9"), subject: .city(CityID("a")), object: nil,
          relation: .twinningCount, count: 4, source: SourceID("t")),
      ], provenance: Provenance(datasetID: "toy"))
  }()

  private func tables(
    _ selection: NetworkSelection = NetworkSelection()
  ) throws -> [ResultTable] {
    try CityTies(of: CityID("a")).results(
      for: ToyNetwork.study(Self.network, selection), in: ExecutionContext()
    ).tables
  }

  @Test func partnersAreCountedByWhetherTheirTiesCount() throws {
    let facts = try tables()[0]
    let expected = [
      "ties": 2, "countries": 1, "planned": 1, "dormant": 1, "ended": 0, "other_kinds": 1,
      "memberships": 1, "sources": 2, "statements": 9, "single_source": 1, "claims": 1, "dated": 1,
      "first_year": 1999,
    ]
    for (figure, value) in expected {
      #expect(facts.figure(figure) == .integer(value), "\(figure)")
    }
  }

  @Test func countedTiesComeFirstAndNotesTellWhatToKnow() throws {
    let ties = try tables()[1]
    #expect(ties.texts("id") == ["b", "c", "f", "d", "e"])
    #expect(ties.texts("counted") == ["yes", "yes", "no", "no", "no"])
    #expect(ties.texts("stating") == ["2", "1", "1", "0", "1"])
    #expect(
      ties.texts("note") == [
        "", "one source only", "“put on ice”", "one source only", "one source only",
      ])
  }

  @Test func anotherSelectionCountsOtherTies() throws {
    let planned = try tables(NetworkSelection(statusRule: .planned))
    #expect(planned[0].figure("ties") == .integer(1))
    #expect(planned[0].figure("other_binding") == .integer(2))
    let day = try tables(NetworkSelection(asOf: Day(iso: "1998-01-01")))
    #expect(day[0].figure("ties") == .integer(0))
    #expect(day[0].figure("other_binding") == .integer(2))
    #expect(day[1].texts("counted").allSatisfy { $0 == "no" })
  }

  @Test func membershipsAndStatementsNameTheirSources() throws {
    #expect(try tables()[2].texts("sources") == ["t"])
    let study = try ToyNetwork.study(Self.network)
    let statements = try CityStatements(of: CityID("a")).results(
      for: study, in: ExecutionContext()
    ).tables[0]
    #expect(statements.texts("id") == ["1", "2", "3", "4", "6", "7", "8", "5", "9"])
    let sources = try CitySources(of: CityID("a")).results(
      for: study, in: ExecutionContext()
    ).tables[0]
    #expect(sources.texts("id") == ["s", "t"])
    #expect(
      sources.texts("used_for") == [
        "twinning (4), event", "twinning (2), membership, claimed number of twinnings",
      ])
  }

  @Test func anUnknownCityIsRefused() throws {
    let study = try ToyNetwork.study(Self.network)
    let analyses: [any Analysis] = [
      CityTies(of: CityID("x")), CityPosition(of: CityID("x")), CityOptions(of: CityID("x")),
      CityConflicts(of: CityID("x")), CityCorridors(of: CityID("x")),
      CitySources(of: CityID("x")), CityStatements(of: CityID("x")),
    ]
    for analysis in analyses {
      #expect(throws: AnalysisError.unknownCity("x")) {
        try analysis.results(for: study, in: ExecutionContext())
      }
    }
  }
}
