public import Execution
public import Graphs

/// Whether clusters are better separated than those that chance lets the same method find.
///
/// The method looks for clusters in the graph and, with the same effort, in random graphs in which
/// every node has as many ties as here; the modularities are compared. Modularity is high in many
/// random graphs too, so only the comparison says something. Strengths are left out, because rewiring
/// loses them.
///
/// Source: Guimerà, Sales-Pardo & Amaral, Physical Review E 70 (2004).
public struct ModularitySignificance: Sendable, Equatable {
  /// The modularity found in the graph beside those found in random graphs.
  public let modularity: NullComparison
  /// How many clusters of two or more nodes the method finds in the graph.
  public let clusterCount: Int
  /// How many it finds in random graphs, on average.
  public let meanClusterCount: Double

  /// The one-sided probability of a modularity as high by chance: (1 + b)/(1 + B).
  public var probability: Double { modularity.shareAtOrAbove }

  /// Runs `method` on `graph` and on `count` random graphs; nil for a graph without ties.
  ///
  /// - Parameter null: makes the random graph of each number below `count`; it should keep degrees.
  /// - Complexity: that of `method`, `count` + 1 times, random graphs shared among the workers.
  /// - Throws: what `null` throws; `CancellationError`.
  public init?(
    of method: some PartitionAlgorithm, on graph: Graph, nulls count: Int,
    in context: ExecutionContext, null: @Sendable (Int) throws -> Graph
  ) throws {
    let partition = try method.partition(of: graph, in: context)
    guard let observed = Modularity().value(of: partition, on: graph) else { return nil }
    let inner = ExecutionContext(cancellation: context.cancellation)
    let found = try context.reduce(
      Chunks(count: count, pieces: max(1, count)), into: [(quality: Double, clusters: Int)](),
      phase: "clusters of random networks",
      map: { piece in
        let random = try null(piece.lowerBound)
        let partition = try method.partition(of: random, in: inner)
        let quality = Modularity().value(of: partition, on: random) ?? 0
        return [(quality, partition.sizes.count { $0 > 1 })]
      }, combine: { $0 += $1 })
    modularity = NullComparison(observed: observed, nulls: found.map(\.quality))
    clusterCount = partition.sizes.count { $0 > 1 }
    meanClusterCount = Double(found.reduce(0) { $0 + $1.clusters }) / Double(max(1, count))
  }
}
