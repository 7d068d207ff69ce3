import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct SpanningForestTests {
  /// The lightest and the heaviest of all sets of edges that connect as much as all edges do and
  /// close no ring.
  private func extremes(_ graph: Graph, _ weights: [Double]) -> (Double, Double, Int) {
    func components(_ used: Int) -> Int {
      var label = Array(0..<graph.nodeCount)
      for edge in graph.edges where (used >> edge.index) & 1 == 1 {
        let (a, b) = (graph.ends(of: edge).source.index, graph.ends(of: edge).target.index)
        let (old, new) = (label[a], label[b])
        label = label.map { $0 == old ? new : $0 }
      }
      return Set(label).count
    }
    let count = components((1 << graph.edgeCount) - 1)
    var (least, most) = (Double.infinity, -Double.infinity)
    for used in 0..<(1 << graph.edgeCount)
    where used.nonzeroBitCount == graph.nodeCount - count && components(used) == count {
      let sum = weights.indices.reduce(0) { $0 + ((used >> $1) & 1 == 1 ? weights[$1] : 0) }
      (least, most) = (min(least, sum), max(most, sum))
    }
    return (least, most, count)
  }

  @Test func forestsAreTheExtremesOfAllForests() throws {
    for seed in 0..<220 {
      let (graph, costs) = SmallGraphs.numbered(
        seed: seed, nodes: 2...6, edges: 0...9, below: 5)
      let (least, most, trees) = extremes(graph, costs)
      let lightest = try SpanningForest.minimum(of: graph, cost: .costs(EdgeMap(costs)))
      #expect(lightest.total == least && lightest.treeCount == trees, "seed \(seed)")
      #expect(lightest.edges.count == graph.nodeCount - trees, "seed \(seed)")
      #expect(
        try SpanningForest.minimum(of: graph, cost: .hops).total == Double(graph.nodeCount - trees))
      var builder = GraphBuilder(
        graph.direction, nodeCount: graph.nodeCount, duplicates: .keep, loops: .keep)
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        builder.addEdge(a, b, strength: costs[edge.index] + 1)
      }
      let heaviest = try SpanningForest.maximum(of: builder.build().graph)
      #expect(heaviest.total == most + Double(heaviest.edges.count), "seed \(seed)")
    }
  }

  @Test func manyEdgesAreSortedAsFewAre() throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 120, density: 0.6, seed: 3)
    var generator = Seed(3).stream(1)
    let costs = graph.edges.map { _ in generator.unitInterval() * 1e3 }
    let forest = try SpanningForest.minimum(of: graph, cost: .costs(EdgeMap(costs)))
    // Prim's algorithm on the dense matrix.
    var near = [Double](repeating: .infinity, count: 120)
    near[0] = 0
    var isTaken = [Bool](repeating: false, count: 120)
    var total = 0.0
    for _ in 0..<120 {
      let next = (0..<120).filter { !isTaken[$0] }.min { near[$0] < near[$1] } ?? 0
      isTaken[next] = true
      total += near[next]
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        if a.index == next { near[b.index] = min(near[b.index], costs[edge.index]) }
        if b.index == next { near[a.index] = min(near[a.index], costs[edge.index]) }
      }
    }
    #expect(forest.total.isApproximately(total))
  }

  @Test func emptyAndClosedGraphsHaveTreesOfOneNode() throws {
    #expect(try SpanningForest.maximum(of: SmallGraphs.undirected(0, [])).treeCount == 0)
    let ring = SmallGraphs.cycle(4)
    let closed = PathConstraints(usableEdges: EdgeMap(repeating: false, count: 4))
    #expect(try SpanningForest.minimum(of: ring, cost: .hops, under: closed).treeCount == 4)
  }

  /// networkx 3.6.1: `minimum_spanning_tree` and `maximum_spanning_tree`.
  @Test func theKarateClubAgreesWithNetworkx() throws {
    let graph = SmallGraphs.karateClub
    let costs = Figures.costs(graph)
    #expect(try SpanningForest.minimum(of: graph, cost: .costs(costs)).total == 46)
    #expect(try SpanningForest.maximum(of: strengthened(graph, costs)).total == 112)
  }

  /// The same calls.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func wikidataAgreesWithNetworkx() throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    let costs = Figures.costs(graph)
    let forest = try SpanningForest.minimum(of: graph, cost: .costs(costs))
    #expect(forest.total == 9195 && forest.edges.count == 4345)
    #expect(try SpanningForest.maximum(of: strengthened(graph, costs)).total == 13082)
  }

  private func strengthened(_ graph: Graph, _ strengths: EdgeMap<Double>) -> Graph {
    var builder = GraphBuilder(graph.direction, nodeCount: graph.nodeCount)
    for edge in graph.edges {
      let (a, b) = graph.ends(of: edge)
      builder.addEdge(a, b, strength: strengths[edge])
    }
    return builder.build().graph
  }
}
