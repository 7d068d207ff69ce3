import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

@Suite struct TieRankingTests {
  private func table(_ analysis: some Analysis) throws -> ResultTable {
    try analysis.results(for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext())
      .tables[0]
  }

  @Test func theTieBetweenTwoTrianglesCarriesEveryConnectionBetweenThem() throws {
    let table = try table(TieRanking(by: "edge-betweenness", top: 1))
    #expect(table.texts("first") == ["C"] && table.texts("second") == ["D"])
    #expect(table.column("score") == [.real(9)])
    #expect(table.texts("sources") == ["s"])
    #expect(table.remarks == ["1 of 7 tied pairs are listed."])
  }

  @Test func connectionsCanBeLimitedToOneCity() throws {
    let scope = PathScope(from: [CityID("a")])
    let table = try table(TieRanking(by: "edge-betweenness", scope: scope))
    // From a: three pairs cross the middle, on a–c and c–d.
    #expect(table.column("score")?.first == .real(4))
    #expect(table.texts("first").first == "A" && table.texts("second").first == "C")
  }

  @Test func aMeasureWithoutConnectionsCannotBeLimited() throws {
    let ranking = try CityRanking(by: "degree", scope: PathScope(from: [CityID("a")]))
    #expect(throws: AnalysisError.noScope(measure: "degree", options: "")) { try table(ranking) }
  }

  @Test func betweennessFromOneCityCountsItsConnectionsOnly() throws {
    let ranking = try CityRanking(by: "betweenness", scope: PathScope(from: [CityID("a")]))
    let table = try table(ranking)
    #expect(table.texts("id").prefix(2) == ["c", "d"])
    #expect(table.column("score")?.prefix(2) == [.real(3), .real(2)])
    #expect(table.id == "rank-betweenness-from-a")
  }

  @Test func walksThatStartAnewInOneCityAreNearIt() throws {
    let ranking = try CityRanking(by: "pagerank", scope: PathScope(from: [CityID("a")]))
    #expect(try table(ranking).texts("id").prefix(3).sorted() == ["a", "b", "c"])
  }

  @Test func anOptionThatWouldChangeNothingIsRefused() throws {
    let weighted = try CityRanking(by: "degree", weight: .ties)
    #expect(throws: AnalysisError.idleOption("weight", measure: "degree")) { try table(weighted) }
    let directed = try CityRanking(by: "core-number", direction: .followed)
    #expect(throws: AnalysisError.idleOption("direction", measure: "core-number")) {
      try table(directed)
    }
  }

  @Test func anEstimateStatesItsError() throws {
    let exact = try table(CityRanking(by: "betweenness-sampled"))
    #expect(exact.remarks == ["The network is so small that the scores are exact."])
    let estimate = try table(CityRanking(by: "betweenness-sampled:sources=2"))
    #expect(estimate.remarks[0].hasPrefix("Estimated from 2 draws: with probability 0.9 "))
  }

  @Test func connectionsOfACityWithItselfAreRefused() throws {
    let scope = PathScope(from: [CityID("a")], to: [CityID("a")])
    #expect(throws: AnalysisError.noPairs("a")) {
      try table(CityRanking(by: "betweenness", scope: scope))
    }
  }

  @Test func aCityThatIsNotThereIsRefused() throws {
    let ranking = try CityRanking(by: "betweenness", scope: PathScope(from: [CityID("x")]))
    #expect(throws: AnalysisError.unknownCity("x")) { try table(ranking) }
  }
}

@Suite struct KeyPlayerSearchTests {
  @Test(arguments: KeyPlayerSearch.Goal.allCases)
  func whatIsReachedGrowsByTheGains(goal: KeyPlayerSearch.Goal) throws {
    let table = try KeyPlayerSearch(goal: goal, size: 3)
      .results(for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext()).tables[0]
    let gains = table.texts("gain").compactMap(Double.init)
    let reached = table.texts("reached").compactMap(Double.init)
    #expect(table.rows.count == 3 && Set(table.texts("id")).count == 3)
    // The barbell is in one piece, so that every goal starts at 0.
    #expect(abs(gains.reduce(0, +) - (reached.last ?? 0)) < 1e-12)
    #expect(table.texts("id")[0] == "c")
  }

  @Test func twoCitiesCoverTwoTriangles() throws {
    let table = try KeyPlayerSearch(goal: .coverage, size: 2)
      .results(for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext()).tables[0]
    #expect(table.column("reached")?.last == .real(1))
  }
}
