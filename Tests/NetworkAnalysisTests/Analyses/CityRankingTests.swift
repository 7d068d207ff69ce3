import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

@Suite struct CityRankingTests {
  @Test func equalScoresShareARankAndStandInTheOrderOfIds() throws {
    let table = try rank("betweenness")
    #expect(table.texts("city") == ["B", "C", "A", "D", "E"])
    #expect(table.texts("rank") == ["1", "1", "3", "3", "3"])
    #expect(table.texts("score") == ["2.0", "2.0", "0.0", "0.0", "0.0"])
  }

  @Test func aCityWithoutAScoreHasNoRankAndComesLast() throws {
    let table = try rank("closeness-component")
    #expect(table.texts("city").last == "E")
    #expect(table.texts("rank").last == "")
    #expect(table.texts("score").last == "")
  }

  @Test func topCutsTheListAndSaysSo() throws {
    let table = try rank("degree", top: 2)
    #expect(table.rows.count == 2)
    #expect(table.remarks == ["2 of 5 cities are listed."])
  }

  @Test func aPairCanWeighAsMuchAsItHasTies() throws {
    let aid = Assertion(
      id: AssertionID("z"), subject: .city(CityID("c")), object: .city(CityID("d")),
      relation: .aid, isDirected: true, status: .held)
    let network = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "IR"), ("c", "CN"), ("d", "CN")],
      twinnings: [("a", "b"), ("b", "c"), ("c", "d")], claims: [aid])
    let study = try ToyNetwork.study(
      network, NetworkSelection(relations: [.twinning, .aid]))
    let table = try CityRanking(by: "strength", weight: .ties).results(
      for: study, in: ExecutionContext()
    ).tables[0]
    #expect(table.texts("city") == ["C", "B", "D", "A"])
    #expect(table.texts("score") == ["3.0", "2.0", "2.0", "1.0"])
    let directed = try CityRanking(by: "degree-in", direction: .followed).results(
      for: study, in: ExecutionContext()
    ).tables[0]
    #expect(directed.id == "rank-degree-in-directed")
  }

  @Test func aMisspeltMeasureIsRefusedWithASuggestion() {
    #expect {
      try CityRanking(by: "betweeness")
    } throws: { error in
      String(describing: error).contains("Did you mean 'betweenness'")
    }
  }

  @Test(arguments: MeasureCatalog.entries.map(\.id).filter { $0 != "closeness-strict" })
  func everyMeasureOfTheCatalogueMakesATable(id: String) throws {
    let table = try rank(id)
    #expect(table.rows.count == 5)
    #expect(!table.method.meaning.isEmpty && !table.method.literature.isEmpty)
  }

  private func rank(_ measure: String, top: Int? = nil) throws -> ResultTable {
    try CityRanking(by: measure, top: top).results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()
    ).tables[0]
  }
}
