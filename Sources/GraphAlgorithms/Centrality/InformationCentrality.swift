public import Execution
public import Graphs

/// How much information reaches a node along all paths: the harmonic mean of 1/R, r/ΣR over the r
/// nodes of the component.
///
/// R is the electrical resistance between two nodes, and the node itself counts with R = 0. Equal to
/// ``CurrentFlowCloseness`` times r/(r − 1); networkx's `information_centrality` is this divided by
/// r. Direction: ignored. Weights: strengths are conductances, 1 where ties have none. Parallel
/// edges add up, loops are without effect. Disconnection: each component by itself; nil for a node
/// without others. Range: 0 or more.
///
/// - Complexity: that of ``CurrentFlowCloseness``.
///
/// Source: Stephenson & Zelen, Social Networks 11 (1989).
public struct InformationCentrality: NodeMeasure {
  /// The most entries of the factorisation to keep, some 24 bytes each.
  public let largestFactor: Int

  /// Information centrality, with up to about 600 MB of memory unless told otherwise.
  public init(largestFactor: Int = 25_000_000) {
    precondition(largestFactor > 0)
    self.largestFactor = largestFactor
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "information", title: "Information centrality",
      meaning: "How much can reach a city along all routes together, long ones counting less.",
      unit: "1/resistance", range: ScoreRange(from: 0, to: nil, text: "0 or more"),
      isolatedScore: .undefined,
      cost: "a sparse Cholesky factorisation, up to O(n³) on dense networks; 600 MB at most",
      convention: Convention(
        variant: "r/ΣR with R the electrical resistance between two cities",
        normalization: "number of cities of the component", direction: "ignored",
        weights: "strengths are conductances",
        disconnection: "within the component; a city without others has no score"),
      caveat: "The same order as current-flow closeness; compare within one part only.",
      reference: Reference(
        authors: "Stephenson & Zelen", title: "Rethinking centrality: methods and examples",
        venue: "Social Networks 11", year: 1989))
  }

  /// The information centrality of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)``; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    let resistances = try ResistanceTotals(
      of: graph, largestFactor: largestFactor, measure: "information", in: context)
    return NodeMap(
      zip(resistances.totals, resistances.sizes).map { total, size in
        size > 1 ? Double(size) / total : nil
      })
  }
}
