public import Execution
public import Graphs

/// The share of pairs of a node's neighbors that are tied with each other.
///
/// Direction: ignored. Weights, loops, parallel edges: ignored. Range: 0...1. Nil with fewer than
/// two neighbors.
///
/// - Complexity: that of ``Triangles``.
///
/// Source: Watts & Strogatz, Nature 393 (1998).
public struct LocalClustering: NodeMeasure {
  /// Local clustering; it has no parameters.
  public init() {}

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "local-clustering", title: "Local clustering",
      meaning: "How many of a city's partners are partners of each other.",
      unit: "share of pairs", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: .undefined, cost: "O(m^1.5) time at worst",
      convention: Convention(
        variant: "Watts–Strogatz", normalization: "pairs of neighbors", direction: "ignored",
        weights: "ignored", disconnection: "without effect"),
      caveat: "Says nothing about cities with one partner; extreme for cities with two.",
      reference: Reference(
        authors: "Watts & Strogatz", title: "Collective dynamics of small-world networks",
        venue: "Nature 393", year: 1998))
  }

  /// The local clustering of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try Triangles(of: graph, in: context).localClustering
  }
}
