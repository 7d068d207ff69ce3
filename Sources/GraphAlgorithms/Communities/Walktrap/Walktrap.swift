public import Execution
public import Graphs

/// Clusters of nodes from which short random walks lead to the same places.
///
/// Each node gets a loop of its mean tie strength. Two nodes are near if walks of a few steps from
/// them end at the same nodes with the same probabilities. Starting from single nodes, the two tied
/// clusters whose union adds least to the squared distances are joined (Ward's rule) until none are
/// tied; of all divisions on the way the one with the largest modularity is taken, or that with the
/// wanted number of clusters. Direction: ignored, a tie each way counts twice. Weights: strengths, 1
/// where ties have none. Nodes without ties are clusters of their own.
///
/// - Complexity: O(m·n·steps + n²·log n) time in practice, memory for the square of the number of nodes
///   of each component. Refuses graphs with components of more than 10,000 nodes.
///
/// Source: Pons & Latapy, ISCIS 2005, Lecture Notes in Computer Science 3733.
public struct Walktrap: PartitionAlgorithm {
  /// How many steps a walk has.
  public let steps: Int
  /// How many clusters are wanted, at least one for each component; nil for the division of largest
  /// modularity.
  public let clusters: Int?

  /// Walks of four steps and the division of largest modularity unless told otherwise.
  public init(steps: Int = 4, clusters: Int? = nil) {
    precondition(steps > 0 && clusters ?? 1 > 0)
    self.steps = steps
    self.clusters = clusters
  }

  /// What must be known to read the clusters.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: "walktrap", title: "Walktrap clusters",
      meaning: "Cities from which short random walks along ties lead to the same places.",
      cost: "O(m·n·steps + n² log n) time, memory for n² numbers: up to 10,000 linked cities",
      convention: Convention(
        variant: "walks of \(steps) steps, "
          + (clusters.map { "\($0) clusters" } ?? "division of largest modularity, resolution 1.0"),
        normalization: "none", direction: "ignored; a tie each way counts twice",
        weights: "strengths; 1 where ties have none",
        disconnection: "no cluster spans two components; a city without ties is its own cluster"),
      caveat: "Sparse networks fall into many small clusters.",
      reference: Reference(
        authors: "Pons & Latapy",
        title: "Computing communities in large networks using random walks",
        venue: "Lecture Notes in Computer Science 3733", year: 2005))
  }

  /// The chosen division.
  ///
  /// - Throws: `CancellationError`, ``GraphAlgorithmError/tooLarge(method:what:advice:)``.
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    try context.cancellation.check()
    let masses = Modularity().objective(on: graph).masses
    let network = ClusterNetwork(of: graph, masses: masses)
    let components = MembersByLabel(
      network.connectedParts(of: Array(repeating: 0, count: graph.nodeCount))[...],
      labelCount: graph.nodeCount)
    let largest = (0..<graph.nodeCount).map { components.range($0).count }.max() ?? 0
    guard largest <= 10_000 else {
      throw GraphAlgorithmError.tooLarge(
        method: "Walktrap clustering",
        what: "a component of \(largest) nodes, only for up to 10000",
        advice: "Use Leiden clusters, or a part of the network.")
    }
    var profiles = WalkProfiles(of: network, components: components)
    try profiles.walk(steps: steps, on: network, context: context)
    var merging = WardMerging(network: network, profiles: profiles)
    let merges = try merging.run(context: context)
    let total = masses.reduce(0, +)
    var gain = 0.0
    var (best, bestGain) = (0, 0.0)
    for (count, merge) in merges.enumerated() where total > 0 {
      gain += 2 * (merge.strengthBetween - merge.massProduct / total) / total
      if gain > bestGain + 1e-12 { (best, bestGain) = (count + 1, gain) }
    }
    let wanted = clusters.map { min(merges.count, max(0, graph.nodeCount - $0)) } ?? best
    return Partition(NodeMap(labels(after: merges.prefix(wanted), nodeCount: graph.nodeCount)))
  }

  private func labels(
    after merges: ArraySlice<WardMerging.Merge>, nodeCount: Int
  ) -> [Int] {
    var parent = Array(0..<nodeCount)
    for merge in merges { parent[merge.from] = merge.into }
    return (0..<nodeCount).map { start in
      var node = start
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
  }
}
