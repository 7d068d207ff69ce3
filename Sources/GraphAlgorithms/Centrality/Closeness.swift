public import Execution
public import Graphs

/// How closeness treats nodes that cannot be reached.
public enum ClosenessVariant: String, Sendable, CaseIterable {
  /// Only the nodes that can be reached count: (r − 1)/Σd, with r reached nodes, itself included.
  case component
  /// The same times the share of others that can be reached, (r − 1)/(n − 1); after Wasserman and
  /// Faust.
  case wf
  /// Defined only where every node reaches every other: (n − 1)/Σd.
  case strict
}

/// How near the other nodes are: the reciprocal of their mean distance.
///
/// Direction: outgoing, from the node to the others. Weights, loops, parallel edges: ignored.
/// Range: 0...1. A node that reaches no other is nil in `component` and `strict` and 0 in `wf`; in a
/// graph of one node all are nil.
///
/// - Complexity: that of ``DistanceProfile``.
///
/// Source: Freeman, Social Networks 1 (1978); Wasserman & Faust (1994), p. 201.
public struct Closeness: NodeMeasure {
  /// How nodes that cannot be reached are treated.
  public let variant: ClosenessVariant

  /// Closeness in one of its variants.
  public init(_ variant: ClosenessVariant = .component) { self.variant = variant }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "closeness-" + variant.rawValue, title: "Closeness (\(variant.title))",
      meaning: "How few steps away the other cities are on average.",
      unit: "1/steps", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: variant == .wf ? .always(0) : .undefined,
      cost: "O(n·(n + m)/64) word operations",
      convention: Convention(
        variant: variant.formula, normalization: "number of other cities that count",
        direction: "outgoing: steps from the city to the others", weights: "ignored",
        disconnection: variant.disconnection),
      caveat: variant.caveat,
      reference: .freeman1978)
  }

  /// The closeness of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/undefinedWhenDisconnected(measure:advice:)`` for the variant
  ///   `strict` if some node cannot reach another; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    let profile = try DistanceProfile(of: graph, in: context)
    if variant == .strict && !profile.isConnected {
      throw GraphAlgorithmError.undefinedWhenDisconnected(
        measure: "strict closeness",
        advice: "Use closeness-component, closeness-wf or harmonic.")
    }
    return NodeMap(
      graph.nodes.map { node in
        score(
          reached: profile.reachedCount[node], sum: profile.distanceSum[node],
          nodeCount: graph.nodeCount)
      })
  }

  private func score(reached: Int, sum: Int, nodeCount: Int) -> Double? {
    guard nodeCount > 1 else { return nil }
    switch variant {
    case .component, .strict:
      return reached > 1 ? Double(reached - 1) / Double(sum) : nil
    case .wf:
      guard reached > 1 else { return 0 }
      let others = Double(reached - 1)
      return others / Double(nodeCount - 1) * (others / Double(sum))
    }
  }
}

extension ClosenessVariant {
  fileprivate var title: String {
    switch self {
    case .component: "within its part of the network"
    case .wf: "scaled by reach"
    case .strict: "connected networks only"
    }
  }

  fileprivate var formula: String {
    switch self {
    case .component: "component: (r − 1)/Σd over the r − 1 cities that can be reached"
    case .wf: "wf: ((r − 1)/(n − 1))·((r − 1)/Σd)"
    case .strict: "strict: (n − 1)/Σd"
    }
  }

  fileprivate var disconnection: String {
    switch self {
    case .component: "only cities that can be reached count; a city that reaches none has no score"
    case .wf: "scores shrink with the share of cities that can be reached; none reached is 0"
    case .strict: "an error: undefined unless every city reaches every other"
    }
  }

  fileprivate var caveat: String {
    switch self {
    case .component: "Cities of small separate groups score high; compare within one part only."
    case .wf, .strict: "Values lie close together; the order says more than the differences."
    }
  }
}
