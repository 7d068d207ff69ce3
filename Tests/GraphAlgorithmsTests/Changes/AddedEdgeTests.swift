import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

@Suite struct AddedEdgeTests {
  /// The oracle searches the whole graph anew with the edge in it.
  @Test(arguments: 1...60)
  func aSearchOfTheWholeGraphFindsTheSameDistances(seed: Int) throws {
    let graph = sparse(seed)
    let context = ExecutionContext()
    for node in graph.nodes.prefix(6) {
      let added = try AddedEdge(to: graph, from: node, in: context)
      let before = try BreadthFirstSearch(in: graph).tree(from: node)
      for other in graph.nodes where other != node {
        let change = added.change(to: other)
        let after = try BreadthFirstSearch(in: graph.adding(node, other)).tree(from: node)
        let nearer = graph.nodes.filter { before.distance(to: $0) != after.distance(to: $0) }
        #expect(Set(change.nearer.map(\.node)) == Set(nearer))
        for one in change.nearer {
          #expect(one.before == before.distance(to: one.node))
          #expect(one.after == after.distance(to: one.node))
        }
        let harmonic = try Harmonic().scores(on: graph.adding(node, other), in: context)[node]
        let sum = try #require(harmonic) * Double(graph.nodeCount - 1)
        #expect(change.reciprocalSum.isApproximately(sum))
        let near = graph.nodes.count { (1...2).contains(after.distance(to: $0) ?? 0) }
        #expect(change.reached(within: 2) == near)
      }
    }
  }

  @Test func anEdgeThatIsThereChangesNothing() throws {
    let added = try AddedEdge(to: SmallGraphs.path(4), from: Node(0), in: ExecutionContext())
    #expect(added.change(to: Node(1)) == added.unchanged)
  }

  private func sparse(_ seed: Int) -> Graph {
    SmallGraphs.random(.undirected, nodeCount: 4 + seed % 17, density: 0.15, seed: seed)
  }
}
