import CityNetworks
import DatasetLoading
import Execution
import NetworkAnalysis
import TestSupport
import Testing

@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct EditReaderTests {
  /// Worked case 25 on the seed articles: what one twinning of Isfahan and Urumqi would do.
  ///
  /// networkx 3.6.1 on the 16 cities and the three binding twinnings, before and after: global
  /// efficiency 0.029167 and 0.055556 (`global_efficiency`), components 13 and 12, the largest 3 and
  /// 5 (`connected_components`), betweenness of Urumqi 1 and 5, of Isfahan 0 and 3
  /// (`betweenness_centrality(normalized=False)`).
  @Test func oneTwinningJoinsTheTwoPartsOfTheSeeds() throws {
    let network = try network()
    let edits = try EditReader(network).edits(["+Esfahan:Ürümqi"])
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    let tables = try WhatIf(edits, by: ["betweenness"]).results(
      for: study, in: ExecutionContext()
    ).tables
    let figures = try values(tables[0], key: "id")
    #expect(figures["efficiency"] == ["0.029166666666666667", "0.05555555555555556"])
    #expect(figures["components"] == ["13", "12"])
    #expect(figures["largest_component_cities"] == ["3", "5"])
    let scores = try values(tables[2], key: "id")
    #expect(scores["urumqi"] == ["1.0", "5.0"])
    #expect(scores["isfahan"] == ["0.0", "3.0"])
  }

  @Test func aScriptHoldsOneEditPerLineAndComments() throws {
    let script =
      "\u{FEFF}# what may come\r\n+Isfahan:Xi'an  status=agreed\r\n\r\n  -isfahan@WEGO\r\n"
    let edits = try read(script)
    #expect(edits.map(\.text) == ["+isfahan:xian status=agreed", "-isfahan@wego"])
    #expect(edits.map(\.place) == ["edits.txt:2", "edits.txt:4"])
  }

  @Test func aScriptMayBeATable() throws {
    let edits = try read(
      """
      # what may come
      edit;city;partner;organization;status
      add;Isfahan;Urumqi;;
      # no more
      remove;isfahan;;wego;
      change;isfahan;Oporto;;signed
      """)
    #expect(
      edits.map(\.text) == ["+isfahan:urumqi", "-isfahan@wego", "=isfahan:porto status=signed"])
    #expect(edits.map(\.place) == ["edits.txt:3", "edits.txt:5", "edits.txt:6"])
  }

  @Test(arguments: [
    ("# nothing\n", "edits.txt: the script holds no edit"),
    ("+isfahan:urumqi\n+isfahn:porto\n", "edits.txt:2: no city is called 'isfahn'. Did you mean"),
    ("+isfahan@weg\n", "edits.txt:1: no organization is called 'weg'. Did you mean 'wego'?"),
    ("isfahan:porto\n", "edits.txt:1: 'isfahan:porto' does not say what to do"),
    ("edit,city,partner\nad,isfahan,porto\n", "edits.txt:2: no edit is called 'ad'"),
    ("edit,city,other\nadd,isfahan,porto\n", "edits.txt:1: no column is called 'other'"),
    ("edit,city\n", "the table holds no edit"),
  ])
  func aMistakeIsToldWithFileAndLine(script: String, message: String) throws {
    let reader = try EditReader(network())
    #expect {
      try reader.edits(script: Array(script.utf8), file: "edits.txt")
    } throws: { error in
      String(describing: error).contains(message)
    }
  }

  private func read(_ script: String) throws -> [NetworkEdit] {
    try EditReader(network()).edits(script: Array(script.utf8), file: "edits.txt")
  }

  private func network() throws -> CityNetwork { try #require(try SeedDataset.load().network) }

  /// The cells "before" and "after" of each row, by the cell `key`.
  private func values(_ table: ResultTable, key: String) throws -> [String: [String]] {
    let keys = try #require(table.column(key)).map(\.exactText)
    let before = try #require(table.column("before")).map(\.exactText)
    let after = try #require(table.column("after")).map(\.exactText)
    return Dictionary(
      zip(keys, zip(before, after).map { [$0, $1] }), uniquingKeysWith: { first, _ in first })
  }
}
