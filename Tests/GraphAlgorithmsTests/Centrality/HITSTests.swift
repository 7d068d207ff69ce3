import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct HITSTests {
  private let context = ExecutionContext()

  /// What the iteration from equal scores tends to: the projection of 1 on the eigenvectors of A·Aᵀ
  /// for its largest eigenvalue.
  private func oracle(_ matrix: [[Double]]) -> [Double]? {
    let pairs = eigenpairs(product(matrix, transposed(matrix)))
    guard let best = pairs.map(\.value).max(), best > 1e-9 else { return nil }
    var sum = matrix.map { _ in 0.0 }
    for pair in pairs where pair.value > best * (1 - 1e-8) {
      let share = pair.vector.reduce(0, +)
      for node in sum.indices { sum[node] += share * pair.vector[node] }
    }
    let total = sum.reduce(0, +)
    return sum.map { $0 / total }
  }

  @Test func scoresAreTheSingularVectors() throws {
    for seed in 0..<200 {
      let graph =
        seed % 4 == 0
        ? SmallGraphs.multigraph(
          seed % 8 == 0 ? .undirected : .directed, nodeCount: 1 + seed % 9, edgeCount: seed % 17,
          seed: seed)
        : SmallGraphs.variety(seed: seed)
      let matrix = denseMatrix(graph)
      for role in HITS.Role.allCases {
        let exact = oracle(role == .hubs ? matrix : transposed(matrix))
        let found = try HITS(role).scores(on: graph, in: context).values
        for node in matrix.indices {
          guard let exact else {
            #expect(found[node] == nil, "seed \(seed)")
            continue
          }
          #expect(abs((found[node] ?? .infinity) - exact[node]) < 1e-7, "seed \(seed)")
        }
      }
    }
  }

  /// `nx.hits(g, tol=1e-15)` of networkx 3.6.1.
  @Test func theKarateClubIsScoredAsByNetworkx() throws {
    let expected = [
      0.07141272880825199, 0.05342723123552998, 0.015966913503059642, 0.004748031847301572,
      0.07500294215657548,
    ]
    for role in HITS.Role.allCases {
      let scores = try HITS(role).scores(on: SmallGraphs.karateClub, in: context)
      for (node, value) in zip([0, 1, 5, 16, 33], expected) {
        #expect(scores[Node(node)].isApproximately(value))
      }
    }
  }

  /// `nx.hits(d, tol=1e-15)` of networkx 3.6.1.
  @Test func aDirectedNetworkIsScoredAsByNetworkx() throws {
    let graph = SmallGraphs.directed(
      6, [(0, 1), (0, 2), (1, 2), (2, 0), (3, 2), (3, 4), (4, 2), (5, 3), (1, 5)])
    let hubs = try HITS(.hubs).scores(on: graph, in: context).values
    let authorities = try HITS(.authorities).scores(on: graph, in: context).values
    let a = 0.2637626158259734
    for (found, value) in zip(hubs, [a, a, 0, a, 0.20871215252208003, 0]) {
      #expect(abs((found ?? 1) - value) < 1e-9)
    }
    let b = 0.14724747683480535
    for (found, value) in zip(authorities, [0, b, 0.558257569495584, 0, b, b]) {
      #expect(abs((found ?? 1) - value) < 1e-9)
    }
  }

  /// `nx.hits` of networkx 3.6.1.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func leadersOfARealNetworkAreThoseOfNetworkx() throws {
    let graph = try #require(RealNetwork.wikipedia2026).graph
    let places = Ranking(of: try HITS().scores(on: graph, in: context)).places
    #expect(places[0].score.isApproximately(0.03183084668569395))
    #expect(places[4].score.isApproximately(0.03171665420469786))
  }
}
