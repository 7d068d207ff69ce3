import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CorridorCoverageTests {
  @Test func eachStepIsTiedNationalTwoStepsOrMissing() throws {
    let network = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "CN"), ("c", "CN"), ("d", "PK"), ("e", "UZ"), ("f", "KZ")],
      twinnings: [("a", "b"), ("c", "f"), ("d", "f"), ("a", "d")],
      corridor: ["a", "b", "c", "d", "e"])
    let results = try coverage(network)
    #expect(results.tables[1].texts("link") == ["tied", "same country", "two steps", "missing"])
    #expect(results.tables[1].texts("through") == ["", "", "F", ""])
    #expect(results.corridors[0].branches[0].shortcuts.map(\.to.rawValue) == ["d"])
  }

  @Test func citiesOutsideTheSelectionLeaveNoStepAcrossTheGap() throws {
    let network = ToyNetwork.network(
      cities: [("a", "CN"), ("b", "IR"), ("c", "CN"), ("d", "CN")], twinnings: [],
      corridor: ["a", "b", "c", "d"])
    let results = try coverage(network, selection: NetworkSelection(countries: ["CN"]))
    #expect(results.tables[1].texts("from") == ["C"])
  }

  @Test func aPairThatBranchesShareCountsOnce() throws {
    let network = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "CN"), ("c", "PK")], twinnings: [("a", "b")],
      corridor: ["a", "b", "c", "b", "a"])
    let count = try coverage(network).corridors[0].stepCount
    #expect(count.crossBorder == 2 && count.tied == 1 && count.missing == 1)
    #expect(count.twoSteps == 0 && count.national == 0)
  }

  @Test func anUnknownCorridorIsNamedWithTheKnownOnes() {
    #expect {
      try CorridorCoverage(of: CorridorID("x")).results(
        for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext())
    } throws: { error in
      String(describing: error)
        == "no corridor is called 'x'. Did you mean 'k'? The dataset has: k."
    }
  }

  @Test func totalsAreGivenForEachBranchAndForAll() throws {
    let toy = CorridorNetwork(
      tied: [[0, 1], [1, 2], [0, 3], [2, 3]], countries: ["CN", "IR", "IR", "PK"],
      branches: [[0, 1, 2], [1, 0, 3]])
    let table = try toy.results(CorridorCoverage(of: CorridorID("k"))).tables[0]
    #expect(table.texts("branch") == ["a", "b", "all branches"])
    #expect(table.texts("pairs_abroad") == ["1", "2", "2"])
    #expect(table.texts("tied") == ["1", "2", "2"])
    #expect(table.texts("national") == ["1", "0", "1"])
    // 2–3 is tied, and no pair of neighbours.
    #expect(table.texts("other_ties") == ["0", "0", "1"])
  }

  @Test func stepsAbroadKeepTheirPlacesAndTheRestIsCounted() throws {
    let toy = CorridorNetwork(
      tied: [], countries: ["CN", "CN", "IR", "PK"], branches: [[0, 1, 2, 3]])
    let choice = CorridorChoice(CorridorID("k"))
    let table = try toy.results(CorridorCoverage(of: choice, listing: .abroad)).tables[1]
    #expect(table.texts("step") == ["2", "3"])
    #expect(table.remarks.contains("Steps within one country, counted and not listed: 1."))
  }

  @Test func oneBranchIsACorridorOfItsOwn() throws {
    let toy = CorridorNetwork(
      tied: [], countries: ["CN", "IR", "IR", "PK"], branches: [[0, 1, 2], [1, 0, 3]])
    let results = try toy.results(CorridorCoverage(of: CorridorID("k"), branch: "b"))
    #expect(results.tables.map(\.id) == ["corridor-k-b-totals", "corridor-k-b"])
    #expect(results.tables[1].texts("to") == ["C00", "C03"])
    #expect {
      try toy.results(CorridorCoverage(of: CorridorID("k"), branch: "x"))
    } throws: { error in
      String(describing: error)
        == "corridor 'k' has no branch 'x'. Did you mean 'a' or 'b'? It has: a, b."
    }
  }

  @Test(arguments: 1...60)
  func aCorridorOutsideTheSelectionHasEmptyTables(seed: Int) throws {
    let toy = CorridorNetwork(seed: seed)
    let outside = NetworkSelection(countries: ["CN"])
    let choice = CorridorChoice(CorridorID("k"))
    let analyses: [any Analysis] = [
      CorridorCoverage(of: choice), CorridorLinks(of: choice), CorridorCities(of: choice),
      CorridorPartners(of: choice), CorridorChance(of: choice, nulls: 3),
      CorridorMemberships(of: choice), CorridorComparison(nulls: 3), CorridorList(),
    ]
    let left = toy.cities.filter { toy.countries[$0] == "CN" }
    for analysis in analyses {
      let tables = try toy.results(analysis, selection: outside).tables
      #expect(!tables.isEmpty)
      if left.count == 1, analysis is CorridorLinks {
        #expect(tables[0].rows.isEmpty)
        #expect(tables[0].remarks.contains { $0.contains("The corridor has one city here") })
      }
    }
  }

  private func coverage(
    _ network: CityNetwork, selection: NetworkSelection = NetworkSelection()
  ) throws -> AnalysisResults {
    try CorridorCoverage(of: CorridorID("k")).results(
      for: ToyNetwork.study(network, selection), in: ExecutionContext())
  }
}
