public import Execution
public import Graphs

/// Clusters whose nodes took over the label most common among their neighbors.
///
/// Every node starts with a label of its own. In rounds of random order each node takes the label to
/// which it has the most strength, a random one of equals, and keeps its own if that is among them; it
/// ends when no node changes. A label whose nodes are not connected is cut into its parts. Direction:
/// ignored, a tie each way counts twice. Weights: strengths, 1 where ties have none. Nodes without
/// ties are clusters of their own.
///
/// - Complexity: O(m) per round, usually fewer than ten; O(n + m) memory.
///
/// Source: Raghavan, Albert & Kumara, Physical Review E 76, 036106 (2007).
public struct LabelPropagation: PartitionAlgorithm {
  /// Where the random choices begin.
  public let seed: Seed

  /// Label propagation with this seed.
  public init(seed: Seed = .standard) { self.seed = seed }

  /// What must be known to read the clusters.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: "label-propagation", title: "Clusters of spreading labels",
      meaning: "Cities each of which has most of its ties with cities of its own cluster.",
      cost: "O(m) time per round, usually fewer than ten",
      convention: Convention(
        variant: "one node after another, ties broken at random, seed \(seed.rawValue)",
        normalization: "none", direction: "ignored; a tie each way counts twice",
        weights: "strengths; 1 where ties have none",
        disconnection: "no cluster spans two components; a city without ties is its own cluster"),
      caveat: "Another seed can give quite other clusters; often one takes in most cities.",
      reference: Reference(
        authors: "Raghavan, Albert & Kumara",
        title: "Near linear time algorithm to detect community structures in large-scale networks",
        venue: "Physical Review E 76", year: 2007))
  }

  /// The clusters.
  ///
  /// - Throws: `CancellationError`.
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    let n = graph.nodeCount
    let network = ClusterNetwork(of: graph, masses: Array(repeating: 0, count: n))
    var labels = (0..<n).map { UInt32($0) }
    var order = labels
    var scratch = MovingScratch(nodeCount: n)
    var generator = seed.stream(0)
    var changes = 1
    // Each change raises the strength between nodes of one label, so the rounds come to an end.
    while changes > 0 {
      changes = 0
      generator.shuffle(&order)
      for (visit, node) in order.enumerated() {
        if visit & 0xFFF == 0 { try context.cancellation.check() }
        let new = label(
          for: Int(node), labels, on: network, scratch: &scratch, generator: &generator)
        if new != labels[Int(node)] {
          labels[Int(node)] = new
          changes += 1
        }
      }
      context.progress.report("spreading labels", completed: n - changes, of: n)
    }
    return Partition(NodeMap(network.connectedParts(of: labels).map { Int($0) }))
  }

  private func label(
    for node: Int, _ labels: [UInt32], on network: ClusterNetwork, scratch: inout MovingScratch,
    generator: inout SeededGenerator
  ) -> UInt32 {
    var count = 0
    network.sumStrengths(
      network.row(node), by: labels.span, clusters: &scratch.clusters, touched: &scratch.touched,
      count: &count)
    var largest = 0.0
    for place in 0..<count {
      largest = max(largest, scratch.clusters[Int(scratch.touched[place])].sum)
    }
    // Sums in another order differ in the last bits; that must not decide.
    let enough = largest * (1 - 1e-12)
    let isOwnAmongThem = count > 0 && scratch.clusters[Int(labels[node])].sum >= enough
    var best: [UInt32] = []
    for place in 0..<count {
      let label = scratch.touched[place]
      if scratch.clusters[Int(label)].sum >= enough { best.append(label) }
      scratch.clusters[Int(label)].sum = 0
    }
    if isOwnAmongThem || best.isEmpty { return labels[node] }
    return best.count == 1 ? best[0] : best[generator.index(below: best.count)]
  }
}
