import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The shape of the karate club by networkx 3.6.1, and every figure against its definition.
struct StructureTests {
  private let context = ExecutionContext(workers: 2)

  @Test func theKarateClubHasItsKnownShape() throws {
    let club = SmallGraphs.karateClub
    let triangles = try Triangles(of: club, in: context)
    #expect(triangles.total == 45)
    #expect(triangles.transitivity.isApproximately(0.255_681_818_181_818_2))
    #expect(
      triangles.meanLocalClustering(.countedAsZero).isApproximately(0.570_638_478_207_664_4))
    #expect(club.degreeAssortativity.isApproximately(-0.475_613_097_684_614_4))
    let cuts = CutStructure(of: club)
    #expect(cuts.articulationNodes == [Node(0)])
    #expect(cuts.bridges.map { club.ends(of: $0).target } == [Node(11)])
    #expect(try CoreNumber().scores(on: club, in: context).values.compactMap { $0 }.max() == 4)
  }

  @Test(arguments: 0..<60)
  func trianglesAgreeWithAllTriples(seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let tied = AllPairs(bothWays(graph)).distance.map { $0.map { $0 == 1 } }
    let triangles = try Triangles(of: graph, in: context)
    for a in 0..<graph.nodeCount {
      var count = 0
      for b in 0..<graph.nodeCount where tied[a][b] {
        for c in 0..<b where tied[a][c] && tied[b][c] { count += 1 }
      }
      #expect(triangles.counts.values[a] == count)
    }
  }

  @Test(arguments: 0..<60)
  func coreNumbersAgreeWithPeeling(seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let tied = AllPairs(bothWays(graph)).distance.map { $0.map { $0 == 1 } }
    let scores = try CoreNumber().scores(on: graph, in: context)
    for k in 0...graph.nodeCount {
      var left = Set(0..<graph.nodeCount)
      while let low = left.first(where: { a in left.count { tied[a][$0] } < k }) {
        left.remove(low)
      }
      for node in 0..<graph.nodeCount {
        #expect((scores.values[node] ?? -1 >= Double(k)) == left.contains(node))
      }
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<50)
  func cutsAreWhatRemovalDisconnects(direction: Direction, seed: Int) throws {
    let graph = SmallGraphs.multigraph(
      direction, nodeCount: 3 + seed % 10, edgeCount: 4 + seed % 12, seed: seed)
    let cuts = CutStructure(of: graph)
    let whole = try partCount(graph)
    let articulation = try graph.nodes.filter { node in
      let others = NodeSet(graph.nodes.filter { $0 != node }, universe: graph.nodeCount)
      let isAlone =
        graph.degrees()[node.index] == 2
        * graph.edges.count { edge in
          graph.ends(of: edge) == (node, node)
        }
      return try partCount(graph.induced(on: others).graph) > whole - (isAlone ? 1 : 0)
    }
    #expect(cuts.articulationNodes == articulation)
    let bridges = try graph.edges.filter { removed in
      var builder = GraphBuilder(direction, nodeCount: graph.nodeCount, duplicates: .keep)
      for edge in graph.edges where edge != removed {
        builder.addEdge(graph.ends(of: edge).source, graph.ends(of: edge).target)
      }
      return try partCount(builder.build().graph) > whole
    }
    #expect(cuts.bridges == Array(bridges))
  }

  @Test(arguments: [ConnectedComponents.Kind.weak, .strong], 0..<50)
  func componentsJoinNodesThatReachEachOther(kind: ConnectedComponents.Kind, seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let parts = try ConnectedComponents(kind).partition(of: graph, in: context)
    let distance = AllPairs(kind == .weak ? bothWays(graph) : graph).distance
    for a in graph.nodes {
      for b in graph.nodes {
        let both = distance[a.index][b.index] != nil && distance[b.index][a.index] != nil
        #expect((parts[a] == parts[b]) == both)
      }
    }
  }

  @Test func assortativityIsUndefinedWhereAllDegreesAreEqual() {
    #expect(SmallGraphs.cycle(5).degreeAssortativity == nil)
    #expect(SmallGraphs.undirected(3, []).degreeAssortativity == nil)
    #expect(SmallGraphs.star(leaves: 5).degreeAssortativity.isApproximately(-1))
  }

  @Test func clusteringIsUndefinedWithFewerThanTwoNeighbors() throws {
    let triangles = try Triangles(
      of: SmallGraphs.undirected(5, [(0, 1), (1, 2), (0, 2), (2, 3)]), in: context)
    #expect(triangles.localClustering.values == [1, 1, 1.0 / 3, nil, nil])
    #expect(triangles.meanLocalClustering(.leftOut).isApproximately(7.0 / 9))
    #expect(triangles.meanLocalClustering(.countedAsZero).isApproximately(7.0 / 15))
  }

  private func partCount(_ graph: Graph) throws -> Int {
    try ConnectedComponents().partition(of: graph, in: context).count
  }

  private func bothWays(_ graph: Graph) -> Graph {
    var builder = GraphBuilder(.undirected, nodeCount: graph.nodeCount)
    for edge in graph.edges {
      builder.addEdge(graph.ends(of: edge).source, graph.ends(of: edge).target)
    }
    return builder.build().graph
  }
}
