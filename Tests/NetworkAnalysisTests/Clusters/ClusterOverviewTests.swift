import Execution
import NetworkAnalysis
import Testing

@Suite struct ClusterOverviewTests {
  @Test func twoTrianglesAreTwoFirmClusters() throws {
    let study = try ToyNetwork.study(ToyNetwork.barbell)
    let table = try ClusterOverview(runs: 10).results(for: study, in: ExecutionContext()).tables[0]
    #expect(table.id == "cluster-overview-leiden" && table.texts("cities") == ["3", "3"])
    #expect(table.texts("inner_ties") == ["3", "3"] && table.texts("density") == ["1.0", "1.0"])
    #expect(table.texts("stability") == ["firm", "firm"])
    #expect(table.texts("recovery") == ["1.0", "1.0"] && table.texts("countries") == ["1", "1"])
    #expect(table.conclusion?.reservation == nil)
  }

  @Test func theClustersAreThoseOfTheQuestionClusters() throws {
    let study = try Datasets.study("silk-road")
    let context = ExecutionContext()
    let overview = try ClusterOverview(runs: 5).results(for: study, in: context)
    let plain = try CityClustering(method: "leiden").results(for: study, in: context).tables[0]
    for column in ["cluster", "name", "cities", "countries", "inner_ties", "leading_cities"] {
      #expect(overview.tables[0].texts(column) == plain.texts(column), "\(column)")
    }
    #expect(overview.seeds == ["cluster-overview": 1])
  }

  @Test func aMethodWithoutRandomChoicesIsNotRunAgain() throws {
    let study = try ToyNetwork.study(ToyNetwork.barbell)
    let results = try ClusterOverview(method: "walktrap").results(
      for: study, in: ExecutionContext())
    #expect(results.tables[0].texts("stability").allSatisfy { $0.isEmpty })
    #expect(results.seeds.isEmpty && results.tables[0].conclusion == nil)
  }
}
