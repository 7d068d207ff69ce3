import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct BiconnectedComponentsTests {
  /// Two edges share a block exactly if no single node parts them (or they are parallel): by
  /// removing every node and looking at what is still joined.
  @Test func blocksAreWhatNoSingleNodeParts() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let tied = tieMatrix(graph, bothWays: true)
      let whole = parts(tied)
      let without = graph.nodes.map { parts(tied, without: [$0.index]) }
      let blocks = BiconnectedComponents(of: graph)
      let ends = graph.edges.map { edge in
        (graph.ends(of: edge).source.index, graph.ends(of: edge).target.index)
      }
      for (first, (a, b)) in ends.enumerated() {
        #expect((blocks.blockOfEdge.values[first] == nil) == (a == b), "seed \(seed)")
        for (second, (c, d)) in ends.enumerated() where a != b && c != d {
          let isTogether =
            whole[a] == whole[c]
            && graph.nodes.allSatisfy { node in
              let part = without[node.index]
              let here = part[a] ?? part[b]
              return here == part[c] ?? part[d]
            }
          let isParted = blocks.blockOfEdge.values[first] != blocks.blockOfEdge.values[second]
          #expect(isParted != isTogether, "seed \(seed), edges \(first) and \(second)")
        }
      }
    }
  }

  @Test func membersCutNodesAndTreeFollowFromTheBlocks() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let blocks = BiconnectedComponents(of: graph)
      var members = [Set<Node>](repeating: [], count: blocks.count)
      for edge in graph.edges {
        guard let block = blocks.blockOfEdge[edge] else { continue }
        members[block].formUnion([graph.ends(of: edge).source, graph.ends(of: edge).target])
      }
      #expect(members.map { $0.sorted() } == (0..<blocks.count).map(blocks.nodes))
      let cuts = graph.nodes.filter { node in members.count { $0.contains(node) } > 1 }
      #expect(blocks.cutNodes == cuts, "seed \(seed)")
      let tree = blocks.blockCutTree()
      for (group, node) in cuts.enumerated() {
        #expect(
          tree.members(ofGroup: group) == members.indices.filter { members[$0].contains(node) })
      }
      // A forest: as many ties as nodes less trees.
      let treeCount = Set(parts(tieMatrix(tree.graph, bothWays: true))).count
      #expect(tree.graph.edgeCount == tree.graph.nodeCount - treeCount, "seed \(seed)")
    }
  }

  /// `networkx.biconnected_component_edges`, networkx 3.6.1.
  @Test func theKarateClubHasThreeBlocks() {
    let blocks = BiconnectedComponents(of: SmallGraphs.karateClub)
    #expect(blocks.edgeCounts.sorted() == [1, 10, 67])
    #expect((0..<3).map { blocks.nodes(of: $0).count }.sorted() == [2, 6, 28])
    #expect(blocks.cutNodes == [Node(0)])
    #expect(blocks.bridges.count == 1)
  }

  @Test func aLongChainNeedsNoDeepStack() throws {
    let blocks = BiconnectedComponents(of: SmallGraphs.path(300_000))
    #expect(blocks.count == 299_999 && blocks.cutNodes.count == 299_998)
    let ring = SmallGraphs.directed(300_000, (0..<300_000).map { ($0, ($0 + 1) % 300_000) })
    let strong = try ConnectedComponents(.strong).partition(of: ring, in: ExecutionContext())
    #expect(strong.count == 1)
  }

  @Test func aRequestToStopIsObeyed() throws {
    let club = SmallGraphs.karateClub
    #expect(
      try BiconnectedComponents(of: club, in: ExecutionContext()) == BiconnectedComponents(of: club)
    )
    #expect(try CutStructure(of: club, in: ExecutionContext()) == CutStructure(of: club))
    let stopped = ExecutionContext()
    stopped.cancellation.request()
    #expect(throws: CancellationError.self) { try BiconnectedComponents(of: club, in: stopped) }
    #expect(throws: CancellationError.self) { try CutStructure(of: club, in: stopped) }
  }
}
