import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct DegreePreservingRewiringTests {
  /// Degree sequences of different kinds: sparse, dense, with a hub.
  @Test(
    arguments: [
      [(0, 1), (1, 2), (3, 4), (4, 0)], [(0, 1), (0, 2), (0, 3), (1, 2), (3, 4)],
      [(0, 1), (1, 2), (2, 0), (3, 4)],
    ])
  func everyGraphWithTheDegreesIsEquallyLikely(pairs: [(Int, Int)]) throws {
    let all = AllGraphs(.undirected, nodeCount: 5)
    let original = SmallGraphs.undirected(5, pairs)
    let graphs = all.companions(of: all.code(of: original))
    #expect(graphs.count > 1)
    let counts = try #require(
      try all.counts(of: graphs, in: 4000) { sample in
        try DegreePreservingRewiring(of: original, seed: Seed(UInt64(sample))).graph()
      })
    #expect(agreeWithEqualShares(counts))
  }

  /// A ring of three can only be turned around as a whole, which exchanges of two edges never do.
  @Test(
    arguments: [
      [(0, 1), (1, 2), (2, 0)], [(0, 1), (1, 2), (2, 3), (3, 0)],
      [(0, 1), (1, 2), (2, 0), (0, 3), (3, 1)], [(0, 1), (1, 0), (2, 3), (3, 2), (0, 2)],
    ])
  func everyDirectedGraphWithTheDegreesIsEquallyLikely(pairs: [(Int, Int)]) throws {
    let all = AllGraphs(.directed, nodeCount: 4)
    let original = SmallGraphs.directed(4, pairs)
    let graphs = all.companions(of: all.code(of: original))
    #expect(graphs.count > 1)
    let counts = try #require(
      try all.counts(of: graphs, in: 4000) { sample in
        try DegreePreservingRewiring(of: original, seed: Seed(UInt64(sample))).graph()
      })
    #expect(agreeWithEqualShares(counts))
  }

  @Test(
    arguments: [
      [(0, 1), (1, 2), (2, 3), (3, 4)], [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)],
      [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (1, 3)],
    ])
  func everyConnectedGraphWithTheDegreesIsEquallyLikely(pairs: [(Int, Int)]) throws {
    let all = AllGraphs(.undirected, nodeCount: 5)
    let original = SmallGraphs.undirected(5, pairs)
    let graphs = all.companions(of: all.code(of: original)).filter { all.isConnected($0) }
    let counts = try #require(
      try all.counts(of: graphs, in: 4000) { sample in
        try DegreePreservingRewiring(of: original, connection: .kept, seed: Seed(UInt64(sample)))
          .graph()
      })
    #expect(agreeWithEqualShares(counts))
  }

  @Test func degreesAndSimplicityAreKept() throws {
    for seed in 0..<240 {
      let direction: Direction = seed % 2 == 0 ? .undirected : .directed
      let original = SmallGraphs.random(
        direction, nodeCount: seed % 30, density: [0.05, 0.2, 0.7][seed % 3], seed: seed)
      let isConnected =
        try ConnectedComponents().partition(of: original, in: .init()).count <= 1
      let model = DegreePreservingRewiring(
        of: original, connection: isConnected ? .kept : .free, seed: Seed(UInt64(seed)))
      let graph = try model.graph()
      for node in graph.nodes {
        #expect(graph.outgoing.degree(node) == original.outgoing.degree(node), "seed \(seed)")
        #expect(graph.incoming.degree(node) == original.incoming.degree(node), "seed \(seed)")
      }
      let pairs = graph.edges.map { graph.ends(of: $0) }
      #expect(pairs.allSatisfy { $0.source != $0.target }, "seed \(seed)")
      #expect(Set(pairs.map { [$0.source, $0.target] }).count == pairs.count, "seed \(seed)")
      if isConnected {
        #expect(try ConnectedComponents().partition(of: graph, in: .init()).count <= 1)
      }
    }
  }

  @Test func copiesComeInOrderForAnyNumberOfWorkers() throws {
    let model = DegreePreservingRewiring(of: SmallGraphs.karateClub, seed: Seed(7))
    let one = try model.mapCopies(9) { $0 }
    #expect(one.first == (try model.graph()) && Set(one.map { $0.edgeEnds().targets }).count == 9)
    for workers in [2, 5] {
      #expect(try model.mapCopies(9, in: ExecutionContext(workers: workers)) { $0 } == one)
    }
    #expect(try model.mapCopies(0) { $0 }.isEmpty)
  }

  @Test func graphsThatCannotBeRewiredAreRefused() {
    #expect(throws: GraphAlgorithmError.notSimple(method: "Degree-preserving rewiring")) {
      try DegreePreservingRewiring(
        of: SmallGraphs.multigraph(.undirected, nodeCount: 3, edgeCount: 9, seed: 1)
      ).graph()
    }
    #expect(throws: GraphAlgorithmError.self) {
      try DegreePreservingRewiring(
        of: SmallGraphs.undirected(4, [(0, 1), (2, 3)]), connection: .kept
      ).graph()
    }
  }

  /// python-igraph 1.0.0, mean over 4000 graphs of `transitivity_undirected` and
  /// `assortativity_degree`: `Degree_Sequence(method="edge_switching_simple")`, and `method="vl"` for
  /// connected ones.
  @Test(
    arguments: [
      (DegreePreservingRewiring.Connection.free, 0.223361, -0.302267),
      (.kept, 0.224142, -0.301166),
    ])
  func theKarateClubAgreesWithIgraph(
    connection: DegreePreservingRewiring.Connection, transitivity: Double, assortativity: Double
  ) throws {
    let figures = try DegreePreservingRewiring(
      of: SmallGraphs.karateClub, connection: connection
    ).mapCopies(1500) { graph in
      (try Triangles(of: graph).transitivity ?? 0, graph.degreeAssortativity ?? 0)
    }
    #expect(meanAgrees(figures.map(\.0), with: transitivity, error: 0.0257 / 63))
    #expect(meanAgrees(figures.map(\.1), with: assortativity, error: 0.0482 / 63))
  }

  /// The same over 300 graphs of `Graph.rewire(n=20 * m)`.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func wikidataAgreesWithIgraph() throws {
    let original = try #require(RealNetwork.wikidata2022).graph
    let transitivity = try DegreePreservingRewiring(of: original).mapCopies(60) {
      try Triangles(of: $0).transitivity ?? 0
    }
    #expect(meanAgrees(transitivity, with: 0.0069812, error: 0.000612 / 17))
  }
}
