import CityNetworks
import Execution
import NetworkAnalysis
import Testing

/// Attack curves and cut cities of small networks whose figures can be worked out by hand.
@Suite struct AttackCurvesTests {
  private func tables(_ curves: AttackCurves, in network: CityNetwork) throws -> [ResultTable] {
    try curves.results(for: ToyNetwork.study(network), in: ExecutionContext(workers: 2)).tables
  }

  @Test func theCurveOfARowIsCountedByHand() throws {
    // a–b–c–d and e alone: without b 2 of 5 are connected, then without c 1, and so on.
    let tables = try tables(AttackCurves([.degree], steps: 5), in: ToyNetwork.row)
    #expect(tables.map(\.id) == ["attack-areas", "attack-component", "attack-efficiency"])
    #expect(tables[0].texts("area") == ["\(Double(2 + 1 + 1 + 1) / 25)"])
    #expect(tables[0].texts("half") == ["1.0"])
    #expect(tables[0].texts("first") == ["B, C, A, D, E"])
    #expect(tables[1].texts("removed") == ["0", "1", "2", "3", "4", "5"])
    #expect(tables[1].texts("degree") == ["0.8", "0.4", "0.2", "0.2", "0.2", "0.0"])
    // Of 20 ordered pairs, c–d is left at distance 1.
    #expect(tables[2].texts("degree")[1] == "0.1")
  }

  @Test func randomOrdersHaveABandAndASeed() throws {
    let results = try AttackCurves([.random, .degree], runs: 50, seed: 9)
      .results(for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext())
    #expect(results.seeds == ["attack": 9])
    let areas = results.tables[0]
    #expect(areas.texts("id") == ["degree", "random"])
    #expect(areas.column("area_low")?[0] == .missing)
    let low = try #require(Double(areas.texts("area_low")[1]))
    let mean = try #require(Double(areas.texts("area")[1]))
    let high = try #require(Double(areas.texts("area_high")[1]))
    #expect(low < mean && mean < high)
    #expect(
      results.tables[1].columns.map(\.id).suffix(3) == ["random", "random_low", "random_high"])
    let quiet = try AttackCurves([.betweenness]).results(
      for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext())
    #expect(quiet.seeds.isEmpty)
  }

  @Test func batchesAreStated() throws {
    let table = try tables(
      AttackCurves([.betweennessRecomputed], every: 2), in: ToyNetwork.barbell)[0]
    #expect(
      table.method.choices.contains(.init("Betweenness", "recomputed after every 2 losses")))
  }

  @Test func cityWithoutTiesAndASingleCityHaveCurves() throws {
    let one = ToyNetwork.network(cities: [("a", "CN")], twinnings: [])
    let alone = try tables(AttackCurves(runs: 3), in: one)
    #expect(alone.count == 2 && alone[0].texts("area") == ["0.0", "0.0", "0.0", "0.0", "0.0"])
    let untied = ToyNetwork.network(cities: [("a", "CN"), ("b", "CN")], twinnings: [])
    #expect(
      try tables(AttackCurves(runs: 3), in: untied)[0].texts("area")
        == [String](repeating: "0.25", count: 5))
  }

  @Test func estimatesGrowWithTheNetworkAndFallWithBatches() throws {
    let study = try ToyNetwork.study(ToyNetwork.barbell)
    let exact = AttackCurves().estimatedSeconds(.betweennessRecomputed, for: study)
    let batches = AttackCurves(every: 10).estimatedSeconds(.betweennessRecomputed, for: study)
    #expect(exact > 0 && batches < exact)
    #expect(AttackCurves().estimatedSeconds(.random, for: study) == 0)
    let words = [0.2, 90, 3000, 8000, 900_000].map { AttackCurves.words(forSeconds: $0) }
    #expect(words == ["1 second", "90 seconds", "50 minutes", "3 hours", "11 days"])
  }

  @Test(
    arguments: [
      (["strategy": .list(["closeness"])], "must be one or several of: degree,"),
      (["runs": .number(0)], "'runs' of 'attack' must be a whole number from 1 to 100000"),
      (["every": .number(0)], "'every' of 'attack'"),
    ] as [([String: AnalysisParameters.Value], String)])
  func aFaultyPlanSaysWhatIsWrong(
    parameters: [String: AnalysisParameters.Value], message: String
  ) {
    #expect { try AnalysisCatalog.analysis("attack", parameters) } throws: {
      "\($0)".contains(message)
    }
  }

  @Test func cutCitiesNameWhomTheyCutOff() throws {
    let tables = try CutCities().results(
      for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext()
    ).tables
    #expect(tables.map(\.id) == ["attack-cut-cities", "attack-bridges"])
    #expect(tables[0].texts("id") == ["c", "d"])
    #expect(
      tables[0].texts("cut_off") == ["2", "2"] && tables[0].texts("parted_pairs") == ["6", "6"])
    #expect(tables[0].texts("cut_off_cities") == ["A, B", "E, F"])
    #expect(tables[1].texts("cut_off") == ["3"] && tables[1].texts("parted_pairs") == ["9"])
    #expect(tables[1].texts("cut_off_cities") == ["D, E, F"])
    let first = try CutCities(top: 1).results(
      for: ToyNetwork.study(ToyNetwork.barbell), in: ExecutionContext()
    ).tables[0]
    #expect(first.remarks == ["1 of 2 cut cities are listed."])
  }
}
