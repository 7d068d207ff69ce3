public import Execution
public import Graphs

/// How far a network falls apart if the nodes of a group are taken out.
///
/// The share of pairs of the r nodes that remain that are in different parts then: Borgatti's
/// F = 1 − Σ s(s − 1)/(r(r − 1)) over the sizes s of the parts. It can be less than that of the whole
/// network, where the group itself was cut off. Direction: ignored. Weights, loops, parallel edges:
/// ignored. Range: 0...1. Nil for an empty group and where fewer than two nodes remain.
///
/// - Complexity: O(n + m).
///
/// Source: Borgatti, Computational & Mathematical Organization Theory 12 (2006), KPP-Neg.
public struct Fragmentation: GroupMeasure {
  /// Fragmentation; it has no parameters.
  public init() {}

  /// What must be known to read the number.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "fragmentation", title: "Fragmentation without the group",
      meaning: "What share of pairs of the other cities are cut off from each other without the "
        + "group.",
      unit: "share of pairs", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: .depends("the share of pairs of other cities that are not connected anyway"),
      cost: "O(n + m) time",
      convention: Convention(
        variant: "pairs in different parts once the group is taken out",
        normalization: "all pairs of cities outside the group", direction: "ignored",
        weights: "ignored", disconnection: "this is what is measured"),
      caveat: "Compare with the fragmentation of the whole network before crediting the group.",
      reference: .borgatti2006)
  }

  /// The fragmentation of `graph` without `group`.
  public func value(
    of group: NodeSet, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    try context.cancellation.check()
    precondition(group.universe == graph.nodeCount, "a set of nodes of another graph")
    let outside = graph.nodes.filter { !group.contains($0) }
    guard !group.isEmpty && outside.count > 1 else { return nil }
    let kept = NodeSet(outside, universe: graph.nodeCount)
    let parts = try ConnectedComponents().partition(of: graph.induced(on: kept).graph, in: context)
    return Self.share(joined: parts.sizes.reduce(0) { $0 + $1 * ($1 - 1) }, of: outside.count)
  }

  /// Borgatti's F of that many nodes with so many ordered pairs connected; 0 of fewer than two.
  static func share(joined: Int, of nodeCount: Int) -> Double {
    guard nodeCount > 1 else { return 0 }
    return 1 - Double(joined) / (Double(nodeCount) * Double(nodeCount - 1))
  }
}
