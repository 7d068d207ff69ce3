import Graphs

/// Where each node stands in the layers of a multiplex: with how many nodes it is tied in each, and
/// with how many in that one only.
///
/// All shares are undefined (nil) for a node that is tied in no layer. Direction and weights: none.
public struct LayerPositions: Sendable, Equatable {
  /// For each layer the degree of each node.
  public let degrees: [[Int]]
  /// For each layer the number of neighbors that each node has in that layer and in no other.
  public let exclusiveNeighbors: [[Int]]
  /// How many different neighbors each node has in all layers together.
  public let neighbors: [Int]

  /// The positions in `multiplex`. O(L · (n + m)) for L layers.
  public init(in multiplex: Multiplex) {
    degrees = multiplex.layers.map { $0.graph.nodes.map($0.graph.outgoing.degree) }
    neighbors = multiplex.union.nodes.map { multiplex.union.outgoing.degree($0) }
    var exclusive = [[Int]](
      repeating: [Int](repeating: 0, count: multiplex.nodeCount), count: multiplex.layers.count)
    let ends = multiplex.union.edgeEnds()
    for (edge, bits) in multiplex.bits.values.enumerated() where bits.nonzeroBitCount == 1 {
      exclusive[bits.trailingZeroBitCount][Int(ends.sources[edge])] += 1
      exclusive[bits.trailingZeroBitCount][Int(ends.targets[edge])] += 1
    }
    exclusiveNeighbors = exclusive
  }

  /// The overlap o of a node: the sum of its degrees over the layers.
  ///
  /// Source: Battiston, Nicosia & Latora, Physical Review E 89 (2014).
  public func overlap(of node: Int) -> Int { degrees.reduce(0) { $0 + $1[node] } }

  /// How evenly the ties of a node spread over the L layers: (L/(L−1))(1 − Σ(k/o)²), 0 for all in
  /// one layer, 1 for equally many in each; nil with one layer only.
  ///
  /// Source: Battiston, Nicosia & Latora, Physical Review E 89 (2014).
  public func participation(of node: Int) -> Double? {
    let (count, all) = (Double(degrees.count), Double(overlap(of: node)))
    guard count > 1, all > 0 else { return nil }
    // Whole numbers until the end, so that equal shares give exactly 1.
    let squares = degrees.reduce(0) { $0 + $1[node] * $1[node] }
    return count / (count - 1) * (1 - Double(squares) / (all * all))
  }

  /// The share of a node's neighbors that it has in a layer, 0...1.
  ///
  /// Source: Berlingerio et al., World Wide Web 16 (2013).
  public func relevance(of node: Int, in layer: Int) -> Double? {
    neighbors[node] == 0 ? nil : Double(degrees[layer][node]) / Double(neighbors[node])
  }

  /// The share of a node's neighbors that it has in a layer and in no other, 0...1: what it would
  /// lose with the layer.
  ///
  /// Source: Berlingerio et al., World Wide Web 16 (2013).
  public func exclusiveRelevance(of node: Int, in layer: Int) -> Double? {
    neighbors[node] == 0 ? nil : Double(exclusiveNeighbors[layer][node]) / Double(neighbors[node])
  }

  /// The standard deviation of a node's degrees over the layers, which are all of them and no sample:
  /// 0 if it has equally many ties in each.
  public func degreeDeviation(of node: Int) -> Double {
    let count = Double(degrees.count)
    let mean = Double(overlap(of: node)) / count
    let squares = degrees.reduce(0.0) { sum, layer in
      let difference = Double(layer[node]) - mean
      return sum + difference * difference
    }
    return (squares / count).squareRoot()
  }
}
