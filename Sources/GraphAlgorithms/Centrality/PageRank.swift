public import Execution
public import Graphs

/// Where the walker of ``PageRank`` starts anew.
public enum PageRankRestart: Sendable, Equatable {
  /// At any node, each as likely as the next.
  case anywhere
  /// At one of these nodes, each as likely as the next; a node named twice counts twice.
  case at([Node])
  /// At each node in proportion to its number; none negative, at least one above 0.
  case weighted(NodeMap<Double>)
}

/// How often a walker who follows ties, and now and then starts anew, is at a node.
///
/// A walker follows a tie with probability `damping`, chosen in proportion to strength where the
/// graph has strengths, and else starts anew at a node chosen by `restart`; from a node without
/// outgoing ties it always starts anew. With `restart` other than anywhere this is personalised
/// PageRank, the nearness to the nodes named. Direction: outgoing. Parallel edges count each, a loop
/// twice if undirected. Disconnection: only restarts reach other parts. Range: 0...1, the sum over
/// all nodes is 1. Never nil.
///
/// Undirected graphs are solved by conjugate gradients, which ends with one plain round; directed
/// ones by rounds alone.
///
/// - Complexity: O(n + m) per round; at the standard parameters about 170 rounds if directed and
///   20 to 50 if not. At most 88 bytes per node if directed and 116 if not, and 4 per arc (12 with
///   strengths), beyond the graph.
///
/// Source: Brin & Page, Computer Networks and ISDN Systems 30 (1998).
public struct PageRank: NodeMeasure {
  /// The probability of following a tie, 0 up to but not including 1.
  public let damping: Double
  /// The summed change of all scores in one round at which the iteration stops.
  public let tolerance: Double
  /// The largest number of rounds.
  public let rounds: Int
  /// Where the walker starts anew.
  public let restart: PageRankRestart

  /// PageRank with the customary damping of 0.85 unless told otherwise.
  ///
  /// Above 100,000 nodes the iteration stops at 1e-18 times their number, if that is more.
  /// Scores then differ from the exact ones by less than `tolerance·damping/(1 − damping)` in sum.
  public init(
    damping: Double = 0.85, tolerance: Double = 1e-13, rounds: Int = 1000,
    restart: PageRankRestart = .anywhere
  ) {
    precondition(damping >= 0 && damping < 1, "damping \(damping) is outside 0..<1")
    precondition(tolerance > 0 && rounds > 0)
    self.damping = damping
    self.tolerance = tolerance
    self.rounds = rounds
    self.restart = restart
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "pagerank", title: "PageRank",
      meaning: "How often a traveller who keeps following ties at random comes through a city.",
      unit: "share of visits", range: ScoreRange(from: 0, to: 1, text: "0 to 1, summing to 1"),
      isolatedScore: .depends("the share of restarts there, a little above (1 − damping)/n"),
      cost: "O(n + m) per round, about 170 rounds if directed, 20 to 50 if not",
      convention: Convention(
        variant:
          "damping \(damping); from a city without ties onward the walk starts anew \(restart.words)",
        normalization: "scores sum to 1", direction: "the walk follows ties outward",
        weights: "ties are chosen in proportion to strength",
        disconnection: restart == .anywhere
          ? "restarts reach every part alike" : "parts without a restart get 0"),
      caveat: "In undirected networks nearly the same order as the number of ties.",
      reference: Reference(
        authors: "Brin & Page",
        title: "The anatomy of a large-scale hypertextual web search engine",
        venue: "Computer Networks and ISDN Systems 30", year: 1998))
  }

  /// The PageRank of each node.
  ///
  /// - Precondition: nodes named by `restart` belong to the graph; weights are one per node.
  /// - Throws: ``GraphAlgorithmError/notSettled(method:change:rounds:wanted:)``;
  ///   ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` for strengths outside
  ///   1e-100...1e100; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    guard graph.nodeCount > 0 else { return NodeMap([]) }
    // Below this, rounding alone moves the ranks of so many nodes.
    let wanted = max(tolerance, 1e-18 * Double(graph.nodeCount))
    try context.cancellation.check()
    try graph.requireComputableStrengths(for: "PageRank")
    let chances = restart.chances(nodeCount: graph.nodeCount)
    var walk = try PageRankWalk(
      on: graph, restart: chances, damping: damping, in: context)
    let system = graph.direction == .undirected ? walk.system(damping: damping) : nil
    walk.begin(walk.restart, isolated: walk.isolatedRestart)
    var used = 0
    var change = Double.infinity
    while used < rounds {
      if let system, used + 1 < rounds {
        used += try approach(&walk, system, wanted, used: used, context)
      }
      change = try walk.step(in: context)
      used += 1
      context.progress.report("PageRank", completed: used, of: rounds)
      if change <= wanted {
        return NodeMap(walk.ranks(nodeCount: graph.nodeCount, restart: chances).map { $0 })
      }
    }
    throw GraphAlgorithmError.notSettled(
      method: "PageRank", change: change, rounds: rounds, wanted: wanted)
  }

  /// Moves the walk to where it nearly rests and returns how many rounds that took; leaves one.
  ///
  /// The ranks y = D·z of a walk that ends instead of starting anew solve D·z − d·A·z = restart; the
  /// ranks of the walk are these, scaled to a sum of 1. If r is left of the right side, whose
  /// sum is 0, a round changes the scaled ranks by Σ|r|/Σy.
  private func approach(
    _ walk: inout PageRankWalk, _ system: SymmetricSystem, _ wanted: Double, used: Int,
    _ context: ExecutionContext
  ) throws -> Int {
    let isolated = walk.isolatedRestart
    // With this scale no component keeps an error along its strengths, the slowest one to vanish.
    let scale =
      walk.restart.reduce(0, +) / ((1 - damping) * walk.keptRanks.reduce(1e-300, +))
    let start = zip(walk.keptRanks, walk.leaving).map { scale * $0 / $1 }
    let residual = try system.residual(of: start, right: walk.restart, in: context)
    let result = try system.solve(
      from: start, residual: residual, limit: rounds - used - 2, in: context,
      report: { context.progress.report("PageRank", completed: used + 1 + $0, of: rounds) },
      until: { $0.residualSum <= wanted * ($0.solutionSum + isolated) })
    let total = result.state.solutionSum + isolated
    walk.begin(
      zip(result.solution, walk.leaving).map { $0 * $1 / total }, isolated: isolated / total)
    return result.products + 1
  }
}

extension PageRankWalk {
  /// The equations for the ranks of an undirected graph, before scaling.
  fileprivate func system(damping: Double) -> SymmetricSystem {
    SymmetricSystem(rows: rows, diagonal: leaving, factor: damping)
  }
}

extension PageRankRestart {
  /// The chance of each node, summing to 1.
  fileprivate func chances(nodeCount: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: nodeCount)
    switch self {
    case .anywhere: return weights.map { _ in 1 / Double(nodeCount) }
    case .at(let nodes): for node in nodes { weights[node.index] += 1 }
    case .weighted(let map): weights = map.values
    }
    let total = weights.reduce(0, +)
    precondition(
      weights.count == nodeCount && weights.allSatisfy { $0 >= 0 } && total > 0 && total.isFinite,
      "restarts need one weight of 0 or more per node, not all 0")
    return weights.map { $0 / total }
  }

  fileprivate var words: String {
    switch self {
    case .anywhere: "anywhere"
    case .at(let nodes): "at \(nodes.count) named cities"
    case .weighted: "at cities in proportion to given weights"
    }
  }
}
