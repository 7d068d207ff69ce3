public import Graphs

extension Graph {
  /// The same graph with one more edge between two nodes; itself if they are joined already.
  ///
  /// Strengths are left out. O(n + m).
  public func adding(_ a: Node, _ b: Node) -> Graph {
    var builder = GraphBuilder(direction, nodeCount: nodeCount)
    let (sources, targets) = edgeEnds()
    builder.addEdges(from: sources + [a.rawValue], to: targets + [b.rawValue])
    return builder.graph()
  }
}
