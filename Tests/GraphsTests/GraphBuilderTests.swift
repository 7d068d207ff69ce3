import Execution
import Graphs
import TestSupport
import Testing

struct GraphBuilderTests {
  private func build(
    _ direction: Direction, _ edges: [(Int, Int, Double?)], duplicates: DuplicateRule = .merge,
    loops: LoopRule = .drop
  ) -> BuiltGraph {
    var builder = GraphBuilder(direction, nodeCount: 5, duplicates: duplicates, loops: loops)
    for (a, b, strength) in edges { builder.addEdge(Node(a), Node(b), strength: strength) }
    return builder.build()
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<20)
  func theOrderOfInsertionLeavesNoTrace(direction: Direction, seed: Int) {
    let edges = (0..<15).map { index -> (Int, Int, Double?) in
      (index % 4, (index * index + 1) % 5, 0.1 * Double(index + 1))
    }
    let shuffled = SmallGraphs.permutation(15, seed: seed).map { edges[$0] }
    for duplicates in [DuplicateRule.merge, .keep] {
      let straight = build(direction, edges, duplicates: duplicates, loops: .keep)
      let mixed = build(direction, shuffled, duplicates: duplicates, loops: .keep)
      #expect(straight.graph == mixed.graph)
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<40)
  func edgesAddedAsColumnsMakeTheSameGraph(direction: Direction, seed: Int) {
    let duplicates: DuplicateRule = seed % 4 < 2 ? .merge : .keep
    var generator = Seed(UInt64(seed)).stream(0)
    let ends = (0..<30).map { _ in (generator.index(below: 8), generator.index(below: 8)) }
    let strengths = seed % 2 == 0 ? ends.map { Double(1 + ($0.0 * 5 + $0.1) % 3) } : nil
    var single = GraphBuilder(direction, nodeCount: 8, duplicates: duplicates, loops: .keep)
    for (position, (a, b)) in ends.enumerated() {
      single.addEdge(Node(a), Node(b), strength: strengths?[position])
    }
    var columns = GraphBuilder(direction, nodeCount: 8, duplicates: duplicates, loops: .keep)
    columns.addEdge(Node(ends[0].0), Node(ends[0].1), strength: strengths?[0])
    columns.addEdges(
      from: ends.dropFirst().map { UInt32($0.0) }, to: ends.dropFirst().map { UInt32($0.1) },
      strengths: strengths.map { Array($0.dropFirst()) })
    #expect(columns.graph() == single.build().graph)
  }

  @Test func aStrengthMayComeAfterEdgesWithoutOne() {
    let built = build(.undirected, [(0, 1, nil), (1, 2, 4), (2, 3, nil)])
    #expect(built.graph.strengths?.values == [1, 4, 1])
  }

  @Test func secondEdgesAreMergedAndTheirStrengthsAdded() {
    let built = build(.undirected, [(0, 1, 2), (1, 0, 3), (2, 3, nil)])
    #expect(built.graph.edgeCount == 2)
    #expect(built.graph.strengths?.values == [5, 1])
    #expect(built.mergedDuplicates == 1)
    #expect(built.edgeOfAdded == [Edge(0), Edge(0), Edge(1)])
  }

  @Test func oppositeDirectedEdgesAreDifferent() {
    #expect(build(.directed, [(0, 1, nil), (1, 0, nil)]).graph.edgeCount == 2)
  }

  @Test func secondEdgesAreKeptIfAskedFor() {
    let built = build(.undirected, [(0, 1, nil), (1, 0, nil)], duplicates: .keep)
    #expect(built.graph.edgeCount == 2)
    #expect(built.graph.neighbors(of: Node(0)) == [Node(1), Node(1)])
    #expect(built.graph.strengths == nil)
  }

  @Test func loopsAreDroppedAndCounted() {
    let built = build(.undirected, [(1, 1, nil), (0, 1, nil)])
    #expect(built.droppedLoops == 1)
    #expect(built.edgeOfAdded == [nil, Edge(0)])
  }

  @Test func aKeptLoopStandsTwiceInAnUndirectedRowAndOnceInEachDirectedOne() {
    let undirected = build(.undirected, [(1, 1, nil)], loops: .keep).graph
    #expect(undirected.outgoing.degree(Node(1)) == 2)
    let directed = build(.directed, [(1, 1, nil)], loops: .keep).graph
    #expect(directed.outgoing.degree(Node(1)) == 1)
    #expect(directed.incoming.degree(Node(1)) == 1)
    #expect(directed.isLoop(Edge(0)))
  }

  @Test func endsOfAnUndirectedEdgeAreStoredAscending() {
    let graph = build(.undirected, [(3, 1, nil)]).graph
    #expect(graph.ends(of: Edge(0)) == (Node(1), Node(3)))
  }

  @Test func aNegativeStrengthIsAProgrammingError() async {
    await #expect(processExitsWith: .failure) {
      var builder = GraphBuilder(.undirected, nodeCount: 2)
      builder.addEdge(Node(0), Node(1), strength: -1)
    }
  }
}
