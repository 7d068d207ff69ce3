public import Execution
public import Graphs

/// How near all other nodes are, as one number per node.
///
/// The mean of 1/distance to all other nodes; unreachable nodes count as 0. Direction: outgoing.
/// Weights, loops, parallel edges: ignored. Range: 0...1. Nil in a graph of one node.
///
/// - Complexity: that of ``DistanceProfile``.
///
/// Source: Marchiori & Latora, Physica A 285 (2000).
public struct Harmonic: NodeMeasure {
  /// Harmonic closeness; it has no parameters.
  public init() {}

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "harmonic", title: "Harmonic closeness",
      meaning: "How near all other cities are, near ones counting more than far ones.",
      unit: "mean of 1/steps", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: .always(0), cost: "O(n·(n + m)/64) word operations",
      convention: Convention(
        variant: "mean of 1/distance", normalization: "n − 1",
        direction: "outgoing: steps from the city to the others", weights: "ignored",
        disconnection: "cities that cannot be reached count 0"),
      caveat: "In large networks the cities two or three steps away dominate the score.",
      reference: Reference(
        authors: "Marchiori & Latora", title: "Harmony in the small-world",
        venue: "Physica A 285", year: 2000))
  }

  /// The harmonic closeness of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    let profile = try DistanceProfile(of: graph, in: context)
    guard graph.nodeCount > 1 else { return NodeMap(repeating: nil, count: graph.nodeCount) }
    let others = Double(graph.nodeCount - 1)
    return profile.reciprocalSum.mapValues { $0 / others }
  }
}
