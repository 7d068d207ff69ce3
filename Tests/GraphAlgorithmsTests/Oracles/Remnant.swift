import Graphs
import TestSupport

/// What is left of a graph without some nodes, directions ignored; nodes keep their numbers, and
/// those that are gone have no ties. Everything is computed anew by its definition.
struct Remnant {
  let graph: Graph
  let gone: Set<Int>

  init(of whole: Graph, without gone: Set<Int>, leavingOut edge: Edge? = nil) {
    self.gone = gone
    graph = SmallGraphs.undirected(
      whole.nodeCount,
      whole.edges.filter { $0 != edge && !whole.isLoop($0) }.map {
        (whole.ends(of: $0).source.index, whole.ends(of: $0).target.index)
      }.filter { !gone.contains($0.0) && !gone.contains($0.1) })
  }

  var nodes: [Int] { (0..<graph.nodeCount).filter { !gone.contains($0) } }

  /// The nodes of each component, the largest first, of equal ones that with the lower node.
  var components: [[Int]] {
    var label = Array(0..<graph.nodeCount)
    for edge in graph.edges {
      let (a, b) = (graph.ends(of: edge).source.index, graph.ends(of: edge).target.index)
      let (old, new) = (label[a], label[b])
      label = label.map { $0 == old ? new : $0 }
    }
    return Dictionary(grouping: nodes) { label[$0] }.values.map { $0.sorted() }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  var largest: Int { components.first?.count ?? 0 }

  /// The sum of 1/distance over all ordered pairs.
  func closeness(from sources: [Int]) -> Double {
    let all = AllPairs(graph)
    return sources.reduce(0) { sum, a in
      sum + all.distance[a].reduce(0) { $0 + ($1.map { $0 > 0 ? 1 / Double($0) : 0 } ?? 0) }
    }
  }

  /// The remaining node with the highest score, of nearly equal ones the lowest; nil if all are 0.
  func leader(_ scores: [Double]) -> Int? {
    let top = nodes.map { scores[$0] }.max() ?? 0
    return top > 0 ? nodes.first { top - scores[$0] <= 1e-9 * top } : nil
  }

  var degrees: [Double] {
    (0..<graph.nodeCount).map { Double(graph.neighbors(of: Node($0)).count) }
  }

  var betweenness: [Double] { AllPairs(graph).betweenness() }
}
