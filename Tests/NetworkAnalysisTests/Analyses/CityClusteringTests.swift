import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CityClusteringTests {
  @Test func twoTrianglesAreTwoClustersNamedAfterTheirBestTiedCities() throws {
    let results = try CityClustering().results(
      for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext())
    let clustering = try #require(results.clusterings.first)
    #expect(clustering.names == ["C – A", "D – E"])
    #expect(clustering.clusters[0].map(\.rawValue) == ["c", "a", "b"])
    // Q = 6/7 − 2·(7/14)² by hand.
    #expect(abs((clustering.modularity ?? 0) - (6.0 / 7 - 0.5)) < 1e-12)
    #expect(results.tables[0].texts("inner_ties") == ["3", "3"])
    #expect(results.tables[1].texts("inner_ties") == ["2", "2", "2", "2", "2", "2"])
  }

  @Test func softClustersCarryAWarning() throws {
    let results = try CityClustering().results(
      for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext())
    #expect(results.tables[0].remarks.contains { $0.contains("soft") })
  }

  @Test func citiesWithoutTiesAreCountedButNotListedAsClusters() throws {
    let results = try CityClustering(method: "components").results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    #expect(results.tables[0].rows.count == 1)
    #expect(results.tables[1].rows.count == 5)
    #expect(
      results.tables[0].remarks.first == "Clusters of a single city: 1.")
  }
}
