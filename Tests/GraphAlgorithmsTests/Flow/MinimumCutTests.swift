import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct MinimumCutTests {
  @Test func theGlobalCutIsTheSmallestOfAll() throws {
    for seed in 0..<400 {
      let (graph, capacity) = SmallGraphs.numbered(seed: seed, edges: 6...22, below: 4)
      let isUnit = seed % 3 == 0
      let numbers = isUnit ? capacity.map { _ in 1.0 } : capacity
      let cut = try #require(
        try MinimumCut(of: graph, capacity: isUnit ? .unit : .capacities(EdgeMap(capacity)))
          .global())
      let all = Enumeration(graph)
      let best = all.nodeSets.dropFirst().dropLast().map { all.cutValue($0, numbers) }.min()
      #expect(cut.value == best, "seed \(seed)")
      #expect((1..<graph.nodeCount).contains(cut.side.count), "seed \(seed)")
      #expect(
        all.cutValue(cut.side.nodes.reduce(0) { $0 | (1 << $1.index) }, numbers) == best,
        "seed \(seed)")
      if graph.direction == .undirected {
        #expect(2 * cut.side.count <= graph.nodeCount, "seed \(seed)")
      }
    }
  }

  @Test func largerGraphsAgreeWithFlowsFromOneNode() throws {
    for seed in 0..<20 {
      let graph = SmallGraphs.weighted(
        SmallGraphs.random(.undirected, nodeCount: 40, density: 0.2, seed: seed), seed: seed)
      let capacity = EdgeCapacity.capacities(graph.strengths ?? EdgeMap([]))
      let flows = try (1..<40).map {
        try MaximumFlow(in: graph, from: Node(0), to: Node($0), capacity: capacity).value
      }
      #expect(
        try MinimumCut(of: graph, capacity: capacity).global()?.value == flows.min(),
        "seed \(seed)")
    }
  }

  @Test func theCutBetweenTwoNodesIsThatOfTheFlow() throws {
    let graph = SmallGraphs.karateClub
    let flow = try MaximumFlow(in: graph, from: Node(16), to: Node(26))
    #expect(try MinimumCut(of: graph).between(Node(16), Node(26)) == flow.cut)
  }

  @Test func fewerThanTwoNodesCannotBeCut() throws {
    for nodeCount in 0...1 {
      #expect(try MinimumCut(of: SmallGraphs.undirected(nodeCount, [])).global() == nil)
      #expect(try MinimumCut(of: SmallGraphs.directed(nodeCount, [])).global() == nil)
    }
  }

  @Test func aDisconnectedGraphIsCutForNothing() throws {
    let graph = SmallGraphs.undirected(5, [(0, 1), (1, 2), (3, 4)])
    let cut = try #require(try MinimumCut(of: graph).global())
    #expect(cut.value == 0 && cut.edges.isEmpty && cut.side.nodes == [Node(3), Node(4)])
  }

  /// networkx 3.6.1: `stoer_wagner` and `edge_connectivity`.
  @Test func theKarateClubAgreesWithNetworkx() throws {
    let graph = SmallGraphs.karateClub
    #expect(try MinimumCut(of: graph).global()?.value == 1)
    let capacities = EdgeCapacity.capacities(Figures.capacities(graph))
    #expect(try MinimumCut(of: graph, capacity: capacities).global()?.value == 4)
    let costs = EdgeCapacity.capacities(Figures.costs(graph))
    #expect(try MinimumCut(of: graph, capacity: costs).global()?.value == 1)
  }

  /// The same calls on the largest component of the 4-core, its 578 cities numbered in order.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func theCoreOfWikidataAgreesWithNetworkx() throws {
    let core = try Figures.largestCore(4, of: #require(RealNetwork.wikidata2022).graph)
    #expect(core.nodeCount == 578 && core.edgeCount == 2803)
    #expect(try MinimumCut(of: core).global()?.value == 4)
    let capacities = EdgeCapacity.capacities(Figures.capacities(core))
    #expect(try MinimumCut(of: core, capacity: capacities).global()?.value == 7)
  }
}
