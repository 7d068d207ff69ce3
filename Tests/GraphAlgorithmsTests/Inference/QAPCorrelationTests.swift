import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct QAPCorrelationTests {
  /// Pairs of a random graph as a list, and the same as a rule.
  private func matrices(_ graph: Graph) -> (list: PairMatrix, rule: PairMatrix) {
    let pairs = graph.edges.map { edge in
      let (a, b) = graph.ends(of: edge)
      return (first: a.index, second: b.index, value: Double(1 + edge.index % 3))
    }
    var full = [Double](repeating: 0, count: graph.nodeCount * graph.nodeCount)
    for (a, b, value) in pairs {
      full[a * graph.nodeCount + b] = value
      if graph.direction == .undirected { full[b * graph.nodeCount + a] = value }
    }
    let n = graph.nodeCount
    return (
      PairMatrix(graph.direction, nodeCount: n, entries: pairs),
      PairMatrix(nodeCount: n) { [full] in full[$0 * n + $1] }
    )
  }

  /// Pearson's formula in two passes over all pairs.
  private func pearson(_ a: PairMatrix, _ b: PairMatrix, _ direction: Direction) -> Double? {
    let n = a.nodeCount
    let pairs = (0..<n).flatMap { i in
      (0..<n).filter { direction == .undirected ? $0 < i : $0 != i }.map { (i, $0) }
    }
    let x = pairs.map { a[$0.0, $0.1] }
    let y = pairs.map { b[$0.0, $0.1] }
    let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    let (dx, dy) = (x.map { $0 - meanX }, y.map { $0 - meanY })
    let spread = dx.reduce(0) { $0 + $1 * $1 } * dy.reduce(0) { $0 + $1 * $1 }
    guard Set(x).count > 1, Set(y).count > 1 else { return nil }
    return zip(dx, dy).reduce(0) { $0 + $1.0 * $1.1 } / spread.squareRoot()
  }

  @Test(arguments: 1...120)
  func theCorrelationIsPearsonsInEveryForm(seed: Int) throws {
    let direction: Direction = seed % 2 == 0 ? .directed : .undirected
    let n = 3 + seed % 9
    let a = matrices(SmallGraphs.random(direction, nodeCount: n, density: 0.4, seed: seed))
    let b = matrices(SmallGraphs.random(direction, nodeCount: n, density: 0.3, seed: seed + 500))
    let expected = pearson(a.rule, b.rule, direction)
    for (first, second) in [
      (a.list, b.list), (a.list, b.rule), (a.rule, b.list), (a.rule, b.rule),
    ] {
      let found = try QAPCorrelation(of: first, second, direction, permutations: 3)
      if let expected {
        #expect(try #require(found.correlation).observed.isApproximately(expected))
      } else {
        #expect(found.correlation == nil)
      }
    }
  }

  /// All 24 orders of four nodes, each as likely: the exact chance of the correlation or more.
  @Test func theSharesAreThoseOfAllOrders() throws {
    let a = matrices(SmallGraphs.undirected(4, [(0, 1), (1, 2)]))
    let b = matrices(SmallGraphs.undirected(4, [(0, 1), (0, 2), (0, 3)]))
    let orders = everyOrder(of: [0, 1, 2, 3])
    let all = orders.compactMap { order in
      pearson(a.rule, PairMatrix(nodeCount: 4) { b.rule[order[$0], order[$1]] }, .undirected)
    }
    #expect(all.count == 24)
    let observed = try #require(pearson(a.rule, b.rule, .undirected))
    let exact = Double(all.count { $0 >= observed - 1e-9 }) / 24
    let found = try #require(
      try QAPCorrelation(of: a.list, b.rule, permutations: 5000, seed: Seed(2)).correlation)
    #expect(abs(found.atOrAbove - exact) < 4 * (exact * (1 - exact) / 5000).squareRoot() + 1e-3)
    #expect(abs(try #require(found.mean) - all.reduce(0, +) / 24) < 0.05)
  }

  private func everyOrder(of items: [Int]) -> [[Int]] {
    items.count < 2
      ? [items]
      : items.flatMap { first in
        everyOrder(of: items.filter { $0 != first }).map { [first] + $0 }
      }
  }

  @Test func theNumberOfWorkersLeavesNoTrace() throws {
    let a = matrices(SmallGraphs.karateClub)
    let b = matrices(SmallGraphs.random(.undirected, nodeCount: 34, density: 0.2, seed: 1))
    for second in [b.list, b.rule] {
      let all = try [1, 2, 5].map {
        try QAPCorrelation(of: a.rule, second, permutations: 60, in: ExecutionContext(workers: $0))
      }
      let same = all[0] == all[1] && all[1] == all[2]
      #expect(same)
    }
  }

  @Test func twoLargeRulesAreRefused() {
    let rule = PairMatrix(nodeCount: 3001) { Double($0 + $1) }
    #expect(throws: GraphAlgorithmError.self) { try QAPCorrelation(of: rule, rule) }
  }
}
