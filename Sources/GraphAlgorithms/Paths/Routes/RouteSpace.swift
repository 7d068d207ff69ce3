import Execution
import Graphs

/// Everything that the searches of one query read.
struct RouteSpace: Sendable {
  let forward: RouteRows
  let backward: RouteRows
  let isDirected: Bool
  let edges: RouteValues
  let roles: RouteRoles
  let stops: StopPlan
  /// The caps on the last sums.
  let limits: [Double]
  let bounds: RouteBounds

  /// O(n + m), and a search backward for each cost and limit.
  init(_ graph: Graph, _ problem: RouteProblem, _ cancellation: Cancellation) throws {
    edges = try RouteValues(graph, problem)
    forward = RouteRows(graph, .outgoing, values: edges, constraints: problem.constraints)
    backward =
      graph.direction == .undirected
      ? forward
      : RouteRows(graph, .incoming, values: edges, constraints: problem.constraints)
    isDirected = graph.direction == .directed
    let nodeCount = graph.nodeCount
    roles = RouteRoles(problem, nodeCount: nodeCount)
    stops = StopPlan(problem.stops, nodeCount: nodeCount)
    limits = problem.limits.map(\.most)
    bounds = try RouteBounds(
      backward, edges, roles, stops, limits: limits, cancellation)
  }

  var nodeCount: Int { forward.offsets.count - 1 }

  /// Whether a sum that a whole route has at least keeps to its cap, but for rounding.
  @inline(__always) func keepsLimit(_ place: Int, _ least: Double) -> Bool {
    place < edges.costCount
      || least * (1 - edges.slack[place]) <= limits[place - edges.costCount] * (1 + 1e-12)
  }
}
