import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Figures of netbone and of the published formulas on the weighted karate club.
struct WeightedBackboneTests {
  private func karate() throws -> (graph: Graph, order: [Edge]) {
    var builder = GraphBuilder(.undirected, nodeCount: 34)
    let edges = try ExpectedFigures("backbones").rows("weighted.edges")
    for edge in edges { builder.addEdge(Node(Int(edge[0])), Node(Int(edge[1])), strength: edge[2]) }
    let graph = builder.build().graph
    return (
      graph,
      try edges.map { try #require(graph.edge(from: Node(Int($0[0])), to: Node(Int($0[1])))) }
    )
  }

  @Test func disparityIsThatOfNetbone() throws {
    let expected = try ExpectedFigures("backbones")
    let (graph, order) = try karate()
    let found = DisparityFilter().pValues(of: graph)
    for (edge, wanted) in zip(order, try expected.numbers("weighted.disparity")) {
      #expect(found[edge].isApproximately(wanted, within: 1e-12))
    }
    #expect(
      found.values.count { $0 <= 0.05 } == Int(try expected.number("weighted.kept_disparity")))
  }

  @Test func noiseCorrectedScoresAreThoseOfTheAuthors() throws {
    let expected = try ExpectedFigures("backbones")
    let (graph, order) = try karate()
    let found = try NoiseCorrectedFilter().scores(of: graph)
    let scores = try expected.numbers("weighted.score")
    let deviations = try expected.numbers("weighted.deviation")
    var strengths = [Double](repeating: 0, count: 34)
    for edge in try expected.rows("weighted.edges") {
      for end in edge.prefix(2) { strengths[Int(end)] += edge[2] }
    }
    let total = strengths.reduce(0, +)
    for (place, edge) in order.enumerated() {
      #expect(found[edge].score.isApproximately(scores[place]))
      #expect(found[edge].deviation.isApproximately(deviations[place]))
      // netbone has half the total.
      let (a, b) = graph.ends(of: edge)
      let once = NoiseCorrectedFilter.score(
        weight: try #require(graph.strengths?[edge]), between: strengths[a.index],
        strengths[b.index], total: total / 2)
      #expect(once.score.isApproximately(try expected.numbers("weighted.netbone_score")[place]))
      #expect(
        once.deviation.isApproximately(try expected.numbers("weighted.netbone_deviation")[place]))
    }
    #expect(
      found.values.count { $0.pValue <= 0.05 }
        == Int(try expected.number("weighted.kept_noise_corrected")))
  }

  @Test func theForestIsOneOfGreatestWeight() throws {
    let (graph, _) = try karate()
    let reasons = try SpanningTreeBackbone(strongest: 0).reasons(of: graph)
    let kept = graph.edges.filter { reasons[$0] != nil }
    #expect(kept.count == 33)
    let total = kept.reduce(0) { $0 + (graph.strengths?[$1] ?? 0) }
    #expect(try total == ExpectedFigures("backbones").number("weighted.total_of_forest"))
  }

  /// By looking at each node's edges in order.
  @Test(arguments: 0..<100)
  func everyNodeKeepsItsStrongestEdges(seed: Int) throws {
    var generator = Seed(UInt64(seed)).stream(5)
    let nodes = 2 + generator.index(below: 9)
    var builder = GraphBuilder(.undirected, nodeCount: nodes)
    for a in 0..<nodes {
      for b in (a + 1)..<nodes where generator.index(below: 2) == 0 {
        builder.addEdge(Node(a), Node(b), strength: Double(1 + generator.index(below: 4)))
      }
    }
    let graph = builder.build().graph
    let strongest = generator.index(below: 4)
    let reasons = try SpanningTreeBackbone(strongest: strongest).reasons(of: graph)
    let forest = Set(try SpanningForest.maximum(of: graph).edges)
    var wanted: Set<Edge> = []
    for node in graph.nodes {
      let own = graph.edges.filter {
        graph.ends(of: $0).source == node || graph.ends(of: $0).target == node
      }.sorted {
        let (a, b) = (graph.strengths?[$0] ?? 1, graph.strengths?[$1] ?? 1)
        return a != b ? a > b : $0.index < $1.index
      }
      wanted.formUnion(own.prefix(strongest))
    }
    for edge in graph.edges {
      let reason: SpanningTreeBackbone.Reason? =
        switch (forest.contains(edge), wanted.contains(edge)) {
        case (true, true): .both
        case (true, false): .forest
        case (false, true): .strongest
        case (false, false): nil
        }
      #expect(reasons[edge] == reason)
    }
  }

  /// Without strengths nothing stands out: of a node with k edges each has p = (1 − 1/k)^(k−1) > 1/e.
  @Test func equalStrengthsKeepNothing() {
    let star = SmallGraphs.star(leaves: 6)
    #expect(DisparityFilter().pValues(of: star).values.allSatisfy { $0 > 0.36 })
    let pair = SmallGraphs.star(leaves: 1)
    #expect(DisparityFilter().pValues(of: pair).values == [1])
  }

  @Test func strengthsThatAreNoCountsAreRefused() {
    var builder = GraphBuilder(.undirected, nodeCount: 2)
    builder.addEdge(Node(0), Node(1), strength: 0.25)
    let graph = builder.build().graph
    #expect(throws: GraphAlgorithmError.self) { try NoiseCorrectedFilter().scores(of: graph) }
  }
}
