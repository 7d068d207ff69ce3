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
        in: graph, problem(graph, source, target, [.costs(EdgeMap(costs))]),
        in: ExecutionContext(workers: 3))
      #expect(found?.best.costs[0] == cheapest(all, costs), "seed \(seed)")
      guard let found else {
        unreachable += 1
        continue
      }
      let inner = found.best.nodes.dropFirst().dropLast().map(\.index)
      let nodes = inner.map { cheapest(all, costs, node: $0) }
      #expect(found.withoutNode.map { $0?.costs[0] } == nodes, "seed \(seed)")
      let edges = found.best.edges.map { cheapest(all, costs, edge: $0.index) }
      #expect(found.withoutEdge.map { $0?.costs[0] } == edges, "seed \(seed)")
      lost += nodes.count { $0 == nil }
      // Nothing else changes what the best path costs, which is why nothing else is searched.
      for node in 0..<graph.nodeCount
      where node != source && node != target && !inner.contains(node) {
        #expect(
          cheapest(all, costs, node: node) == found.best.costs[0], "seed \(seed), node \(node)")
      }
      for edge in graph.edges where !found.best.edges.contains(edge) {
        #expect(
          cheapest(all, costs, edge: edge.index) == found.best.costs[0],
          "seed \(seed), edge \(edge)")
      }
    }
    #expect(lost > 20 && unreachable > 20)
  }

  @Test func constraintsHoldForThePathsThatAreLeft() throws {
    let ring = SmallGraphs.cycle(6)
    let found = try #require(
      try ReplacementPaths(in: ring, problem(ring, 0, 2, avoiding: [4])))
    #expect(found.best.nodes.map(\.index) == [0, 1, 2])
    #expect(found.withoutNode == [nil] && found.withoutEdge == [nil, nil])
    #expect(try ReplacementPaths(in: ring, problem(ring, 3, 5, avoiding: [4, 0])) == nil)
  }

  @Test func neighborsHaveNoNodeBetween() throws {
    let ring = SmallGraphs.cycle(5)
    let found = try #require(try ReplacementPaths(in: ring, problem(ring, 0, 1)))
    #expect(found.withoutNode.isEmpty)
    #expect(found.withoutEdge.map { $0?.costs } == [[4]])
  }

  @Test func theSecondCostDecidesBetweenEqualOnes() throws {
    // Two ways round a ring of four; the one past node 3 is longer by the second cost.
    let ring = SmallGraphs.cycle(4)
    let lengths = EdgeMap(ring.edges.map { ring.ends(of: $0).target.index == 3 ? 5.0 : 1 })
    let found = try #require(
      try ReplacementPaths(in: ring, problem(ring, 0, 2, [.hops, .costs(lengths)])))
    #expect(found.best.costs == [2, 2])
    #expect(found.withoutNode.map { $0?.costs } == [[2, 10]])
  }

  private func problem(
    _ graph: Graph, _ source: Int, _ target: Int, _ costs: [EdgeCost] = [.hops],
    avoiding avoided: [Int] = []
  ) -> RouteProblem {
    func set(_ nodes: [Int]) -> NodeSet {
      NodeSet(nodes.map { Node($0) }, universe: graph.nodeCount)
    }
    return RouteProblem(
      sources: set([source]), targets: set([target]), costs: costs,
      constraints: PathConstraints(avoiding: set(avoided)))
  }
}
