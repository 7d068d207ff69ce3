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
    #expect(results.tables[0].texts("link") == ["tied", "same country", "two steps", "missing"])
    #expect(results.tables[0].texts("through") == ["", "", "F", ""])
    #expect(results.corridors[0].branches[0].shortcuts.map(\.to.rawValue) == ["d"])
  }

  @Test func citiesOutsideTheSelectionLeaveNoStepAcrossTheGap() throws {
    let network = ToyNetwork.network(
      cities: [("a", "CN"), ("b", "IR"), ("c", "CN"), ("d", "CN")], twinnings: [],
      corridor: ["a", "b", "c", "d"])
    let results = try coverage(network, selection: NetworkSelection(countries: ["CN"]))
    #expect(results.tables[0].texts("from") == ["C"])
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
      String(describing: error) == "no corridor is called 'x'. The dataset has: k."
    }
  }

  private func coverage(
    _ network: CityNetwork, selection: NetworkSelection = NetworkSelection()
  ) throws -> AnalysisResults {
    try CorridorCoverage(of: CorridorID("k")).results(
      for: ToyNetwork.study(network, selection), in: ExecutionContext())
  }
}
