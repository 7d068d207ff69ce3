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

  @Test(arguments: [Direction.undirected, .directed])
  func moreShortestPathsThanCanBeCountedAreAnError(direction: Direction) {
    // Each layer of two nodes doubles the number of paths, and no node cuts the graph.
    var builder = GraphBuilder(direction, nodeCount: 2200)
    for first in stride(from: 0, to: 2198, by: 2) {
      for (a, b) in [(0, 2), (0, 3), (1, 2), (1, 3)] {
        builder.addEdge(Node(first + a), Node(first + b))
      }
    }
    let graph = builder.build().graph
    #expect(throws: GraphAlgorithmError.tooManyShortestPaths) {
      _ = try Betweenness().scores(on: graph, in: context)
    }
    #expect(throws: GraphAlgorithmError.tooManyShortestPaths) {
      _ = try EdgeBetweenness().scores(on: graph, in: context)
    }
    #expect(throws: GraphAlgorithmError.tooManyShortestPaths) {
      let costs = EdgeMap(repeating: 2.0, count: graph.edgeCount)
      _ = try Betweenness(cost: .costs(costs)).scores(on: graph, in: context)
    }
  }

  @Test func aChainOfManyDiamondsIsCountedBecauseItsCutNodesSplitIt() throws {
    // Each diamond doubles the number of paths: 2^1100 from end to end.
    let pairs = (0..<1100).flatMap { diamond -> [(Int, Int)] in
      let at = 3 * diamond
      return [(at, at + 1), (at, at + 2), (at + 1, at + 3), (at + 2, at + 3)]
    }
    let scores = try Betweenness().scores(on: SmallGraphs.undirected(3301, pairs), in: context)
    // The node after k diamonds joins the 3k nodes before it with the rest, and is half of what the
    // two sides of the diamonds at both of its hands need to reach each other.
    for k in 1..<1100 {
      let value = Double(3 * k * (3300 - 3 * k)) + 1
      #expect(scores.values[3 * k] == value)
    }
  }

  @Test(arguments: [1.0, 0.1], [false, true])
  func byCostAndBetweenSetsItAgreesWithTheDefinition(unit: Double, isSubset: Bool) throws {
    for example in BetweennessCase.all {
      let paths = CountedPaths(example.graph, costs: example.costs)
      let expected = paths.betweenness(example.pairs(paths, isSubset: isSubset))
      let scores = try Betweenness(
        pairs: isSubset ? .between(sources: example.sources, targets: example.targets) : .all,
        cost: .costs(example.costMap(unit: unit))
      ).scores(on: example.graph, in: context)
      for (found, sum) in zip(scores.values, expected) {
        #expect(found.isApproximately(sum), "seed \(example.seed)")
      }
    }
  }

  @Test(arguments: [false, true])
  func inHopsItAgreesWithTheDefinition(isSubset: Bool) throws {
    for example in BetweennessCase.all {
      let paths = CountedPaths(example.graph, costs: example.hops)
      let pairs = example.pairs(paths, isSubset: isSubset)
      let chosen: BetweennessPairs =
        isSubset ? .between(sources: example.sources, targets: example.targets) : .all
      let scores = try Betweenness(pairs: chosen).scores(on: example.graph, in: context)
      let shares = try Betweenness(normalization: .byPairs, pairs: chosen)
        .scores(on: example.graph, in: context)
      for (node, sum) in paths.betweenness(pairs).enumerated() {
        #expect(scores.values[node].isApproximately(sum), "seed \(example.seed)")
        let others = pairs.count { $0.0 != node && $0.1 != node }
        let share = others > 0 ? sum / Double(others) : 0
        #expect(shares.values[node].isApproximately(share), "seed \(example.seed)")
      }
    }
  }

  /// More nodes than fit in one pass, many blocks, and sources at very different distances.
  @Test(arguments: [Direction.undirected, .directed], 0..<4)
  func sparseNetworksOfManyBlocksAgreeWithTheDefinition(direction: Direction, seed: Int) throws {
    let graph = SmallGraphs.random(direction, nodeCount: 110, density: 0.022, seed: seed)
    let paths = CountedPaths(graph, costs: Array(repeating: 1, count: graph.edgeCount))
    let everyone = Set(0..<graph.nodeCount)
    let scores = try Betweenness().scores(on: graph, in: context)
    let byCost = try Betweenness(cost: .costs(EdgeMap(repeating: 0.3, count: graph.edgeCount)))
      .scores(on: graph, in: context)
    for (node, sum) in paths.betweenness(paths.pairs(everyone, everyone)).enumerated() {
      #expect(scores.values[node].isApproximately(sum))
      #expect(byCost.values[node].isApproximately(sum))
    }
  }

  /// `networkx.betweenness_centrality_subset(G, S, T)` and `networkx.betweenness_centrality(G,
  /// weight=…, normalized=False)`, networkx 3.6.1; networkx counts half of each pair here.
  @Test func subsetsAndCostsOfTheKarateClubAreThoseOfNetworkx() throws {
    let graph = SmallGraphs.karateClub
    let sources = NodeSet((0..<10).map { Node($0) }, universe: 34)
    let targets = NodeSet((24..<34).map { Node($0) }, universe: 34)
    let subset = try Betweenness(pairs: .between(sources: sources, targets: targets))
      .scores(on: graph, in: context)
    for (node, half) in KarateFigures.subset {
      #expect(subset[Node(node)].isApproximately(2 * half))
    }
    let costs = EdgeMap(graph.edges.map { Double(1 + $0.index % 5) })
    let byCost = try Betweenness(cost: .costs(costs)).scores(on: graph, in: context)
    for (node, score) in KarateFigures.byCost {
      #expect(byCost[Node(node)].isApproximately(score))
    }
  }

  @Test(arguments: [-1, .nan, .infinity, 0] as [Double])
  func aCostThatIsNotAboveZeroIsRefused(cost: Double) {
    let costs = EdgeMap([1, cost])
    #expect(throws: GraphAlgorithmError.self) {
      try Betweenness(cost: .costs(costs)).scores(on: SmallGraphs.path(3), in: context)
    }
    #expect(throws: GraphAlgorithmError.self) {
      try EdgeBetweenness(cost: .costs(costs)).scores(on: SmallGraphs.path(3), in: context)
    }
  }

  @Test(arguments: [1, 2, 5])
  func byCostEveryNumberOfWorkersGivesTheSameBits(workers: Int) throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 200, density: 0.03, seed: 5)
    let costs = EdgeMap(graph.edges.map { 0.1 * Double(1 + $0.index % 7) })
    let measure = Betweenness(cost: .costs(costs))
    let one = try measure.scores(on: graph, in: ExecutionContext())
    #expect(try measure.scores(on: graph, in: ExecutionContext(workers: workers)) == one)
  }
}
