public import Execution
public import Graphs

/// How much electrical current runs through a node when a unit current is sent between every pair of
/// other nodes.
///
/// All paths count, each as far as current takes it. Direction: ignored. Weights: strengths are
/// conductances, 1 where ties have none. Parallel edges add up, loops are without effect. The ends of
/// a current do not count. Disconnection: pairs that are not connected add nothing. Range: 0 or more;
/// 0...1 when normalised by pairs. Never nil.
///
/// - Complexity: trees that hang on the network are folded; then one solution of the electrical
///   network and one sort for every remaining tie, O(m·n log n) and more where the network is densely
///   knit. Refused where the factorisation needs more than `largestFactor` entries.
///
/// Source: Newman, Social Networks 27 (2005); Brandes & Fleischer, STACS 2005, LNCS 3404.
public struct CurrentFlowBetweenness: NodeMeasure {
  /// What the sum over pairs is divided by.
  public let normalization: Normalization

  /// The most entries of the factorisation to keep, some 24 bytes each.
  public let largestFactor: Int

  /// Exact current-flow betweenness, each pair counted once unless told otherwise.
  public init(normalization: Normalization = .none, largestFactor: Int = 25_000_000) {
    precondition(largestFactor > 0)
    self.normalization = normalization
    self.largestFactor = largestFactor
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    let isShare = normalization == .byPairs
    return MeasureDescriptor(
      id: isShare ? "current-flow-betweenness-normalized" : "current-flow-betweenness",
      title: isShare
        ? "Current-flow betweenness (mean per pair)" : "Current-flow betweenness",
      meaning: "How much of all traffic runs through a city if it spreads over all routes.",
      unit: isShare ? "share of a unit current" : "unit currents",
      range: isShare
        ? ScoreRange(from: 0, to: 1, text: "0 to 1")
        : ScoreRange(from: 0, to: nil, text: "0 to the number of pairs of other cities"),
      isolatedScore: .always(0),
      cost: "O(m·n log n) on the network without its hanging trees, more if it is dense",
      convention: Convention(
        variant: "unit current between every two other cities, ends not counted",
        normalization: isShare
          ? "divided by (n − 1)(n − 2)/2 pairs; 0 with fewer than 3 cities"
          : "none; a pair counts once",
        direction: "ignored", weights: "strengths are conductances",
        disconnection: "pairs that are not connected add nothing"),
      caveat: "Assumes that contacts spread over all routes; costly on large networks.",
      reference: Reference(
        authors: "Newman", title: "A measure of betweenness centrality based on random walks",
        venue: "Social Networks 27", year: 2005))
  }

  /// The current-flow betweenness of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/tooLarge(method:what:advice:)``; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let n = graph.nodeCount
    let folded = FoldedNetwork(WeightedRows(conductancesOf: graph))
    var throughput = folded.throughput
    let flows = try CurrentFlows(
      of: folded, largestFactor: largestFactor, measure: "current-flow betweenness", in: context)
    for (edge, total) in zip(flows.edges, try flows.totals(in: context)) {
      throughput[Int(edge.source)] += total / 2
      throughput[Int(edge.target)] += total / 2
    }
    let pairs = Double(n - 1) * Double(n - 2) / 2
    let divisor = normalization == .byPairs && n > 2 ? pairs : 1
    return NodeMap(
      (0..<n).map { node in
        // A node is the end of one current for each other node, and half of that passes its ties.
        let asEnd = Double(folded.componentSizes[node] - 1) / 2
        return max(0, throughput[node] - asEnd) / divisor
      })
  }
}
