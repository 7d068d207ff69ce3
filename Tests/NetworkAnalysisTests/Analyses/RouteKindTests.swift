import CityNetworks
import Execution
import NetworkAnalysis
import Testing

/// Kinds of routes and connections on a ring of six cities with one chord.
@Suite struct RouteKindTests {
  /// a–b–c–d–e–f–a, and b–e.
  private let ring = ToyNetwork.network(
    cities: ["a", "b", "c", "d", "e", "f"].map { ($0, "CN") },
    twinnings: [
      ("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("a", "f"), ("b", "e"),
    ])

  private func routes(
    _ kind: RouteKind, _ from: String, _ to: String, count: Int? = nil
  ) throws -> [String] {
    var question = RouteQuestion(from: .city(CityID(from)), to: .city(CityID(to)))
    question.kind = kind
    question.count = count
    let results = try RouteSearch(question).results(
      for: ToyNetwork.study(ring), in: ExecutionContext())
    return results.tables[0].texts("cities")
  }

  @Test func allShortestRoutesAreListedAndNoOther() throws {
    #expect(
      try routes(.allShortest, "a", "d") == ["A – B – C – D", "A – B – E – D", "A – F – E – D"])
    #expect(try routes(.allShortest, "a", "d", count: 2).count == 2)
  }

  @Test func disjointRoutesShareNoCity() throws {
    #expect(try routes(.disjoint, "a", "d") == ["A – B – C – D", "A – F – E – D"])
    #expect(try routes(.tieDisjoint, "b", "e") == ["B – E", "B – A – F – E", "B – C – D – E"])
  }

  @Test func aWidestRouteIsTheShortestWhereAllPairsHaveOneTie() throws {
    #expect(try routes(.widest, "a", "e") == ["A – B – E"])
  }

  @Test func fourCitiesAreConnectedByFourTies() throws {
    let table = try CityConnection(of: ["a", "c", "d", "f"].map { CityID($0) })
      .results(for: ToyNetwork.study(ring), in: ExecutionContext()).tables[0]
    #expect(table.rows.count == 4)
    #expect(table.remarks[0] == "Together 4 ties; no other connection has fewer.")
  }

  @Test func citiesOfDifferentComponentsCannotBeConnected() throws {
    let connection = try CityConnection(of: [CityID("a"), CityID("e")])
    #expect(throws: AnalysisError.notConnected(["E"], with: "A")) {
      try connection.results(for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    }
  }

  @Test func oneCityIsNoConnection() {
    #expect(throws: AnalysisError.sameEnds("a")) {
      try CityConnection(of: [CityID("a"), CityID("a")])
    }
  }

  @Test func anEndCannotBeAvoided() {
    #expect(throws: AnalysisError.avoidedEnd("a")) {
      var question = RouteQuestion(from: .city(CityID("a")), to: .city(CityID("d")))
      question.avoid = [.place(.city(CityID("a")))]
      return try RouteSearch(question)
    }
  }
}
