import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct NetworkDescriptionTests {
  @Test(arguments: [
    ("cities", ResultValue.integer(5)), ("countries", .integer(2)), ("tied_pairs", .integer(3)),
    ("cross_border_pairs", .integer(1)), ("isolated_cities", .integer(1)),
    ("memberships", .integer(2)), ("components", .integer(2)),
    ("largest_component_cities", .integer(4)), ("diameter", .integer(3)),
    ("mean_distance", .real(10.0 / 6)), ("bridges", .integer(3)), ("cut_cities", .integer(2)),
    ("density", .real(0.3)), ("degeneracy", .integer(1)), ("transitivity", .real(0)),
  ])
  func aRowOfFourCitiesAndALoneOneHaveTheFiguresWorkedOutByHand(id: String, value: ResultValue)
    throws
  {
    let table = try describe(ToyNetwork.row)
    #expect(table.figure(id) == value)
  }

  @Test func aNetworkOfOneCityHasNoDistances() throws {
    let table = try describe(ToyNetwork.network(cities: [("a", "IR")], twinnings: []))
    #expect(table.figure("diameter") == .missing)
    #expect(table.figure("density") == .missing)
    #expect(table.figure("components") == .integer(1))
  }

  @Test func aSelectionWithoutCitiesIsAnError() {
    let selection = NetworkSelection(countries: ["PT"])
    #expect(throws: AnalysisError.nothingSelected(selection.description)) {
      try ToyNetwork.study(ToyNetwork.row, selection)
    }
  }

  @Test func theBasisNamesDatasetAndSelection() throws {
    let basis = try describe(ToyNetwork.row).basis
    #expect(basis == "Data: toy. Selection: twinning; status strict; last known state.")
  }

  private func describe(_ network: CityNetwork) throws -> ResultTable {
    try NetworkDescription().results(
      for: ToyNetwork.study(network), in: ExecutionContext()
    ).tables[0]
  }
}
