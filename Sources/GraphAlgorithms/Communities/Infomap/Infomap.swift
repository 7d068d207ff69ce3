public import Execution
public import Graphs

/// Clusters in which a random walker stays long, by the map equation.
///
/// Looks for the division whose ``MapEquation`` is shortest: single nodes move to the neighboring
/// cluster that shortens it most, clusters become nodes, and so on, until a round adds nothing; the
/// best of all starts is kept. A cluster that is not connected is cut into its parts. Direction: ties
/// are followed outward, with recorded jumps of probability 0.15. Weights: strengths, 1 where ties
/// have none. Nodes without ties are clusters of their own.
///
/// - Complexity: O(m) per pass in practice, a dozen passes per start; O(n + m) memory per worker.
///
/// Source: Rosvall & Bergstrom, PNAS 105 (2008).
public struct Infomap: PartitionAlgorithm {
  /// How many independent starts there are.
  public let starts: Int
  /// Where the random choices begin.
  public let seed: Seed

  /// Ten starts unless told otherwise.
  public init(starts: Int = 10, seed: Seed = .standard) {
    precondition(starts > 0)
    self.starts = starts
    self.seed = seed
  }

  /// What must be known to read the clusters.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: "infomap", title: "Infomap clusters",
      meaning: "Cities among which somebody who follows ties at random stays for long.",
      cost: "O(m) time per pass, a dozen passes per start",
      convention: Convention(
        variant: "two-level map equation, best of \(starts) starts, seed \(seed.rawValue)",
        normalization: "none",
        direction: "followed outward, recorded jumps anywhere with probability 0.15",
        weights: "strengths; 1 where ties have none",
        disconnection: "no cluster spans two components; a city without ties is its own cluster"),
      caveat: "Finds places where flow stays, which need not be dense groups.",
      reference: Reference(
        authors: "Rosvall & Bergstrom",
        title: "Maps of random walks on complex networks reveal community structure",
        venue: "PNAS 105", year: 2008))
  }

  /// The best partition found.
  ///
  /// - Throws: `CancellationError`.
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    let equation = try MapEquation(on: graph, in: context)
    let best = try context.reduce(
      Chunks(count: starts, pieces: starts), into: InfomapSearch.Result?.none,
      phase: "Infomap clusters",
      map: { piece in
        var search = InfomapSearch(
          equation, generator: seed.stream(piece.lowerBound), cancellation: context.cancellation)
        return try search.run()
      },
      combine: { best, result in
        if best.map({ result.codeLength < $0.codeLength }) ?? true { best = result }
      })
    return Partition(NodeMap((best?.labels ?? []).map { Int($0) }))
  }
}
