import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct SpatialGraphTests {
  private func distance(_ network: SpatialNetwork, _ a: Int, _ b: Int) -> Double {
    let (dx, dy) = (
      network.x[Node(a)] - network.x[Node(b)], network.y[Node(a)] - network.y[Node(b)]
    )
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test func tiesAreThoseOfAllDistances() throws {
    for seed in 0..<220 {
      let nodeCount = seed % 60
      let rule: SpatialGraph.Rule =
        seed % 2 == 0 ? .nearest(1 + seed % 7) : .radius([0, 0.05, 0.2, 1.5][seed % 4])
      let network = try SpatialGraph(nodeCount: nodeCount, rule, seed: Seed(UInt64(seed)))
        .network()
      var expected: Set<[Int]> = []
      for a in 0..<nodeCount {
        let others = (0..<nodeCount).filter { $0 != a }
        let chosen =
          switch rule {
          case .nearest(let count):
            Array(
              others.sorted {
                (distance(network, a, $0), $0) < (distance(network, a, $1), $1)
              }.prefix(count))
          case .radius(let radius): others.filter { distance(network, a, $0) <= radius }
          }
        for b in chosen { expected.insert([min(a, b), max(a, b)]) }
      }
      let graph = network.graph
      let found = graph.edges.map { edge in
        [graph.ends(of: edge).source.index, graph.ends(of: edge).target.index]
      }
      #expect(Set(found) == expected && found.count == expected.count, "seed \(seed)")
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        #expect(network.lengths[edge].isApproximately(distance(network, a.index, b.index)))
      }
    }
  }

  @Test func pointsAreSpreadEvenly() throws {
    let network = try SpatialGraph(nodeCount: 20_000, .nearest(0)).network()
    var cells = [Int](repeating: 0, count: 100)
    for node in network.graph.nodes {
      cells[Int(network.x[node] * 10) * 10 + Int(network.y[node] * 10)] += 1
    }
    #expect(agreeWithEqualShares(cells))
  }

  @Test func workersLeaveNoTrace() throws {
    let model = SpatialGraph(nodeCount: 500, .nearest(4), seed: Seed(2))
    #expect(try model.network(in: ExecutionContext(workers: 5)) == model.network())
  }
}
