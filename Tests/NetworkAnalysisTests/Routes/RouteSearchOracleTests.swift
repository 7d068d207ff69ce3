import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

/// Every kind of question about routes against a list of all routes, on networks drawn from seeds.
@Suite struct RouteSearchOracleTests {
  /// What is asked in one case: the question, and the list of all routes.
  struct Case {
    let question: RouteQuestion
    let study: StudiedNetwork
    let listed: RouteEnumeration
    let results: AnalysisResults

    init(seed: UInt64, _ kind: RouteKind) throws {
      let network = RandomCityNetworks.network(seed: seed)
      study = try StudiedNetwork(
        network, selection: NetworkSelection(statusRule: .any, relations: [.twinning, .mou]))
      question = try RandomRouteQuestion.question(seed: seed, kind, in: network)
      listed = RouteEnumeration(question, in: network, statuses: .any)
      results = try RouteSearch(question).results(for: study, in: ExecutionContext())
    }

    /// The cities of the routes that were found.
    var found: [String] {
      results.tables[0].column("cities")?.map(\.exactText) ?? []
    }

    func words(_ routes: [RouteEnumeration.Listed]) -> [String] {
      routes.map { route in
        route.cities.map { listed.network.city($0)?.name ?? "" }.joined(separator: " – ")
      }
    }
  }

  @Test(arguments: [
    RouteKind.shortest, .allShortest, .diverse, .widest, .gateways, .pareto,
  ])
  func everyKindGivesTheRoutesThatAListOfAllGives(kind: RouteKind) throws {
    var (checked, without) = (0, 0)
    for seed in UInt64(1)...2000 where checked < 330 {
      let asked: Case
      do {
        asked = try Case(seed: seed, kind)
      } catch AnalysisError.contradictoryParameters, AnalysisError.emptyPlace,
        AnalysisError.avoidedEnd, AnalysisError.sameEnds
      {
        continue
      }
      let expected = asked.words(asked.listed.answer())
      let isSame = asked.found == expected
      #expect(isSame, "seed \(seed): \(asked.question): \(asked.found), not \(expected)")
      if !isSame { return }
      #expect((asked.results.routeSearches[0].whyNone != nil) == expected.isEmpty, "seed \(seed)")
      checked += 1
      without += expected.isEmpty ? 1 : 0
    }
    #expect(checked == 330)
    #expect(without > 10, "too few questions without an answer: \(without)")
  }

  /// Of several cheapest sets of routes any may be given, so their number and cost are compared.
  @Test(arguments: [RouteKind.disjoint, .tieDisjoint])
  func routesWithNothingInCommonAreAsManyAndAsCheapAsCanBe(kind: RouteKind) throws {
    var checked = 0
    for seed in UInt64(1)...2000 where checked < 330 {
      let asked: Case
      do {
        asked = try Case(seed: seed, kind)
      } catch AnalysisError.contradictoryParameters, AnalysisError.emptyPlace,
        AnalysisError.avoidedEnd, AnalysisError.sameEnds
      {
        continue
      }
      let criterion = asked.question.by.criteria[0].id
      let all = Dictionary(
        uniqueKeysWithValues: zip(asked.words(asked.listed.routes), asked.listed.routes))
      let found = asked.found.compactMap { all[$0] }
      let expected = asked.listed.answer()
      #expect(found.count == asked.found.count, "seed \(seed): a route that is none")
      #expect(found.count == expected.count, "seed \(seed)")
      let cost = found.reduce(0) { $0 + asked.listed.sum(criterion, $1) }
      let least = expected.reduce(0) { $0 + asked.listed.sum(criterion, $1) }
      #expect(abs(cost - least) < 1e-6, "seed \(seed): \(cost), not \(least)")
      let parts = found.flatMap { route in
        kind == .disjoint
          ? route.cities.dropFirst().dropLast().map(\.rawValue)
          : route.pairs.map { "\($0.first)–\($0.second)" }
      }
      #expect(Set(parts).count == parts.count, "seed \(seed): something in common")
      checked += 1
    }
    #expect(checked == 330)
  }

  /// Through existing ties and at most so many new ones.
  @Test(arguments: [1, 2])
  func newTiesAreThoseOfTheRuleAndNoMoreThanAllowed(most: Int) throws {
    var (withNew, without) = (0, 0)
    for seed in UInt64(1)...320 {
      let network = RandomCityNetworks.network(seed: seed, chance: 0.25)
      var question = RouteQuestion(from: .city(CityID("c0")), to: .city(CityID("c6")))
      question.newTies = NewTieAllowance(
        most: most, rule: seed % 2 == 0 ? .standard : try NewTieRule("km=3000"))
      question.by = try CostOrder(["hops", "km", "borders,km"][Int(seed % 3)])
      question.count = 6
      if seed % 4 == 0 {
        (question.count, question.by) = (nil, .hops)
        question.pareto = try CostOrder("hops,km").criteria
      }
      let listed = RouteEnumeration(question, in: network, statuses: .any)
      let expected = listed.answer().map { $0.cities.map(\.rawValue) }
      let study = try StudiedNetwork(
        network, selection: NetworkSelection(statusRule: .any, relations: [.twinning, .mou]))
      let results = try RouteSearch(question).results(for: study, in: ExecutionContext())
      let found = results.routeSearches[0].routes.map { hops in
        [hops[0].from.rawValue] + hops.map(\.to.rawValue)
      }
      #expect(found == expected, "seed \(seed)")
      let hops = results.routeSearches[0].routes.joined()
      #expect(hops.allSatisfy { ($0.plausibility == nil) != $0.ties.isEmpty }, "seed \(seed)")
      withNew += hops.contains { $0.plausibility != nil } ? 1 : 0
      without += found.isEmpty ? 1 : 0
    }
    #expect(withNew > 100 && without > 10, "\(withNew) with new ties, \(without) without a route")
  }

  /// A limit that lets no route through is told with the least value that would.
  @Test(arguments: ["hops", "borders", "risk"])
  func theLeastPossibleValueOfALimitIsTheLeastOfAllRoutes(criterion: String) throws {
    var checked = 0
    for seed in UInt64(1)...400 {
      let network = RandomCityNetworks.network(seed: seed)
      var question = RouteQuestion(from: .city(CityID("c0")), to: .city(CityID("c6")))
      question.avoid = seed % 2 == 0 ? [.status(.intended)] : []
      let all = RouteEnumeration(question, in: network, statuses: .any)
      guard let least = all.routes.map({ all.sum(criterion, $0) }).min(), least > 0 else {
        continue
      }
      question.max = [RouteCap(try CostCriterion(criterion), most: least - 1)]
      let study = try StudiedNetwork(
        network, selection: NetworkSelection(statusRule: .any, relations: [.twinning, .mou]))
      let reason =
        try RouteSearch(question).results(for: study, in: ExecutionContext())
        .routeSearches[0].whyNone ?? ""
      #expect(reason.contains("least possible is \(Int(least))"), "seed \(seed): \(reason)")
      checked += 1
    }
    #expect(checked > 150, "too few networks: \(checked)")
  }
}
