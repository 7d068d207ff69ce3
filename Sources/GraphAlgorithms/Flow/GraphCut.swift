public import Graphs

/// A division of the nodes of a graph in two, and the edges that lead across.
public struct GraphCut: Sendable, Equatable {
  /// What the edges across can carry together, added in ascending order of edges.
  public let value: Double
  /// The edges that lead out of ``side``, ascending; of an undirected graph all that cross.
  public let edges: [Edge]
  /// The nodes of one side: that of the source, where there is one.
  public let side: NodeSet
}

extension GraphCut {
  /// The cut around the nodes that are marked; edges that may not be used are left out.
  init(
    around isInside: [Bool], of graph: Graph, capacity: EdgeMap<Double>?,
    under constraints: PathConstraints = .none
  ) {
    let ends = graph.edgeEnds()
    var edges: [Edge] = []
    var value = 0.0
    for edge in 0..<graph.edgeCount {
      let (source, target) = (ends.sources[edge], ends.targets[edge])
      let (leaves, enters) = (isInside[Int(source)], isInside[Int(target)])
      guard leaves != enters, leaves || graph.direction == .undirected,
        constraints.allow(Edge(edge), source, target)
      else { continue }
      edges.append(Edge(edge))
      value += capacity?.values[edge] ?? 1
    }
    self.value = value
    self.edges = edges
    side = NodeSet(
      (0..<graph.nodeCount).lazy.filter { isInside[$0] }.map { Node($0) },
      universe: graph.nodeCount)
  }
}
