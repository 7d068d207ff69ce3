import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The routes that answer a question, and whether there can be more.
struct RouteFinding {
  let routes: [Route]
  /// Whether these are all routes of the kind that there are.
  let isComplete: Bool
  /// For widest routes, how strong the weakest pair is.
  let width: Double?

  init(_ routes: [Route], isComplete: Bool, width: Double? = nil) {
    self.routes = routes
    self.isComplete = isComplete
    self.width = width
  }
}

extension RouteSetting {
  /// The routes that the question asks for.
  ///
  /// - Throws: what the search for routes throws, or `CancellationError`.
  func finding(in context: ExecutionContext) throws -> RouteFinding {
    guard !sources.isEmpty, !targets.isEmpty else { return RouteFinding([], isComplete: true) }
    let graph = network.graph
    let count = question.chosenCount ?? 1
    let search = try ConstrainedRoutes(in: graph, problem)
    switch question.chosenKind {
    case .shortest:
      return Self.some(try search.best(count: count + 1, in: context), of: count)
    case .allShortest:
      let found = try search.equallyGood(limit: count, in: context)
      return RouteFinding(found.routes, isComplete: found.isComplete)
    case .diverse:
      let found = try search.diverse(
        count: count, sharing: question.similarity ?? 0.5, in: context)
      return RouteFinding(found.routes, isComplete: found.isComplete && found.routes.count < count)
    case .widest:
      guard let widths else { preconditionFailure("widest routes have widths") }
      let found = try search.widest(widths.widths, in: context)
      return RouteFinding(found.map { [$0.route] } ?? [], isComplete: true, width: found?.width)
    case .gateways:
      return Self.some(try search.gateways(count: count + 1, in: context), of: count)
    case .pareto: return RouteFinding(try search.pareto(in: context), isComplete: true)
    case .disjoint: return try disjoint(.noNode, count: count, context)
    case .tieDisjoint: return try disjoint(.noEdge, count: count, context)
    }
  }

  /// The first `count` of these, which are all if there are no more.
  private static func some(_ routes: [Route], of count: Int) -> RouteFinding {
    RouteFinding(Array(routes.prefix(count)), isComplete: routes.count <= count)
  }

  private func disjoint(
    _ sharing: DisjointPaths.Sharing, count: Int, _ context: ExecutionContext
  ) throws -> RouteFinding {
    let search = try DisjointPaths(
      in: network.graph, sharing, cost: problem.costs[0], under: problem.constraints)
    let paths = try search.paths(from: sources[0], to: targets[0], count: count, in: context)
    return RouteFinding(
      paths.map { Route(nodes: $0.nodes, edges: $0.edges, costs: [$0.cost]) },
      isComplete: paths.count < count)
  }
}
