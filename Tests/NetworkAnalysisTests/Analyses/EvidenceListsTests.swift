import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct EvidenceListsTests {
  static let disputed = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "CN"), ("c", "CN")], twinnings: [("a", "b")],
    claims: [
      Assertion(
        id: AssertionID("z1"), subject: .city(CityID("a")), object: .city(CityID("b")),
        relation: .twinning, status: .draft, source: SourceID("s"), quote: "a draft"),
      Assertion(
        id: AssertionID("z2"), subject: .city(CityID("a")), relation: .twinningCount, count: 4,
        source: SourceID("s"), quote: "4 twins"),
      Assertion(
        id: AssertionID("z3"), subject: .country(Country(code: "CN")!),
        object: .country(Country(code: "IR")!), relation: .twinningCount, count: 2),
    ])

  @Test func tiesOfOneCityAreSeenFromThatCity() throws {
    let table = try answer(TieList(of: CityID("b")), ToyNetwork.row).tables[0]
    #expect(table.texts("id") == ["b", "b"])
    #expect(table.texts("partner") == ["A", "C"])
    #expect(table.texts("sources") == ["s", "s"])
  }

  @Test func aCityOutsideTheSelectionIsAnError() {
    #expect(throws: AnalysisError.unknownCity("x")) {
      try answer(TieList(of: CityID("x")), ToyNetwork.row)
    }
  }

  @Test func everyStatementBehindATieIsListedWithItsQuote() throws {
    let table = try answer(EvidenceList(of: CityID("a")), Self.disputed).tables[0]
    #expect(table.texts("id") == ["a-b", "z1"])
    #expect(table.texts("quote") == ["", "a draft"])
  }

  @Test func claimsAreSetAgainstTheNamedTiesAndBecomeNone() throws {
    let table = try answer(ClaimList(), Self.disputed).tables[0]
    #expect(table.texts("claimed") == ["4", "2"])
    #expect(table.texts("named") == ["1", "1"])
    #expect(table.texts("coverage") == ["0.25", "0.5"])
  }

  @Test func differingStatusesOfATieAreListedWithTheirSources() throws {
    let table = try answer(DisputeList(), Self.disputed).tables[0]
    #expect(table.texts("stated") == ["in force (s); draft (s)"])
    #expect(table.texts("treated_as") == ["in force"])
  }

  @Test func membershipsMakeNoTies() throws {
    let results = try answer(MembershipOverview(), ToyNetwork.row)
    #expect(results.tables[0].texts("members") == ["2"])
    #expect(results.tables[1].rows.isEmpty)
  }

  @Test func sourcesCountTheirStatements() throws {
    let table = try answer(SourceList(), ToyNetwork.row).tables[0]
    #expect(table.texts("assertions") == ["5"])
  }

  private func answer(_ analysis: any Analysis, _ network: CityNetwork) throws -> AnalysisResults {
    try analysis.results(for: ToyNetwork.study(network), in: ExecutionContext())
  }
}
