import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct PartitionQualityTests {
  @Test func figuresAreThoseOfTheDefinition() {
    for seed in 0..<200 {
      let graph = graphOfAnyKind(seed: seed)
      let n = graph.nodeCount
      let partition = Partition(NodeMap(randomLabels(n, clusters: 1 + seed % 4, seed: seed)))
      let labels = partition.labels.values
      let found = PartitionQuality(of: partition, on: graph)
      let matrix = mutualStrengths(graph)
      let total = matrix.joined().reduce(0, +)
      func strength(_ isMeant: (Int, Int) -> Bool) -> Double {
        var sum = 0.0
        for a in 0..<n { for b in 0..<n where isMeant(a, b) { sum += matrix[a][b] } }
        return sum
      }
      func matches(_ found: Double?, _ wanted: Double?) -> Bool {
        found.isApproximately(wanted, within: 1e-9)
      }
      let inside = strength { labels[$0] == labels[$1] }
      #expect(matches(found.coverage, total > 0 ? inside / total : nil), "seed \(seed)")
      for (cluster, row) in found.clusters.enumerated() {
        let cut = strength { labels[$0] == cluster && labels[$1] != cluster }
        let volume = strength { a, _ in labels[a] == cluster }
        let smaller = min(volume, total - volume)
        #expect(matches(row.conductance, smaller > 1e-9 ? cut / smaller : nil), "seed \(seed)")
        #expect(row.strengthOutward.isApproximately(cut), "seed \(seed)")
        #expect(row.strengthInside.isApproximately((volume - cut) / 2), "seed \(seed)")
        let wanted = (volume - cut) / total - (volume / total) * (volume / total)
        #expect(matches(row.modularity, total > 0 ? wanted : nil), "seed \(seed)")
      }
      checkPairs(found, labels, graph, seed)
      let shares = (0..<n).compactMap { node -> Double? in
        let all = strength { a, b in a == node && b != node }
        return all > 0 ? strength { a, b in a == node && labels[b] != labels[node] } / all : nil
      }
      let mean = shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
      #expect(matches(found.mixing, mean), "seed \(seed)")
    }
  }

  private func checkPairs(
    _ found: PartitionQuality, _ labels: [Int], _ graph: Graph, _ seed: Int
  ) {
    var (right, all) = (0.0, 0.0)
    var tied = [Double](repeating: 0, count: found.clusters.count)
    var pairs = tied
    for a in graph.nodes {
      for b in graph.nodes where a != b {
        let isTied = graph.edge(from: a, to: b) != nil
        let isTogether = labels[a.index] == labels[b.index]
        all += 1
        if isTied == isTogether { right += 1 }
        if isTogether { pairs[labels[a.index]] += 1 }
        if isTogether && isTied { tied[labels[a.index]] += 1 }
      }
    }
    let performance = all > 0 ? right / all : nil
    #expect(found.performance.isApproximately(performance), "seed \(seed)")
    for (cluster, row) in found.clusters.enumerated() {
      let density = pairs[cluster] > 0 ? tied[cluster] / pairs[cluster] : nil
      #expect(row.internalDensity.isApproximately(density), "seed \(seed)")
    }
  }

  /// networkx 3.6.1, `community.partition_quality` and `conductance`, on the best groups.
  @Test func figuresOfTheKarateClubAreThoseOfNetworkx() throws {
    let club = SmallGraphs.karateClub
    let best = try Leiden().partition(of: club, in: .init())
    let found = PartitionQuality(of: best, on: club)
    #expect(found.coverage.isApproximately(0.730_769_230_769_231))
    #expect(found.performance.isApproximately(0.803_921_568_627_451))
    #expect(found.clusters.map(\.size) == [12, 11, 6, 5])
    let expected = [0.25, 0.233_333_333_333_333, 0.416_666_666_666_667, 0.25]
    for (row, conductance) in zip(found.clusters, expected) {
      #expect(row.conductance.isApproximately(conductance))
    }
  }

  @Test func withoutTiesThereAreNoShares() {
    let found = PartitionQuality(
      of: Partition(NodeMap([0, 0, 1])), on: SmallGraphs.undirected(3, []))
    #expect(found.coverage == nil && found.mixing == nil && found.modularity == nil)
    #expect(found.performance.isApproximately(2.0 / 3))
    #expect(found.clusters.map(\.internalDensity) == [0, nil])
    #expect(found.clusters.allSatisfy { $0.conductance == nil })
  }
}
