public import Execution
public import Graphs

/// How near the nodes outside a group are to the nearest of its nodes, unreachable ones counting 0.
///
/// The mean of 1/distance over the nodes outside. Direction: outgoing. Weights, loops, parallel
/// edges: ignored. Range: 0...1. Nil for an empty group and where nobody is outside.
///
/// - Complexity: O(n + m).
///
/// Source: Borgatti, Computational & Mathematical Organization Theory 12 (2006); Everett & Borgatti
/// (1999).
public struct GroupHarmonic: GroupMeasure {
  /// Group harmonic closeness; it has no parameters.
  public init() {}

  /// What must be known to read the number.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "group-harmonic", title: "Group harmonic closeness",
      meaning: "How near the other cities are to the nearest city of a group.",
      unit: "mean of 1/steps", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: .always(0), cost: "O(n + m) time",
      convention: Convention(
        variant: "mean of 1/distance from the nearest city of the group",
        normalization: "number of cities outside",
        direction: "outgoing: steps from the group to the others", weights: "ignored",
        disconnection: "cities that cannot be reached count 0"),
      caveat: "In large networks the cities two or three steps away dominate the number.",
      reference: .borgatti2006)
  }

  /// The group harmonic closeness of `group`.
  public func value(
    of group: NodeSet, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    try context.cancellation.check()
    let distances = GroupDistances(from: group, on: graph)
    guard !group.isEmpty && distances.outsideCount > 0 else { return nil }
    return distances.reciprocalSum / Double(distances.outsideCount)
  }
}
