/// A part of a graph: some of its nodes and every edge between two of them.
public struct InducedSubgraph: Sendable {
  /// The part as a graph of its own.
  public let graph: Graph
  /// The node of the whole that each node of the part stands for, ascending.
  public let originalNode: NodeMap<Node>
  /// The edge of the whole that each edge of the part stands for, ascending.
  public let originalEdge: EdgeMap<Edge>
}

extension Graph {
  /// The part of the graph that `nodes` and the edges among them make up. O(n + m).
  public func induced(on nodes: NodeSet) -> InducedSubgraph {
    precondition(nodes.universe == nodeCount, "a set of \(nodes.universe) for \(nodeCount) nodes")
    let kept = nodes.nodes
    var position = [UInt32](repeating: .max, count: nodeCount)
    for (new, node) in kept.enumerated() { position[node.index] = UInt32(new) }
    var keptEdges: [Edge] = []
    var keptSources: [UInt32] = []
    var keptTargets: [UInt32] = []
    let (sources, targets) = edgeEnds()
    // Positions ascend with the original numbers, so edges stay in canonical order.
    for edge in edges {
      let source = position[Int(sources[edge.index])]
      let target = position[Int(targets[edge.index])]
      guard source != .max && target != .max else { continue }
      keptEdges.append(edge)
      keptSources.append(source)
      keptTargets.append(target)
    }
    let part = Graph(
      direction: direction, nodeCount: kept.count, sources: keptSources, targets: keptTargets,
      strengths: strengths.map { all in EdgeMap(keptEdges.map { all[$0] }) })
    return InducedSubgraph(
      graph: part, originalNode: NodeMap(kept), originalEdge: EdgeMap(keptEdges))
  }
}
