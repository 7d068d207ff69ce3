import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct GirvanNewmanTests {
  private let context = ExecutionContext()

  @Test func divisionsAreThoseOfTheDefinition() throws {
    for seed in 0..<200 {
      let graph = graphOfAnyKind(seed: seed)
      let divisions = divisionsByDefinition(graph)
      let matrix = mutualStrengths(graph)
      var best = divisions[0]
      for labels in divisions
      where modularityByPairs(labels, matrix) > modularityByPairs(best, matrix) + 1e-12 {
        best = labels
      }
      let found = try GirvanNewman().partition(of: graph, in: context)
      #expect(found == Partition(NodeMap(best)), "seed \(seed)")
      for clusters in [2, 4] {
        let wanted =
          divisions.first { ($0.max() ?? -1) + 1 >= clusters } ?? divisions[divisions.count - 1]
        let found = try GirvanNewman(clusters: clusters).partition(of: graph, in: context)
        #expect(found == Partition(NodeMap(wanted)), "seed \(seed), \(clusters) clusters")
      }
    }
  }

  /// igraph 1.0.0, `community_edge_betweenness(directed=False).as_clustering(k)`.
  @Test func levelsOfTheKarateClubAreThoseOfIgraph() throws {
    let club = SmallGraphs.karateClub
    let five = try GirvanNewman().partition(of: club, in: context)
    #expect(five.count == 5)
    #expect(Modularity().value(of: five, on: club).isApproximately(0.401_298_487_836_949))
    let two = try GirvanNewman(clusters: 2).partition(of: club, in: context)
    let expected = [
      0, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      1, 1, 1,
    ]
    #expect(two == Partition(NodeMap(expected)))
  }

  @Test func aLargeGraphIsRefusedWithAdvice() {
    let graph = SmallGraphs.random(.undirected, nodeCount: 3000, density: 0.003, seed: 1)
    let error = #expect(throws: GraphAlgorithmError.self) {
      try GirvanNewman().partition(of: graph, in: context)
    }
    #expect(error?.description.contains("Use Leiden clusters") == true)
  }

  /// The divisions met while ties are cut, the whole first.
  private func divisionsByDefinition(_ graph: Graph) -> [[Int]] {
    let matrix = mutualStrengths(graph)
    let n = graph.nodeCount
    var tied = matrix.map { $0.map { $0 > 0 } }
    for node in 0..<n { tied[node][node] = false }
    var divisions = [parts(tied)]
    while let (a, b) = busiest(tied) {
      (tied[a][b], tied[b][a]) = (false, false)
      let next = parts(tied)
      if next != divisions[divisions.count - 1] { divisions.append(next) }
    }
    return divisions
  }

  /// Walks of each length are counted by multiplication; the first length at which there are any is the
  /// distance.
  private func busiest(_ tied: [[Bool]]) -> (Int, Int)? {
    let n = tied.count
    var (distance, paths) = (
      [[Int]](repeating: Array(repeating: Int.max / 4, count: n), count: n),
      [[Double]](repeating: Array(repeating: 0, count: n), count: n)
    )
    for source in 0..<n {
      var walks = [Double](repeating: 0, count: n)
      walks[source] = 1
      for length in 0..<max(1, n) {
        for node in 0..<n where walks[node] > 0 && distance[source][node] > n {
          (distance[source][node], paths[source][node]) = (length, walks[node])
        }
        walks = (0..<n).map { to in
          (0..<n).reduce(0) { $0 + (tied[$1][to] ? walks[$1] : 0) }
        }
      }
    }
    var best: (Int, Int)?
    var most = -1.0
    for a in 0..<n {
      for b in (a + 1)..<max(n, a + 1) where tied[a][b] {
        var sum = 0.0
        for s in 0..<n {
          for t in 0..<n where distance[s][a] + 1 + distance[b][t] == distance[s][t] {
            sum += paths[s][a] * paths[b][t] / paths[s][t]
          }
        }
        if sum > most * (1 + 1e-9) { (best, most) = ((a, b), sum) }
      }
    }
    return best
  }

  private func parts(_ tied: [[Bool]]) -> [Int] {
    var labels = Array(tied.indices)
    for _ in tied.indices {
      for a in tied.indices {
        for b in tied.indices where tied[a][b] { labels[a] = min(labels[a], labels[b]) }
      }
    }
    let names = Array(Set(labels)).sorted()
    return labels.map { names.firstIndex(of: $0) ?? 0 }
  }
}
