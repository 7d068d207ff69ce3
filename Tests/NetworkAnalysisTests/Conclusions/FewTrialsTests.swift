import Execution
import NetworkAnalysis
import Testing

/// Too few trials allow no small p, which must not be taken for an answer.
@Suite struct FewTrialsTests {
  @Test func aFewShufflesOfMixingAskForMore() throws {
    let few = try #require(
      try MixingTable(by: CityDivision("country"), permutations: 9).results(
        for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()
      ).tables[0].conclusion?.reservation)
    #expect(few.contains("9 trials allow no p below 0.200: ask for more with --permutations."))
    #expect(!few.contains("within what chance brings"))
  }

  @Test func aFewRandomNetworksOfTheCoreAskForMore() throws {
    let few = try #require(
      try CoreAndPeriphery(nulls: 5).results(
        for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()
      ).tables[0].conclusion?.reservation)
    #expect(few.contains("5 trials allow no p below 0.333: ask for more with --nulls."))
  }
}
