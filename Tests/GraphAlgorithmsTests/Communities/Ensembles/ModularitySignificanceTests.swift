import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct ModularitySignificanceTests {
  private func significance(
    _ graph: Graph, nulls: Int, workers: Int = 2
  ) throws -> ModularitySignificance? {
    try ModularitySignificance(
      of: Leiden(), on: graph, nulls: nulls, in: ExecutionContext(workers: workers)
    ) { number in
      try DegreePreservingRewiring(of: graph, seed: Seed(UInt64(number + 1))).graph()
    }
  }

  /// Worked case 17: networkx's exchanges and leidenalg, Tests/Expected/groups.py.
  @Test func theKarateClubStandsOutAsInNetworkxAndIgraph() throws {
    let expected = try ExpectedFigures("groups")
    let found = try #require(try significance(SmallGraphs.karateClub, nulls: 400))
    let (mean, deviation) = (
      try expected.number("karate.null_mean"), try expected.number("karate.null_deviation")
    )
    // Both means are of 400 networks.
    let error = deviation * (2.0 / 400).squareRoot()
    #expect(abs((found.modularity.mean ?? 0) - mean) < 4 * error)
    #expect(
      abs((found.modularity.deviation ?? 0) - deviation) < 4 * deviation * (1.0 / 400).squareRoot())
    #expect((found.modularity.zScore ?? 0) > 7 && (found.modularity.zScore ?? 0) < 9)
    #expect(found.probability == 1.0 / 401)
    #expect(found.clusterCount == 4)
  }

  @Test func aRandomNetworkDoesNotStandOut() throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 40, density: 0.12, seed: 4)
    let found = try #require(try significance(graph, nulls: 50))
    #expect(found.probability > 0.05 && found.modularity.observed > 0.25)
  }

  @Test(arguments: [1, 5])
  func theNumberOfWorkersLeavesNoTrace(workers: Int) throws {
    let graph = SmallGraphs.karateClub
    #expect(try significance(graph, nulls: 8, workers: workers) == significance(graph, nulls: 8))
  }

  @Test func withoutTiesThereIsNothingToTest() throws {
    #expect(try significance(SmallGraphs.undirected(5, []), nulls: 3) == nil)
  }
}
