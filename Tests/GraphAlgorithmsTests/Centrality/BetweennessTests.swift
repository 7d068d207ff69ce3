import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct BetweennessTests {
  private let context = ExecutionContext(workers: 2)

  @Test(arguments: [Direction.undirected, .directed], 0..<60)
  func agreesWithTheDefinitionOnRandomGraphs(direction: Direction, seed: Int) throws {
    let graph = SmallGraphs.random(
      direction, nodeCount: 3 + seed % 22, density: [0.04, 0.1, 0.2, 0.5][seed % 4], seed: seed)
    let scores = try Betweenness().scores(on: graph, in: context)
    let perPair = direction == .undirected ? 0.5 : 1
    for (found, sum) in zip(scores.values, AllPairs(graph).betweenness()) {
      #expect(found.isApproximately(sum * perPair))
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<20)
  func loopsAndParallelEdgesChangeNothing(direction: Direction, seed: Int) throws {
    let graph = SmallGraphs.multigraph(direction, nodeCount: 12, edgeCount: 25, seed: seed)
    let scores = try Betweenness().scores(on: graph, in: context)
    let perPair = direction == .undirected ? 0.5 : 1
    for (found, sum) in zip(scores.values, AllPairs(graph).betweenness()) {
      #expect(found.isApproximately(sum * perPair))
    }
  }

  @Test(arguments: 3...30)
  func theCenterOfAStarLiesBetweenAllPairsOfLeaves(leaves: Int) throws {
    let star = SmallGraphs.star(leaves: leaves)
    let scores = try Betweenness().scores(on: star, in: context)
    #expect(scores[Node(0)] == Double(leaves * (leaves - 1) / 2))
    let shares = try Betweenness(normalization: .byPairs).scores(on: star, in: context)
    #expect(shares.values == [1] + Array(repeating: 0, count: leaves))
  }

  @Test(arguments: 2...30)
  func aNodeOfAPathLiesBetweenThoseBeforeAndThoseAfterIt(length: Int) throws {
    let scores = try Betweenness().scores(on: SmallGraphs.path(length), in: context)
    #expect(scores.values == (0..<length).map { Double($0 * (length - 1 - $0)) })
  }

  /// `networkx.betweenness_centrality(G, normalized=False)`, networkx 3.6.1.
  @Test func theInstructorOfTheKarateClubScores231() throws {
    let scores = try Betweenness().scores(on: SmallGraphs.karateClub, in: context)
    #expect(scores[Node(0)].isApproximately(231.071_428_571_428_6))
    #expect(scores[Node(33)].isApproximately(160.551_587_301_587_3))
  }

  @Test func moreShortestPathsThanCanBeCountedAreAnError() {
    // Each diamond doubles the number of paths.
    let pairs = (0..<1100).flatMap { diamond -> [(Int, Int)] in
      let at = 3 * diamond
      return [(at, at + 1), (at, at + 2), (at + 1, at + 3), (at + 2, at + 3)]
    }
    #expect(throws: GraphAlgorithmError.tooManyShortestPaths) {
      try Betweenness().scores(on: SmallGraphs.undirected(3301, pairs), in: context)
    }
  }
}
