import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct ClusterEnsembleTests {
  private func results(
    _ ensemble: ClusterEnsemble, _ network: CityNetwork = ToyNetwork.barbell
  ) throws -> AnalysisResults {
    try ensemble.results(for: ToyNetwork.study(network), in: ExecutionContext(workers: 2))
  }

  /// A row of five: whether the middle belongs to the left or to the right is luck.
  private let row = ToyNetwork.network(
    cities: [("a", "IR"), ("b", "IR"), ("c", "CN"), ("d", "CN"), ("e", "CN"), ("z", "CN")],
    twinnings: [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")])

  @Test func twoTrianglesAreFirmInAllRuns() throws {
    let tables = try results(ClusterEnsemble(runs: 20)).tables
    #expect(tables[0].id == "ensemble-leiden")
    #expect(tables[0].texts("stability") == ["firm", "firm"])
    #expect(tables[0].texts("recovery") == ["1.0", "1.0"])
    #expect(tables[1].texts("place") == Array(repeating: "firm", count: 6))
    #expect(
      tables[0].conclusion?.sentence
        == "All 20 runs of leiden find the same 2 clusters with modularity 0.357.")
    #expect(tables[0].conclusion?.reservation?.contains("not tested here") == true)
    let summary = try #require(tables.first { $0.id == "ensemble-leiden-summary" })
    #expect(summary.figure("divisions") == .integer(1))
    #expect(summary.figure("mean_nmi") == .real(1) && summary.figure("mean_vi") == .real(0))
    #expect(summary.figure("ties_always") == .integer(6))
    #expect(summary.figure("ties_never") == .integer(1))
  }

  @Test func aCityBetweenTwoClustersHasASoftPlace() throws {
    let tables = try results(ClusterEnsemble(runs: 60), row).tables
    let summary = try #require(tables.first { $0.id == "ensemble-leiden-summary" })
    #expect(summary.figure("divisions") == .integer(2))
    #expect(summary.figure("equally_good") == .integer(2))
    let cities = tables[1]
    let middle = try #require(cities.texts("id").firstIndex(of: "c"))
    #expect(cities.texts("place")[middle] != "firm")
    #expect(cities.texts("pull")[middle] != "")
    // z, which has no tie, is in no cluster.
    #expect(cities.rows.count == 5)
    #expect(
      tables[0].conclusion?.reservation?.contains("2 different divisions are equally good") == true)
    #expect(tables.contains { $0.id == "ensemble-leiden-mergers" })
  }

  @Test func consensusIsDescribedInsteadOfTheBestRun() throws {
    let tables = try results(ClusterEnsemble(runs: 60, clusters: .consensus), row).tables
    #expect(tables[0].title.contains("consensus of 60 runs"))
    let summary = try #require(tables.first { $0.id == "ensemble-leiden-summary" })
    #expect(summary.figure("consensus_rounds") == .integer(1))
  }

  @Test func chanceAndAttributesCanBeAskedAtOnce() throws {
    let found = try results(
      ClusterEnsemble(runs: 10, nulls: 20, against: ["country", "lon"]), row)
    let ids = found.tables.map(\.id)
    #expect(ids.contains("clusters-leiden-significance"))
    #expect(ids.contains("ensemble-leiden-against-groups"))
    #expect(ids.contains("ensemble-leiden-against-numbers"))
    #expect(Set(ids).count == ids.count)
    #expect(found.seeds["cluster-ensemble"] == 1)
    #expect(found.tables[0].conclusion?.reservation?.contains("no evidence of groups") == true)
  }

  @Test func aMethodWithoutChanceIsRefused() {
    let error = #expect(throws: AnalysisError.self) { try ClusterEnsemble(method: "walktrap") }
    #expect(
      error?.description
        == "'walktrap' makes no random choices, so every run would find the same clusters. Choose one "
        + "of: leiden, leiden-potts, louvain, label-propagation, infomap.")
  }

  @Test func withoutTiesThereAreNoClustersAndNoneAreTested() throws {
    let empty = ToyNetwork.network(cities: [("a", "IR"), ("b", "IR")], twinnings: [])
    let found = try results(ClusterEnsemble(runs: 5, nulls: 5, against: ["country"]), empty)
    #expect(found.tables[0].rows.isEmpty)
    #expect(found.tables[0].conclusion?.sentence == "No two cities share a cluster.")
    #expect(
      found.tables.first { $0.id == "clusters-leiden-significance" }?.conclusion?.sentence
        == "There are no clusters to compare with chance.")
  }

  @Test func aScanFindsTheDivisionThatLasts() throws {
    let tables = try ResolutionScanTable(0.2...4).results(
      for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext()
    ).tables
    #expect(tables.map(\.id) == ["resolution-scan", "resolution-plateaus"])
    #expect(tables[0].rows.count == 25)
    #expect(
      tables[1].conclusion?.sentence.hasPrefix("The division into 2 clusters lasts longest: from ")
        == true)
    #expect(tables[1].texts("names").contains("C – A (3); D – E (3)"))
  }

  @Test func attributesOfColumnsAreGroupsOrNumbersByTheirCells() throws {
    let found = try ClusterAssociations(against: ["column:club", "area"]).results(
      for: ToyNetwork.study(ToyNetwork.detailed), in: ExecutionContext())
    // Two areas are not more than ten different numbers.
    #expect(found.tables.map(\.id) == ["clusters-leiden-against-groups"])
    #expect(found.tables[0].texts("attribute") == ["club", "area"])
    #expect(
      found.tables[0].conclusion?.sentence.hasPrefix("No attribute has two groups") == true)
  }

  @Test func countriesThatAreClustersGoWithThemCompletely() throws {
    let found = try ClusterAssociations(against: ["country", "lon", "ties"]).results(
      for: ToyNetwork.study(
        ToyNetwork.network(
          cities: (0..<12).map { ("c\($0 < 10 ? "0" : "")\($0)", $0 < 6 ? "IR" : "CN") },
          twinnings: (0..<2).flatMap { side in
            (0..<6).flatMap { a in
              ((a + 1)..<6).map { b in
                (name(6 * side + a), name(6 * side + b))
              }
            }
          })), in: ExecutionContext())
    let groups = found.tables[0]
    #expect(groups.texts("v") == ["1.0"] && groups.texts("degrees") == ["1"])
    #expect(groups.conclusion?.reservation?.contains("12 cities are few") == true)
    let numbers = found.tables[1]
    #expect(numbers.texts("attribute") == ["longitude", "number of tied cities"])
    #expect(
      numbers.conclusion?.sentence.hasPrefix(
        "Of 2 numbers, longitude differs most between clusters")
        == true)
    // All cities have five ties: there is nothing to compare.
    #expect(numbers.texts("epsilon")[1] == "")
  }

  private func name(_ number: Int) -> String { "c\(number < 10 ? "0" : "")\(number)" }
}
