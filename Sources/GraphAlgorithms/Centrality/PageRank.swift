public import Execution
public import Graphs

/// How often a walker who follows ties, and now and then starts anew anywhere, is at a node.
///
/// A walker follows a tie with probability `damping`, chosen in proportion to strength where the
/// graph has strengths, and else jumps to any node; from a node without outgoing ties it always
/// jumps. Direction: outgoing. Parallel edges count each, a loop twice if undirected. Disconnection:
/// jumps reach every part. Range: 0...1, the sum over all nodes is 1. Never nil.
///
/// - Complexity: O(n + m) per round, about 170 rounds at the standard parameters.
///
/// Source: Brin & Page, Computer Networks and ISDN Systems 30 (1998).
public struct PageRank: NodeMeasure {
  /// The probability of following a tie, 0 up to but not including 1.
  public let damping: Double
  /// The summed change of all scores in one round at which the iteration stops.
  public let tolerance: Double
  /// The largest number of rounds.
  public let rounds: Int

  /// PageRank with the customary damping of 0.85 unless told otherwise.
  ///
  /// Scores then differ from the exact ones by less than `tolerance·damping/(1 − damping)` in sum.
  public init(damping: Double = 0.85, tolerance: Double = 1e-13, rounds: Int = 1000) {
    precondition(damping >= 0 && damping < 1, "damping \(damping) is outside 0..<1")
    precondition(tolerance > 0 && rounds > 0)
    self.damping = damping
    self.tolerance = tolerance
    self.rounds = rounds
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "pagerank", title: "PageRank",
      meaning: "How often a traveller who keeps following ties at random comes through a city.",
      unit: "share of visits", range: ScoreRange(from: 0, to: 1, text: "0 to 1, summing to 1"),
      isolatedScore: .depends("the share of random restarts, a little above (1 − damping)/n"),
      cost: "O(n + m) per round, about 170 rounds",
      convention: Convention(
        variant:
          "damping \(damping); from a city without ties onward the walk starts anew anywhere",
        normalization: "scores sum to 1", direction: "the walk follows ties outward",
        weights: "ties are chosen in proportion to strength",
        disconnection: "restarts reach every part alike"),
      caveat: "In undirected networks nearly the same order as the number of ties.",
      reference: Reference(
        authors: "Brin & Page",
        title: "The anatomy of a large-scale hypertextual web search engine",
        venue: "Computer Networks and ISDN Systems 30", year: 1998))
  }

  /// The PageRank of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/notSettled(method:change:rounds:wanted:)``;
  ///   `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    let n = graph.nodeCount
    guard n > 0 else { return NodeMap([]) }
    let rows = WeightedRows(of: graph, .incoming)
    let leaving = graph.summedStrengths(.outgoing)
    let chunks = Chunks(count: n, pieces: 1 + (n + graph.edgeCount) / 16_384)
    var ranks = [Double](repeating: 1 / Double(n), count: n)
    var change = 0.0
    for round in 1...rounds {
      try context.cancellation.check()
      var dangling = 0.0
      var handedOn = ranks
      for node in 0..<n {
        if leaving[node] > 0 {
          handedOn[node] /= leaving[node]
        } else {
          dangling += ranks[node]
        }
      }
      let base = (1 - damping + damping * dangling) / Double(n)
      let sent = handedOn
      let next = try context.fill(chunks, repeating: 0.0) { range, part in
        rows.product(sent.span, over: range) { part[$0 - range.lowerBound] = base + damping * $1 }
      }
      change = 0
      for node in 0..<n { change += abs(next[node] - ranks[node]) }
      ranks = next
      context.progress.report("PageRank", completed: round, of: rounds)
      if change <= tolerance { return NodeMap(ranks.map { $0 }) }
    }
    throw GraphAlgorithmError.notSettled(
      method: "PageRank", change: change, rounds: rounds, wanted: tolerance)
  }
}
