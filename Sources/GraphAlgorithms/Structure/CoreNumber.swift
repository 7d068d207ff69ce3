public import Execution
public import Graphs

/// How deep in the dense part of a graph a node lies: the largest k such that the node belongs to a
/// part in which every node has k neighbors or more.
///
/// Direction: ignored. Weights, loops, parallel edges: ignored. Disconnection: without effect.
/// Range: whole numbers from 0 to the degree. Never nil.
///
/// - Complexity: O(n + m) time; 16 bytes per node beside the graph if that is simple.
///
/// Source: Batagelj & Zaveršnik, arXiv cs/0310049 (2003); Seidman, Social Networks 5 (1983).
public struct CoreNumber: NodeMeasure {
  /// The core number; it has no parameters.
  public init() {}

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "core-number", title: "Core number",
      meaning: "How deep in the most closely knit part of the network a city lies.",
      unit: "neighbors within the core", range: ScoreRange(from: 0, to: nil, text: "0 to degree"),
      isolatedScore: .always(0), cost: "O(n + m) time",
      convention: Convention(
        variant: "k-core by number of neighbors", normalization: "none", direction: "ignored",
        weights: "ignored", disconnection: "without effect"),
      caveat: "Lists that tie all members of a group with one another make cores of their own.",
      reference: Reference(
        authors: "Batagelj & Zaveršnik", title: "An O(m) algorithm for cores decomposition",
        venue: "arXiv cs/0310049", year: 2003))
  }

  /// The core number of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let peeling = try Peeling(of: .shared(with: graph), cancellation: context.cancellation)
    return NodeMap(peeling.levels.map { Double($0) })
  }
}
