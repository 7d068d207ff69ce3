public import Execution
public import Graphs

/// The cheapest path between two nodes, and the cheapest one left when a node or an edge of it drops
/// out.
///
/// Only what lies on the path can change what it costs: if another node or edge drops out, the path
/// is still there and nothing becomes cheaper. So these few searches answer for the whole graph.
/// Direction, costs and the order of equal paths: as in ``ShortestPaths``. Of parallel edges one
/// drops out at a time.
public struct ReplacementPaths: Sendable, Equatable {
  /// The cheapest path while everything is there.
  public let best: Path
  /// For each inner node of the path, in its order, the cheapest path without it; nil if none is
  /// left.
  public let withoutNode: [Path?]
  /// For each edge of the path, in its order, the cheapest path without it; nil if none is left.
  public let withoutEdge: [Path?]

  /// The paths from `source` to `target`; nil if there is none to begin with.
  ///
  /// - Complexity: one search and one O(n + m) preparation for each node and edge of the path, on
  ///   all workers.
  /// - Throws: ``GraphAlgorithmError/badCost(edge:cost:)``,
  ///   ``GraphAlgorithmError/sameEnds(_:)``, `CancellationError`.
  ///
  /// Source: Malik, Mittal & Gupta, Operations Research Letters 8 (1989), for the question; solved
  /// here by a search for each answer.
  public init?(
    in graph: Graph, from source: Node, to target: Node, cost: EdgeCost = .hops,
    under constraints: PathConstraints = .none, in context: ExecutionContext = ExecutionContext()
  ) throws {
    guard source != target else { throw GraphAlgorithmError.sameEnds(source) }
    @Sendable func path(_ constraints: PathConstraints) throws -> Path? {
      try ShortestPaths(in: graph, cost: cost, under: constraints).path(
        from: source, to: target,
        in: ExecutionContext(cancellation: context.cancellation))
    }
    guard let best = try path(constraints) else { return nil }
    let inner = best.nodes.dropFirst().dropLast()
    let cases =
      inner.map { constraints.avoiding($0, of: graph) }
      + best.edges.map { constraints.without($0, of: graph) }
    let left = try context.reduce(
      Chunks(count: cases.count), into: [Path?](), phase: "routes that are left",
      map: { try $0.map { try path(cases[$0]) } }, combine: { $0 += $1 })
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
