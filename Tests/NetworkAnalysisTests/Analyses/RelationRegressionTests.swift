import CityNetworks
import Execution
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct RelationRegressionTests {
  private func table(_ response: String, _ on: [String]) throws -> ResultTable {
    try RelationRegression(
      of: try CityRelation(response), on: on.map { try CityRelation($0) }, count: 50
    ).results(for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()).tables[0]
  }

  /// Of pairs of one country 2 of 4 are tied, of others 1 of 6.
  @Test func aShareIsToldByGroups() throws {
    let found = try table("ties", ["same:country"])
    let coefficients = found.texts("coefficient").compactMap(Double.init)
    #expect(coefficients[0].isApproximately(1.0 / 2 - 1.0 / 6))
    #expect(coefficients[1].isApproximately(1.0 / 6))
    #expect(found.texts("id") == ["same:country", "intercept"])
    #expect(found.conclusion?.reservation?.contains("There are only 5 cities.") == true)
  }

  @Test func aRelationThatIsTwiceTheOtherIsRefused() throws {
    #expect { try table("ties", ["km", "difference:lon", "sum:lon", "same:column"]) } throws: {
      "\($0)".contains("'column'")
    }
    #expect { try table("ties", ["ties"]) } throws: { "\($0)".contains("is named twice") }
  }
}
