public import Execution
public import Graphs

extension SampledBetweenness {
  /// Scores and what is known of their error.
  public struct Estimate: Sendable, Equatable {
    /// One score per node, in node order.
    public let scores: NodeMap<Double>
    /// No score is farther than this from the exact one, with probability 1 − `delta`; 0 if exact.
    public let largestError: Double
    /// How likely it is at most that some score is farther off.
    public let delta: Double
    /// How many paths or sources were drawn; 0 if none because the scores are exact.
    public let drawn: Int

    /// Whether nothing was drawn because the exact scores cost no more.
    public var isExact: Bool { largestError == 0 }
  }

  /// The scores of all nodes and the bound of their error.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyShortestPaths`` where path counts leave the range of
  ///   `Double`; `CancellationError`.
  public func estimate(on graph: Graph, in context: ExecutionContext) throws -> Estimate {
    try context.cancellation.check()
    switch sample {
    case .sources(let count):
      guard count < graph.nodeCount, graph.nodeCount > 2 else { return try exact(graph, context) }
      return try estimate(fromSources: count, on: graph, in: context)
    case .paths(let epsilon):
      guard graph.nodeCount > 2 else { return try exact(graph, context) }
      let plan = SampledPlan(epsilon: epsilon, delta: delta, nodeCount: graph.nodeCount)
      guard plan.firstDraws < graph.nodeCount else { return try exact(graph, context) }
      return try estimate(fromPaths: plan, epsilon: epsilon, on: graph, in: context)
    }
  }

  private func exact(_ graph: Graph, _ context: ExecutionContext) throws -> Estimate {
    let scores = try Betweenness(normalization: normalization).scores(on: graph, in: context)
    return Estimate(
      scores: scores.mapValues { $0 ?? 0 }, largestError: 0, delta: delta, drawn: 0)
  }

  /// How many pairs of others there are.
  private func pairs(_ graph: Graph) -> Double {
    let ordered = Double(graph.nodeCount - 1) * Double(graph.nodeCount - 2)
    return graph.direction == .undirected ? ordered / 2 : ordered
  }

  private func estimate(
    fromSources count: Int, on graph: Graph, in context: ExecutionContext
  ) throws -> Estimate {
    let n = graph.nodeCount
    var generator = seed.stream(0)
    var starts = [Double](repeating: 0, count: n)
    var nodes = Array(0..<n)
    for draw in 0..<count {
      nodes.swapAt(draw, draw + generator.index(below: n - draw))
      starts[nodes[draw]] = Double(n) / Double(count)
    }
    let ends = graph.direction == .undirected ? 0.5 : 1
    let core = BetweennessCore(
      rows: try BetweennessRows(of: graph, cost: .hops, .neighbors),
      originalNode: (0..<UInt32(n)).map { $0 }, startMasses: starts,
      endMasses: Array(repeating: ends, count: n),
      nodeScores: Array(repeating: 0, count: n), edgeScores: [])
    let sums = try core.scoresOfNodes(in: context)
    // A source adds up to n − 2 of the (n − 1)(n − 2) ordered pairs, times n/count.
    let logarithm = naturalLogarithm(2 * Double(n)) - naturalLogarithm(delta)
    let bound = Double(n) / Double(n - 1) * (logarithm / Double(2 * count)).squareRoot()
    return estimate(shares: sums.map { $0 / pairs(graph) }, bound: min(bound, 1), graph, count)
  }

  private func estimate(
    fromPaths plan: SampledPlan, epsilon: Double, on graph: Graph, in context: ExecutionContext
  ) throws -> Estimate {
    let forward = SimpleRows(of: graph, .outgoing)
    let backward =
      graph.direction == .undirected ? forward : SimpleRows(of: graph, .incoming)
    var counts = [Int](repeating: 0, count: graph.nodeCount)
    var drawn = 0
    var target = plan.firstDraws
    repeat {
      let first = drawn
      counts = try context.reduce(
        Chunks(count: target - first, pieces: 64), into: counts, phase: "betweenness, drawing",
        map: { range in
          var search = SampledPathSearch(forward: forward, backward: backward)
          for draw in range {
            if draw & 0x3F == 0 { try context.cancellation.check() }
            try search.draw(seed.stream(1 + first + draw))
          }
          return search.passed
        },
        combine: { counts, passed in for node in passed { counts[Int(node)] += 1 } })
      drawn = target
      target *= 2
    } while !plan.holds(counts, draws: drawn)
    // Draws are pairs of any two nodes; the score is a share of the pairs of others.
    let n = Double(graph.nodeCount)
    let perDraw = n / (n - 2) / Double(drawn)
    return estimate(
      shares: counts.map { min(1, Double($0) * perDraw) }, bound: epsilon, graph, drawn)
  }

  private func estimate(
    shares: [Double], bound: Double, _ graph: Graph, _ drawn: Int
  ) -> Estimate {
    let unit = normalization == .byPairs ? 1 : pairs(graph)
    return Estimate(
      scores: NodeMap(shares.map { $0 * unit }), largestError: bound * unit, delta: delta,
      drawn: drawn)
  }
}

/// When enough paths have been drawn.
///
/// After each of a fixed number of doublings the question is put for every node; each time it may be
/// answered wrongly with probability delta/(nodes·doublings), half of it on either side.
struct SampledPlan {
  /// How many draws come before the question is put first; the largest number there is where they
  /// cannot be counted.
  let firstDraws: Int
  private let error: Double
  private let logarithm: Double

  init(epsilon: Double, delta: Double, nodeCount: Int) {
    let n = Double(nodeCount)
    error = epsilon * (n - 2) / n
    // A node that no path passed is known well enough after `perDraw`·draws = logarithm; any node
    // after 2·error²·draws = logarithm (Pinsker).
    // Rounding can take 1 − error to 1, whose logarithm is less than the error.
    let perDraw = max(error, -naturalLogarithm(1 - error))
    var doublings = 1
    let growth = perDraw / (2 * error * error)
    while doublings < 62, Double(1 << (doublings - 1)) < growth { doublings += 1 }
    logarithm = naturalLogarithm(2 * n * Double(doublings)) - naturalLogarithm(delta)
    let draws = (logarithm / perDraw).rounded(.up)
    firstDraws = draws < 0x1p62 ? Int(draws) : .max
  }

  /// Whether the error of every node is small enough.
  func holds(_ counts: [Int], draws: Int) -> Bool {
    var isKnown: [Int: Bool] = [:]
    return counts.allSatisfy { count in
      if let known = isKnown[count] { return known }
      let share = Double(count) / Double(draws)
      let needed = logarithm / Double(draws)
      let holds =
        (share + error >= 1 || relativeEntropy(share, share + error) >= needed)
        && (share - error <= 0 || relativeEntropy(share, share - error) >= needed)
      isKnown[count] = holds
      return holds
    }
  }

  /// How surprising a frequency of `p` is where `q`, between 0 and 1, is the probability.
  private func relativeEntropy(_ p: Double, _ q: Double) -> Double {
    (p > 0 ? p * naturalLogarithm(p / q) : 0)
      + (p < 1 ? (1 - p) * naturalLogarithm((1 - p) / (1 - q)) : 0)
  }
}
