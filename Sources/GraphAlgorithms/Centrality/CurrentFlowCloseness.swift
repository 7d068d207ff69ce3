public import Execution
public import Graphs

/// How near the other nodes are when all paths count: the reciprocal of the mean electrical
/// resistance to them, (r − 1)/ΣR over the r nodes of the component.
///
/// Equal to ``InformationCentrality`` times (r − 1)/r; networkx's `current_flow_closeness_centrality`
/// is this divided by r − 1. Direction: ignored. Weights: strengths are conductances, 1 where ties
/// have none. Parallel edges add up, loops are without effect. Disconnection: each component by
/// itself; nil for a node without others. Range: 0 or more.
///
/// - Complexity: that of a sparse Cholesky factorisation, once: far below n³ for city networks;
///   refused where it needs more than `largestFactor` entries.
///
/// Source: Brandes & Fleischer, STACS 2005, LNCS 3404.
public struct CurrentFlowCloseness: NodeMeasure {
  /// The most entries of the factorisation to keep, some 24 bytes each.
  public let largestFactor: Int

  /// Current-flow closeness, with up to about 600 MB of memory unless told otherwise.
  public init(largestFactor: Int = 25_000_000) {
    precondition(largestFactor > 0)
    self.largestFactor = largestFactor
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "current-flow-closeness", title: "Current-flow closeness",
      meaning: "How near the other cities are when all routes count, not only the shortest.",
      unit: "1/mean resistance", range: ScoreRange(from: 0, to: nil, text: "0 or more"),
      isolatedScore: .undefined,
      cost: "a sparse Cholesky factorisation, up to O(n³) on dense networks; 600 MB at most",
      convention: Convention(
        variant: "(r − 1)/ΣR with R the electrical resistance between two cities",
        normalization: "number of other cities of the component", direction: "ignored",
        weights: "strengths are conductances",
        disconnection: "within the component; a city without others has no score"),
      caveat: "Cities of small separate groups score high; compare within one part only.",
      reference: Reference(
        authors: "Brandes & Fleischer", title: "Centrality measures based on current flow",
        venue: "STACS 2005, LNCS 3404", year: 2005))
  }

  /// The current-flow closeness of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)``; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    let resistances = try ResistanceTotals(
      of: graph, largestFactor: largestFactor, measure: "current-flow closeness", in: context)
    return NodeMap(
      zip(resistances.totals, resistances.sizes).map { total, size in
        size > 1 ? Double(size - 1) / total : nil
      })
  }
}
