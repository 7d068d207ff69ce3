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

  @Test func personalisedScoresSolveTheirEquations() throws {
    for seed in 0..<200 {
      let graph =
        seed % 4 == 0
        ? SmallGraphs.multigraph(
          seed % 8 == 0 ? .undirected : .directed, nodeCount: 1 + seed % 11, edgeCount: seed % 23,
          seed: seed)
        : SmallGraphs.variety(seed: seed)
      let n = graph.nodeCount
      var generator = Seed(UInt64(seed)).stream(3)
      var weights = (0..<n).map { _ in Double(generator.index(below: 3)) }
      weights[generator.index(below: n)] += 1
      let total = weights.reduce(0, +)
      let chances = weights.map { $0 / total }
      let damping = [0.5, 0.85, 0.99][seed % 3]
      let matrix = denseMatrix(graph)
      let system = (0..<n).map { b in
        (0..<n).map { a -> Double in
          let leaving = matrix[a].reduce(0, +)
          let step = leaving > 0 ? matrix[a][b] / leaving : chances[b]
          return (a == b ? 1 : 0) - damping * step
        }
      }
      let exact = solution(of: system, chances.map { (1 - damping) * $0 })
      let measure = PageRank(
        damping: damping, rounds: 10_000, restart: .weighted(NodeMap(weights)))
      for (found, value) in zip(try measure.scores(on: graph, in: context).values, exact) {
        #expect(abs((found ?? .infinity) - value) < 1e-11, "seed \(seed)")
      }
    }
  }

  /// `nx.pagerank(g, personalization={0: 1, 16: 3}, tol=1e-16)` of networkx 3.6.1.
  @Test func personalisedScoresOfTheKarateClubAreThoseOfNetworkx() throws {
    let expected = [
      0.16289308969115557, 0.03968032751985123, 0.11453742410766077, 0.16117840524575577,
      0.031309875809323824,
    ]
    let restart = PageRankRestart.at([0, 16, 16, 16].map { Node($0) })
    let scores = try PageRank(restart: restart).scores(on: SmallGraphs.karateClub, in: context)
    for (node, value) in zip([0, 1, 5, 16, 33], expected) {
      #expect(scores[Node(node)].isApproximately(value))
    }
  }

  @Test(arguments: [1, 2])
  func aNetworkOfManyPiecesRestsWhereARoundChangesNothing(workers: Int) throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 3000, density: 0.02, seed: 5)
    let scores = try PageRank().scores(on: graph, in: ExecutionContext(workers: workers))
    let x = scores.values.map { $0 ?? .nan }
    for node in graph.nodes {
      let arriving = graph.neighbors(of: node).reduce(0.0) {
        $0 + x[$1.index] / Double(graph.outgoing.degree($1))
      }
      let next = 0.15 / 3000 + 0.85 * arriving
      #expect(abs(next - x[node.index]) < 1e-15)
    }
  }
}
