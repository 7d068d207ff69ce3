import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct EdgeBetweennessTests {
  private let context = ExecutionContext(workers: 2)

  /// What each edge should earn by the definition; the cheapest parallel edges share.
  private func expected(
    _ example: BetweennessCase, costs: [Int], isSubset: Bool
  ) -> (scores: [Double], pairs: Int) {
    let paths = CountedPaths(example.graph, costs: costs)
    let pairs = example.pairs(paths, isSubset: isSubset)
    let graph = example.graph
    let scores = graph.edges.map { edge -> Double in
      let ends = graph.ends(of: edge)
      let parallels = graph.edges.filter { graph.ends(of: $0) == ends }
      let cheapest = parallels.map { costs[$0.index] }.min() ?? 0
      guard costs[edge.index] == cheapest else { return 0 }
      let sharing = parallels.count { costs[$0.index] == cheapest }
      return paths.edgeBetweenness(pairs, ends.source.index, ends.target.index) / Double(sharing)
    }
    return (scores, pairs.count)
  }

  @Test(arguments: [false, true])
  func inHopsItAgreesWithTheDefinition(isSubset: Bool) throws {
    for example in BetweennessCase.all {
      let chosen: BetweennessPairs =
        isSubset ? .between(sources: example.sources, targets: example.targets) : .all
      let (expected, pairs) = expected(example, costs: example.hops, isSubset: isSubset)
      let scores = try EdgeBetweenness(pairs: chosen).scores(on: example.graph, in: context)
      let shares = try EdgeBetweenness(normalization: .byPairs, pairs: chosen)
        .scores(on: example.graph, in: context)
      for (edge, sum) in expected.enumerated() {
        #expect(scores.values[edge].isApproximately(sum), "seed \(example.seed)")
        let share = pairs > 0 ? sum / Double(pairs) : 0
        #expect(shares.values[edge].isApproximately(share), "seed \(example.seed)")
      }
    }
  }

  @Test(arguments: [1.0, 0.1], [false, true])
  func byCostItAgreesWithTheDefinition(unit: Double, isSubset: Bool) throws {
    for example in BetweennessCase.all {
      let (expected, _) = expected(example, costs: example.costs, isSubset: isSubset)
      let scores = try EdgeBetweenness(
        pairs: isSubset ? .between(sources: example.sources, targets: example.targets) : .all,
        cost: .costs(example.costMap(unit: unit))
      ).scores(on: example.graph, in: context)
      for (edge, sum) in expected.enumerated() {
        #expect(scores.values[edge].isApproximately(sum), "seed \(example.seed)")
      }
    }
  }

  @Test(arguments: 2...20)
  func anEdgeOfAPathLiesBetweenTheNodesOnItsTwoSides(length: Int) throws {
    let scores = try EdgeBetweenness().scores(on: SmallGraphs.path(length), in: context)
    #expect(scores.values == (1..<length).map { Double($0 * (length - $0)) })
  }

  @Test func parallelEdgesShareAndLoopsEarnNothing() throws {
    var builder = GraphBuilder(.undirected, nodeCount: 3, duplicates: .keep, loops: .keep)
    for (a, b) in [(0, 1), (0, 1), (1, 1), (1, 2)] { builder.addEdge(Node(a), Node(b)) }
    let scores = try EdgeBetweenness().scores(on: builder.build().graph, in: context)
    #expect(scores.values == [1, 1, 0, 2])
  }

  /// `networkx.edge_betweenness_centrality(G, normalized=False)`, networkx 3.6.1.
  @Test func theBusiestTiesOfTheKarateClubAreThoseOfNetworkx() throws {
    let graph = SmallGraphs.karateClub
    let scores = try EdgeBetweenness().scores(on: graph, in: context)
    for (source, target, score) in KarateFigures.edges {
      let edge = try #require(graph.edge(from: Node(source), to: Node(target)))
      #expect(scores[edge].isApproximately(score))
    }
  }

  /// The calls stand with the figures; networkx counts half of each pair of two disjoint sets.
  @Test func subsetsAndCostsOfTheKarateClubAreThoseOfNetworkx() throws {
    let graph = SmallGraphs.karateClub
    let sources = NodeSet((0..<10).map { Node($0) }, universe: 34)
    let targets = NodeSet((24..<34).map { Node($0) }, universe: 34)
    let subset = try EdgeBetweenness(pairs: .between(sources: sources, targets: targets))
      .scores(on: graph, in: context)
    for (source, target, half) in KarateFigures.edgeSubset {
      let edge = try #require(graph.edge(from: Node(source), to: Node(target)))
      #expect(subset[edge].isApproximately(2 * half))
    }
    let costs = EdgeMap(graph.edges.map { Double(1 + $0.index % 5) })
    let byCost = try EdgeBetweenness(cost: .costs(costs)).scores(on: graph, in: context)
    for (source, target, score) in KarateFigures.edgesByCost {
      let edge = try #require(graph.edge(from: Node(source), to: Node(target)))
      #expect(byCost[edge].isApproximately(score))
    }
  }

  /// `Graph.edge_betweenness()` of python-igraph 1.0.0 on the twinnings of 2026.
  @Test(.enabled(if: RealNetwork.wikipedia2026 != nil))
  func theSumOverARealNetworkIsThatOfIgraph() throws {
    let network = try #require(RealNetwork.wikipedia2026)
    let scores = try EdgeBetweenness().scores(on: network.graph, in: context)
    let sum = scores.values.reduce(0, +)
    #expect(sum.isApproximately(759_367_875))
    #expect((scores.values.max() ?? 0).isApproximately(815_192.545_228_237_8))
  }
}
