public import Execution
public import Graphs

/// The best route that answers a problem, and the best one left when a node or an edge of it drops
/// out.
///
/// Only what lies on the route can change what it costs: if another node or edge drops out, the route
/// is still there and nothing becomes cheaper. So these few searches answer for the whole graph.
/// Direction, costs and the order of equal routes: as in ``ConstrainedRoutes``. Of parallel edges one
/// drops out at a time.
public struct ReplacementPaths: Sendable, Equatable {
  /// The best route while everything is there.
  public let best: Route
  /// For each inner node of the route, in its order, the best route without it; nil if none is left.
  public let withoutNode: [Route?]
  /// For each edge of the route, in its order, the best route without it; nil if none is left.
  public let withoutEdge: [Route?]

  /// The routes that answer `problem`; nil if there is none to begin with.
  ///
  /// - Complexity: one search and one O(n + m) preparation for each node and edge of the route, on
  ///   all workers.
  /// - Throws: what ``ConstrainedRoutes`` throws; `CancellationError`.
  ///
  /// Source: Malik, Mittal & Gupta, Operations Research Letters 8 (1989), for the question; solved
  /// here by a search for each answer.
  public init?(
    in graph: Graph, _ problem: RouteProblem, in context: ExecutionContext = ExecutionContext()
  ) throws {
    @Sendable func route(_ constraints: PathConstraints) throws -> Route? {
      var problem = problem
      problem.constraints = constraints
      return try ConstrainedRoutes(in: graph, problem).best(
        count: 1, in: ExecutionContext(cancellation: context.cancellation)
      ).first
    }
    let constraints = problem.constraints
    guard let best = try route(constraints) else { return nil }
    let inner = best.nodes.dropFirst().dropLast()
    let cases =
      inner.map { constraints.avoiding($0, of: graph) }
      + best.edges.map { constraints.without($0, of: graph) }
    let left = try context.reduce(
      Chunks(count: cases.count), into: [Route?](), phase: "routes that are left",
      map: { try $0.map { try route(cases[$0]) } }, combine: { $0 += $1 })
    self.best = best
    withoutNode = Array(left.prefix(inner.count))
    withoutEdge = Array(left.dropFirst(inner.count))
  }
}

extension PathConstraints {
  /// The same constraints, and one more node that may not be met.
  public func avoiding(_ node: Node, of graph: Graph) -> PathConstraints {
    var nodes = avoidedNodes ?? NodeSet(universe: graph.nodeCount)
    nodes.insert(node)
    return PathConstraints(avoiding: nodes, usableEdges: usableEdges)
  }

  /// The same constraints, and one more edge that may not be used.
  public func without(_ edge: Edge, of graph: Graph) -> PathConstraints {
    var usable = usableEdges ?? EdgeMap(repeating: true, count: graph.edgeCount)
    usable[edge] = false
    return PathConstraints(avoiding: avoidedNodes, usableEdges: usable)
  }
}
