import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct ErdosRenyiTests {
  @Test(arguments: [Direction.undirected, .directed])
  func everyGraphHasItsProbability(direction: Direction) throws {
    let all = AllGraphs(direction, nodeCount: direction == .directed ? 3 : 4)
    for p in [0.5, 0.2, 0.85] {
      let shares = all.codes.map { code in
        (0..<all.pairs.count).reduce(1.0) { $0 * ((code >> $1) & 1 == 1 ? p : 1 - p) }
      }
      let counts = try #require(
        try all.counts(of: Array(all.codes), in: 20_000) { sample in
          try ErdosRenyi(
            direction, nodeCount: all.nodeCount, .probability(p), seed: Seed(UInt64(sample))
          ).graph()
        })
      #expect(agree(counts, withShares: shares), "p \(p)")
    }
  }

  @Test(arguments: [Direction.undirected, .directed])
  func everyGraphOfSoManyEdgesIsEquallyLikely(direction: Direction) throws {
    let all = AllGraphs(direction, nodeCount: direction == .directed ? 3 : 4)
    for count in [1, 2, 3, 5] {
      let graphs = all.codes.filter { $0.nonzeroBitCount == count }
      let counts = try #require(
        try all.counts(of: graphs, in: 6_000) { sample in
          try ErdosRenyi(
            direction, nodeCount: all.nodeCount, .edgeCount(count), seed: Seed(UInt64(sample))
          ).graph()
        })
      #expect(agreeWithEqualShares(counts), "\(count) edges")
    }
  }

  @Test(arguments: [Direction.undirected, .directed])
  func sparseGraphsHaveTheExpectedNumberOfEdgesEverywhere(direction: Direction) throws {
    let (nodeCount, p) = (2000, 0.001)
    let graphs = try (0..<30).map {
      try ErdosRenyi(direction, nodeCount: nodeCount, .probability(p), seed: Seed(UInt64($0)))
        .graph()
    }
    let pairs = Double(nodeCount * (nodeCount - 1)) / (direction == .directed ? 1 : 2)
    #expect(meanAgrees(graphs.map { Double($0.edgeCount) }, with: pairs * p))
    // Ends are spread evenly over ten parts of the nodes.
    var parts = [Int](repeating: 0, count: 10)
    for graph in graphs {
      for edge in graph.edges {
        parts[graph.ends(of: edge).source.index / 200] += direction == .directed ? 1 : 0
        parts[graph.ends(of: edge).target.index / 200] += direction == .directed ? 1 : 0
        if direction == .undirected {
          // Each edge once, at an end that no order favours.
          let (a, b) = graph.ends(of: edge)
          parts[((a.index + b.index) % 2 == 0 ? a : b).index / 200] += 1
        }
      }
    }
    #expect(agreeWithEqualShares(parts))
  }

  @Test func extremesAreEmptyAndComplete() throws {
    for nodeCount in [0, 1, 2, 9] {
      for direction in [Direction.undirected, .directed] {
        let pairs = nodeCount * (nodeCount - 1) / (direction == .directed ? 1 : 2)
        func edges(_ density: ErdosRenyi.Density) throws -> Int {
          try ErdosRenyi(direction, nodeCount: nodeCount, density).graph().edgeCount
        }
        #expect(try edges(.probability(0)) == 0)
        #expect(try edges(.probability(1)) == pairs)
        #expect(try edges(.edgeCount(pairs)) == pairs)
        #expect(try edges(.edgeCount(0)) == 0)
      }
    }
  }
}
