import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Paths that are left, against looking at all paths of a small graph.
@Suite struct ReplacementPathsTests {
  /// The lowest cost of a path that does not meet a node, or does not use an edge.
  private func cheapest(
    _ paths: [(nodes: [Int], edges: [Int])], _ costs: [Double], node: Int = -1, edge: Int = -1
  ) -> Double? {
    paths.filter { !$0.nodes.contains(node) && !$0.edges.contains(edge) }
      .map { $0.edges.reduce(0) { $0 + costs[$1] } }.min()
  }

  @Test func everyLossCostsWhatAllPathsTogetherSay() throws {
    var (lost, unreachable) = (0, 0)
    for seed in 2..<420 {
      let graph = SmallGraphs.mixture(seed: seed)
      guard graph.nodeCount > 1, graph.edgeCount < 26 else { continue }
      var generator = Seed(UInt64(seed)).stream(21)
      let costs = graph.edges.map { _ in Double(generator.index(below: 6)) }
      let source = generator.index(below: graph.nodeCount)
      let target = (source + 1 + generator.index(below: graph.nodeCount - 1)) % graph.nodeCount
      let all = Enumeration(graph).paths(source, target)
      let found = try ReplacementPaths(
        in: graph, from: Node(source), to: Node(target), cost: .costs(EdgeMap(costs)),
        in: ExecutionContext(workers: 3))
      #expect(found?.best.cost == cheapest(all, costs), "seed \(seed)")
      guard let found else {
        unreachable += 1
        continue
      }
      let inner = found.best.nodes.dropFirst().dropLast().map(\.index)
      let nodes = inner.map { cheapest(all, costs, node: $0) }
      #expect(found.withoutNode.map { $0?.cost } == nodes, "seed \(seed)")
      let edges = found.best.edges.map { cheapest(all, costs, edge: $0.index) }
      #expect(found.withoutEdge.map { $0?.cost } == edges, "seed \(seed)")
      lost += nodes.count { $0 == nil }
      // Nothing else changes what the best path costs, which is why nothing else is searched.
      for node in 0..<graph.nodeCount
      where node != source && node != target && !inner.contains(node) {
        #expect(cheapest(all, costs, node: node) == found.best.cost, "seed \(seed), node \(node)")
      }
      for edge in graph.edges where !found.best.edges.contains(edge) {
        #expect(
          cheapest(all, costs, edge: edge.index) == found.best.cost, "seed \(seed), edge \(edge)")
      }
    }
    #expect(lost > 20 && unreachable > 20)
  }

  @Test func constraintsHoldForThePathsThatAreLeft() throws {
    let ring = SmallGraphs.cycle(6)
    let avoided = NodeSet([Node(4)], universe: 6)
    let found = try #require(
      try ReplacementPaths(
        in: ring, from: Node(0), to: Node(2), under: PathConstraints(avoiding: avoided)))
    #expect(found.best.nodes.map(\.index) == [0, 1, 2])
    #expect(found.withoutNode == [nil] && found.withoutEdge == [nil, nil])
    #expect(
      try ReplacementPaths(
        in: ring, from: Node(3), to: Node(5),
        under: PathConstraints(avoiding: NodeSet([Node(4), Node(0)], universe: 6))) == nil)
  }

  @Test func neighborsHaveNoNodeBetween() throws {
    let found = try #require(
      try ReplacementPaths(in: SmallGraphs.cycle(5), from: Node(0), to: Node(1)))
    #expect(found.withoutNode.isEmpty)
    #expect(found.withoutEdge.map { $0?.cost } == [4])
  }

  @Test func oneNodeIsNoPath() {
    #expect(throws: GraphAlgorithmError.sameEnds(Node(1))) {
      try ReplacementPaths(in: SmallGraphs.cycle(5), from: Node(1), to: Node(1))
    }
  }
}
