import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct MatrixRegressionTests {
  /// Random relations with random numbers; symmetric unless directed.
  private func relations(_ count: Int, n: Int, _ direction: Direction, seed: Int) -> [PairMatrix] {
    (0..<count).map { number in
      var generator = Seed(UInt64(seed)).stream(number)
      var full = [Double](repeating: 0, count: n * n)
      for a in 0..<n {
        for b in 0..<n where a != b { full[a * n + b] = generator.unitInterval() }
      }
      if direction == .undirected {
        for a in 0..<n { for b in 0..<a { full[b * n + a] = full[a * n + b] } }
      }
      return PairMatrix(nodeCount: n) { [full] in full[$0 * n + $1] }
    }
  }

  private func pairs(_ n: Int, _ direction: Direction) -> [(Int, Int)] {
    (0..<n).flatMap { i in
      (0..<n).filter { direction == .undirected ? $0 < i : $0 != i }.map { (i, $0) }
    }
  }

  /// Residuals of a least-squares solution are orthogonal to every column, the constant included.
  @Test(arguments: 1...100)
  func linearResidualsAreOrthogonal(seed: Int) throws {
    let direction: Direction = seed % 2 == 0 ? .directed : .undirected
    let n = 5 + seed % 6
    let all = relations(2 + seed % 3, n: n, direction, seed: seed)
    let (response, told) = (all[0], Array(all.dropFirst()))
    let found = try MatrixRegression(of: response, on: told, direction, permutations: 2)
    let pairs = pairs(n, direction)
    let rest = pairs.map { i, j in
      response[i, j] - found.intercept
        - zip(found.terms, told).reduce(0) { $0 + $1.0.coefficient * $1.1[i, j] }
    }
    #expect(rest.reduce(0, +).isApproximately(0))
    for matrix in told {
      #expect(zip(pairs, rest).reduce(0) { $0 + matrix[$1.0.0, $1.0.1] * $1.1 }.isApproximately(0))
    }
    // 1/error² is what the others leave of a relation over the variance: by a regression of it.
    if let first = told.first, told.count > 1 {
      let own = try MatrixRegression(
        of: first, on: Array(told.dropFirst()), direction, permutations: 1)
      let left = pairs.reduce(0) { sum, pair in
        let guess =
          own.intercept
          + zip(own.terms, told.dropFirst()).reduce(0) {
            $0 + $1.0.coefficient * $1.1[pair.0, pair.1]
          }
        return sum + (first[pair.0, pair.1] - guess) * (first[pair.0, pair.1] - guess)
      }
      let variance = rest.reduce(0) { $0 + $1 * $1 } / Double(pairs.count - told.count - 1)
      #expect(found.terms[0].standardError.isApproximately((variance / left).squareRoot()))
    }
  }

  /// At the most likely parameters the expected sums equal the observed ones.
  @Test(arguments: 1...100)
  func logisticSumsAgree(seed: Int) throws {
    let direction: Direction = seed % 2 == 0 ? .directed : .undirected
    let n = 9 + seed % 5
    let told = relations(1 + seed % 3, n: n, direction, seed: seed + 1000)
    let graph = SmallGraphs.random(direction, nodeCount: n, density: 0.4, seed: seed)
    let response = PairMatrix(
      direction, nodeCount: n,
      entries: graph.edges.map {
        (graph.ends(of: $0).source.index, graph.ends(of: $0).target.index, 1)
      })
    let found = try MatrixRegression(
      of: response, on: told, model: .logit, direction, permutations: 1)
    let pairs = pairs(n, direction)
    let rest = pairs.map { i, j in
      let odds =
        found.intercept + zip(found.terms, told).reduce(0) { $0 + $1.0.coefficient * $1.1[i, j] }
      return response[i, j] - 1 / (1 + oracleExponential(-odds))
    }
    #expect(rest.reduce(0, +).isApproximately(0, within: 1e-6))
    for matrix in told {
      let sum = zip(pairs, rest).reduce(0) { $0 + matrix[$1.0.0, $1.0.1] * $1.1 }
      #expect(sum.isApproximately(0, within: 1e-6))
    }
  }

  /// By (1 + x/2²⁰)^2²⁰, corrected for its error of second order.
  private func oracleExponential(_ x: Double) -> Double {
    let steps = 1_048_576.0
    var result = 1 + x / steps + x * x / (2 * steps * steps)
    for _ in 0..<20 { result *= result }
    return result
  }

  /// With one relation the statistic grows with the correlation: both permutation tests agree.
  @Test func oneRelationIsTheCorrelation() throws {
    let n = 20
    let pair = relations(2, n: n, .undirected, seed: 5)
    let regression = try MatrixRegression(of: pair[0], on: [pair[1]], permutations: 2000)
    let correlation = try #require(
      try QAPCorrelation(of: pair[0], pair[1], permutations: 2000, seed: Seed(9)).correlation)
    #expect(regression.determination.isApproximately(correlation.observed * correlation.observed))
    #expect(abs(regression.terms[0].statistic.atOrAbove - correlation.atOrAbove) < 0.06)
  }

  @Test func aRelationThatTellsIsFound() throws {
    let told = relations(2, n: 24, .undirected, seed: 8)
    let noise = relations(1, n: 24, .undirected, seed: 77)[0]
    let response = PairMatrix(nodeCount: 24) { 3 * told[0][$0, $1] + noise[$0, $1] }
    let found = try MatrixRegression(of: response, on: told, permutations: 400)
    #expect(abs(found.terms[0].coefficient - 3) < 0.3)
    #expect(found.terms[0].statistic.atLeastAsFar < 0.01)
  }

  /// The chances of relations that tell nothing are spread evenly over 0...1.
  @Test func chancesOfNothingAreEven() throws {
    let chances = try (1...60).flatMap { seed in
      let all = relations(3, n: 10, .undirected, seed: 3000 + seed)
      return try MatrixRegression(of: all[0], on: [all[1], all[2]], permutations: 99)
        .terms.map(\.statistic.atLeastAsFar)
    }
    let mean = chances.reduce(0, +) / 120
    #expect(abs(mean - 0.505) < 4 / (12 * 120.0).squareRoot())
  }

  @Test(arguments: MatrixRegression.Model.allCases)
  func theNumberOfWorkersLeavesNoTrace(model: MatrixRegression.Model) throws {
    let told = relations(2, n: 14, .undirected, seed: 3)
    let graph = SmallGraphs.random(.undirected, nodeCount: 14, density: 0.4, seed: 3)
    let response = PairMatrix(
      .undirected, nodeCount: 14,
      entries: graph.edges.map {
        (graph.ends(of: $0).source.index, graph.ends(of: $0).target.index, 1)
      })
    let all = try [1, 2, 5].map {
      try MatrixRegression(
        of: response, on: told, model: model, permutations: 30, in: ExecutionContext(workers: $0))
    }
    let same = all[0] == all[1] && all[1] == all[2]
    #expect(same)
  }

  @Test func dependentRelationsAreRefused() {
    let told = relations(2, n: 8, .undirected, seed: 4)
    let sum = PairMatrix(nodeCount: 8) { told[0][$0, $1] - 2 * told[1][$0, $1] }
    #expect(throws: GraphAlgorithmError.self) {
      try MatrixRegression(of: told[0], on: told + [sum])
    }
    let equal = PairMatrix(nodeCount: 8) { _, _ in 4 }
    #expect(throws: GraphAlgorithmError.self) { try MatrixRegression(of: told[0], on: [equal]) }
    #expect(throws: GraphAlgorithmError.self) {
      try MatrixRegression(of: told[0], on: [told[0]], permutations: 1)
    }
  }

  @Test func aRelationThatForetellsEveryTieIsRefused() {
    let tie = PairMatrix(.undirected, nodeCount: 5, entries: [(0, 1, 1), (2, 3, 1)])
    #expect(throws: GraphAlgorithmError.self) {
      try MatrixRegression(of: tie, on: [tie], model: .logit, permutations: 1)
    }
  }
}
