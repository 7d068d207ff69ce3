public import Execution
public import Graphs

/// Clusters with many ties inside and few between, by the Louvain algorithm.
///
/// Single nodes move to the neighboring cluster where they add most, until no move adds; then
/// clusters become nodes, and so on. All this is repeated from the clusters found until a round adds
/// nothing, so at the end no move of a single node adds. The best of all starts is kept. A cluster
/// that is not connected is cut into its parts, which never lowers the quality. Direction: ignored, a tie
/// each way counts twice. Weights: strengths, 1 where ties have none. Nodes without ties are clusters
/// of their own.
///
/// - Complexity: O(m) per pass in practice, a dozen passes per start; O(n + m) memory per worker.
///
/// Source: Blondel, Guillaume, Lambiotte & Lefebvre, Journal of Statistical Mechanics P10008 (2008).
public struct Louvain: PartitionAlgorithm {
  /// What the clusters are to make as large as possible.
  public let quality: any QualityFunction
  /// How many independent starts there are.
  public let starts: Int
  /// Where the random choices begin.
  public let seed: Seed

  /// Modularity at resolution 1 and ten starts unless told otherwise.
  public init(
    quality: any QualityFunction = Modularity(), starts: Int = 10, seed: Seed = .standard
  ) {
    precondition(starts > 0)
    self.quality = quality
    self.starts = starts
    self.seed = seed
  }

  /// What must be known to read the clusters.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: "louvain", title: "Louvain clusters",
      meaning: "Cities with more ties than chance would give them, by the older and simpler way "
        + "to look for them; to compare with studies that used it.",
      cost: "O(m) time per pass, a dozen passes per start",
      convention: Convention(
        variant: "\(quality.name), best of \(starts) starts, seed \(seed.rawValue)",
        normalization: "none", direction: "ignored; a tie each way counts twice",
        weights: "strengths; 1 where ties have none",
        disconnection: "no cluster spans two components; a city without ties is its own cluster"),
      caveat: "Clusters can be only loosely joined inside; prefer Leiden clusters.",
      reference: Reference(
        authors: "Blondel, Guillaume, Lambiotte & Lefebvre",
        title: "Fast unfolding of communities in large networks",
        venue: "Journal of Statistical Mechanics P10008", year: 2008))
  }

  /// The best partition found.
  ///
  /// - Throws: `CancellationError`.
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    try bestPartition(
      of: graph, quality: quality, coarsening: .clusters, starts: starts, rounds: nil, seed: seed,
      phase: "Louvain clusters", in: context)
  }
}
