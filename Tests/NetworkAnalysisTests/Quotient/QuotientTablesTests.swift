import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

struct QuotientTablesTests {
  private let context = ExecutionContext()

  /// a, b in Iran and c, d, e in China; a–b, b–c, c–d.
  @Test func countriesAreAddedUp() throws {
    let study = try ToyNetwork.study(ToyNetwork.row)
    let tables = try AnalysisCatalog.analysis("aggregate").results(for: study, in: context).tables
    #expect(tables.map(\.id) == ["aggregate-country-groups", "aggregate-country"])
    #expect(tables[0].column("group") == [.text("China"), .text("Iran")])
    #expect(tables[0].column("cities") == [.integer(3), .integer(2)])
    #expect(tables[0].column("inside") == [.integer(1), .integer(1)])
    // Three of six ends lie in each country: 9/12 expected inside, 9/6 between.
    #expect(tables[0].column("inside_ratio") == [.real(1 / 0.75), .real(1 / 0.75)])
    #expect(
      tables[0].conclusion?.sentence
        == "1 of 3 tied pairs (33 %) joins two of 2 groups by country, against 50 % if ties ignored them."
    )
    let (ratio, share): (Double, Double) = (1 / 1.5, 1.0 / 6)
    let pair: [ResultValue] = [
      .text("China"), .text("Iran"), .integer(1), .real(1.5), .real(ratio), .real(share),
    ]
    #expect(Array(tables[1].rows[0][0...5]) == pair)
    #expect(
      tables[1].conclusion?.reservation
        == "1 of 1 tied pair of groups has fewer than five ties: their ratios rest on single ties.")
  }

  @Test func citiesWithoutAGroupAreLeftOutAndCounted() throws {
    let cities = [("a", "IR"), ("b", ""), ("c", "CN")]
    let study = try ToyNetwork.study(
      ToyNetwork.network(cities: cities, twinnings: [("a", "b"), ("a", "c")]))
    let table = try #require(
      try AnalysisCatalog.analysis("aggregate").results(for: study, in: context).tables.first)
    #expect(table.remarks.first == "1 city has no country and is left out, with 1 tied pair.")
    let none = try ToyNetwork.study(
      ToyNetwork.network(cities: [("a", ""), ("b", "")], twinnings: [("a", "b")]))
    let error = #expect(throws: AnalysisError.self) {
      try QuotientTables(by: CityDivision("country")).results(for: none, in: context)
    }
    #expect("\(try #require(error))".hasPrefix("no city of the selection has a country"))
  }

  @Test func groupsAreRankedByAMeasure() throws {
    let study = try ToyNetwork.study(ToyNetwork.row)
    let table = try #require(
      try AnalysisCatalog.analysis(
        "aggregate-ranking", ["by": .text("world-region"), "measure": .text("degree")]
      ).results(for: study, in: context).tables.first)
    #expect(table.id == "aggregate-world-region-degree")
    #expect(table.column("rank") == [.integer(1), .integer(1)])
    #expect(table.conclusion?.sentence == "All 2 groups have the same degree, 1.")
  }

  @Test func clustersSayThatTheyAreMadeOfTies() throws {
    let study = try ToyNetwork.study(ToyNetwork.barbell)
    let tables = try AnalysisCatalog.analysis("aggregate", ["by": .text("leiden")])
      .results(for: study, in: context).tables
    #expect(tables[0].rows.count == 2)
    #expect(tables[0].conclusion?.reservation?.contains("made of the ties") == true)
  }
}
