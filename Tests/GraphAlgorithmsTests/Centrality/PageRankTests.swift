import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct PageRankTests {
  private let context = ExecutionContext()

  @Test(arguments: 0..<60)
  func agreesWithTheLinearSystem(seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let scores = try PageRank().scores(on: graph, in: context)
    let n = graph.nodeCount
    let matrix = denseMatrix(graph)
    // x = (1 − d)/n + d·Pᵀx, where rows of P without ties are uniform.
    let system = (0..<n).map { b in
      (0..<n).map { a -> Double in
        let total = matrix[a].reduce(0, +)
        let step = total > 0 ? matrix[a][b] / total : 1 / Double(n)
        return (a == b ? 1 : 0) - 0.85 * step
      }
    }
    let exact = solution(of: system, Array(repeating: 0.15 / Double(n), count: n))
    for (found, value) in zip(scores.values, exact) {
      #expect(found.isApproximately(value, within: 1e-11))
    }
  }

  @Test(arguments: 0..<12)
  func scoresSumToOne(seed: Int) throws {
    let scores = try PageRank().scores(on: SmallGraphs.variety(seed: seed), in: context)
    #expect(scores.values.reduce(0) { $0 + ($1 ?? 0) }.isApproximately(1, within: 1e-12))
  }

  @Test func anIterationThatDoesNotSettleIsAnError() {
    #expect {
      try PageRank(tolerance: 1e-6, rounds: 3).scores(on: SmallGraphs.karateClub, in: context)
    } throws: { error in
      guard case .notSettled("PageRank", let change, 3, 1e-6) = error as? GraphAlgorithmError
      else { return false }
      return change > 1e-6
    }
  }

  @Test func withoutDampingAllNodesAreEqual() throws {
    let scores = try PageRank(damping: 0).scores(on: SmallGraphs.star(leaves: 3), in: context)
    #expect(scores.values == [0.25, 0.25, 0.25, 0.25])
  }
}
