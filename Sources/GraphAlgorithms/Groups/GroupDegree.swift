public import Execution
public import Graphs

/// The share of the nodes outside a group that are tied with one of its nodes.
///
/// A node outside counts once, however many ties it has into the group. Weights, loops, parallel
/// edges: ignored. Direction: the side that is asked for; in both, a tie either way is enough.
/// Range: 0...1. Nil for an empty group and where nobody is outside.
///
/// - Complexity: O(n + m).
///
/// Source: Everett & Borgatti, Journal of Mathematical Sociology 23 (1999).
public struct GroupDegree: GroupMeasure {
  /// Which ties count: those that lead away from the group, those that lead to it, or both.
  public let side: TieSide

  /// Group degree by ties on one side or both.
  public init(_ side: TieSide = .both) { self.side = side }

  /// What must be known to read the number.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "group-degree" + side.suffix, title: "Group degree" + side.title,
      meaning: "What share of the other cities are partners of a group of cities.",
      unit: "share of the cities outside", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: .always(0), cost: "O(n + m) time",
      convention: Convention(
        variant: "neighbors outside the group, each once",
        normalization: "number of cities outside", direction: side.words, weights: "ignored",
        disconnection: "without effect"),
      caveat: "Large groups reach many others whoever belongs to them.", reference: .everett1999)
  }

  /// The group degree of `group`.
  public func value(
    of group: NodeSet, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    try context.cancellation.check()
    precondition(group.universe == graph.nodeCount, "a set of nodes of another graph")
    var isNear = [Bool](repeating: false, count: graph.nodeCount)
    let sides: [Graph.Side] =
      switch side {
      case .both: graph.direction == .undirected ? [.outgoing] : [.outgoing, .incoming]
      case .incoming: [.incoming]
      case .outgoing: [.outgoing]
      }
    let members = group.nodes
    for rows in sides.map(graph.rows) {
      for node in members {
        for entry in rows.row(node) { isNear[Int(rows.neighbors[entry])] = true }
      }
    }
    for node in members { isNear[node.index] = false }
    let outsideCount = graph.nodeCount - members.count
    guard !members.isEmpty && outsideCount > 0 else { return nil }
    return Double(isNear.count { $0 }) / Double(outsideCount)
  }
}
