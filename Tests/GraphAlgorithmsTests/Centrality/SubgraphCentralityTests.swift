import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Sums of walks against the exponential of the adjacency matrix.
struct SubgraphCentralityTests {
  private let context = ExecutionContext()

  private func graph(_ seed: Int) -> Graph {
    seed % 4 == 0
      ? SmallGraphs.multigraph(
        seed % 8 == 0 ? .undirected : .directed, nodeCount: 1 + seed % 13, edgeCount: seed % 31,
        seed: seed)
      : SmallGraphs.variety(seed: seed)
  }

  /// The matrix without strengths, loops and parallel edges.
  private func simpleMatrix(_ graph: Graph) -> [[Double]] {
    let matrix = denseMatrix(graph)
    return matrix.indices.map { a in
      matrix.indices.map { b in a != b && matrix[a][b] > 0 ? 1 : 0 }
    }
  }

  @Test func scoresAndCommunicabilityAreEntriesOfTheExponential() throws {
    for seed in 0..<200 {
      let graph = graph(seed)
      let exact = matrixExponential(simpleMatrix(graph))
      let scores = try SubgraphCentrality().scores(on: graph, in: context)
      let communicability = try Communicability(of: graph)
      for a in graph.nodes {
        #expect(scores[a].isApproximately(exact[a.index][a.index], within: 1e-11), "seed \(seed)")
        let row = try communicability.row(of: a)
        for b in graph.nodes {
          let value = exact[a.index][b.index]
          #expect(row[b].isApproximately(value, within: 1e-10), "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: [4, 60, 200])
  func aCompleteGraphHasItsClosedForm(count: Int) throws {
    // The eigenvalues are n − 1 once and −1 otherwise.
    let scores = try SubgraphCentrality().scores(on: SmallGraphs.complete(count), in: context)
    let n = Double(count)
    var power = 1.0
    for _ in 1..<count { power *= 2.718281828459045 }
    let exact = (power + (n - 1) / 2.718281828459045) / n
    #expect(scores.values.allSatisfy { $0.isApproximately(exact, within: 1e-11) })
  }

  @Test func distantNodesAreStillJoined() throws {
    let row = try Communicability(of: SmallGraphs.path(60)).row(of: Node(0))
    // One walk of 59 steps leads to the far end, and 59 of 61 steps take one step back.
    var exact = 1.0
    for step in 1...59 { exact /= Double(step) }
    let far = row[Node(59)]
    let next = 59.0 / (60 * 61)
    #expect(far > exact * (1 + next) && far < exact * (1 + next + next * next))
  }

  @Test func moreWalksThanNumbersIsAnError() {
    #expect(throws: GraphAlgorithmError.tooManyWalks) {
      try SubgraphCentrality().scores(on: SmallGraphs.complete(730), in: context)
    }
    #expect(throws: GraphAlgorithmError.tooManyWalks) {
      try Communicability(of: SmallGraphs.complete(730)).between(Node(0), Node(1))
    }
  }

  /// `nx.subgraph_centrality` and `nx.communicability` of networkx 3.6.1.
  @Test func theKarateClubIsScoredAsByNetworkx() throws {
    let scores = try SubgraphCentrality().scores(on: SmallGraphs.karateClub, in: context)
    let expected = [
      128.09501352288996, 71.4309973677734, 12.347606276019057, 3.7324056645372163,
      136.7223381835923,
    ]
    for (node, value) in zip([0, 1, 5, 16, 33], expected) {
      #expect(scores[Node(node)].isApproximately(value))
    }
    let communicability = try Communicability(of: SmallGraphs.karateClub)
    #expect(try communicability.between(Node(0), Node(33)).isApproximately(89.94987398965371))
    #expect(try communicability.between(Node(16), Node(26)).isApproximately(0.6859553028604315))
  }

  /// `nx.subgraph_centrality` of networkx 3.6.1 on the 5-core.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func theDensePartOfARealNetworkIsScoredAsByNetworkx() throws {
    let whole = try #require(RealNetwork.wikipedia2026).graph
    let cores = try CoreNumber().scores(on: whole, in: context)
    let dense = whole.nodes.filter { (cores[$0] ?? 0) >= 5 }
    let graph = whole.induced(on: NodeSet(dense, universe: whole.nodeCount)).graph
    let scores = try SubgraphCentrality().scores(on: graph, in: context)
    #expect(Ranking(of: scores).places[0].score.isApproximately(252173891983.5481))
    let sum = scores.values.reduce(0) { $0 + ($1 ?? 0) }
    #expect(sum.isApproximately(9755001793376.701))
  }
}
