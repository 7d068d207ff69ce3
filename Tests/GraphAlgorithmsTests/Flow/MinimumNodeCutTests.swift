import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct MinimumNodeCutTests {
  private func bits(_ nodes: [Node]) -> Int { nodes.reduce(0) { $0 | (1 << $1.index) } }

  @Test func theCutBetweenTwoNodesIsTheSmallestSetThatPartsThem() throws {
    for seed in 0..<250 {
      let graph = SmallGraphs.numbered(seed: seed, edges: 0...20, below: 2).graph
      let all = Enumeration(graph)
      let cut = try MinimumNodeCut(of: graph).between(Node(0), Node(1))
      let sets = all.nodeSets.filter { $0 & 0b11 == 0 && !all.reaches(0, 1, without: $0) }
      guard let fewest = sets.map(\.nonzeroBitCount).min() else {
        #expect(cut == nil, "seed \(seed)")
        continue
      }
      let found = try #require(cut, "seed \(seed)")
      #expect(found.count == fewest && sets.contains(bits(found)), "seed \(seed)")
    }
  }

  @Test func theGlobalCutIsTheSmallestSetThatPartsAny() throws {
    for seed in 0..<250 {
      let graph = SmallGraphs.numbered(seed: seed, nodes: 1...6, edges: 4...30, below: 2).graph
      let n = graph.nodeCount
      let all = Enumeration(graph)
      func parts(_ set: Int) -> Bool {
        (0..<n).contains { a in
          (0..<n).contains { b in
            a != b && (set >> a) & 1 == 0 && (set >> b) & 1 == 0
              && !all.reaches(a, b, without: set)
          }
        }
      }
      let sets = all.nodeSets.filter(parts)
      let cut = try MinimumNodeCut(of: graph).global()
      let connectivity = try MinimumNodeCut(of: graph).connectivity()
      guard let fewest = sets.map(\.nonzeroBitCount).min() else {
        #expect(cut == nil && connectivity == n - 1, "seed \(seed)")
        continue
      }
      let found = try #require(cut, "seed \(seed)")
      #expect(found.count == fewest && connectivity == fewest, "seed \(seed)")
      #expect(sets.contains(bits(found)), "seed \(seed)")
    }
  }

  @Test func constraintsCloseTies() throws {
    let graph = SmallGraphs.undirected(4, [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3), (0, 3)])
    let direct = try #require(graph.edge(from: Node(0), to: Node(3)))
    let cut = MinimumNodeCut(of: graph)
    #expect(try cut.between(Node(0), Node(3)) == nil)
    let open = EdgeMap(graph.edges.map { $0 != direct })
    #expect(
      try cut.between(Node(0), Node(3), under: PathConstraints(usableEdges: open))
        == [Node(1), Node(2)])
  }

  @Test func nothingPartsACompleteGraphOrNone() throws {
    #expect(try MinimumNodeCut(of: SmallGraphs.complete(5)).global() == nil)
    #expect(try MinimumNodeCut(of: SmallGraphs.complete(5)).connectivity() == 4)
    #expect(try MinimumNodeCut(of: SmallGraphs.undirected(0, [])).connectivity() == 0)
    #expect(try MinimumNodeCut(of: SmallGraphs.undirected(2, [])).global() == [])
  }

  /// networkx 3.6.1: `minimum_node_cut` and `node_connectivity`.
  @Test func theKarateClubAgreesWithNetworkx() throws {
    let cut = MinimumNodeCut(of: SmallGraphs.karateClub)
    #expect(try cut.between(Node(0), Node(33))?.count == 6)
    #expect(try cut.between(Node(16), Node(26))?.count == 1)
    #expect(try cut.global() == [Node(0)])
    #expect(try cut.connectivity() == 1)
  }

  /// The same calls; the 4-core is that of its largest component.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func wikidataAgreesWithNetworkx() throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    #expect(try MinimumNodeCut(of: graph).between(Node(4321), Node(649))?.count == 55)
    #expect(try MinimumNodeCut(of: graph).global() == [])
    #expect(try MinimumNodeCut(of: Figures.largestCore(4, of: graph)).connectivity() == 3)
  }
}
