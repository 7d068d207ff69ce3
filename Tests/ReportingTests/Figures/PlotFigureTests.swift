import CityNetworks
import Diagrams
import Execution
import Foundation
import NetworkAnalysis
import Reporting
import Testing

@Suite struct PlotFigureTests {
  @Test(
    arguments: [
      ("degree-distribution", ["city": AnalysisParameters.Value.text("isfahan")]),
      ("degree-distribution", [:]), ("rank-size", ["city": .text("isfahan")]),
      ("rank-size", ["by": .text("betweenness"), "city": .text("kazan")]),
      ("timeline", ["city": .text("isfahan")]), ("timeline", ["city": .text("st-petersburg")]),
      ("timeline", ["city": .text("kazan")]), ("growth", ["every": .text("5y")]),
      ("attack", ["runs": .number(10), "steps": .number(20)]),
    ] as [(String, [String: AnalysisParameters.Value])])
  func plotsOfTheSilkRoadAreLegible(
    id: String, values: [String: AnalysisParameters.Value]
  ) throws {
    let metrics = try BundledFigures.metrics(id, values)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.spill == 0 && metrics.labelNode == 0, "\(metrics.examples)")
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    // The dots of a distribution are a curve, and neighbours on it may touch.
    #expect(metrics.nodeNode == 0 || id == "degree-distribution")
    #expect(metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
  }

  @Test func aDistributionCountsCitiesWithoutATie() throws {
    // In force are a–b, b–c and a–c, so that three cities have two ties; c–d is a draft.
    let sketch = try sketch("degree-distribution", ["city": .text("d")])
    #expect(sketch.data.rows == [[.integer(2), .integer(3), .integer(3), .real(0.75)]])
    #expect(
      sketch.title == "Delta has no tie; of 4 cities half have 2 or fewer")
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(
      scene.legend.notes == [
        "Not drawn: 1 of 4 cities without a tie; the shares count it.", "Delta has no tie.",
      ])
    #expect(
      scene.nodes.first { $0.id == "m-2" }?.label.text.hasSuffix("…, median (2)") == true)
  }

  @Test func aRankingNamesTheFirstAndTheOneAskedFor() throws {
    let sketch = try sketch("rank-size", ["city": .text("c")])
    #expect(sketch.id == "rank-size-degree-c")
    #expect(sketch.title == "All 3 cities with a score have the same degree, 2")
    let notes = try sketch.scene(with: InProcessRenderer()).legend.notes
    #expect(
      notes == [
        "Not drawn: 1 of 4 cities without a score above 0.",
        "3 cities share the first place; one of them is named.",
      ])
    let silkRoad = try BundledFigures.sketch("rank-size", ["city": .text("isfahan")])
    #expect(
      silkRoad.title == "Istanbul leads by degree with 38; Isfahan has 20, rank 9 of 194")
  }

  @Test func aTimelineCountsWhatHasNoDate() throws {
    let sketch = try sketch("timeline", ["city": .text("a")])
    #expect(sketch.title.hasSuffix(": 1 of 3 ties and memberships have a date of begin (2010)"))
    #expect(sketch.data.column("began")?.map(\.exactText) == ["2010", "unknown", "unknown"])
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.nodes.first { $0.id == "e-o-0" }?.shape == .hexagon)
    #expect(scene.nodes.first { $0.id == "e-o-0" }?.subject == "o")
    #expect(
      scene.legend.notes == [
        "Not drawn: 2 ties without a date of begin.", "Ties of every kind and status count.",
      ])
    let refusal = #expect(throws: AnalysisError.self) {
      try self.sketch("timeline", ["city": .text("b")])
    }
    #expect(refusal?.description.contains("no tie or membership of Beta has a date") == true)
  }

  @Test func growthTellsHowManyTiesHaveNoDate() throws {
    let sketch = try sketch("growth", ["days": .list(["2000-12-31", "2020-06-01"])])
    #expect(
      sketch.title
        == "As far as dates tell, there were 0 ties at the end of 2000 and on 2020-06-01; "
        + "3 more are possible")
    let notes = try sketch.scene(with: InProcessRenderer()).legend.notes
    #expect(notes[0] == "3 of 3 ties have no date of begin: they are possible on every day.")
    #expect(throws: AnalysisError.self) {
      try self.sketch("growth", ["days": .list(["2000-12-31"])])
    }
    // No tie of the toy has a date, and no days are given.
    #expect(throws: AnalysisError.self) { try self.sketch("growth") }
  }

  @Test func growthNamesWhatItsLargestStepRestsOn() throws {
    let scene = try BundledFigures.sketch("growth", ["every": .text("5y")])
      .scene(with: InProcessRenderer())
    let words = try #require(scene.nodes.first { $0.id == "remark-0" }?.label.text)
    #expect(words.hasSuffix("ties enter here without a date of begin:"))
  }

  @Test func fragilitySaysHowManyLossesHalveTheNetwork() throws {
    let sketch = try sketch("attack", ["runs": .number(5)])
    // Three of four cities are connected, and one loss leaves two of them; of five random
    // orders some begin with the city without a tie.
    #expect(
      sketch.title == "The loss of 1 well chosen city of 4 leaves at most half of them connected; "
        + "at random it takes 2")
    let scene = try sketch.scene(with: InProcessRenderer())
    let labels = scene.nodes.filter { $0.id.hasPrefix("n-") }.map(\.label.text)
    #expect(labels.count == 5 && labels.allSatisfy { $0.contains(", R 0.") })
    let few = try self.sketch("attack", ["strategy": .list(["degree"])])
    #expect(few.title.hasSuffix("connected"))
  }

  @Test(arguments: ["degree-distribution", "rank-size", "attack"])
  func withoutATieThereIsNothingToDraw(id: String) throws {
    let toy = ToyStudy.network
    let network = CityNetwork(cities: toy.cities)
    let refusal = #expect(throws: AnalysisError.self) { try self.sketch(id, of: network) }
    #expect(refusal?.description.contains("Widen --status or --relation") == true)
  }

  @Test func aCityThatIsNotThereIsNamed() throws {
    for id in ["degree-distribution", "rank-size", "timeline"] {
      #expect(throws: AnalysisError.unknownCity("x")) { try sketch(id, ["city": .text("x")]) }
    }
  }

  private func sketch(
    _ id: String, _ values: [String: AnalysisParameters.Value] = [:],
    of network: CityNetwork = ToyStudy.network
  ) throws -> FigureSketch {
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    let kind = try FigureCatalog.figure(id, values)
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    return try kind.sketch(of: study, from: results)
  }
}
