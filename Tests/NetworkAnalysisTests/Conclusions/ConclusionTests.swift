import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite("Sentences that may be quoted") struct ConclusionTests {
  private func conclusion(
    _ analysis: any Analysis, _ network: CityNetwork, table: Int = 0
  ) throws -> Conclusion {
    let tables = try analysis.results(for: ToyNetwork.study(network), in: ExecutionContext()).tables
    return try #require(tables[table].conclusion)
  }

  @Test func aRankingNamesTheFirstAndTheNext() throws {
    let said = try conclusion(CityRanking(by: "betweenness"), ToyNetwork.barbell)
    #expect(
      said.sentence
        == "C and D share the first place of 6 cities by betweenness with 6 pairs of cities, "
        + "before A with 0.")
    #expect(
      said.reservation
        == "The network has only 7 tied pairs: one tie more or less can change the answer.")
  }

  @Test func equalScoresAreSaidToBeEqual() throws {
    let pair = ToyNetwork.network(cities: [("a", "IR"), ("b", "CN")], twinnings: [("a", "b")])
    #expect(
      try conclusion(CityRanking(by: "degree"), pair).sentence
        == "All 2 cities have the same degree, 1.")
  }

  @Test func theDescriptionTellsSizeAndCoherence() throws {
    let said = try conclusion(NetworkDescription(), ToyNetwork.row)
    #expect(
      said.sentence
        == "5 cities of 2 countries have 3 tied pairs, 1.20 partners per city on average; 80 % of the "
        + "cities are connected with one another.")
    #expect(said.reservation?.hasSuffix("which may be so in the data only.") == true)
  }

  @Test func distancesNameTheMiddle() throws {
    #expect(
      try conclusion(DistanceSummary(), ToyNetwork.row).sentence
        == "Any two of the 4 cities of the largest component are at most 3 ties apart, and B and C "
        + "are in the middle.")
  }

  @Test func aCorridorTellsWhatIsTied() throws {
    let said = try conclusion(CorridorCoverage(of: CorridorID("k")), ToyNetwork.row, table: 1)
    #expect(
      said.sentence
        == "Along K 1 of 1 pair of neighbours in two countries is tied, 0 have a common partner and "
        + "0 neither.")
    #expect(said.reservation?.contains("say little in percent") == true)
  }

  @Test func anEditTellsWhatFollows() throws {
    let edit = try EditPhrase("+d:e", place: "test").edit(
      city: { CityID($0) }, organization: { OrganizationID($0) })
    let said = try conclusion(try WhatIf([edit]), ToyNetwork.row)
    // 1/distance over ten pairs: (3 + 2/2 + 1/3)/10 before, (4 + 3/2 + 2/3 + 1/4)/10 after.
    #expect(
      said.sentence
        == "The edit takes global efficiency from 0.433 to 0.642, and the network goes from 2 "
        + "components to 1.")
  }

  @Test func patternsThatChanceBringsAreNotSupported() throws {
    let said = try conclusion(TieCensus(nulls: 400), ToyNetwork.barbell, table: 1)
    #expect(said.reservation?.contains("No pattern stands out beyond chance") == true)
  }
}
