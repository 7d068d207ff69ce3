public import Execution
public import Graphs

/// Clusters with many ties inside and few between, by the Leiden algorithm.
///
/// Each start works through the phases (move nodes, refine, aggregate) again and again until the
/// quality stops growing; the best of all starts is kept, the earliest of equals. Every cluster is
/// connected; nodes without ties are clusters of their own. Direction: ignored, a tie each way counts
/// twice. Weights: strengths, 1 where ties have none.
///
/// - Complexity: O(m) per pass in practice, a few dozen passes per start; O(n + m) memory per worker.
///
/// Source: Traag, Waltman & van Eck, Scientific Reports 9, 5233 (2019).
public struct Leiden: PartitionAlgorithm {
  /// What the clusters are to make as large as possible.
  public let quality: any QualityFunction
  /// How many independent starts there are.
  public let starts: Int
  /// Where the random choices begin.
  public let seed: Seed
  /// How many rounds a start makes at most; nil: until two rounds in a row add nothing.
  public let rounds: Int?

  /// Modularity at resolution 1, ten starts, each until it settles, unless told otherwise.
  public init(
    quality: any QualityFunction = Modularity(), starts: Int = 10, seed: Seed = .standard,
    rounds: Int? = nil
  ) {
    precondition(starts > 0 && rounds ?? 1 > 0)
    self.quality = quality
    self.starts = starts
    self.seed = seed
    self.rounds = rounds
  }

  /// What must be known to read the clusters.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: quality is ConstantPotts ? "leiden-potts" : "leiden",
      title: quality is ConstantPotts ? "Leiden clusters of fixed density" : "Leiden clusters",
      meaning: quality is ConstantPotts
        ? "Cities so densely tied with one another that more than the share 'resolution' of their "
          + "pairs count as tied, whatever the size of the network."
        : "Cities that have more ties with one another than chance would give them; every cluster "
          + "hangs together. The first choice.",
      cost: "O(m) time per pass, a few dozen passes per start",
      convention: Convention(
        variant: "\(quality.name), best of \(starts) starts, seed \(seed.rawValue)",
        normalization: "none", direction: "ignored; a tie each way counts twice",
        weights: "strengths; 1 where ties have none",
        disconnection: "no cluster spans two components; a city without ties is its own cluster"),
      caveat: "Other divisions can be nearly as good; groups below a certain size are merged.",
      reference: Reference(
        authors: "Traag, Waltman & van Eck",
        title: "From Louvain to Leiden: guaranteeing well-connected communities",
        venue: "Scientific Reports 9", year: 2019))
  }

  /// The best partition found.
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    try bestPartition(
      of: graph, quality: quality, coarsening: .refinedParts, starts: starts, rounds: rounds,
      seed: seed, phase: "Leiden clusters", in: context)
  }
}

/// The best of several searches, the earliest of equals; they run at the same time.
func bestPartition(
  of graph: Graph, quality: any QualityFunction, coarsening: ClusterSearch.Coarsening,
  starts: Int, rounds: Int?, seed: Seed, phase: String, in context: ExecutionContext
) throws -> Partition {
  let objective = quality.objective(on: graph)
  let network = ClusterNetwork(of: graph, masses: objective.masses)
  let best = try context.reduce(
    Chunks(count: starts, pieces: starts), into: ClusterSearch.Result?.none, phase: phase,
    map: { piece in
      var search = ClusterSearch(
        coarsening, on: network, penalty: objective.penalty,
        generator: seed.stream(piece.lowerBound), cancellation: context.cancellation)
      return try search.run(rounds: rounds ?? .max)
    },
    combine: { best, result in
      if best.map({ result.quality > $0.quality }) ?? true { best = result }
    })
  return Partition(NodeMap((best?.labels ?? []).map { Int($0) }))
}
