import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct StochasticBlockModelTests {
  @Test(arguments: [Direction.undirected, .directed])
  func everyPairOfBlocksHasItsShare(direction: Direction) throws {
    let sizes = [4, 0, 7, 12]
    var shares = [
      [0.5, 0.2, 0.1, 0.9], [0.2, 1, 0, 0.4], [0.1, 0, 0.25, 0.6], [0.9, 0.4, 0.6, 0.05],
    ]
    if direction == .directed { shares[0][3] = 0.3 }
    var counts = [[[Double]]](repeating: Array(repeating: [], count: 4), count: 4)
    for seed in 0..<200 {
      let model = StochasticBlockModel(
        direction, sizes: sizes, probabilities: shares, seed: Seed(UInt64(seed)))
      let graph = try model.graph()
      #expect(graph.nodeCount == 23 && model.partition.sizes == [12, 7, 4])
      let block = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
      var found = [[Int]](repeating: [0, 0, 0, 0], count: 4)
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        found[block[a.index]][block[b.index]] += 1
      }
      for a in 0..<4 { for b in 0..<4 { counts[a][b].append(Double(found[a][b])) } }
    }
    for a in 0..<4 {
      for b in (direction == .directed ? 0 : a)..<4 {
        let within = sizes[a] * (sizes[a] - 1) / (direction == .directed ? 1 : 2)
        let pairs = a == b ? within : sizes[a] * sizes[b]
        #expect(
          meanAgrees(counts[a][b], with: Double(pairs) * shares[a][b], error: 1e-12),
          "blocks \(a) and \(b)")
      }
    }
  }
}
