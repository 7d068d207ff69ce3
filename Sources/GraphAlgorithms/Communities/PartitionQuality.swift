public import Graphs

/// How well a partition fits the ties of a graph: one row per cluster and figures for the whole.
///
/// Direction: ignored, a tie each way counts twice. Weights: strengths, 1 where ties have none, unless
/// a figure says otherwise. A loop lies inside.
public struct PartitionQuality: Sendable, Equatable {
  /// The figures of one cluster.
  public struct Cluster: Sendable, Equatable {
    /// How many nodes it has.
    public let size: Int
    /// The strength of ties inside.
    public let strengthInside: Double
    /// The strength of ties with one end inside.
    public let strengthOutward: Double
    /// What it adds to modularity at resolution 1; nil without ties in the graph.
    public let modularity: Double?
    /// Outward strength as a share of the ends of ties on its side or on the other, whichever has
    /// fewer; 0...1, nil if a side has none.
    ///
    /// Source: Shi & Malik, IEEE Transactions on Pattern Analysis 22 (2000).
    public let conductance: Double?
    /// Outward strength as a share of all ends of ties of its nodes, μ; 0...1, nil without ties.
    public let mixing: Double?
    /// How many of its pairs of nodes are tied, as a share (strengths and loops ignored; of a
    /// directed graph, ordered pairs); nil for a single node.
    public let internalDensity: Double?
  }

  /// The clusters, in their order in the partition.
  public let clusters: [Cluster]
  /// The modularity of the whole, at resolution 1; nil without ties.
  public let modularity: Double?
  /// The share of strength that lies inside clusters; 0...1, nil without ties.
  public let coverage: Double?
  /// The share of pairs of nodes that are tied and together or untied and apart (strengths and loops
  /// ignored; of a directed graph, ordered pairs); 0...1, nil with fewer than two nodes.
  ///
  /// Source: Fortunato, Physics Reports 486 (2010).
  public let performance: Double?
  /// The mean over nodes of the share of their strength that leads to other clusters, μ; nodes
  /// without ties to others are left out; 0...1, nil if no node has any.
  ///
  /// Source: Lancichinetti, Fortunato & Radicchi, Physical Review E 78 (2008).
  public let mixing: Double?

  /// Measures a partition. O(n + m).
  public init(of partition: Partition, on graph: Graph) {
    precondition(partition.nodeCount == graph.nodeCount)
    let labels = partition.labels.values
    let sums = StrengthSums(labels, clusterCount: partition.count, graph)
    let tied = Self.tiedPairs(labels, clusterCount: partition.count, graph)
    let contributions = Modularity().contributions(of: partition, on: graph)
    let total = 2 * sums.total
    let ordered = graph.direction == .directed ? 2.0 : 1.0
    func pairs(_ count: Int) -> Double { ordered * Double(count) * Double(count - 1) / 2 }
    clusters = partition.sizes.indices.map { cluster in
      let volume = 2 * sums.inside[cluster] + sums.outward[cluster]
      let smaller = min(volume, total - volume)
      let size = partition.sizes[cluster]
      return Cluster(
        size: size, strengthInside: sums.inside[cluster], strengthOutward: sums.outward[cluster],
        modularity: contributions?[cluster],
        // Less than a rounding error of the total is no side at all.
        conductance: smaller > 1e-12 * total ? min(1, sums.outward[cluster] / smaller) : nil,
        mixing: volume > 0 ? sums.outward[cluster] / volume : nil,
        internalDensity: size > 1 ? Double(tied.inside[cluster]) / pairs(size) : nil)
    }
    modularity = contributions?.reduce(0, +)
    coverage = sums.total > 0 ? min(1, sums.inside.reduce(0, +) / sums.total) : nil
    let all = pairs(graph.nodeCount)
    let together = partition.sizes.reduce(0) { $0 + pairs($1) }
    let tiedInside = Double(tied.inside.reduce(0, +))
    performance =
      all > 0 ? (tiedInside + (all - together) - (Double(tied.all) - tiedInside)) / all : nil
    mixing = sums.mixing
  }

  /// How many pairs of nodes are tied: inside each cluster, and at all.
  private static func tiedPairs(
    _ labels: [Int], clusterCount: Int, _ graph: Graph
  ) -> (inside: [Int], all: Int) {
    let rows = SimpleRows(of: graph, .outgoing)
    var inside = [Int](repeating: 0, count: clusterCount)
    for node in 0..<rows.nodeCount {
      for entry in rows.row(node) where labels[Int(rows.neighbors[entry])] == labels[node] {
        inside[labels[node]] += 1
      }
    }
    // An undirected pair stands in the rows of both nodes.
    guard graph.direction == .undirected else { return (inside, rows.neighbors.count) }
    return (inside.map { $0 / 2 }, rows.neighbors.count / 2)
  }
}

/// Strengths by cluster and by node.
private struct StrengthSums {
  private(set) var inside: [Double]
  private(set) var outward: [Double]
  private(set) var total = 0.0
  /// The mean share of strength to other clusters.
  let mixing: Double?

  init(_ labels: [Int], clusterCount: Int, _ graph: Graph) {
    inside = Array(repeating: 0, count: clusterCount)
    outward = inside
    var ofNode = [Double](repeating: 0, count: graph.nodeCount)
    var toOthers = ofNode
    let ends = graph.edgeEnds()
    for edge in 0..<graph.edgeCount {
      let (source, target) = (Int(ends.sources[edge]), Int(ends.targets[edge]))
      let strength = graph.strengths?.values[edge] ?? 1
      total += strength
      if labels[source] == labels[target] {
        inside[labels[source]] += strength
      } else {
        outward[labels[source]] += strength
        outward[labels[target]] += strength
        toOthers[source] += strength
        toOthers[target] += strength
      }
      guard source != target else { continue }
      ofNode[source] += strength
      ofNode[target] += strength
    }
    let shares = ofNode.indices.filter { ofNode[$0] > 0 }.map { toOthers[$0] / ofNode[$0] }
    mixing = shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
  }
}
