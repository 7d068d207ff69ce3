import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct DistanceProfileTests {
  private let context = ExecutionContext(workers: 2)

  private func expectAgreement(_ graph: Graph) throws {
    let profile = try DistanceProfile(of: graph, in: context)
    let rows = AllPairs(graph).distance.map { $0.compactMap { $0 } }
    #expect(profile.distanceSum.values == rows.map { $0.reduce(0, +) })
    #expect(profile.reachedCount.values == rows.map(\.count))
    #expect(profile.eccentricity.values == rows.map { $0.max() ?? 0 })
    let all = rows.flatMap { $0 }
    let farthest = all.max() ?? -1
    #expect(profile.pairCounts == (0..<(farthest + 1)).map { d in all.count { $0 == d } })
    #expect(profile.diameter == (farthest > 0 ? farthest : nil))
    for (found, row) in zip(profile.reciprocalSum.values, rows) {
      let exact = row.filter { $0 > 0 }.reduce(0.0) { $0 + 1 / Double($1) }
      #expect(found.isApproximately(exact, within: 1e-12))
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<50)
  func agreesWithFloydAndWarshall(direction: Direction, seed: Int) throws {
    try expectAgreement(
      SmallGraphs.random(
        direction, nodeCount: seed % 25, density: [0.03, 0.1, 0.4][seed % 3], seed: seed))
  }

  /// More than one batch of 512 sources; sparse and dense enough for both ways of moving on.
  @Test(arguments: [Direction.undirected, .directed], [0.0015, 0.01])
  func agreesWithSearchesFromEachNode(direction: Direction, density: Double) throws {
    let graph = SmallGraphs.random(direction, nodeCount: 1100, density: density, seed: 5)
    let profile = try DistanceProfile(of: graph, in: context)
    let paths = try ShortestPaths(in: graph)
    for node in stride(from: 0, to: 1100, by: 37).map({ Node($0) }) {
      let row = try paths.costs(from: node).values.compactMap { $0 }
      #expect(profile.reachedCount[node] == row.count)
      #expect(Double(profile.distanceSum[node]) == row.reduce(0, +))
      #expect(Double(profile.eccentricity[node]) == row.max())
    }
  }

  @Test(arguments: [2, 63, 64, 65, 511, 512, 513, 1025, 1600])
  func aPathOfAnyLengthIsMeasured(length: Int) throws {
    let profile = try DistanceProfile(of: SmallGraphs.path(length), in: context)
    #expect(profile.diameter == length - 1)
    #expect(profile.pairCounts == (0..<length).map { $0 == 0 ? length : 2 * (length - $0) })
    #expect(profile.meanDistance.isApproximately(Double(length + 1) / 3, within: 1e-12))
    #expect(profile.distanceSum[Node(0)] == length * (length - 1) / 2)
  }

  @Test func meansAreUndefinedWithoutPairs() throws {
    let profile = try DistanceProfile(of: SmallGraphs.undirected(2, []), in: context)
    #expect(profile.meanDistance == nil)
    #expect(profile.diameter == nil)
    #expect(profile.globalEfficiency == 0)
    #expect(!profile.isConnected)
  }

  /// `networkx.global_efficiency`, networkx 3.6.1.
  @Test func efficiencyOfTheKarateClubIsKnown() throws {
    let profile = try DistanceProfile(of: SmallGraphs.karateClub, in: context)
    #expect(profile.globalEfficiency.isApproximately(0.4920083184789052))
  }
}
