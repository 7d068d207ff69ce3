import CityNetworks
import Execution
import NetworkAnalysis
import Testing

/// Brokers and mixing on networks small enough for a hand.
@Suite struct BrokersTests {
  private func tables(
    _ analysis: some Analysis, _ network: CityNetwork = ToyNetwork.row
  ) throws -> [ResultTable] {
    try analysis.results(for: ToyNetwork.study(network), in: ExecutionContext()).tables
  }

  /// a, b of Iran and c, d of China in a row: b joins a and c, c joins b and d.
  @Test func theMiddleOfARowStandsBetweenTheCountries() throws {
    let tables = try tables(Brokers(by: CityDivision("country"), permutations: 20))
    let cities = tables[0]
    #expect(cities.texts("id") == ["b", "c"] && cities.texts("total") == ["2", "2"])
    #expect(cities.texts("representative") == ["1", "1"])
    #expect(cities.texts("gatekeeper") == ["1", "1"])
    #expect(cities.texts("between") == ["China – Iran", "China – Iran"])
    #expect(tables[1].texts("paths") == ["0", "0", "2", "2", "0", "4"])
    #expect(tables[2].texts("paths") == ["2"] && tables[2].texts("brokers") == ["2"])
    let conclusion = try #require(cities.conclusion)
    #expect(conclusion.sentence.hasPrefix("B (Iran) brokers most: 2 of 4 open paths (50 %)"))
    #expect(conclusion.reservation?.contains("1 other city has as many.") == true)
    #expect(conclusion.reservation?.contains("only 3 tied pairs") == true)
  }

  @Test func networksWithoutOpenPathsHaveNoBroker() throws {
    let pair = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "CN")], twinnings: [("a", "b")])
    let tables = try tables(Brokers(by: CityDivision("country"), permutations: 5), pair)
    #expect(tables[0].rows.isEmpty && tables[2].rows.isEmpty && tables[3].rows.isEmpty)
    #expect(tables[0].conclusion?.sentence.hasPrefix("No city is a broker here") == true)
  }

  @Test func citiesWithoutAGroupAreLeftOutAndCounted() throws {
    let tables = try tables(
      MixingTable(by: CityDivision("area"), permutations: 5), ToyNetwork.detailed)
    #expect(tables[0].remarks[0].hasPrefix("2 cities in 2 groups with 0 tied pairs"))
    #expect(tables[0].remarks[1].hasPrefix("Left out: 1 city without a known area, and 1 tied"))
    #expect(tables[0].conclusion == Conclusion("No two cities of these groups are tied."))
  }

  @Test func aSingleGroupIsNoDivision() throws {
    #expect(throws: AnalysisError.tooFewGroups("country", groups: ["China"], cities: 6)) {
      try tables(MixingTable(by: CityDivision("country")), ToyNetwork.barbell)
    }
    #expect(throws: AnalysisError.tooFewGroups("club", groups: ["x"], cities: 3)) {
      try tables(Brokers(by: CityDivision("column:club")), ToyNetwork.detailed)
    }
  }

  /// One tie of three crosses the border.
  @Test func mixingCountsTiesWithinAndAcross() throws {
    let tables = try tables(MixingTable(by: CityDivision("country"), permutations: 200))
    #expect(tables[0].rows[0][1] == .real(-1.0 / 3))
    #expect(tables[0].texts("value").suffix(2) == ["2", "1"])
    // Of the 10 pairs of five cities 6 are across: 0.2.
    #expect(Double(tables[0].texts("expected")[0]).map { abs($0 - 0.2) < 1e-12 } == true)
    #expect(tables[1].texts("ties") == ["1", "1", "1"])
    #expect(tables[2].texts("group") == ["China", "Iran"])
    #expect(tables[2].texts("index") == ["0.0", "0.0"])
    #expect(tables[3].texts("id") == ["b", "c", "a", "d"])
    #expect(tables[0].conclusion?.reservation?.contains("within what chance brings") == true)
  }

  @Test func figuresCorrelateAlongTies() throws {
    let table = try tables(
      AssortativityTable(
        figures: [CityFigure("lon"), CityFigure("lat")], permutations: 20))[0]
    // Longitudes 0–1, 1–2, 2–3 along the row: covariance of (x, x + 1) both ways round.
    #expect(Double(table.texts("value")[0]).map { abs($0 - 0.4545454545) < 1e-9 } == true)
    #expect(table.texts("value")[1].isEmpty && table.texts("ties") == ["3", "3"])
  }

  @Test func lowConstraintStandsFirst() throws {
    let table = try tables(CityRanking(by: "constraint"))[0]
    #expect(table.texts("score") == ["0.5", "0.5", "1.0", "1.0", ""])
    #expect(table.texts("rank") == ["1", "1", "3", "3", ""])
    #expect(table.columns[0].meaning.contains("with a lower score"))
    #expect(table.remarks.contains { $0.hasPrefix("A low score is the good end here") })
  }

  @Test func aCoreIsComparedWithRandomNetworks() throws {
    let tables = try tables(CoreAndPeriphery(nulls: 20), ToyNetwork.barbell)
    #expect(tables.map(\.id) == ["core-periphery", "core-periphery-fit"])
    let sentence = try #require(tables[0].conclusion?.sentence)
    #expect(sentence.contains("in random networks with the same numbers of ties"))
    let centralization = try #require(self.tables(CentralizationTable())[0].conclusion)
    #expect(centralization.sentence.contains("0.333 by degree, around B"))
    #expect(centralization.reservation?.contains("1 other city has the same number") == true)
    let club = try #require(self.tables(RichClubTable(nulls: 9), ToyNetwork.barbell)[0].conclusion)
    #expect(club.sentence.contains("cities with more than 1 tie") || club.sentence.hasPrefix("No"))
  }
}
