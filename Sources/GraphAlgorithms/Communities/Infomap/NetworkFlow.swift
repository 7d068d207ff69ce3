import Execution
import Graphs

/// Where a random walker is and goes, in the long run.
///
/// Undirected: it follows ties in proportion to their strengths, forever. Directed: it follows outgoing
/// ties, and with probability 0.15, or where there are none, goes to any node.
struct NetworkFlow: Sendable {
  /// What is known of a node or of a group of nodes; all of it adds up, except `out`.
  struct Part: Sendable {
    /// The share of time spent there.
    var visits = 0.0
    /// The flow that leaves by jumps to any node, its own included.
    var jumps = 0.0
    /// The share of all nodes.
    var nodes = 0.0
    /// The flow along ties to other parts.
    var out = 0.0

    /// The flow that leaves.
    var exit: Double { max(0, out) + jumps * max(0, 1 - nodes) }
  }

  let parts: [Part]
  /// Ties with the flow of both directions together, without loops.
  let network: ClusterNetwork

  /// The flow on `graph`; O(m) per round of a power iteration if it is directed.
  init(on graph: Graph, cancellation: Cancellation) throws {
    let n = graph.nodeCount
    let ends = graph.edgeEnds()
    func strength(_ edge: Int) -> Double { graph.strengths?.values[edge] ?? 1 }
    var leaving = [Double](repeating: 0, count: n)
    for edge in 0..<graph.edgeCount {
      leaving[Int(ends.sources[edge])] += strength(edge)
      if graph.direction == .undirected { leaving[Int(ends.targets[edge])] += strength(edge) }
    }
    let total = leaving.reduce(0, +)
    var parts = [Part](repeating: Part(nodes: 1 / Double(max(1, n))), count: n)
    var flows = [Double](repeating: 0, count: graph.edgeCount)
    switch graph.direction {
    case .undirected:
      for node in 0..<n where total > 0 { parts[node].visits = leaving[node] / total }
      for edge in flows.indices { flows[edge] = 2 * strength(edge) / total }
    case .directed:
      let visits = try Self.longRun(leaving: leaving, graph, cancellation)
      for node in 0..<n {
        parts[node].visits = visits[node]
        parts[node].jumps = visits[node] * (leaving[node] > 0 ? 0.15 : 1)
      }
      for edge in flows.indices {
        let source = Int(ends.sources[edge])
        flows[edge] = 0.85 * visits[source] * strength(edge) / leaving[source]
      }
    }
    for edge in flows.indices where ends.sources[edge] != ends.targets[edge] {
      let (source, target) = (Int(ends.sources[edge]), Int(ends.targets[edge]))
      let isBothWays = graph.direction == .undirected
      parts[source].out += isBothWays ? flows[edge] / 2 : flows[edge]
      if isBothWays { parts[target].out += flows[edge] / 2 }
    }
    self.parts = parts
    network = ClusterNetwork(
      of: graph, masses: Array(repeating: 0, count: n), edgeStrengths: flows)
  }

  /// The share of time spent at each node.
  private static func longRun(
    leaving: [Double], _ graph: Graph, _ cancellation: Cancellation
  ) throws -> [Double] {
    let n = graph.nodeCount
    let ends = graph.edgeEnds()
    var visits = [Double](repeating: 1 / Double(max(1, n)), count: n)
    // The change shrinks by 0.85 per round at least: 300 rounds leave 1e-21.
    for _ in 0..<300 {
      try cancellation.check()
      var jumping = 0.0
      for node in 0..<n { jumping += visits[node] * (leaving[node] > 0 ? 0.15 : 1) }
      var next = [Double](repeating: jumping / Double(n), count: n)
      for edge in 0..<graph.edgeCount {
        let source = Int(ends.sources[edge])
        next[Int(ends.targets[edge])] +=
          0.85 * visits[source] * (graph.strengths?.values[edge] ?? 1) / leaving[source]
      }
      let sum = next.reduce(0, +)
      var change = 0.0
      for node in 0..<n {
        change += abs(next[node] / sum - visits[node])
        visits[node] = next[node] / sum
      }
      if change < 1e-15 { break }
    }
    return visits
  }
}
