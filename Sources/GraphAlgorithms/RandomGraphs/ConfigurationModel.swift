public import Execution
public import Graphs

/// Graphs in which each node has a given number of ties, and chance decides the rest.
public struct ConfigurationModel: RandomGraphModel {
  /// Which graphs can come up.
  public enum Variant: String, Sendable, CaseIterable {
    /// Ends of edges are matched at random: there may be loops (two ends each) and parallel edges.
    case multigraph
    /// Neither loops nor parallel edges; each such graph is equally likely once there were exchanges
    /// enough.
    case simple
  }

  /// How many ties each node has.
  public let degrees: DegreeSequence
  /// Which graphs can come up.
  public let variant: Variant
  /// How many exchanges are tried for each edge of a simple graph.
  public let attemptsPerEdge: Int
  /// Where every random choice starts.
  public let seed: Seed

  /// Undirected graphs with these degrees.
  public init(
    _ degrees: DegreeSequence, _ variant: Variant = .simple, attemptsPerEdge: Int = 10,
    seed: Seed = .standard
  ) {
    precondition(attemptsPerEdge >= 1, "\(attemptsPerEdge) attempts for each edge")
    self.degrees = degrees
    self.variant = variant
    self.attemptsPerEdge = attemptsPerEdge
    self.seed = seed
  }

  /// Graphs with the degrees of another; its direction is ignored, its loops count twice.
  public init(
    degreesOf graph: Graph, _ variant: Variant = .simple, attemptsPerEdge: Int = 10,
    seed: Seed = .standard
  ) {
    let ends = graph.edgeEnds()
    var degrees = [Int](repeating: 0, count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      degrees[Int(ends.sources[edge])] += 1
      degrees[Int(ends.targets[edge])] += 1
    }
    self.init(DegreeSequence(degrees), variant, attemptsPerEdge: attemptsPerEdge, seed: seed)
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "configuration", title: "Configuration model",
    meaning: "Every city has the number of twinnings it has now; who with is drawn afresh.",
    basis: .graph,
    parameters: [
      .whole(
        "attempts-per-edge", "how many exchanges are tried for each tie", standard: 10,
        allowed: 1...10_000)
    ],
    cost: "O(n log n + m) time for a fixed number of attempts for each tie",
    reference: Reference(
      authors: "Molloy & Reed",
      title: "A critical point for random graphs with a given degree "
        + "sequence", venue: "Random Structures & Algorithms 6", year: 1995))

  /// The graph of this seed; undirected.
  ///
  /// - Complexity: O(n·log n + m) for a fixed number of attempts for each edge.
  /// - Throws: ``GraphAlgorithmError/impossibleDegrees(advice:)`` if no such graph exists;
  ///   `CancellationError`.
  ///
  /// Source: Molloy & Reed, Random Structures & Algorithms 6 (1995); Bollobás, European Journal of
  /// Combinatorics 1 (1980).
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    try context.cancellation.check()
    var generator = seed.stream(0)
    let nodeCount = degrees.degrees.count
    switch variant {
    case .multigraph:
      guard degrees.sum % 2 == 0 else {
        throw GraphAlgorithmError.impossibleDegrees(advice: "Their sum must be even.")
      }
      return matchedEnds(&generator).graph(
        .undirected, nodeCount: nodeCount, duplicates: .keep, loops: .keep)
    case .simple:
      guard let edges = degrees.anyEdges() else {
        throw GraphAlgorithmError.impossibleDegrees(
          advice: "Their sum must be even, and large degrees need enough partners (Erdős–Gallai). "
            + "Lower the largest degree, or allow loops and parallel ties.")
      }
      var swaps = EdgeSwaps(
        of: edges.graph(.undirected, nodeCount: nodeCount), keepingConnected: false)
      try swaps.attempt(
        max(1000, attemptsPerEdge * edges.count), &generator, context.cancellation)
      return swaps.edges.graph(.undirected, nodeCount: nodeCount)
    }
  }

  private func matchedEnds(_ generator: inout SeededGenerator) -> EdgeColumns {
    var ends: [UInt32] = []
    ends.reserveCapacity(degrees.sum)
    for (node, degree) in degrees.degrees.enumerated() {
      ends.append(contentsOf: repeatElement(UInt32(node), count: degree))
    }
    generator.shuffle(&ends)
    var edges = EdgeColumns()
    edges.reserve(ends.count / 2)
    for first in stride(from: 0, to: ends.count, by: 2) {
      edges.add(Int(ends[first]), Int(ends[first + 1]))
    }
    return edges
  }
}
