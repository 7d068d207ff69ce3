import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct RouteSearchTests {
  /// a–b–d and a–c–d, and the long way a–e–f–d; c lies in Pakistan.
  static let diamond = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "IR"), ("c", "PK"), ("d", "CN"), ("e", "CN"), ("f", "CN")],
    twinnings: [("a", "b"), ("b", "d"), ("a", "c"), ("c", "d"), ("a", "e"), ("e", "f"), ("d", "f")])

  @Test func routesComeInTheOrderOfHopsThenOfIds() throws {
    let results = try routes()
    #expect(results.tables[0].texts("cities") == ["A – B – D", "A – C – D", "A – E – F – D"])
    #expect(results.tables[0].texts("hops") == ["2", "2", "3"])
    #expect(results.tables[1].rows.count == 7)
  }

  @Test func aRouteCountsBordersAndNamesItsWeakestStatus() throws {
    let results = try routes()
    #expect(results.tables[0].texts("borders") == ["1", "2", "1"])
    #expect(Set(results.tables[0].texts("weakest_status")) == ["in force"])
  }

  @Test func avoidedCitiesAndCountriesAreNotTouched() throws {
    let results = try routes(avoiding: ["b", "PK"])
    #expect(results.tables[0].texts("cities") == ["A – E – F – D"])
  }

  @Test func aPlanWritesACountryByItsCodeOrName() throws {
    let search = try AnalysisCatalog.analysis(
      "routes", ["from": .text("a"), "to": .text("d"), "avoid": .list(["country:pakistan", "b"])])
    let results = try search.results(
      for: ToyNetwork.study(Self.diamond), in: ExecutionContext())
    #expect(results.tables[0].texts("cities") == ["A – E – F – D"])
  }

  @Test func kilometresAreSummedAlongTheEquator() throws {
    let results = try routes(by: "km")
    // One degree of the equator is 6371.0088·π/180 km; A to D by way of B is three degrees.
    let degree = 6371.0088 * Double.pi / 180
    guard case .real(let length)? = results.tables[0].column("kilometers")?.first else {
      Issue.record("no length")
      return
    }
    #expect(abs(length - 3 * degree) < 1e-9)
  }

  /// a–c–d and a–b–c–d, of which c–d has neither kilometres nor a country at its end.
  @Test func filledInKilometresAndUnknownCountriesAreTold() throws {
    var question = RouteQuestion(from: .city(CityID("a")), to: .city(CityID("d")))
    question.by = try CostOrder("km")
    question.missing = try MissingQuantities(["km=50"])
    let tables = try RouteSearch(question).results(
      for: CostSample.study(), in: ExecutionContext()
    ).tables
    #expect(tables[0].column("kilometers") == [.missing, .missing])
    #expect(tables[0].column("km") == [.real(550), .real(550)])
    #expect(tables[1].column("km")?.last == .real(50))
    #expect(
      tables[0].remarks.contains(
        "The country of 1 of the 4 cities on these routes is not known: each hop from or to one of "
          + "them is counted as a border crossing."))
    let known = try routes(by: "km").tables[0]
    #expect(known.column("km") == nil && known.remarks.allSatisfy { !$0.contains("country") })
  }

  @Test func noRouteIsAnEmptyTableNotAnError() throws {
    let results = try RouteSearch(Self.question(to: "e")).results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    #expect(results.routeSearches[0].routes.isEmpty)
    #expect(results.tables[0].rows.isEmpty)
    let reason =
      "A and E are not connected by ties of this selection: A is connected with 3 other cities, E "
      + "has no tie. Widen --status or --relation, or allow "
      + "--new-ties 1."
    #expect(results.routeSearches[0].whyNone == reason)
    #expect(results.tables[0].remarks == [reason])
  }

  @Test func oneCityIsNoRoute() {
    #expect(throws: AnalysisError.sameEnds("a")) {
      try RouteSearch(Self.question(to: "a"))
    }
  }

  @Test func theWeakestLinkIsNamedInBothTables() throws {
    let results = try routes(by: "hops")
    #expect(results.tables[0].texts("weakest_link")[0] == "all hops alike")
    let fixed = try RouteSearch(RouteQuestion(from: .city(CityID("c0")), to: .city(CityID("c6"))))
      .results(
        for: StudiedNetwork(
          RandomCityNetworks.network(seed: 3), selection: NetworkSelection(statusRule: .any)),
        in: ExecutionContext())
    // Of each route some hops are marked, or all are alike; what is marked is named in the summary.
    for (position, link) in fixed.tables[0].texts("weakest_link").enumerated() {
      let hops = zip(fixed.tables[1].texts("route"), fixed.tables[1].rows).filter {
        $0.0 == String(position + 1)
      }.map(\.1)
      let marked = hops.filter { $0.contains(.text("weakest")) }
      #expect(marked.isEmpty == (link == "all hops alike" || hops.count == 1))
      if let first = marked.first {
        #expect(link.hasPrefix("\(first[2].exactText) – \(first[3].exactText)"))
      }
    }
  }

  @Test func aCompromiseSaysInWhatItIsBest() throws {
    var question = try Self.question(to: "d")
    question.pareto = try CostOrder("km,borders").criteria
    let table = try RouteSearch(question).results(
      for: ToyNetwork.study(Self.diamond), in: ExecutionContext()
    ).tables[0]
    // By B: 3 degrees and 1 border. By C: 3 degrees and 2 borders. By E and F: 7 degrees, 1 border.
    #expect(table.texts("cities") == ["A – B – D"])
    #expect(table.texts("best_in") == ["km, borders"])
    #expect(table.remarks == ["One route is best by every criterion at once."])
  }

  /// One tie and eleven diamonds: 2,048 routes, of which any two share the tie.
  @Test func aListOfDiverseRoutesSaysHowManyWereLookedAt() throws {
    let names = (0..<35).map { "c\($0 + 10)" }
    let diamonds = (0..<11).flatMap { number -> [(String, String)] in
      let start = 1 + 3 * number
      return [1, 2].flatMap {
        [(names[start], names[start + $0]), (names[start + $0], names[start + 3])]
      }
    }
    let network = ToyNetwork.network(
      cities: names.map { ($0, "IR") }, twinnings: [(names[0], names[1])] + diamonds)
    var question = RouteQuestion(
      from: try RoutePlace(names[0]), to: try RoutePlace(names[names.count - 1]))
    question.kind = .diverse
    question.similarity = 0.01
    let study = try ToyNetwork.study(network)
    let limited = try RouteSearch(question).results(for: study, in: ExecutionContext()).tables[0]
    #expect(limited.rows.count == 1)
    #expect(limited.remarks.contains { $0.hasPrefix("Only the 1000 best routes were looked at") })
    question.similarity = 0
    let certain = try RouteSearch(question).results(for: study, in: ExecutionContext()).tables[0]
    #expect(certain.remarks.contains("No other route has so little in common with it."))
  }

  @Test func aCountryReachesAnotherThroughTheBestPairOfGateways() throws {
    var question = try Self.question(to: "CN")
    question.count = 1
    let results = try RouteSearch(question).results(
      for: ToyNetwork.study(Self.diamond), in: ExecutionContext())
    #expect(results.tables[0].texts("gateways") == ["A → E"])
    #expect(results.tables[0].id == "routes-a-country-cn-gateways-hops-best-1")
    #expect(results.routeSearches[0].to == CityID("e"))
  }

  @Test func theOneConditionInTheWayIsNamed() throws {
    #expect(
      try reason { $0.max = [try RouteCap("hops=1", option: "max")] }
        == "There is no route from A to D: hops <= 1, and the least possible is 2. Without this "
        + "condition there is one.")
    #expect(
      try reason { $0.maxHop = [try RouteCap("borders=0", option: "max-hop")] }
        == "There is no route from A to D: each hop borders <= 0, and the least possible is 1. "
        + "Without this condition there is one.")
    #expect(
      try reason {
        $0.avoid = [.place(.city(CityID("b"))), .place(.city(CityID("c")))]
        $0.max = [try RouteCap("hops=2", option: "max")]
      }
        == "There is no route from A to D that keeps all conditions; dropping any one of these lets "
        + "a route through: hops <= 2, and the least possible is 3; --avoid b; --avoid c.")
  }

  @Test func conditionsThatExcludeEachOtherAreNamedTogether() throws {
    // Through e a route has 3 hops; of the two limits each alone forbids that.
    #expect(
      try reason {
        $0.via = [.city(CityID("e"))]
        $0.max = [try RouteCap("hops=2", option: "max"), try RouteCap("km=400", option: "max")]
      }
        == "There is no route from A to D: --via e. Without this condition there is one.")
    let alone = try reason {
      $0.via = [.city(CityID("e"))]
      $0.max = [try RouteCap("hops=1", option: "max"), try RouteCap("km=100", option: "max")]
    }
    #expect(
      alone
        == "There is no route from A to D: each of these conditions alone removes the last route: "
        + "hops <= 1, and the least possible is 2; km <= 100, and the least possible is 333.586.")
    #expect(
      try reason {
        $0.via = ["b", "c", "e"].map { .city(CityID($0)) }
      }
        == "There is no route from A to D: no route keeps these conditions together: --via c; --via e. "
        + "Drop one of them; others may still stand in the way.")
  }

  private func reason(_ change: (inout RouteQuestion) throws -> Void) throws -> String? {
    var question = try Self.question(to: "d")
    try change(&question)
    return try RouteSearch(question).results(
      for: ToyNetwork.study(Self.diamond), in: ExecutionContext()
    ).routeSearches[0].whyNone
  }

  private static func question(to: String) throws -> RouteQuestion {
    RouteQuestion(from: .city(CityID("a")), to: try RoutePlace(to))
  }

  private func routes(by: String = "hops", avoiding: [String] = []) throws -> AnalysisResults {
    var question = try Self.question(to: "d")
    question.by = try CostOrder(by)
    question.avoid = try avoiding.map { try RouteAvoidance($0) }
    return try RouteSearch(question).results(
      for: ToyNetwork.study(Self.diamond), in: ExecutionContext())
  }
}
