import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct MixingTests {
  /// Worked case 22: the karate club by faction (nx, R sna).
  @Test func theFactionsOfTheKarateClubKeepToThemselves() {
    let first: Set = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    let factions = Partition(NodeMap((0..<34).map { first.contains($0) ? 0 : 1 }))
    let mixing = Mixing(of: SmallGraphs.karateClub, between: factions)
    #expect((mixing.externalCount, mixing.internalCount) == (11, 67))
    #expect(mixing.externalInternalIndex.isApproximately(-0.717949, within: 1e-5))
    #expect(mixing.expectedExternalInternalIndex.isApproximately(0.030303, within: 1e-4))
    #expect(mixing.assortativity.isApproximately(0.717531, within: 1e-6))
    #expect(mixing.edgeCounts[0][1] == 11 && mixing.edgeCounts[1][0] == 11)
    let expected = mixing.expectedEdgeCounts
    #expect((expected[0][0] + expected[0][1] + expected[1][1]).isApproximately(78))
  }

  @Test func directedTiesKeepTheirDirection() {
    let graph = SmallGraphs.directed(3, [(0, 1), (1, 2), (0, 2)])
    let mixing = Mixing(of: graph, between: Partition(NodeMap([0, 0, 1])))
    #expect(mixing.edgeCounts == [[1, 2], [0, 0]])
    #expect(mixing.expectedEdgeCounts.flatMap { $0 }.reduce(0, +).isApproximately(3))
  }

  @Test func oneGroupHasNoAssortativity() {
    let mixing = Mixing(of: SmallGraphs.path(3), between: Partition(NodeMap([0, 0, 0])))
    #expect(mixing.assortativity == nil)
    #expect(mixing.externalInternalIndex == -1)
    let empty = Mixing(of: SmallGraphs.undirected(2, []), between: Partition(NodeMap([0, 1])))
    #expect(empty.externalInternalIndex == nil && empty.assortativity == nil)
  }
}
