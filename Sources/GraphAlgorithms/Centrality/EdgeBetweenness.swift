public import Execution
public import Graphs

/// For how many pairs of nodes an edge lies on their shortest paths.
///
/// Of a pair with several shortest paths, each path counts its share; the ends of the edge are a
/// pair too. A path is a sequence of nodes: parallel edges make no second path but share equally
/// what their two nodes earn. Loops earn 0. Direction: paths follow ties outward. Strengths: ignored.
/// Pairs that are not connected add nothing. Range: 0 or more; 0...1 when normalised.
///
/// With costs, only the cheapest of parallel edges lie on shortest paths, and lengths that differ by
/// no more than one part in 10^10 are the same. Costs must be above 0.
///
/// - Complexity: as ``Betweenness``, about twice the time.
///
/// Source: Girvan & Newman, PNAS 99 (2002); Brandes, Social Networks 30 (2008).
public struct EdgeBetweenness: EdgeMeasure {
  /// What the sum over pairs is divided by.
  public let normalization: Normalization
  /// Between which nodes the paths lead.
  public let pairs: BetweennessPairs
  /// What a path pays for an edge.
  public let cost: EdgeCost

  /// Exact edge betweenness of all pairs in hops, each pair counted once, unless told otherwise.
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
      id: "edge-betweenness" + pairs.idSuffix + cost.idSuffix + (isShare ? "-normalized" : ""),
      title: isShare ? "Edge betweenness (share of pairs)" : "Edge betweenness",
      meaning: isShare
        ? "On what share of the shortest connections between two cities a tie lies."
        : "How many shortest connections between two cities run along a tie.",
      unit: isShare ? "share of pairs" : "pairs of cities",
      range: isShare
        ? ScoreRange(from: 0, to: 1, text: "0 to 1")
        : ScoreRange(from: 0, to: nil, text: "0 to the number of pairs of cities"),
      isolatedScore: .depends("a measure of ties, not of cities"),
      cost: "O(n·m) time on the parts without cut nodes; with costs O(n·m·log n)",
      convention: Convention(
        variant: "Brandes 2008, exact; \(pairs.text), \(cost.text); parallel ties share equally",
        normalization: isShare
          ? "divided by n(n − 1)/2 pairs of cities, twice that if directed; 0 if none"
          : "none; a pair counts once, in directed networks once each way",
        direction: "paths follow ties outward", weights: "ignored",
        disconnection: "pairs that are not connected add nothing"),
      caveat: "Assumes that contacts take shortest paths only; sensitive to missing ties.",
      reference: Reference(
        authors: "Girvan & Newman",
        title: "Community structure in social and biological networks", venue: "PNAS 99",
        year: 2002))
  }

  /// The betweenness of each edge.
  ///
  /// - Throws: as ``Betweenness/scores(on:in:)``.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> EdgeMap<Double> {
    try context.cancellation.check()
    let rows = try BetweennessRows(of: graph, cost: cost, .edges)
    var scores = [Double](repeating: 0, count: graph.edgeCount)
    var pairCount = 0.0
    for weights in PairWeights.products(pairs, of: graph) {
      let core = try BetweennessCore(of: rows, weights, of: graph, context.cancellation)
      for (edge, score) in try core.scoresOfEdges(in: context).enumerated() {
        scores[edge] += score
      }
      pairCount += weights.total
    }
    let shared = sharedAmongParallels(scores, of: graph)
    guard normalization == .byPairs else { return EdgeMap(shared) }
    return EdgeMap(shared.map { pairCount > 0 ? $0 / pairCount : 0 })
  }

  /// Gives each of the cheapest parallel edges its part of what their first one has earned.
  private func sharedAmongParallels(_ scores: [Double], of graph: Graph) -> [Double] {
    let (sources, targets) = graph.edgeEnds()
    var scores = scores
    var first = 0
    while first < scores.count {
      // Edges are numbered by their ends, so parallel ones are neighbors.
      var end = first + 1
      while end < scores.count, sources[end] == sources[first], targets[end] == targets[first] {
        end += 1
      }
      if end > first + 1 {
        let earned = scores[first..<end].reduce(0, +)
        let cheapest = cheapest(of: first..<end)
        for edge in first..<end { scores[edge] = 0 }
        for edge in cheapest { scores[edge] = earned / Double(cheapest.count) }
      }
      first = end
    }
    return scores
  }

  private func cheapest(of edges: Range<Int>) -> [Int] {
    guard case .costs(let costs) = cost else { return Array(edges) }
    let lowest = costs.values[edges].min() ?? 0
    return edges.filter { costs.values[$0] <= lowest * (1 + BetweennessRows.tolerance) }
  }
}
