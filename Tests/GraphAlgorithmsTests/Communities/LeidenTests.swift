import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct LeidenTests {
  private let context = ExecutionContext(workers: 2)

  /// Worked case 17: the optimum by igraph's `community_optimal_modularity`.
  @Test(arguments: 0..<20)
  func theKarateClubFallsIntoItsFourBestGroups(seed: Int) throws {
    let clusters = try Leiden(seed: Seed(UInt64(seed)))
      .partition(of: SmallGraphs.karateClub, in: context)
    let quality = Modularity().value(of: clusters, on: SmallGraphs.karateClub)
    #expect(clusters.count == 4)
    #expect(quality.isApproximately(0.419_789_612_097_304, within: 1e-12))
  }

  @Test(arguments: 0..<80)
  func noOtherDivisionOfASmallGraphIsBetter(seed: Int) throws {
    let plain = SmallGraphs.random(
      seed % 4 == 3 ? .directed : .undirected, nodeCount: 4 + seed % 5,
      density: [0.3, 0.45, 0.6][seed % 3], seed: seed)
    let graph = seed % 5 == 0 ? SmallGraphs.weighted(plain, seed: seed) : plain
    guard graph.edgeCount > 0 else { return }
    let clusters = try Leiden().partition(of: graph, in: context)
    let best = allDivisions(graph.nodeCount)
      .map { modularityByPairs($0, mutualStrengths(graph)) }.max()
    #expect(Modularity().value(of: clusters, on: graph).isApproximately(best, within: 1e-12))
  }

  /// No local search reaches every optimum: one of thirty may be missed.
  @Test func noOtherDivisionIsBetterInTheConstantPottsModel() throws {
    let quality = ConstantPotts(resolution: 0.4)
    let missed = try (0..<30).filter { seed in
      let graph = SmallGraphs.random(.undirected, nodeCount: 7, density: 0.5, seed: seed)
      let clusters = try Leiden(quality: quality).partition(of: graph, in: context)
      let best = allDivisions(7).map { quality.value(of: Partition(NodeMap($0)), on: graph) ?? 0 }
      return !quality.value(of: clusters, on: graph).isApproximately(best.max(), within: 1e-12)
    }
    #expect(missed.count <= 1)
  }

  @Test func cliquesInARingAreFound() throws {
    var pairs: [(Int, Int)] = []
    for first in stride(from: 0, to: 40, by: 5) {
      pairs.append((first, (first + 6) % 40))
      for a in 1..<5 { for b in 0..<a { pairs.append((first + a, first + b)) } }
    }
    let clusters = try Leiden().partition(of: SmallGraphs.undirected(40, pairs), in: context)
    #expect(clusters.members == (0..<8).map { ring in (0..<5).map { Node(ring * 5 + $0) } })
  }

  @Test func aHighResolutionLeavesEveryNodeAlone() throws {
    let alone = Leiden(quality: Modularity(resolution: 100))
    #expect(try alone.partition(of: SmallGraphs.karateClub, in: context).count == 34)
  }

  @Test func theDescriptorTellsQualityStartsAndSeed() {
    #expect(
      Leiden(starts: 3, seed: Seed(7)).descriptor.convention.variant
        == "modularity, resolution 1.0, best of 3 starts, seed 7")
  }
}
