public import Execution
public import Graphs

/// How near the nodes outside a group are to the nearest of its nodes: the reciprocal of their mean
/// distance.
///
/// Direction: outgoing, from the group to the others. Weights, loops, parallel edges: ignored.
/// Nodes that cannot be reached are treated as in ``Closeness``, with the nodes outside the group
/// instead of all others. Range: 0...1. Nil for an empty group, where nobody is outside, and in
/// `component` where nobody is reached; `wf` is 0 then.
///
/// - Complexity: O(n + m).
///
/// Source: Everett & Borgatti, Journal of Mathematical Sociology 23 (1999), with the least distance
/// to a member.
public struct GroupCloseness: GroupMeasure {
  /// How nodes that cannot be reached are treated.
  public let variant: ClosenessVariant

  /// Group closeness in one of its variants.
  public init(_ variant: ClosenessVariant = .component) { self.variant = variant }

  /// What must be known to read the number.
  public var descriptor: MeasureDescriptor {
    let closeness = Closeness(variant).descriptor
    return MeasureDescriptor(
      id: "group-" + closeness.id, title: "Group " + closeness.title.lowercased(),
      meaning: "How few steps the other cities are away from the nearest city of a group.",
      unit: "1/steps", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: closeness.isolatedScore, cost: "O(n + m) time",
      convention: Convention(
        variant: "steps from the nearest city of the group; \(variant.rawValue)",
        normalization: "number of cities outside that count",
        direction: "outgoing: steps from the group to the others", weights: "ignored",
        disconnection: closeness.convention.disconnection),
      caveat: closeness.caveat, reference: .everett1999)
  }

  /// The group closeness of `group`.
  ///
  /// - Throws: ``GraphAlgorithmError/undefinedWhenDisconnected(measure:advice:)`` for the variant
  ///   `strict` if a node cannot be reached; `CancellationError`.
  public func value(
    of group: NodeSet, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    try context.cancellation.check()
    let distances = GroupDistances(from: group, on: graph)
    guard !group.isEmpty && distances.outsideCount > 0 else { return nil }
    let reached = Double(distances.reachedCount)
    switch variant {
    case .strict where distances.reachedCount < distances.outsideCount:
      throw GraphAlgorithmError.undefinedWhenDisconnected(
        measure: "strict group closeness",
        advice: "Use group harmonic closeness, or the variant 'component' or 'wf'.")
    case .strict, .component:
      return reached > 0 ? reached / Double(distances.distanceSum) : nil
    case .wf:
      guard reached > 0 else { return 0 }
      return reached / Double(distances.outsideCount) * (reached / Double(distances.distanceSum))
    }
  }
}
