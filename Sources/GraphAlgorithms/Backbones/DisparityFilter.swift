public import Graphs

/// Which edges are stronger than if each node spread its strength over its edges by chance.
///
/// The p-value of an edge from one of its ends is (1 − w/s)^(k−1), for its strength w, the end's
/// strength s and degree k; of the two ends the smaller one counts. An end with one edge says nothing;
/// an edge between two such ends has 1. Direction: ignored. Loops count for neither.
///
/// Source: Serrano, Boguñá & Vespignani, PNAS 106 (2009).
public struct DisparityFilter: Sendable {
  /// A filter; it has no parameters.
  public init() {}

  /// The p-value of each edge; edges without strengths count 1 each. O(n + m·log k).
  public func pValues(of graph: Graph) -> EdgeMap<Double> {
    let ends = WeightedEnds(of: graph)
    return EdgeMap(
      graph.edges.map { edge in
        let (a, b) = ends.nodes(of: edge)
        guard a != b else { return 1 }
        return min(1, min(share(edge, at: a, ends), share(edge, at: b, ends)))
      })
  }

  private func share(_ edge: Edge, at node: Int, _ ends: WeightedEnds) -> Double {
    let degree = ends.degrees[node]
    guard degree > 1 else { return 1 }
    var base = max(0, 1 - ends.weight(of: edge) / ends.strengths[node])
    var exponent = degree - 1
    var product = 1.0
    while exponent > 0 {
      if exponent & 1 == 1 { product *= base }
      base *= base
      exponent >>= 1
    }
    return product
  }
}

/// The strengths of edges and the sums of strengths at nodes, loops left out.
struct WeightedEnds: Sendable {
  let degrees: [Int]
  let strengths: [Double]
  /// Σ of the strengths of all nodes: twice that of all edges.
  let total: Double
  private let sources: [UInt32]
  private let targets: [UInt32]
  private let weights: EdgeMap<Double>?

  init(of graph: Graph) {
    (sources, targets) = graph.edgeEnds()
    weights = graph.strengths
    var degrees = [Int](repeating: 0, count: graph.nodeCount)
    var strengths = [Double](repeating: 0, count: graph.nodeCount)
    for edge in graph.edges where sources[edge.index] != targets[edge.index] {
      let weight = graph.strengths?[edge] ?? 1
      for node in [Int(sources[edge.index]), Int(targets[edge.index])] {
        degrees[node] += 1
        strengths[node] += weight
      }
    }
    self.degrees = degrees
    self.strengths = strengths
    total = strengths.reduce(0, +)
  }

  func nodes(of edge: Edge) -> (Int, Int) { (Int(sources[edge.index]), Int(targets[edge.index])) }

  func weight(of edge: Edge) -> Double { weights?[edge] ?? 1 }
}
