import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Expected figures: networkx and scikit-learn, by Tests/Expected/models.py.
@Suite struct LinkPredictionTests {
  static let byTies: [LinkScore] = [
    .commonNeighbors, .jaccard, .adamicAdar, .resourceAllocation, .preferentialAttachment, .katz,
  ]

  @Test(arguments: byTies)
  func scoresAreThoseOfNetworkx(score: LinkScore) throws {
    let expected = try ExpectedFigures("models")
    let pairs = try expected.rows("links.pairs").map { (Node(Int($0[0])), Node(Int($0[1]))) }
    let graph = SmallGraphs.karateClub
    let values = try LinkScores(
      [score], of: pairs, in: graph, with: LinkFacts(unknownFor: 34)
    ).values[0]
    let wanted = try expected.numbers("links.\(score.rawValue)")
    #expect(values.count == wanted.count && wanted.count > 100)
    for (value, other) in zip(values, wanted) { #expect(value.isApproximately(other)) }
  }

  /// The slow way: sets of neighbors and powers of the matrix.
  @Test(arguments: 0..<100)
  func candidatesAreTheBestOfAllPairs(seed: Int) throws {
    let graph = SmallGraphs.random(
      .undirected, nodeCount: 3 + seed % 15, density: [0.1, 0.3, 0.5][seed % 3], seed: seed)
    let n = graph.nodeCount
    var generator = Seed(UInt64(seed)).stream(4)
    let facts = LinkFacts(
      places: (0..<n).map { node in
        node % 5 == 4
          ? nil
          : SIMD3(
            generator.unitInterval(), generator.unitInterval(), generator.unitInterval())
      },
      groups: (0..<n).map { node in (0..<3).filter { (node * 7 + $0 * 3 + seed) % 4 == 0 } })
    let near = graph.nodes.map { Set(graph.neighbors(of: $0)) }
    for score in LinkScore.allCases {
      var all: [(score: Double, a: Int, b: Int)] = []
      for a in 0..<n {
        for b in (a + 1)..<max(n, a + 1) where !near[a].contains(Node(b)) {
          guard let value = Self.value(score, a, b, near, facts) else { continue }
          if value > 0 || score == .distance { all.append((value, a, b)) }
        }
      }
      all.sort {
        $0.score > $1.score + 1e-12
          || (abs($0.score - $1.score) <= 1e-12 && ($0.a, $0.b) < ($1.a, $1.b))
      }
      let found = try LinkCandidates(
        score, in: graph, with: facts, count: 6, in: ExecutionContext(workers: 1 + seed % 4))
      #expect(found.compared == all.count)
      #expect(
        found.pairs.map { [$0.first.index, $0.second.index] }
          == all.prefix(6).map { [$0.a, $0.b] }, "\(score)")
      #expect(
        zip(found.pairs, all).allSatisfy { $0.score.isApproximately($1.score, within: 1e-9) })
      if let last = all.prefix(6).last {
        #expect(found.atLeastLast == all.count { $0.score >= last.score - 1e-12 })
      }
    }
  }

  private static func value(
    _ score: LinkScore, _ a: Int, _ b: Int, _ near: [Set<Node>], _ facts: LinkFacts
  ) -> Double? {
    let common = near[a].intersection(near[b])
    switch score {
    case .commonNeighbors: return Double(common.count)
    case .jaccard:
      let union = near[a].union(near[b]).count
      return union == 0 ? 0 : Double(common.count) / Double(union)
    case .adamicAdar:
      return common.reduce(0) { $0 + 1 / Self.logarithm(Double(near[$1.index].count)) }
    case .resourceAllocation:
      return common.reduce(0) { $0 + 1 / Double(near[$1.index].count) }
    case .preferentialAttachment: return Double(near[a].count * near[b].count)
    case .katz:
      var walks = near.indices.map { $0 == a ? 1.0 : 0 }
      var total = 0.0
      for length in 1...4 {
        walks = near.indices.map { node in near[node].reduce(0) { $0 + walks[$1.index] } }
        total += walks[b] * [0.05, 0.0025, 0.000125, 0.00000625][length - 1]
      }
      return total
    case .distance:
      guard let one = facts.places[a], let other = facts.places[b] else { return nil }
      let way = one - other
      return -(way.x * way.x + way.y * way.y + way.z * way.z).squareRoot()
    case .organizations: return Double(Set(facts.groups[a]).intersection(facts.groups[b]).count)
    }
  }

  private static func logarithm(_ x: Double) -> Double {
    // By integration of 1/t (Simpson), so that no logarithm of ours is asked.
    let steps = 2000
    let width: Double = (x - 1) / Double(steps)
    var sum = 0.0
    for k in 0...steps {
      let weight: Double = k == 0 || k == steps ? 1 : (k % 2 == 1 ? 4 : 2)
      let t: Double = 1 + Double(k) * width
      sum += weight / t
    }
    return sum * width / 3
  }

  @Test func metricsAreThoseOfScikitLearn() throws {
    let expected = try ExpectedFigures("models")
    let scores = try expected.numbers("metrics.scores")
    let labels = try expected.numbers("metrics.labels")
    let so = scores.indices.filter { labels[$0] == 1 }.map { Optional(scores[$0]) }
    let not = scores.indices.filter { labels[$0] == 0 }.map { Optional(scores[$0]) }
    let metrics = RankedMetrics(so: so, not: not, k: Int(try expected.number("metrics.k")))
    #expect(metrics.auc.isApproximately(try expected.number("metrics.auc")))
    #expect(metrics.averagePrecision.isApproximately(try expected.number("metrics.ap")))
    #expect(metrics.precisionAtK.isApproximately(try expected.number("metrics.precision_at_k")))
  }

  @Test(arguments: 0..<100)
  func theAreaCountsPairs(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(0)
    func draw(_ count: Int) -> [Double?] {
      (0..<count).map { _ in
        generator.index(below: 9) == 0 ? nil : Double(generator.index(below: 6))
      }
    }
    let (so, not) = (draw(1 + seed % 9), draw(1 + seed % 7))
    var wins = 0.0
    for a in so {
      for b in not {
        let (x, y) = (a ?? -1, b ?? -1)
        wins += x > y ? 1 : x == y ? 0.5 : 0
      }
    }
    let metrics = RankedMetrics(so: so, not: not, k: 3)
    #expect(metrics.auc.isApproximately(wins / Double(so.count * not.count)))
    #expect((0...1).contains(metrics.precisionAtK) && (0...1).contains(metrics.averagePrecision))
  }

  static func evaluation(workers: Int, seed: UInt64 = 3) throws -> LinkEvaluation {
    try LinkEvaluation(
      of: LinkScore.allCases, in: SmallGraphs.karateClub,
      with: LinkFacts(unknownFor: 34), hiding: .share(0.2), repetitions: 30, k: 10,
      seed: Seed(seed), in: ExecutionContext(workers: workers))
  }

  @Test func theNumberOfWorkersLeavesNoTrace() throws {
    let one = try Self.evaluation(workers: 1)
    for workers in [2, 5] {
      let other = try Self.evaluation(workers: workers)
      let same = other.outcomes == one.outcomes && other.known == one.known
      #expect(same)
    }
    let different = try Self.evaluation(workers: 1, seed: 4).outcomes != one.outcomes
    #expect(different)
    #expect(one.hidden == 16 && one.outcomes.count == 2 * 9)
  }

  /// Nothing is known of places and groups, so these scores tell nothing: exactly one half.
  @Test func whatIsNotKnownForetellsNothing() throws {
    let evaluation = try Self.evaluation(workers: 2)
    for outcome in evaluation.outcomes where outcome.score == .organizations {
      #expect(outcome.metrics.allSatisfy { $0.auc == 0.5 })
    }
    func mean(_ score: LinkScore?, _ absent: LinkEvaluation.Absent) -> Double {
      let metrics = evaluation.outcomes.first { $0.score == score && $0.absent == absent }?.metrics
      return (metrics ?? []).reduce(0) { $0 + $1.auc } / 30
    }
    #expect(abs(mean(nil, .random) - 0.5) < 0.1)
    // Of degree little is left once the ends are alike in degree.
    #expect(mean(.preferentialAttachment, .random) > mean(.preferentialAttachment, .matched) + 0.1)
    #expect(abs(mean(.preferentialAttachment, .matched) - 0.5) < 0.1)
  }

  /// A hidden tie that the scores could see would score 1 by every walk: no score may know it.
  @Test func hiddenTiesAreHidden() throws {
    // Without a triangle or a square, nothing but the hidden tie itself joins its ends.
    let evaluation = try LinkEvaluation(
      of: [.commonNeighbors, .katz], in: SmallGraphs.path(40), with: LinkFacts(unknownFor: 40),
      hiding: .share(0.1), repetitions: 10, k: 4, seed: Seed(1))
    for outcome in evaluation.outcomes where outcome.score != nil {
      #expect(outcome.metrics.allSatisfy { $0.auc <= 0.5 })
    }
  }

  @Test func laterTiesAreForetoldFromEarlierOnes() throws {
    let pairs = [(0, 1), (1, 2), (2, 3), (3, 0), (4, 5), (5, 6), (6, 7), (7, 4), (0, 4)]
    let evaluation = try LinkEvaluation(
      of: [.commonNeighbors], in: SmallGraphs.undirected(12, pairs),
      with: LinkFacts(unknownFor: 12),
      hiding: .later([(Node(0), Node(2)), (Node(1), Node(3)), (Node(5), Node(7))]),
      others: [(Node(8), Node(9))], repetitions: 20, k: 2, seed: Seed(1))
    #expect(evaluation.hidden == 3 && evaluation.known == 3)
    let random = evaluation.outcomes[0].metrics
    #expect(random.reduce(0) { $0 + $1.auc } / 20 > 0.8)
  }
}
