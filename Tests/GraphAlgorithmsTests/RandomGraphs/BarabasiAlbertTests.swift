import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct BarabasiAlbertTests {
  /// With one edge for each node, the probability of a tree is the product of the shares that the
  /// chosen nodes had in all ends of edges.
  @Test func everyTreeHasItsProbability() throws {
    var names: [String] = []
    var shares: [Double] = []
    for second in 0..<2 {
      for third in 0..<3 {
        var degrees = [1.0, 1, 0]
        var share = degrees[second] / 2
        degrees[second] += 1
        degrees[2] = 1
        share *= degrees[third] / 4
        names.append("\(second) \(third)")
        shares.append(share)
      }
    }
    var counts = [Int](repeating: 0, count: 6)
    for seed in 0..<6000 {
      let graph = try BarabasiAlbert(nodeCount: 4, edgesPerNode: 1, seed: Seed(UInt64(seed)))
        .graph()
      let older = (2..<4).map { node in
        graph.neighbors(of: Node(node)).first.map { "\($0.index)" } ?? ""
      }
      counts[try #require(names.firstIndex(of: older.joined(separator: " ")))] += 1
    }
    #expect(agree(counts, withShares: shares))
  }

  @Test func graphsAreConnectedAndHaveTheirNumberOfEdges() throws {
    for seed in 0..<50 {
      let (nodeCount, each) = (5 + seed, 1 + seed % 4)
      let graph = try BarabasiAlbert(
        nodeCount: nodeCount, edgesPerNode: each, seed: Seed(UInt64(seed))
      ).graph()
      #expect(graph.edgeCount == each + (nodeCount - each - 1) * each, "seed \(seed)")
      #expect(try ConnectedComponents().partition(of: graph, in: .init()).count == 1)
    }
  }

  @Test func oldNodesGetTheMostTies() throws {
    let graph = try BarabasiAlbert(nodeCount: 20_000, edgesPerNode: 3).graph()
    let degrees = graph.nodes.map { Double(graph.outgoing.degree($0)) }
    // Degrees grow as the square root of n over a node's age: 3·√(n / i).
    let early = degrees[100..<200].reduce(0, +) / 100
    #expect((0.7...1.4).contains(early / (3 * (20_000.0 / 150).squareRoot())))
  }
}
