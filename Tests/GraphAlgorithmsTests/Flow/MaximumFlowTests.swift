import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct MaximumFlowTests {
  /// What leaves each node less what comes to it.
  private func excess(_ graph: Graph, _ flow: EdgeMap<Double>) -> [Double] {
    var excess = [Double](repeating: 0, count: graph.nodeCount)
    for edge in graph.edges {
      excess[graph.ends(of: edge).source.index] += flow[edge]
      excess[graph.ends(of: edge).target.index] -= flow[edge]
    }
    return excess
  }

  @Test func flowAndCutAreThoseOfAllCuts() throws {
    for seed in 0..<300 {
      let (graph, capacity) = SmallGraphs.numbered(seed: seed, below: 5)
      let isUnit = seed % 3 == 0
      let numbers = isUnit ? capacity.map { _ in 1.0 } : capacity
      let result = try MaximumFlow(
        in: graph, from: Node(0), to: Node(1),
        capacity: isUnit ? .unit : .capacities(EdgeMap(capacity)))
      let (value, side) = Enumeration(graph).smallestCut(0, 1, numbers)
      #expect(result.value == value, "seed \(seed)")
      #expect(result.cut.side.nodes.reduce(0) { $0 | (1 << $1.index) } == side, "seed \(seed)")
      #expect(result.cut.edges.reduce(0) { $0 + numbers[$1.index] } == value, "seed \(seed)")
      for edge in graph.edges {
        let least = graph.direction == .directed ? 0 : -numbers[edge.index]
        #expect((least...numbers[edge.index]).contains(result.flow[edge]), "seed \(seed)")
      }
      let balance = excess(graph, result.flow)
      #expect(balance[0] == value && balance[1] == -value, "seed \(seed)")
      #expect(balance.dropFirst(2).allSatisfy { $0 == 0 }, "seed \(seed)")
    }
  }

  @Test func fractionalCapacitiesObeyWeakDuality() throws {
    for seed in 0..<200 {
      let (graph, _) = SmallGraphs.numbered(seed: seed, below: 2)
      var generator = Seed(UInt64(seed)).stream(4)
      let capacity = graph.edges.map { _ in generator.unitInterval() }
      let result = try MaximumFlow(
        in: graph, from: Node(0), to: Node(1), capacity: .capacities(EdgeMap(capacity)))
      let least = Enumeration(graph).smallestCut(0, 1, capacity).0
      #expect(result.value.isApproximately(least, within: 1e-12), "seed \(seed)")
      let balance = excess(graph, result.flow)
      #expect(abs(balance[0] - result.value) < 1e-12, "seed \(seed)")
      #expect(balance.dropFirst(2).allSatisfy { abs($0) < 1e-12 }, "seed \(seed)")
      for edge in graph.edges { #expect(abs(result.flow[edge]) <= capacity[edge.index]) }
    }
  }

  @Test func closedEdgesAndNodesCarryNothing() throws {
    let ring = SmallGraphs.cycle(6)
    let isOpen = EdgeMap(ring.edges.map { $0 != Edge(0) })
    let closed = try MaximumFlow(
      in: ring, from: Node(0), to: Node(3), under: PathConstraints(usableEdges: isOpen))
    #expect(closed.value == 1 && closed.flow[Edge(0)] == 0)
    let avoided = PathConstraints(avoiding: NodeSet([Node(1), Node(5)], universe: 6))
    let none = try MaximumFlow(in: ring, from: Node(0), to: Node(3), under: avoided)
    #expect(none.value == 0 && none.cut.edges.isEmpty && none.cut.side.nodes == [Node(0)])
  }

  @Test func impossibleQuestionsAreRefused() {
    let graph = SmallGraphs.path(3)
    #expect(throws: GraphAlgorithmError.sameEnds(Node(1))) {
      try MaximumFlow(in: graph, from: Node(1), to: Node(1))
    }
    #expect(throws: GraphAlgorithmError.badCapacity(edge: Edge(1), capacity: -2)) {
      try MaximumFlow(
        in: graph, from: Node(0), to: Node(1), capacity: .capacities(EdgeMap([1, -2])))
    }
  }

  @Test func aStoppedFlowThrows() {
    let cancellation = Cancellation()
    cancellation.request()
    #expect(throws: CancellationError.self) {
      try MaximumFlow(
        in: SmallGraphs.cycle(5), from: Node(0), to: Node(1),
        in: ExecutionContext(cancellation: cancellation))
    }
  }

  @Test(.enabled(if: SharedMaterial.isPresent))
  func theCorridorCarriesThree() throws {
    let corridor = try Corridor()
    let result = try MaximumFlow(
      in: corridor.graph, from: corridor.city("urumqi"), to: corridor.city("gwadar"),
      capacity: .capacities(corridor.capacity))
    #expect(result.value == 3)
    #expect(corridor.names(of: result.cut.edges) == ["islamabad–kashgar", "quetta–zahedan"])
  }

  /// networkx 3.6.1: `minimum_cut`, `edge_connectivity(G, s, t)`, source side of `dinitz`.
  @Test func theKarateClubAgreesWithNetworkx() throws {
    let graph = SmallGraphs.karateClub
    let weighted = try MaximumFlow(
      in: graph, from: Node(0), to: Node(33), capacity: .capacities(Figures.capacities(graph)))
    #expect(weighted.value == 37 && weighted.cut.side.count == 7)
    #expect(weighted.cut.edges.count == 11)
    #expect(try MaximumFlow(in: graph, from: Node(0), to: Node(33)).value == 10)
    let small = try MaximumFlow(
      in: graph, from: Node(16), to: Node(26), capacity: .capacities(Figures.capacities(graph)))
    #expect(small.value == 6 && small.cut.side.nodes == [Node(16)])
  }

  /// The same calls, between the first two of the cities with the most ties that have none.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func wikidataAgreesWithNetworkx() throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    let weighted = try MaximumFlow(
      in: graph, from: Node(4321), to: Node(649),
      capacity: .capacities(Figures.capacities(graph)))
    #expect(weighted.value == 227 && weighted.cut.side.count == 22)
    #expect(weighted.cut.edges.count == 58)
    #expect(try MaximumFlow(in: graph, from: Node(4321), to: Node(649)).value == 58)
  }
}
