import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct DisjointPathsTests {
  private func isPath(_ path: Path, in graph: Graph) -> Bool {
    Set(path.nodes).count == path.nodes.count && path.edges.count == path.nodes.count - 1
      && zip(path.edges, zip(path.nodes, path.nodes.dropFirst())).allSatisfy { edge, step in
        let (a, b) = graph.ends(of: edge)
        return (a, b) == step || graph.direction == .undirected && (b, a) == step
      }
  }

  @Test(arguments: DisjointPaths.Sharing.allCases)
  func setsAreTheCheapestOfAllSets(sharing: DisjointPaths.Sharing) throws {
    for seed in 0..<250 {
      let (graph, costs) = SmallGraphs.numbered(
        seed: seed, nodes: 2...7, edges: 3...11, below: 4)
      let best = Enumeration(graph).cheapestDisjointSets(0, 1, costs, sharing)
      let search = try DisjointPaths(in: graph, sharing, cost: .costs(EdgeMap(costs)))
      for count in 0...best.count {
        let paths = try search.paths(from: Node(0), to: Node(1), count: count)
        let expected = min(count, best.count - 1)
        #expect(paths.count == expected, "seed \(seed)")
        #expect(paths.reduce(0) { $0 + $1.cost } == best[expected], "seed \(seed)")
        #expect(paths.allSatisfy { isPath($0, in: graph) }, "seed \(seed)")
        let inner = paths.flatMap { $0.nodes.dropFirst().dropLast() }
        let edges = paths.flatMap(\.edges)
        #expect(Set(edges).count == edges.count, "seed \(seed)")
        if sharing == .noNode { #expect(Set(inner).count == inner.count, "seed \(seed)") }
        #expect(paths.map(\.cost) == paths.map(\.cost).sorted(), "seed \(seed)")
      }
      let all = try search.paths(from: Node(0), to: Node(1))
      #expect(all.count == best.count - 1, "seed \(seed)")
    }
  }

  /// The shortest path blocks both others: the trap that Suurballe's algorithm avoids.
  @Test func theCheapestPathNeedNotBeInTheCheapestPair() throws {
    let graph = SmallGraphs.directed(
      6, [(0, 1), (1, 2), (2, 5), (0, 3), (3, 2), (1, 4), (4, 5)])
    let costs = EdgeMap([1.0, 2, 1, 2, 1, 2, 2])
    let search = try DisjointPaths(in: graph, cost: .costs(costs))
    let one = try search.paths(from: Node(0), to: Node(5), count: 1)
    #expect(one.map { $0.nodes.map(\.index) } == [[0, 1, 2, 5]])
    let two = try search.paths(from: Node(0), to: Node(5), count: 2)
    #expect(two.map { $0.nodes.map(\.index) } == [[0, 1, 4, 5], [0, 3, 2, 5]])
  }

  @Test func avoidedNodesAreNotMet() throws {
    let ring = SmallGraphs.cycle(5)
    let search = try DisjointPaths(
      in: ring, .noEdge, under: PathConstraints(avoiding: NodeSet([Node(4)], universe: 5)))
    #expect(
      try search.paths(from: Node(0), to: Node(2)).map { $0.nodes.map(\.index) } == [[0, 1, 2]])
    #expect(try search.paths(from: Node(4), to: Node(2)).isEmpty)
    #expect(throws: GraphAlgorithmError.sameEnds(Node(2))) {
      try search.paths(from: Node(2), to: Node(2))
    }
  }

  @Test(.enabled(if: SharedMaterial.isPresent))
  func twoCorridorsShareNoCity() throws {
    let corridor = try Corridor()
    let paths = try DisjointPaths(in: corridor.graph, cost: .costs(corridor.kilometers)).paths(
      from: corridor.city("urumqi"), to: corridor.city("gwadar"))
    #expect(paths.map(\.cost) == [3620, 5850])
    #expect(
      try MinimumNodeCut(of: corridor.graph).between(
        corridor.city("urumqi"), corridor.city("gwadar"))?.count == 2)
  }

  /// networkx 3.6.1: `edge_connectivity(G, s, t)` and `node_connectivity(G, s, t)`.
  @Test func theKarateClubAgreesWithNetworkx() throws {
    for (source, target, nodes, edges) in [(0, 33, 6, 10), (16, 26, 1, 2)] {
      let graph = SmallGraphs.karateClub
      #expect(
        try DisjointPaths(in: graph).paths(from: Node(source), to: Node(target)).count == nodes)
      #expect(
        try DisjointPaths(in: graph, .noEdge).paths(from: Node(source), to: Node(target)).count
          == edges)
    }
  }

  /// The same calls.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func wikidataAgreesWithNetworkx() throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    let (source, target) = (Node(4321), Node(649))
    #expect(try DisjointPaths(in: graph).paths(from: source, to: target).count == 55)
    #expect(try DisjointPaths(in: graph, .noEdge).paths(from: source, to: target).count == 58)
  }
}
