import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Constrained routes against all routes of small problems: directed and undirected graphs, parallel
/// edges and loops, costs of 0, limits and stops that nothing keeps to, several ends.
struct ConstrainedRoutesTests {
  private static let seeds = 0..<1500

  /// Whether two lists hold the same routes; edges may differ where parallel ones do as well.
  private func agree(_ routes: [Route], _ others: [Route]) -> Bool {
    routes.count == others.count
      && zip(routes, others).allSatisfy { $0.nodes == $1.nodes && $0.costs == $1.costs }
  }

  /// Asks every problem with and without routes and counts them.
  private func compare(
    _ check: (RandomRouteProblem, ConstrainedRoutes, RouteEnumeration) throws -> Bool
  ) throws {
    var (found, none) = (0, 0)
    for seed in Self.seeds {
      let random = RandomRouteProblem(seed: seed)
      let all = RouteEnumeration(random.graph, random.problem)
      let isRight = try check(
        random, ConstrainedRoutes(in: random.graph, random.problem), all)
      #expect(isRight, "seed \(seed)")
      if all.routes.isEmpty { none += 1 } else { found += 1 }
    }
    #expect(found > 300 && none > 300, "\(found) with routes, \(none) without")
  }

  @Test(arguments: [1, 3, 50])
  func theBestRoutesAreThoseOfAllRoutes(count: Int) throws {
    try compare { agree(try $1.best(count: count), Array($2.routes.prefix(count))) }
  }

  @Test func aRouteIsPossibleWhereThereIsOne() throws {
    try compare { try $1.isPossible() == !$2.routes.isEmpty }
  }

  @Test func theRoutesOfLeastCostAreListedWhole() throws {
    try compare { _, routes, all in
      let expected = all.routes.filter { $0.costs == all.routes[0].costs }
      let (whole, part) = (try routes.equallyGood(), try routes.equallyGood(limit: 1))
      return agree(whole.routes, expected) && whole.isComplete
        && agree(part.routes, Array(expected.prefix(1))) && part.isComplete == (expected.count < 2)
    }
  }

  @Test(arguments: [0, 0.3, 0.5])
  func diverseRoutesShareLittleWithThoseBefore(most: Double) throws {
    try compare {
      let diverse = try $1.diverse(count: 3, sharing: most)
      return agree(diverse.routes, $2.diverse(3, most, $0.graph.direction)) && diverse.isComplete
    }
  }

  /// A bridge and eleven diamonds have 2,048 routes of 23 steps. Two share 1 of 45 pairs at least.
  @Test func aSearchForDiverseRoutesTellsThatItStoppedLooking() throws {
    let diamonds = (0..<11).flatMap { number -> [(Int, Int)] in
      let start = 1 + 3 * number
      return [1, 2].flatMap { [(start, start + $0), (start + $0, start + 3)] }
    }
    let ends = (NodeSet([Node(0)], universe: 35), NodeSet([Node(34)], universe: 35))
    let routes = try ConstrainedRoutes(
      in: SmallGraphs.undirected(35, [(0, 1)] + diamonds),
      RouteProblem(sources: ends.0, targets: ends.1))
    let all = try routes.best(count: 3000)
    #expect(all.count == 2048 && all.allSatisfy { $0.edges.count == 23 })
    #expect(ConstrainedRoutes.diverseLookLimit < all.count)
    for most in [0.0222, 0.01] {
      let found = try routes.diverse(count: 2, sharing: most)
      #expect(found.routes == Array(all.prefix(1)) && !found.isComplete)
    }
    let apart = try routes.diverse(count: 2, sharing: 0)
    #expect(apart.routes == Array(all.prefix(1)) && apart.isComplete)
  }

  @Test func gatewaysAreTheBestRoutesOfPairs() throws {
    try compare { agree(try $1.gateways(count: 4), Array($2.gateways.prefix(4))) }
  }

  @Test func theWidestRouteIsTheBestOfTheWidest() throws {
    try compare {
      let (widest, expected) = (try $1.widest($0.widths), $2.widest($0.widths))
      return widest?.width == expected?.width && widest?.route.nodes == expected?.route.nodes
        && widest?.route.costs == expected?.route.costs
    }
  }

  /// Every route found uses edges that lead along its nodes and add up to its costs.
  @Test func routesAreWhatTheySay() throws {
    try compare { _, routes, all in
      try routes.best(count: 5).allSatisfy { all.everyRoute.contains($0) }
    }
  }

  @Test func paretoSetsAreThoseOfAllRoutes() throws {
    var several = 0
    for seed in Self.seeds {
      let random = RandomRouteProblem(seed: seed, costCount: 2 + seed % 2)
      let points = try ConstrainedRoutes(in: random.graph, random.problem).pareto()
      let expected = RouteEnumeration(random.graph, random.problem).pareto
      let isRight = agree(points, expected)
      #expect(isRight, "seed \(seed): \(points.count) instead of \(expected.count)")
      if expected.count > 1 { several += 1 }
    }
    #expect(several > 60, "\(several)")
  }

  // MARK: - Ends, limits and stops

  private let ring = SmallGraphs.cycle(6)

  private func problem(_ source: Int, _ target: Int) -> RouteProblem {
    RouteProblem(
      sources: NodeSet([Node(source)], universe: 6), targets: NodeSet([Node(target)], universe: 6))
  }

  private func best(_ problem: RouteProblem) throws -> [Int]? {
    try ConstrainedRoutes(in: ring, problem).best().first.map { $0.nodes.map(\.index) }
  }

  @Test func noEndsNoRoute() throws {
    var empty = problem(0, 3)
    empty.targets = NodeSet(universe: 6)
    #expect(try best(empty) == nil)
    #expect(try ConstrainedRoutes(in: ring, empty).pareto().isEmpty)
    #expect(try best(problem(2, 2)) == nil)
  }

  @Test func aRoutePassesItsStopsWithoutTurningBack() throws {
    var through = problem(0, 2)
    through.stops = .inAnyOrder([NodeSet([Node(4)], universe: 6)])
    #expect(try best(through) == [0, 5, 4, 3, 2])
    through.constraints = PathConstraints(avoiding: NodeSet([Node(4)], universe: 6))
    #expect(try best(through) == nil)
    through.constraints = .none
    through.stops = .inOrder([
      NodeSet([Node(4)], universe: 6), NodeSet([Node(5)], universe: 6),
    ])
    #expect(try best(through) == nil)
  }

  @Test func aSumThatOnlyRoundingPutsAboveItsLimitKeepsToIt() throws {
    var limited = problem(0, 3)
    limited.limits = [RouteLimit(amounts: EdgeMap(repeating: 0.1, count: 6), most: 0.3)]
    #expect(0.1 + 0.1 + 0.1 > 0.3)
    #expect(try best(limited) == [0, 1, 2, 3])
    limited.limits = [RouteLimit(amounts: EdgeMap(repeating: 0.1, count: 6), most: 0.29)]
    #expect(try best(limited) == nil)
  }

  @Test func badLimitsAndTooManyStopsAreErrors() throws {
    var bad = problem(0, 3)
    bad.limits = [RouteLimit(amounts: EdgeMap(repeating: 1, count: 6), most: -1)]
    #expect(throws: GraphAlgorithmError.badLimit(most: -1)) {
      try ConstrainedRoutes(in: ring, bad)
    }
    bad.limits = [RouteLimit(amounts: EdgeMap(repeating: -2, count: 6), most: 1)]
    #expect(throws: GraphAlgorithmError.badCost(edge: Edge(0), cost: -2)) {
      try ConstrainedRoutes(in: ring, bad)
    }
    bad.limits = []
    bad.stops = .inOrder(Array(repeating: NodeSet(universe: 6), count: 61))
    #expect(throws: GraphAlgorithmError.tooManyStops(61, limit: 60)) {
      try ConstrainedRoutes(in: ring, bad)
    }
  }

  @Test func aSearchGivesUpAboveItsLimit() throws {
    let graph = SmallGraphs.complete(9)
    var routes = try ConstrainedRoutes(
      in: graph,
      RouteProblem(
        sources: NodeSet([Node(0)], universe: 9), targets: NodeSet([Node(8)], universe: 9),
        stops: .inAnyOrder((1..<8).map { NodeSet([Node($0)], universe: 9) })))
    #expect(try routes.best().first?.nodes.map(\.index) == Array(0..<9))
    routes.labelLimit = 20
    #expect(throws: GraphAlgorithmError.tooManyPartialRoutes(limit: 20)) { try routes.best() }
  }

  @Test func aCancelledSearchStops() throws {
    let cancellation = Cancellation()
    cancellation.request()
    let context = ExecutionContext(cancellation: cancellation)
    var through = problem(0, 3)
    through.stops = .inAnyOrder([NodeSet([Node(1)], universe: 6)])
    let routes = try ConstrainedRoutes(in: ring, through)
    #expect(throws: CancellationError.self) { try routes.best(count: 2, in: context) }
    #expect(throws: CancellationError.self) { try routes.pareto(in: context) }
    #expect(throws: CancellationError.self) { try routes.gateways(count: 2, in: context) }
    #expect(throws: CancellationError.self) { try routes.equallyGood(in: context) }
    #expect(throws: CancellationError.self) {
      try routes.diverse(count: 2, sharing: 0.5, in: context)
    }
    #expect(throws: CancellationError.self) {
      try routes.widest(EdgeMap(repeating: 1, count: 6), in: context)
    }
    #expect(throws: CancellationError.self) { try routes.conflict(in: context) }
  }
}
