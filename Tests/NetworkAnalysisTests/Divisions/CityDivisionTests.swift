import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

@Suite struct CityDivisionTests {
  private func labels(_ text: String, _ network: CityNetwork) throws -> [String?] {
    try CityDivision(text).labels(in: ToyNetwork.study(network), ExecutionContext())
  }

  @Test func citiesArePartedByTheMap() throws {
    #expect(try labels("country", ToyNetwork.row) == ["Iran", "Iran", "China", "China", "China"])
    #expect(
      try labels("region", ToyNetwork.row)
        == ["Southern Asia", "Southern Asia", "Eastern Asia", "Eastern Asia", "Eastern Asia"])
  }

  @Test func membersOfAnOrganizationArePartedFromOthers() throws {
    let expected = [
      "not in wego", "member of wego", "member of wego", "not in wego", "not in wego",
    ]
    #expect(try labels("organization:wego", ToyNetwork.row) == expected)
    #expect(try labels("organization:WeGO", ToyNetwork.row) == expected)
  }

  @Test func clustersAreNamedAfterTheirBestTiedCities() throws {
    #expect(
      try labels("leiden", ToyNetwork.barbell)
        == ["1 C – A", "1 C – A", "1 C – A", "2 D – E", "2 D – E", "2 D – E"])
  }

  @Test func aColumnOfTheDataIsNamedWithOrWithoutItsMark() throws {
    let network = ToyNetwork.detailed
    #expect(try labels("column:club", network) == ["x", "x", nil])
    #expect(try labels("Club", network) == ["x", "x", nil])
  }

  @Test func whatIsNotThereIsRefusedWithTheNearestNames() {
    for (text, said) in [
      ("contry", "'contry' is not a division of cities. Did you mean 'country'?"),
      (
        "column:clubb", "'clubb' is not a further column of the cities. Did you mean 'club'?"
      ),
      ("organization:c40", "'c40' is not one organization of the data. Known are: none."),
    ] {
      let error = #expect(throws: AnalysisError.self) { try labels(text, ToyNetwork.detailed) }
      #expect(error?.description == said)
    }
    #expect(throws: GraphAlgorithmError.self) { try CityDivision("leiden:resolution=x") }
    #expect(throws: AnalysisError.self) { try CityDivision("") }
  }
}
