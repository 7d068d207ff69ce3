import CityNetworks
import Execution
import NetworkAnalysis
import Testing

@Suite struct WhatIfTests {
  /// By hand: a–b–c–d in a row and e alone; with the tie d–e all five stand in a row.
  @Test func theFiguresBeforeAndAfterAreThoseOfTheTwoNetworks() throws {
    let table = try results(["+d:e"])[0]
    let rows = Dictionary(
      uniqueKeysWithValues: zip(
        table.texts("id"),
        zip(table.texts("before"), zip(table.texts("after"), table.texts("change")))
      ))
    func row(_ id: String) -> [String] {
      rows[id].map { [$0.0, $0.1.0, $0.1.1] } ?? []
    }
    #expect(row("components") == ["2", "1", "-1"])
    #expect(row("largest_component_cities") == ["4", "5", "1"])
    #expect(row("isolated_cities") == ["1", "0", "-1"])
    #expect(row("mean_distance")[1] == "2.0")
    // (3 + 2/2 + 1/3) / 10 before, (4 + 3/2 + 2/3 + 1/4) / 10 after.
    #expect(
      row("efficiency")[0].hasPrefix("0.43333333") && row("efficiency")[1].hasPrefix("0.641666"))
  }

  @Test func theCitiesThatMoveMostComeFirst() throws {
    let table = try results(["+d:e"], by: ["betweenness"])[2]
    #expect(table.texts("city") == ["D", "C", "B", "A", "E"])
    #expect(table.texts("change") == ["3.0", "2.0", "1.0", "0.0", "0.0"])
    #expect(table.texts("rank_before") == ["3", "1", "1", "3", "3"])
    #expect(table.texts("rank_after") == ["2", "1", "2", "4", "4"])
    #expect(table.texts("rank_change") == ["1", "0", "-1", "-1", "-1"])
  }

  @Test func aCityThatDropsOutHasNoRankAfterwards() throws {
    let table = try results(["-c"], by: ["degree"])[2]
    let row = try #require(table.rows.first)
    #expect(row[0] == .text("C") && row[3] == .missing && row[6] == .missing && row[8] == .missing)
    let figures = try results(["-c"])[0]
    #expect(figures.texts("after").last == "1")
  }

  @Test func aScoreThatIsNotDefinedIsMissingAndNotZero() throws {
    let table = try results(["+d:e"], by: ["closeness-component"])[2]
    let position = try #require(table.texts("id").firstIndex(of: "e"))
    #expect(table.rows[position][2] == .missing && table.rows[position][5] == .missing)
    #expect(table.rows[position][6] != .missing && table.rows[position][4] == .missing)
  }

  @Test func eachStepIsGivenWithTheFiguresUpToIt() throws {
    let table = try results(["+d:e", "-a:b", "-b@wego"], steps: .each)[1]
    #expect(table.texts("step") == ["1", "2", "3"])
    #expect(table.texts("components") == ["1", "2", "2"])
    #expect(table.texts("tied_pairs") == ["4", "3", "3"])
    #expect(
      table.texts("effect") == [
        "twinning: none → in force", "twinning: in force → none", "membership: in force → none",
      ])
  }

  @Test func allMeasuresThatAreNotNamedAreTheStandardOnes() throws {
    let tables = try results(["+d:e"])
    #expect(
      tables.map(\.id) == [
        "what-if", "what-if-edits", "what-if-degree", "what-if-harmonic", "what-if-betweenness",
        "what-if-eigenvector",
      ])
  }

  @Test func theLastTieMayGo() throws {
    let network = ToyNetwork.network(cities: [("a", "IR"), ("b", "CN")], twinnings: [("a", "b")])
    let tables = try WhatIf(edits(["-a:b"])).results(
      for: ToyNetwork.study(network), in: ExecutionContext()
    ).tables
    #expect(tables[0].texts("after").prefix(4) == ["0.0", "2", "1", "0"])
  }

  @Test(arguments: [
    (["+d:e status=draft"], "e1: under the selection"), (["-a:d"], "e1: nothing joins a and d"),
    (["+d:e", "-e:d"], "e2: e1 is about the same"),
    (["-a", "-b", "-c", "-d", "-e"], "leaves no city"),
  ])
  func anEditWithoutEffectIsRefused(texts: [String], message: String) throws {
    #expect {
      try results(texts)
    } throws: { error in
      String(describing: error).contains(message)
    }
  }

  private func edits(_ texts: [String]) throws -> [NetworkEdit] {
    try texts.enumerated().map { position, text in
      try EditPhrase(text, place: "e\(position + 1)").edit(
        city: { CityID($0) }, organization: { OrganizationID($0) })
    }
  }

  private func results(
    _ texts: [String], by measures: [String] = [], steps: WhatIf.Steps = .total
  ) throws -> [ResultTable] {
    try WhatIf(edits(texts), by: measures, steps: steps).results(
      for: ToyNetwork.study(ToyNetwork.row), in: ExecutionContext()
    ).tables
  }
}
