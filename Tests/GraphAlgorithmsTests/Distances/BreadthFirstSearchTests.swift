import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct BreadthFirstSearchTests {
  /// Sparse to dense, so that both directions of the search are used.
  private func graph(_ direction: Direction, seed: Int) -> Graph {
    let nodeCount = 1 + (seed * 5) % 41
    return SmallGraphs.multigraph(
      direction, nodeCount: nodeCount, edgeCount: nodeCount * [0, 1, 3, 9][seed % 4], seed: seed)
  }

  @Test(arguments: [Direction.undirected, .directed])
  func distancesAreThoseOfFloydAndWarshallAndParentsTheLowest(direction: Direction) throws {
    for seed in 0..<200 {
      let graph = graph(direction, seed: seed)
      let distance = AllPairs(graph).distance
      let source = seed % graph.nodeCount
      let tree = try BreadthFirstSearch(in: graph).tree(from: Node(source))
      #expect(tree.distances.values == distance[source], "seed \(seed)")
      #expect(tree.reachedCount == distance[source].compactMap { $0 }.count, "seed \(seed)")
      #expect(tree.eccentricity == distance[source].compactMap { $0 }.max(), "seed \(seed)")
      for node in graph.nodes {
        let lowest = graph.nodes.first { before in
          guard let last = distance[source][node.index], last > 0 else { return false }
          return distance[source][before.index] == last - 1
            && distance[before.index][node.index] == 1
        }
        #expect(tree.parent(of: node) == lowest, "seed \(seed)")
        #expect(
          tree.nodes(to: node).map { $0.count - 1 } == distance[source][node.index], "seed \(seed)")
      }
    }
  }

  @Test(arguments: [1, 2, 5])
  func treesOfSeveralSourcesAreThoseOfEach(workers: Int) throws {
    let graph = SmallGraphs.random(.directed, nodeCount: 300, density: 0.02, seed: 8)
    let search = BreadthFirstSearch(in: graph)
    let sources = [7, 0, 299, 7].map { Node($0) }
    let trees = try search.trees(from: sources, in: ExecutionContext(workers: workers))
    #expect(try trees == sources.map { try search.tree(from: $0) })
    #expect(try search.trees(from: []).isEmpty)
  }

  /// `networkx.single_source_shortest_path_length(karate_club_graph(), 16)`, networkx 3.6.1.
  @Test func distancesInTheKarateClubAreKnown() throws {
    let tree = try BreadthFirstSearch(in: SmallGraphs.karateClub).tree(from: Node(16))
    let known = [
      2, 3, 3, 3, 2, 1, 1, 3, 3, 4, 2, 3, 3, 3, 5, 5, 0, 3, 5, 3, 5, 3, 5, 5, 4, 4, 5, 4, 4, 5, 4,
      3, 4, 4,
    ]
    #expect(tree.distances.values == known)
  }

  @Test func aRequestToStopIsObeyed() {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try BreadthFirstSearch(in: SmallGraphs.path(3)).tree(from: Node(0), in: context)
    }
  }
}
