public import Execution
public import Graphs

/// How well signs foretell ties that were kept hidden from them.
///
/// Each repetition hides ties, computes all scores on what is left, and asks whether hidden ties score
/// higher than as many pairs that are not tied at all: drawn at random, and drawn so that the two ends
/// have degrees like those of a hidden tie, since otherwise much of the success is that of degree.
///
/// Sources: Lü & Zhou, Physica A 390 (2011); Yang, Lichtenwalter & Chawla, Knowledge and Information
/// Systems 45 (2015).
public struct LinkEvaluation: Sendable {
  /// Which ties are hidden.
  public enum Hidden: Sendable {
    /// A share of the ties, drawn anew in each repetition; at least one.
    case share(Double)
    /// These, which came later than the graph's other ties; each repetition draws as many of them with
    /// replacement.
    case later([(Node, Node)])
  }

  /// One way of drawing pairs without a tie.
  public enum Absent: String, Sendable, CaseIterable {
    /// All alike.
    case random
    /// With ends of like degree.
    case matched
  }

  /// What came of one sign against one kind of absent pairs.
  public struct Outcome: Sendable, Equatable {
    /// The sign; nil for the baseline of scores drawn at random.
    public let score: LinkScore?
    /// The pairs without a tie.
    public let absent: Absent
    /// One value per repetition.
    public fileprivate(set) var metrics: [RankedMetrics]
  }

  /// The signs, in this order, each against random and then matched pairs; the random baseline last.
  public let outcomes: [Outcome]
  /// How many ties were hidden in each repetition.
  public let hidden: Int
  /// How many of the hidden ties join nodes that both have a tie left, on average.
  public let known: Double
  /// How many absent pairs were found on average: random, matched.
  public let absent: (random: Double, matched: Double)

  /// The evaluation of `scores` in `graph`.
  ///
  /// - Parameters:
  ///   - graph: the ties to hide a share of, or those before all `later` ones.
  ///   - others: further ties that are known, so that no absent pair is one of them.
  ///   - k: how many of the highest scores precision looks at; of no more than there are hidden ties.
  /// - Throws: `CancellationError`.
  public init(
    of scores: [LinkScore], in graph: Graph, with facts: LinkFacts, hiding hidden: Hidden,
    others: [(Node, Node)] = [], repetitions: Int, k: Int, seed: Seed,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    let trial = Trial(
      scores: scores, graph: graph, facts: facts, hidden: hidden, others: others, k: k)
    let inner = ExecutionContext(cancellation: context.cancellation)
    let results = try context.reduce(
      Chunks(count: repetitions, pieces: max(repetitions, 1)), into: [Trial.Result](),
      phase: "held-out ties",
      map: { range in
        try range.map { number in
          var generator = seed.stream(number)
          return try trial.result(&generator, inner)
        }
      }, combine: { $0 += $1 })
    let count = Double(max(results.count, 1))
    var outcomes: [Outcome] = []
    for absent in Absent.allCases {
      for row in 0...scores.count {
        outcomes.append(
          Outcome(
            score: row < scores.count ? scores[row] : nil, absent: absent,
            metrics: results.compactMap {
              absent == .random ? $0.random?[row] : $0.matched?[row]
            }))
      }
    }
    self.outcomes = outcomes
    self.hidden = results.first?.hidden ?? 0
    known = Double(results.reduce(0) { $0 + $1.known }) / count
    absent = (
      Double(results.reduce(0) { $0 + $1.drawn.random }) / count,
      Double(results.reduce(0) { $0 + $1.drawn.matched }) / count
    )
  }
}

/// One repetition.
private struct Trial: Sendable {
  let scores: [LinkScore]
  let graph: Graph
  let facts: LinkFacts
  let hidden: LinkEvaluation.Hidden
  let others: [(Node, Node)]
  let k: Int

  struct Result: Sendable {
    let hidden: Int
    let known: Int
    let drawn: (random: Int, matched: Int)
    /// One per score and the baseline; nil without absent pairs.
    let random: [RankedMetrics]?
    let matched: [RankedMetrics]?
  }

  func result(
    _ generator: inout SeededGenerator, _ context: ExecutionContext
  ) throws -> Result {
    let (training, positives, all) = split(&generator)
    let rows = SimpleRows(of: training)
    let draw = AbsentPairs(untiedIn: all, degreesOf: training)
    let random = draw.drawn(for: positives, .atRandom, &generator)
    let matched = draw.drawn(for: positives, .byDegree, &generator)
    let values =
      try LinkScores(
        scores, of: positives + random + matched, in: training, with: facts, in: context
      ).values + [
        (0..<(positives.count + random.count + matched.count)).map { _ in
          Optional(generator.unitInterval())
        }
      ]
    let (one, two) = (positives.count, positives.count + random.count)
    func metrics(_ range: Range<Int>) -> [RankedMetrics]? {
      guard !range.isEmpty else { return nil }
      return values.map {
        RankedMetrics(so: Array($0[..<one]), not: Array($0[range]), k: min(k, one))
      }
    }
    return Result(
      hidden: positives.count,
      known: positives.count {
        !rows.row($0.0.index).isEmpty && !rows.row($0.1.index).isEmpty
      },
      drawn: (random.count, matched.count), random: metrics(one..<two),
      matched: metrics(two..<(two + matched.count)))
  }

  /// The ties that stay, those that are hidden, and all that are known.
  private func split(
    _ generator: inout SeededGenerator
  ) -> (training: Graph, positives: [(Node, Node)], all: Graph) {
    let ends = graph.edgeEnds()
    let pairs = ends.sources.indices.map { place in
      (Node(rawValue: ends.sources[place]), Node(rawValue: ends.targets[place]))
    }.filter { $0.0 != $0.1 }
    switch hidden {
    case .share(let share):
      var order = Array(pairs.indices)
      generator.shuffle(&order)
      let count = min(max(Int((share * Double(pairs.count)).rounded()), 1), pairs.count)
      return (
        Self.graph(order.dropFirst(count).sorted().map { pairs[$0] }, graph.nodeCount),
        order.prefix(count).sorted().map { pairs[$0] },
        Self.graph(pairs + others, graph.nodeCount)
      )
    case .later(let later):
      let drawn = later.map { _ in later[generator.index(below: later.count)] }
      return (graph, drawn, Self.graph(pairs + later + others, graph.nodeCount))
    }
  }

  private static func graph(_ pairs: [(Node, Node)], _ nodeCount: Int) -> Graph {
    var builder = GraphBuilder(.undirected, nodeCount: nodeCount)
    for (a, b) in pairs { builder.addEdge(a, b) }
    return builder.graph()
  }
}
