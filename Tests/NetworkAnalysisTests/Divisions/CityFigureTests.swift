import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CityFigureTests {
  private func values(_ text: String, _ network: CityNetwork) throws -> [Double?] {
    try CityFigure(text).values(in: ToyNetwork.study(network), ExecutionContext())
  }

  @Test func numbersComeFromTheDataOrTheTies() throws {
    #expect(try values("lon", ToyNetwork.row) == [0, 1, 2, 3, 4])
    #expect(try values("ties", ToyNetwork.row) == [1, 2, 2, 1, 0])
    #expect(try values("memberships", ToyNetwork.row) == [0, 1, 1, 0, 0])
    #expect(try values("harmonic", ToyNetwork.row)[0] == 0.458_333_333_333_333_3)
  }

  @Test func aColumnHoldsNumbersOrIsRefusedWithItsFirstWord() throws {
    #expect(try values("column:area", ToyNetwork.detailed) == [2.5, nil, -1])
    #expect(try values("area", ToyNetwork.detailed) == [2.5, nil, -1])
    let error = #expect(throws: AnalysisError.self) { try values("club", ToyNetwork.detailed) }
    #expect(
      error?.description == "the column 'club' holds 'x' for a, which is no number. "
        + "Correct the cell, or group cities by the column instead.")
  }

  @Test func anUnknownFigureIsRefusedWithTheNearestOnes() {
    let error = #expect(throws: AnalysisError.self) { try values("popultion", ToyNetwork.row) }
    #expect(
      error?.description == "'popultion' is not a figure of cities. Did you mean 'population'?")
  }
}
