import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct RelationCorrelationTests {
  private func table(
    _ first: String, _ second: String, _ network: CityNetwork = ToyNetwork.row
  ) throws -> ResultTable {
    try RelationCorrelation(try CityRelation(first), try CityRelation(second), count: 200)
      .results(for: ToyNetwork.study(network), in: ExecutionContext()).tables[0]
  }

  private func correlation(_ first: String, _ second: String) throws -> Double {
    try #require(Double(try table(first, second).texts("correlation")[0]))
  }

  /// Ties a–b, b–c, c–d of the ten pairs of a…e; countries ab and cde: same in 4 pairs, of which 2
  /// are tied: r = (2/10 − 3·4/100)/√(0.21·0.24).
  @Test func tiesAndCountriesByHand() throws {
    let expected = (0.2 - 0.12) / (0.21 * 0.24).squareRoot()
    #expect(try correlation("ties", "same:country").isApproximately(expected))
    #expect(try correlation("relation:twinning", "same:country").isApproximately(expected))
  }

  /// On a row of places the distance is the difference of longitudes.
  @Test func distanceIsDifferenceOfLongitude() throws {
    #expect(try correlation("km", "difference:lon").isApproximately(1, within: 1e-6))
    #expect(try correlation("log-km", "difference:lon") < 0.99)
  }

  /// b and c share an organization and a tie: one pair of ten, r = (1/10 − 3/100)/√(0.21·0.09).
  @Test func sharedOrganizationsAreCounted() throws {
    let expected = 0.07 / (0.21 * 0.09).squareRoot()
    #expect(try correlation("shared-organizations", "ties").isApproximately(expected))
  }

  @Test func oneNumberForAllPairsIsNoCorrelation() throws {
    let found = try table("ties", "relation:mou")
    #expect(found.texts("correlation") == [""])
    #expect(found.conclusion?.sentence.contains("the same number for all pairs") == true)
  }

  @Test func citiesOfWhichTooLittleIsKnownAreTooFew() throws {
    #expect {
      try table("ties", "difference:area", ToyNetwork.detailed)
    } throws: { "\($0)".contains("only 2 cities of 3") }
  }

  @Test func eachFormOfTheCatalogueCanBeNamed() throws {
    let arguments = [
      "KIND": "mou", "DIVISION": "country", "FIGURE": "population", "NAME": "weight", "FILE": "x",
    ]
    for (form, meaning) in CityRelation.forms {
      let text = arguments.reduce(form) { $0.replacing(":\($1.key)", with: ":\($1.value)") }
      #expect(try CityRelation(text).id == text && !meaning.isEmpty)
    }
  }
}
