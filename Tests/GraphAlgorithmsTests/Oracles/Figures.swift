import Execution
import GraphAlgorithms
import Graphs

/// Numbers for edges that any other tool can make again.
enum Figures {
  /// 1 + (3u + 5v) mod 7 for the edge of u < v.
  static func capacities(_ graph: Graph) -> EdgeMap<Double> {
    EdgeMap(
      graph.edges.map { edge in
        let (u, v) = graph.ends(of: edge)
        return Double(1 + (3 * u.index + 5 * v.index) % 7)
      })
  }

  /// 1 + u·v mod 5 for the edge of u and v.
  static func costs(_ graph: Graph) -> EdgeMap<Double> {
    EdgeMap(
      graph.edges.map { edge in
        let (u, v) = graph.ends(of: edge)
        return Double(1 + u.index * v.index % 5)
      })
  }

  /// The largest component of the part of a graph in which every node has `degree` neighbors.
  static func largestCore(_ degree: Int, of graph: Graph) throws -> Graph {
    let scores = try CoreNumber().scores(on: graph, in: .init())
    let core = graph.induced(
      on: NodeSet(
        graph.nodes.filter { (scores[$0] ?? 0) >= Double(degree) }, universe: graph.nodeCount)
    ).graph
    let parts = try ConnectedComponents().partition(of: core, in: .init())
    return core.induced(on: parts.nodes(of: 0)).graph
  }
}
