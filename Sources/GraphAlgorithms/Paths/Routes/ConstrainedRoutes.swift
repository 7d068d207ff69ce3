public import Execution
public import Graphs

/// The routes of a graph that answer one problem: exact, whatever must be kept to.
///
/// A route leads along edges from a source to a target, meets no node twice, and no source or target
/// on its way. Costs are compared in their order; among routes of equal costs the one with the
/// lexicographically lowest sequence of nodes comes first. Routes are told apart by their nodes: of
/// parallel edges those are used that make the route best. Loops: never used. Strengths: ignored.
/// Costs that differ by less than the rounding of a sum may count as equal.
///
/// Finding routes under limits or through stops is NP-hard. Searches are exact and commonly short,
/// but give up with an error above ``labelLimit`` beginnings of routes.
///
/// Source: Martins, European Journal of Operational Research 16 (1984); Righini & Salani, Networks
/// 51 (2008), where nodes met twice become critical; Lawler, Management Science 18 (1972).
public struct ConstrainedRoutes: Sendable {
  /// How many stops there can be.
  public static let stopLimit = 60

  /// Where routes run.
  public let graph: Graph
  /// What is asked of them.
  public let problem: RouteProblem
  /// How many beginnings of routes a search keeps at most; about 100 bytes each.
  public var labelLimit = 1_000_000

  /// Checks what is asked. O(n + m).
  ///
  /// - Throws: ``GraphAlgorithmError/badCost(edge:cost:)`` if an edge has a cost or an amount that
  ///   is negative, infinite or not a number; ``GraphAlgorithmError/badLimit(most:)``;
  ///   ``GraphAlgorithmError/tooManyStops(_:limit:)``.
  public init(in graph: Graph, _ problem: RouteProblem) throws {
    if let bad = problem.limits.first(where: { !($0.most >= 0) }) {
      throw GraphAlgorithmError.badLimit(most: bad.most)
    }
    let stopCount = problem.stops.sets.count
    guard stopCount <= Self.stopLimit else {
      throw GraphAlgorithmError.tooManyStops(stopCount, limit: Self.stopLimit)
    }
    precondition(!problem.costs.isEmpty, "routes need a cost")
    for cost in problem.costs + problem.limits.map({ .costs($0.amounts) }) {
      try ShortestPaths.check(cost, of: graph)
    }
    self.graph = graph
    self.problem = problem
  }

  /// The `count` best routes, or all if there are fewer.
  ///
  /// - Complexity: without limits and stops that of ``ShortestPaths/paths(from:to:count:in:)``. Else
  ///   one backward search per cost and limit, and O(count·length) label searches at most.
  /// - Throws: ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  public func best(
    count: Int = 1, in context: ExecutionContext = ExecutionContext()
  ) throws -> [Route] {
    precondition(count >= 0)
    try context.cancellation.check()
    guard count > 0, hasEnds else { return [] }
    if let plain = try plainPaths() {
      return try plain.paths.paths(from: plain.source, to: plain.target, count: count, in: context)
        .map { Route(nodes: $0.nodes, edges: $0.edges, costs: [$0.cost]) }
    }
    var partition = RoutePartition(try search(.lexicographic, context.cancellation))
    var found: [Route] = []
    while found.count < count, let next = try partition.next(context.cancellation) {
      found.append(route(next))
      context.progress.report("routes", completed: found.count, of: count)
    }
    return found
  }

  /// Whether there is a route.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  public func isPossible(in context: ExecutionContext = ExecutionContext()) throws -> Bool {
    try !best(count: 1, in: context).isEmpty
  }

  /// The routes of which no other is better in all costs, one for each vector of costs, in the
  /// order of these vectors.
  ///
  /// - Complexity: one backward search per cost and limit, and a label search.
  /// - Throws: ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  public func pareto(in context: ExecutionContext = ExecutionContext()) throws -> [Route] {
    try context.cancellation.check()
    guard hasEnds else { return [] }
    var search = try search(.pareto, context.cancellation)
    return try search.routes(RouteSearch.Task(), context.cancellation).map(route)
      .sorted { $0.costs.lexicographicallyPrecedes($1.costs) }
  }

  /// Whether some source and some target may be used at all.
  var hasEnds: Bool {
    let avoided = problem.constraints.avoidedNodes
    return [problem.sources, problem.targets].allSatisfy { ends in
      ends.nodes.contains { avoided?.contains($0) != true }
    }
  }

  func search(_ order: RouteOrder, _ cancellation: Cancellation) throws -> RouteSearch {
    RouteSearch(
      try RouteSpace(graph, problem, cancellation), order: order, labelLimit: labelLimit)
  }

  func route(_ found: RouteSearch.Found) -> Route {
    Route(
      nodes: found.nodes.map { Node(rawValue: $0) }, edges: found.edges.map { Edge(rawValue: $0) },
      costs: found.costs)
  }

  /// The paths between two nodes under one cost, if nothing else is asked.
  func plainPaths() throws -> (paths: ShortestPaths, source: Node, target: Node)? {
    guard problem.costs.count == 1, problem.limits.isEmpty, problem.stops.sets.isEmpty,
      problem.sources.count == 1, problem.targets.count == 1
    else { return nil }
    let (source, target) = (problem.sources.nodes[0], problem.targets.nodes[0])
    guard source != target else { return nil }
    let paths = try ShortestPaths(in: graph, cost: problem.costs[0], under: problem.constraints)
    return (paths, source, target)
  }
}
