import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct AllPairsDistancesTests {
  private let context = ExecutionContext(workers: 2)

  @Test(arguments: [Direction.undirected, .directed])
  func distancesAreThoseOfFloydAndWarshall(direction: Direction) throws {
    for seed in 0..<200 {
      let graph = SmallGraphs.multigraph(
        direction, nodeCount: 1 + seed % 30, edgeCount: (seed * 3) % 70, seed: seed)
      let exact = AllPairs(graph).distance
      let found = try AllPairsDistances(of: graph, in: context)
      for node in graph.nodes {
        #expect(found.distances(from: node).values == exact[node.index], "seed \(seed)")
        let end = Node((node.index * 3) % graph.nodeCount)
        #expect(found.distance(from: node, to: end) == exact[node.index][end.index], "seed \(seed)")
      }
    }
  }

  /// Several batches of 512; distances on both sides of one byte, also where a search from the first
  /// node does not show it.
  @Test(arguments: [254, 255, 256, 257, 600, 1100])
  func longPathsTakeTwoBytes(length: Int) throws {
    let pairs = (1..<length).map { ($0 - 1, $0) }
    for first in [0, length / 2] {
      let graph = SmallGraphs.directed(length + 1, pairs + [(length, first)])
      let found = try AllPairsDistances(of: graph, in: context)
      for (a, b) in [(0, length - 1), (length - 1, 0), (3, 200), (length, length - 1), (5, 5)] {
        let exact = a == length ? length - first : b >= a ? b - a : nil
        #expect(found.distance(from: Node(a), to: Node(b)) == exact)
      }
    }
    let path = try AllPairsDistances(of: SmallGraphs.path(length), in: context)
    #expect(path.distances(from: Node(0)).values == (0..<length).map { $0 })
  }

  @Test func severalBatchesAgreeWithSingleSearches() throws {
    let graph = SmallGraphs.random(.directed, nodeCount: 1300, density: 0.002, seed: 2)
    let found = try AllPairsDistances(of: graph, in: context)
    for node in stride(from: 0, to: 1300, by: 53).map({ Node($0) }) {
      let tree = try BreadthFirstSearch(in: graph).tree(from: node)
      #expect(found.distances(from: node) == tree.distances)
    }
  }

  @Test func anEmptyGraphHasNoDistances() throws {
    #expect(try AllPairsDistances(of: SmallGraphs.undirected(0, [])).nodeCount == 0)
  }

  @Test func tooMuchMemoryIsAnError() {
    let error = GraphAlgorithmError.tooMuchMemory(
      what: "the table of all distances", bytes: 1_024_000, limit: 1_000_000)
    #expect(throws: error) {
      try AllPairsDistances(of: SmallGraphs.star(leaves: 999), memoryLimit: 1_000_000)
    }
    #expect(
      error.description
        == "the table of all distances would take 1 MB, but 1 MB are allowed. "
        + "Allow more, or use a part of the network.")
    #expect(throws: GraphAlgorithmError.self) {
      try AllPairsCosts(of: ShortestPaths(in: SmallGraphs.path(10)), memoryLimit: 799)
    }
  }

  @Test(arguments: [Direction.undirected, .directed])
  func costsAreThoseOfFloydAndWarshall(direction: Direction) throws {
    for seed in 0..<200 {
      let graph = SmallGraphs.multigraph(
        direction, nodeCount: 1 + seed % 16, edgeCount: (seed * 3) % 40, seed: seed)
      var generator = Seed(UInt64(seed)).stream(2)
      // Quarters, so that sums are exact in any order.
      let costs = graph.edges.map { _ in Double(generator.index(below: 9)) / 4 }
      let n = graph.nodeCount
      var exact = (0..<n).map { a in (0..<n).map { $0 == a ? 0 : Double.infinity } }
      for edge in graph.edges where !graph.isLoop(edge) {
        let (a, b) = graph.ends(of: edge)
        exact[a.index][b.index] = min(exact[a.index][b.index], costs[edge.index])
        if direction == .undirected { exact[b.index][a.index] = exact[a.index][b.index] }
      }
      for middle in 0..<n {
        for a in 0..<n {
          for b in 0..<n { exact[a][b] = min(exact[a][b], exact[a][middle] + exact[middle][b]) }
        }
      }
      let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)))
      let found = try AllPairsCosts(of: paths, in: context)
      for a in graph.nodes {
        for b in graph.nodes {
          let cost = exact[a.index][b.index]
          #expect(found.cost(from: a, to: b) == (cost.isFinite ? cost : nil), "seed \(seed)")
        }
      }
      #expect(
        try paths.eccentricities(in: context).values
          == exact.map { row in row.filter(\.isFinite).max() ?? 0 }, "seed \(seed)")
    }
  }
}
