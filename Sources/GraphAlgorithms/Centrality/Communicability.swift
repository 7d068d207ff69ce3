public import Execution
public import Graphs

/// How well two nodes are joined by walks of all lengths, those of k steps divided by k!: the entries
/// of e^A.
///
/// Direction: walks follow ties outward. Weights, loops and parallel edges: ignored. Disconnection: 0
/// between nodes that no walk joins. Range: 0 or more; 1 or more between a node and itself, which is
/// ``SubgraphCentrality``. Accurate to 1e-12 of each number.
///
/// Source: Estrada & Hatano, Physical Review E 77 (2008).
public struct Communicability: Sendable {
  private let counts: WalkCounts

  /// Prepares a graph. O(n + m).
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    // Walks from a to b, summed up at b, arrive there along incoming ties.
    counts = try WalkCounts(SimpleRows(of: graph, .incoming), in: context)
  }

  /// From `node` to each node, in node order. O(n + m) times some dozens.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyWalks``; `CancellationError`.
  public func row(
    of node: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> NodeMap<Double> {
    precondition(node.index < counts.rows.nodeCount, "node \(node.rawValue) is not in the graph")
    return NodeMap(try counts.from(node.index, in: context))
  }

  /// From one node to another. As costly as ``row(of:in:)``.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyWalks``; `CancellationError`.
  public func between(
    _ source: Node, _ target: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> Double {
    try row(of: source, in: context)[target]
  }
}
