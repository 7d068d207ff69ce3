import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct KroneckerTests {
  @Test func theNumberOfDifferentEdgesIsAsExpected() throws {
    let quarters = [[0.57, 0.19], [0.19, 0.05]]
    let draws = 16.0
    // The probability of each place of the matrix by definition, three levels deep.
    func share(_ a: Int, _ b: Int) -> Double {
      (0..<3).reduce(1) { $0 * quarters[(a >> $1) & 1][(b >> $1) & 1] }
    }
    var expected = 0.0
    for a in 0..<8 {
      for b in (a + 1)..<max(8, a + 1) {
        let never = 1 - share(a, b) - share(b, a)
        expected += 1 - (0..<Int(draws)).reduce(1) { product, _ in product * never }
      }
    }
    let counts = try (0..<3000).map {
      Double(
        try Kronecker(scale: 3, edgeFactor: 2, seed: Seed(UInt64($0))).graph().edgeCount)
    }
    #expect(meanAgrees(counts, with: expected))
  }

  @Test func nodesComeInRandomOrder() throws {
    // All edges run between the first and the last node before nodes are shuffled.
    var counts = [Int](repeating: 0, count: 28)
    let all = AllGraphs(.undirected, nodeCount: 8)
    for seed in 0..<2800 {
      let graph = try Kronecker(
        scale: 3, edgeFactor: 1, quarters: (0, 1, 0), seed: Seed(UInt64(seed))
      ).graph()
      #expect(graph.edgeCount == 1)
      counts[all.code(of: graph).trailingZeroBitCount] += 1
    }
    #expect(agreeWithEqualShares(counts))
  }

  @Test func workersLeaveNoTrace() throws {
    let model = Kronecker(scale: 8, seed: Seed(3))
    let one = try model.graph()
    for workers in [2, 5] {
      #expect(try model.graph(in: ExecutionContext(workers: workers)) == one)
    }
  }
}
