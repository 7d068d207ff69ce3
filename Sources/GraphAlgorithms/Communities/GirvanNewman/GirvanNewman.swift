public import Execution
public import Graphs

/// The parts into which a graph falls when the tie on most shortest paths is cut again and again.
///
/// After every cut the betweenness of the ties is computed anew. Of all divisions met on the way the
/// one with the largest modularity is taken, or the first with at least the wanted number of
/// clusters. Direction: ignored. Weights: ignored by paths, strengths in modularity. Parallel ties
/// are cut as one. Of ties with equal betweenness the first is cut.
///
/// - Complexity: O(n·m²) time, O(n + m) memory per worker: for networks of up to a few hundred nodes.
///   Refuses graphs where n·m² passes 10¹¹.
///
/// Source: Girvan & Newman, PNAS 99 (2002); Newman & Girvan, Physical Review E 69, 026113 (2004).
public struct GirvanNewman: PartitionAlgorithm {
  /// How many clusters are wanted at least; nil for the division of largest modularity.
  public let clusters: Int?

  /// The division of largest modularity unless told otherwise.
  public init(clusters: Int? = nil) {
    precondition(clusters ?? 1 > 0)
    self.clusters = clusters
  }

  /// What must be known to read the clusters.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: "girvan-newman", title: "Girvan–Newman clusters",
      meaning: "Cities that stay linked when the ties that carry most connections are cut.",
      cost: "O(n·m²) time: for networks of up to a few hundred cities",
      convention: Convention(
        variant: clusters.map { "first division into at least \($0) clusters" }
          ?? "division of largest modularity, resolution 1.0",
        normalization: "none", direction: "ignored",
        weights: "ignored by paths; strengths in modularity",
        disconnection: "no cluster spans two components; a city without ties is its own cluster"),
      caveat: "Slow; on larger networks Leiden clusters are better and found at once.",
      reference: Reference(
        authors: "Newman & Girvan", title: "Finding and evaluating community structure in networks",
        venue: "Physical Review E 69", year: 2004))
  }

  /// The chosen division.
  ///
  /// - Throws: `CancellationError`, ``GraphAlgorithmError/tooLarge(method:what:advice:)``.
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    let (n, m) = (Double(graph.nodeCount), Double(graph.edgeCount))
    guard n * m * m <= 1e11 else {
      throw GraphAlgorithmError.tooLarge(
        method: "Girvan–Newman clustering",
        what: "\(graph.nodeCount) nodes and \(graph.edgeCount) edges, only where nodes·edges² "
          + "is at most 1e11, such as 1000 nodes with 10000 edges",
        advice: "Use Leiden clusters, or a part of the network.")
    }
    try context.cancellation.check()
    var ties = CuttableTies(of: SimpleRows(of: graph, .either))
    let all = ties.remaining
    var labels = ties.componentLabels()
    var best = Partition(NodeMap(labels))
    var bestQuality = Modularity().value(of: best, on: graph) ?? 0
    while ties.remaining > 0, best.count < clusters ?? .max {
      try ties.cutBusiest(among: labels, in: context)
      context.progress.report(
        "Girvan–Newman clusters", completed: all - ties.remaining, of: all)
      let parts = ties.componentLabels()
      if parts == labels { continue }
      labels = parts
      let partition = Partition(NodeMap(labels))
      let quality = Modularity().value(of: partition, on: graph) ?? 0
      if clusters != nil || quality > bestQuality + 1e-12 {
        (best, bestQuality) = (partition, quality)
      }
    }
    return best
  }
}
