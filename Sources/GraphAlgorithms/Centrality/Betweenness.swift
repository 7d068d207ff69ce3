public import Execution
public import Graphs

/// For how many pairs of other nodes a node lies on their shortest paths.
///
/// Of a pair with several shortest paths, each path counts its share. A path is a sequence of nodes:
/// parallel edges make no second path, and loops lie on none. The ends of a path do not count.
/// Direction: paths follow ties outward. Strengths: ignored. Pairs that are not connected add
/// nothing. Range: 0 or more; 0...1 when normalised. Never nil.
///
/// With costs, of parallel edges the cheapest counts, and lengths that differ by no more than one
/// part in 10^10 are the same, so that rounding decides no tie. Costs must be above 0: ties that
/// cost nothing make paths that cannot be counted.
///
/// - Complexity: O(n·m) time at worst, O(n·m·log n) with costs. An undirected network is split at its
///   cut nodes first, and only the parts without cut nodes are searched. Memory: O(n + m) per worker,
///   without costs up to 8 times the network where distances differ much.
///
/// Source: Brandes, Journal of Mathematical Sociology 25 (2001); Brandes, Social Networks 30 (2008)
/// for subsets and costs; Puzis et al., AI Communications 25 (2012) for cut nodes.
public struct Betweenness: NodeMeasure {
  /// What the sum over pairs is divided by.
  public let normalization: Normalization
  /// Between which nodes the paths lead.
  public let pairs: BetweennessPairs
  /// What a path pays for an edge.
  public let cost: EdgeCost

  /// Exact betweenness of all pairs in hops, each pair counted once, unless told otherwise.
  public init(
    normalization: Normalization = .none, pairs: BetweennessPairs = .all, cost: EdgeCost = .hops
  ) {
    self.normalization = normalization
    self.pairs = pairs
    self.cost = cost
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    let isShare = normalization == .byPairs
    return MeasureDescriptor(
      id: "betweenness" + pairs.idSuffix + cost.idSuffix + (isShare ? "-normalized" : ""),
      title: isShare ? "Betweenness (share of pairs)" : "Betweenness",
      meaning: isShare
        ? "On what share of the shortest connections between two other cities a city lies."
        : "How many shortest connections between two other cities run through a city.",
      unit: isShare ? "share of pairs" : "pairs of cities",
      range: isShare
        ? ScoreRange(from: 0, to: 1, text: "0 to 1")
        : ScoreRange(from: 0, to: nil, text: "0 to the number of pairs of other cities"),
      isolatedScore: .always(0),
      cost: "O(n·m) time on the parts without cut nodes; with costs O(n·m·log n)",
      convention: Convention(
        variant: "Brandes 2001, exact, ends not counted; \(pairs.text), \(cost.text)",
        normalization: isShare
          ? "divided by the pairs of other cities, (n − 1)(n − 2)/2, twice that if directed; 0 if none"
          : "none; a pair counts once, in directed networks once each way",
        direction: "paths follow ties outward", weights: "ignored",
        disconnection: "pairs that are not connected add nothing"),
      caveat: "Assumes that contacts take shortest paths only; sensitive to missing ties.",
      reference: Reference(
        authors: "Brandes", title: "A faster algorithm for betweenness centrality",
        venue: "Journal of Mathematical Sociology 25", year: 2001))
  }

  /// The betweenness of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyShortestPaths`` where path counts leave the range of
  ///   `Double`, ``GraphAlgorithmError/badCost(edge:cost:)``,
  ///   ``GraphAlgorithmError/zeroCost(edge:)``; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let rows = try BetweennessRows(of: graph, cost: cost, .neighbors)
    var scores = [Double](repeating: 0, count: graph.nodeCount)
    var pairsOfOthers = scores
    for weights in PairWeights.products(pairs, of: graph) {
      let core = try BetweennessCore(of: rows, weights, of: graph, context.cancellation)
      for (node, score) in try core.scoresOfNodes(in: context).enumerated() {
        scores[node] += score
      }
      for (node, count) in weights.pairsOfOthers().enumerated() { pairsOfOthers[node] += count }
    }
    guard normalization == .byPairs else { return NodeMap(scores) }
    return NodeMap(zip(scores, pairsOfOthers).map { $1 > 0 ? $0 / $1 : 0 })
  }
}
