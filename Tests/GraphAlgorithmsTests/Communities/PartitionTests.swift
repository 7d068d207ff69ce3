import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct PartitionTests {
  /// The sides on which the members of the karate club ended up (Zachary 1977).
  private let factions = Partition(
    NodeMap(
      (0..<34).map {
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].contains($0) ? 0 : 1
      }
    ))

  @Test func clustersAreNumberedBySizeThenLowestNode() {
    let partition = Partition(NodeMap([5, 2, 2, 9, 5, 7]))
    #expect(partition.labels.values == [0, 1, 1, 2, 0, 3])
    #expect(partition.sizes == [2, 2, 1, 1])
    #expect(partition.nodes(of: 1).nodes == [Node(1), Node(2)])
  }

  /// Worked case 18, computed with `ig.compare_communities`.
  @Test func comparisonOfTheBestGroupsWithTheFactionsAgreesWithIgraph() throws {
    let best = try Leiden().partition(of: SmallGraphs.karateClub, in: .init())
    let comparison = PartitionComparison(best, factions)
    #expect(comparison.normalizedMutualInformation.isApproximately(0.587850, within: 1e-6))
    #expect(comparison.adjustedRandIndex.isApproximately(0.464591, within: 1e-6))
    #expect(comparison.variationOfInformation.isApproximately(0.829995, within: 1e-6))
    #expect(comparison.splitJoinDistance == 13)
  }

  /// Worked case 18.
  @Test func modularityOfTheFactionsIsKnown() {
    let quality = Modularity().value(of: factions, on: SmallGraphs.karateClub)
    #expect(quality.isApproximately(0.358235, within: 1e-6))
  }

  @Test(arguments: 0..<20)
  func aPartitionAgreesWithItself(seed: Int) {
    let labels = SmallGraphs.permutation(30, seed: seed).map { $0 % (1 + seed % 7) }
    let partition = Partition(NodeMap(labels))
    let comparison = PartitionComparison(partition, partition)
    #expect(comparison.normalizedMutualInformation == 1)
    #expect(comparison.adjustedRandIndex == 1)
    #expect(comparison.variationOfInformation == 0)
    #expect(comparison.splitJoinDistance == 0)
  }

  @Test(arguments: 0..<20)
  func contributionsAddUpToTheQuality(seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let halves = Partition(NodeMap((0..<graph.nodeCount).map { $0 % 2 }))
    guard let parts = Modularity().contributions(of: halves, on: graph) else {
      #expect(graph.edgeCount == 0)
      return
    }
    #expect(parts.count == halves.count)
    let whole = Modularity().value(of: halves, on: graph)
    #expect(whole.isApproximately(parts.reduce(0, +), within: 1e-12))
  }

  @Test func modularityWithoutTiesIsUndefined() {
    let graph = SmallGraphs.undirected(3, [])
    #expect(Modularity().value(of: Partition(NodeMap([0, 0, 1])), on: graph) == nil)
  }
}
