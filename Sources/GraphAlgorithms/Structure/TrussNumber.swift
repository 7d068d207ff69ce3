public import Execution
public import Graphs

/// How closely knit, in triangles, the best part is that a node has a tie in.
///
/// The largest truss number among its ties, see ``Truss``. Direction: ignored. Weights, loops,
/// parallel edges: ignored. Disconnection: without effect. Range: whole numbers from 2. Nil without
/// ties.
///
/// - Complexity: that of ``Truss``.
///
/// Source: Cohen, National Security Agency Technical Report (2008).
public struct TrussNumber: NodeMeasure {
  /// The truss number; it has no parameters.
  public init() {}

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "truss-number", title: "Truss number",
      meaning: "How large a circle of mutual partners holds together the group around a city.",
      unit: "cities of a circle that would be as closely knit",
      range: ScoreRange(from: 2, to: nil, text: "2 to degree + 1"),
      isolatedScore: .undefined, cost: "O(m^1.5 log n) time",
      convention: Convention(
        variant: "k-truss: every tie of the part closes k − 2 triangles or more",
        normalization: "none", direction: "ignored", weights: "ignored",
        disconnection: "without effect"),
      caveat: "Lists that tie all members of a group with one another make trusses of their own.",
      reference: Reference(
        authors: "Cohen", title: "Trusses: cohesive subgraphs for social network analysis",
        venue: "National Security Agency Technical Report", year: 2008))
  }

  /// The truss number of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try Truss(of: graph, in: context).nodeNumbers.mapValues { $0.map { Double($0) } }
  }
}
