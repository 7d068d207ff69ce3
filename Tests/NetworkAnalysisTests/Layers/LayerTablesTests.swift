import CityNetworks
import Execution
import GraphAlgorithms
import NetworkAnalysis
import Testing

struct LayerTablesTests {
  private let context = ExecutionContext()

  private func table(_ id: String, _ values: [String: AnalysisParameters.Value] = [:]) throws
    -> ResultTable
  {
    let results = try AnalysisCatalog.analysis(id, values).results(
      for: try LayeredNetwork.study(), in: context)
    return try #require(results.tables.first)
  }

  @Test func eachKindOfTieIsALayer() throws {
    let layers = try table("layers")
    #expect(
      layers.column("layer") == ["twinning", "aid", "event", "memberships"].map { .text($0) })
    #expect(layers.column("pairs") == [3, 1, 2, 3].map { .integer($0) })
    #expect(layers.column("cities") == [4, 2, 3, 3].map { .integer($0) })
    // b–c and c–d; none; a–c; a–e and b–e.
    #expect(layers.column("only_this") == [2, 0, 1, 2].map { .integer($0) })
    #expect(
      layers.conclusion?.sentence
        == "Of 6 tied pairs 1 (17 %) is joined by more than one of 4 kinds of ties.")
    #expect(layers.conclusion?.reservation?.hasPrefix("Fewer than 10 pairs") == true)
  }

  @Test func similaritiesAreToldFromBothSides() throws {
    let rows = try table("layer-similarity").rows
    #expect(rows.count == 12)
    let twinningEvent = try #require(
      rows.first { $0[0] == .text("twinning") && $0[1] == .text("event") })
    #expect(twinningEvent[2...4] == [.integer(3), .integer(1), .real(1.0 / 3)])
    // Of a–b, b–c, c–d with the degrees 2, 1, 1, 0 of the two events: 2/4 + 1/4.
    #expect(twinningEvent[5] == .real(0.25) && twinningEvent[7] == .real(0.25))
    let back = try #require(rows.first { $0[0] == .text("event") && $0[1] == .text("twinning") })
    #expect(back[4] == .real(0.5))
  }

  @Test func citiesWithMostKindsComeFirst() throws {
    let cities = try table("multiplex-cities")
    #expect(cities.column("id") == ["a", "b", "c", "e", "d"].map { .text($0) })
    #expect(cities.column("kinds") == [4, 4, 2, 1, 1].map { .integer($0) })
    #expect(cities.column("partners") == [3, 3, 3, 2, 1].map { .integer($0) })
    #expect(cities.column("overlap") == [6, 6, 3, 2, 1].map { .integer($0) })
    // a: 1, 1, 2, 2 of 6: 4/3 · (1 − 10/36).
    let participation = try #require(cities.column("participation"))
    let even: Double = 4.0 / 3 * (1 - 10.0 / 36)
    #expect(participation[0] == .real(even))
    #expect(participation[4] == .real(0))
    #expect(try table("multiplex-cities", ["top": .number(2)]).rows.count == 2)
    #expect(try table("multiplex-cities", ["top": .number(0)]).rows.count == 5)
  }

  @Test func aPairIsListedWithItsKindsAndSources() throws {
    let pairs = try table("multiplex-pairs")
    #expect(pairs.rows.count == 1)
    #expect(
      Array(pairs.rows[0][0...4]) == [
        .text("A, Iran"), .text("B, Iran"), .integer(4),
        .text("twinning, aid, event, shared organization (Club)"), .text("s"),
      ])
    let ofB = try table("multiplex-pairs", ["city": .text("b")])
    #expect(ofB.rows[0][0] == .text("B, Iran"))
    #expect(
      ofB.conclusion?.sentence
        == "B is joined by several kinds of ties with 1 of 3 partners: A.")
    #expect(try table("multiplex-pairs", ["city": .text("d")]).rows.isEmpty)
  }

  @Test func relevanceTellsWhatACityWouldLose() throws {
    let rows = try table("layer-relevance", ["city": .text("a")]).rows
    #expect(rows.map { $0[2] } == [1, 1, 2, 2].map { .integer($0) })
    #expect(rows.map { $0[4] } == [0, 0, 1, 1].map { .integer($0) })
    #expect(rows[2][3] == .real(2.0 / 3) && rows[2][5] == .real(1.0 / 3))
    #expect(try table("layer-relevance").rows.count == 20)
  }

  @Test(arguments: [
    ("any", 6, 6.0), ("all", 1, 1), ("at-least=2", 1, 1), ("sum", 6, 9),
    ("weighted:twinning=2,aid=0,event=0.5,memberships=0", 4, 7),
  ])
  func aRuleMakesOneNetwork(rule: String, pairs: Int, strength: Double) throws {
    let flat = try table("flattened", ["rule": .text(rule)])
    #expect(flat.rows.count == pairs)
    let strengths = try #require(flat.column("weight")).map { cell -> Double in
      if case .real(let number) = cell { number } else { .nan }
    }
    #expect(strengths.reduce(0, +) == strength)
  }

  @Test func layersCanBeChosen() throws {
    let chosen = try table("layers", ["layers": .list(["event", "membership"])])
    #expect(chosen.column("layer") == [.text("event"), .text("memberships")])
    let alone = try table("layers", ["layers": .text("aid")])
    #expect(alone.remarks.contains { $0.contains("nothing to compare it with") })
    let small = try table("layers", ["max_members": .number(2)])
    #expect(small.column("layer") == ["twinning", "aid", "event"].map { .text($0) })
    #expect(
      small.remarks.contains {
        $0 == "Organizations with more than 2 members make no ties: Club (3)."
      })
  }

  @Test(arguments: [
    (["layers": AnalysisParameters.Value.text("twining")], "Did you mean 'twinning'"),
    (["layers": .list(["aid", "aid"])], "named twice"),
    (["layers": .text("visit")], "no ties of the kind 'visit'. It has: twinning, aid"),
    (["rule": .text("most")], "a rule for flattening layers"),
    (["rule": .text("at-least=0")], "whole number from 1 on"),
    (["rule": .text("at-least=5")], "asks for 5 layers, and there are 4"),
    (["rule": .text("weighted:twinning=1")], "has no weight for the layer 'aid'"),
    (["rule": .text("weighted:twining=1")], "Did you mean 'twinning'"),
    (["rule": .text("weighted:twinning=-1")], "no layer a weight of 0 or more"),
  ])
  func whatCannotBeMeantIsRefused(_ values: [String: AnalysisParameters.Value], _ why: String)
    throws
  {
    let error = #expect(throws: AnalysisError.self) { try table("flattened", values) }
    #expect("\(try #require(error))".contains(why), "\(String(describing: error))")
  }

  @Test func aSelectionWithoutTiesHasNoLayers() throws {
    let study = try StudiedNetwork(
      ToyNetwork.network(cities: [("a", "IR")], twinnings: []), selection: NetworkSelection())
    let error = #expect(throws: AnalysisError.self) {
      try LayerOverview(LayerChoice()).results(for: study, in: context)
    }
    #expect("\(try #require(error))".hasPrefix("the selection has no tie between cities"))
  }

  @Test func anotherNumberOfWorkersChangesNothing() throws {
    for id in ["layers", "layer-similarity", "multiplex-cities", "flattened"] {
      let tables = try [1, 2, 5].map { workers in
        try AnalysisCatalog.analysis(id).results(
          for: try LayeredNetwork.study(), in: ExecutionContext(workers: workers)
        ).tables
      }
      #expect(tables[0] == tables[1] && tables[0] == tables[2])
    }
  }
}
