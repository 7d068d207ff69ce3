import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct SteinerTreeTests {
  /// The cheapest spanning tree of the terminals and any other nodes; infinite where there is none.
  private func cheapest(_ graph: Graph, _ terminals: [Int], _ costs: [Double]) -> Double {
    let others = (0..<graph.nodeCount).filter { !terminals.contains($0) }
    var best = Double.infinity
    for chosen in 0..<(1 << others.count) {
      let nodes = terminals + others.indices.filter { (chosen >> $0) & 1 == 1 }.map { others[$0] }
      // Prim's algorithm by definition.
      var inside: Set<Int> = [nodes[0]]
      var total = 0.0
      while inside.count < nodes.count {
        let steps = graph.edges.compactMap { edge -> (Double, Int)? in
          let (a, b) = (graph.ends(of: edge).source.index, graph.ends(of: edge).target.index)
          guard nodes.contains(a), nodes.contains(b), inside.contains(a) != inside.contains(b)
          else { return nil }
          return (costs[edge.index], inside.contains(a) ? b : a)
        }
        guard let step = steps.min(by: { $0.0 < $1.0 }) else { break }
        inside.insert(step.1)
        total += step.0
      }
      if inside.count == nodes.count { best = min(best, total) }
    }
    return best
  }

  /// Whether the edges connect the terminals, close no ring and end in terminals only.
  private func isTree(_ tree: SteinerTree, in graph: Graph) -> Bool {
    var label = Array(0..<graph.nodeCount)
    var degree = [Int](repeating: 0, count: graph.nodeCount)
    for edge in tree.edges {
      let (a, b) = (graph.ends(of: edge).source.index, graph.ends(of: edge).target.index)
      let (old, new) = (label[a], label[b])
      if old == new { return false }
      degree[a] += 1
      degree[b] += 1
      label = label.map { $0 == old ? new : $0 }
    }
    return Set(tree.terminals.map { label[$0.index] }).count <= 1
      && (0..<graph.nodeCount).allSatisfy { degree[$0] != 1 || tree.terminals.contains(Node($0)) }
  }

  @Test func treesAreTheCheapestOfAllTrees() throws {
    for seed in 0..<240 {
      let (graph, costs) = SmallGraphs.numbered(
        seed: seed, nodes: 2...8, edges: 4...16, below: 6)
      let count = min(graph.nodeCount, 2 + seed % 4)
      let terminals = Array(SmallGraphs.permutation(graph.nodeCount, seed: seed).prefix(count))
      let best = cheapest(graph, terminals, costs)
      do {
        let tree = try SteinerTree(
          in: graph, connecting: terminals.map { Node($0) }, cost: .costs(EdgeMap(costs)))
        #expect(tree.cost == best, "seed \(seed)")
        #expect(isTree(tree, in: graph), "seed \(seed)")
      } catch let GraphAlgorithmError.unreachableTerminals(nodes) {
        #expect(best == .infinity && !nodes.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func manyTerminalsWithFractionalCostsAreConnectedAtTheLeastCost() throws {
    for seed in 0..<60 {
      let nodeCount = 12 + seed % 4
      let graph = SmallGraphs.random(
        .undirected, nodeCount: nodeCount, density: [0.2, 0.4][seed % 2], seed: seed)
      var generator = Seed(UInt64(seed)).stream(6)
      let costs = graph.edges.map { _ in 0.2 + generator.unitInterval() }
      let terminals = Array(SmallGraphs.permutation(nodeCount, seed: seed).prefix(6 + seed % 6))
      let best = cheapest(graph, terminals, costs)
      do {
        let tree = try SteinerTree(
          in: graph, connecting: terminals.map { Node($0) }, cost: .costs(EdgeMap(costs)))
        #expect(tree.cost.isApproximately(best, within: 1e-12), "seed \(seed)")
        #expect(isTree(tree, in: graph), "seed \(seed)")
      } catch GraphAlgorithmError.unreachableTerminals {
        #expect(best == .infinity, "seed \(seed)")
      }
    }
  }

  @Test func allNodesGiveASpanningTreeAndTwoAPath() throws {
    for seed in 0..<20 {
      let graph = SmallGraphs.random(.undirected, nodeCount: 12, density: 0.5, seed: seed)
      var generator = Seed(UInt64(seed)).stream(2)
      let costs = EdgeCost.costs(EdgeMap(graph.edges.map { _ in generator.unitInterval() }))
      let all = try SteinerTree(in: graph, connecting: Array(graph.nodes), cost: costs)
      #expect(all.edges == (try SpanningForest.minimum(of: graph, cost: costs).edges))
      let two = try SteinerTree(in: graph, connecting: [Node(3), Node(9)], cost: costs)
      let path = try ShortestPaths(in: graph, cost: costs).path(from: Node(3), to: Node(9))
      #expect(two.edges == path?.edges.sorted(), "seed \(seed)")
    }
  }

  @Test func workersLeaveNoTrace() throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 60, density: 0.1, seed: 5)
    let terminals = stride(from: 0, to: 60, by: 8).map { Node($0) }
    let one = try SteinerTree(in: graph, connecting: terminals, cost: .hops)
    for workers in [2, 5] {
      #expect(
        try SteinerTree(
          in: graph, connecting: terminals, cost: .hops, in: ExecutionContext(workers: workers))
          == one)
    }
  }

  @Test func impossibleTreesAreRefused() throws {
    let graph = SmallGraphs.undirected(20, [(0, 1), (2, 3)])
    #expect(throws: GraphAlgorithmError.unreachableTerminals([Node(2), Node(3)])) {
      try SteinerTree(in: graph, connecting: [Node(3), Node(0), Node(2), Node(1)], cost: .hops)
    }
    #expect(throws: GraphAlgorithmError.tooManyTerminals(13, limit: 12)) {
      try SteinerTree(in: graph, connecting: (0..<13).map { Node($0) }, cost: .hops)
    }
    let one = try SteinerTree(in: graph, connecting: [Node(5), Node(5)], cost: .hops)
    #expect(one.edges.isEmpty && one.cost == 0 && one.terminals == [Node(5)])
    #expect(try SteinerTree(in: graph, connecting: [], cost: .hops).edges.isEmpty)
  }

  @Test(.enabled(if: SharedMaterial.isPresent))
  func fourCitiesAreConnectedBy5220Kilometers() throws {
    let corridor = try Corridor()
    let cities = ["urumqi", "karachi", "isfahan", "gwadar"]
    let tree = try SteinerTree(
      in: corridor.graph, connecting: cities.map(corridor.city),
      cost: .costs(corridor.kilometers))
    #expect(tree.cost == 5220)
  }
}
