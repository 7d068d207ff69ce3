import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct CorridorComparisonTests {
  @Test(arguments: 1...60)
  func aRowHoldsWhatTheOtherAnalysesSay(seed: Int) throws {
    let toy = CorridorNetwork(seed: seed)
    let choice = CorridorChoice(CorridorID("k"))
    let compared = try toy.results(CorridorComparison(nulls: 20)).tables
    let chance = try toy.results(CorridorChance(of: choice, nulls: 20)).tables[0]
    #expect(
      compared.map(\.id) == [
        "corridor-comparison", "corridor-comparison-ties", "corridor-comparison-shared",
      ])
    #expect(compared[1].texts("inside") == [chance.texts("observed")[0]])
    #expect(compared[1].texts("expected") == [chance.texts("expected")[0]])
    #expect(compared[1].texts("z") == [chance.texts("z")[0]])
    #expect(compared[1].texts("outwards") == [chance.texts("observed")[4]])
    let count = try toy.results(CorridorCoverage(of: choice)).corridors[0].stepCount
    #expect(compared[0].texts("pairs_abroad") == ["\(count.crossBorder)"])
    let shares = ["tied_share", "two_steps_share", "missing_share"]
      .compactMap { Double(compared[0].texts($0)[0]) }
    #expect(count.crossBorder == 0 ? shares.isEmpty : abs(shares.reduce(0, +) - 100) < 1e-9)
  }

  @Test func sharedCitiesAreListedInTheOrderOfTravel() throws {
    let toy = ToyNetwork.network(
      cities: [("a", "IR"), ("b", "CN"), ("c", "PK"), ("d", "PK")], twinnings: [("a", "b")],
      corridor: ["a", "b", "c"])
    let second = Corridor(
      id: CorridorID("l"), name: "L",
      branches: [CorridorBranch(name: "", cities: ["d", "b", "a"].map { CityID($0) })])
    let network = CityNetwork(
      cities: toy.cities, corridors: toy.corridors + [second], assertions: toy.assertions)
    let study = try ToyNetwork.study(network)
    let tables = try CorridorComparison(of: [CorridorID("l"), CorridorID("k")], nulls: 5)
      .results(for: study, in: ExecutionContext()).tables
    #expect(tables[0].texts("name") == ["L", "K"])
    #expect(tables[2].texts("names") == ["B, A"])
    let list = try CorridorList().results(for: study, in: ExecutionContext()).tables[0]
    #expect(list.texts("corridor") == ["k", "l"] && list.texts("tied") == ["1", "1"])
    #expect(list.texts("branches") == ["main", "one line"])
  }
}
