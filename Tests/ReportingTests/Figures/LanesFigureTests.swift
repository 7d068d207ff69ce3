import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting
import Testing

@Suite struct LanesFigureTests {
  @Test(arguments: [("cpec", 22), ("bri", 12), ("silk-road", 40), ("instc", 40)])
  func bundledCorridorsAreLegible(corridor: String, crossings: Int) throws {
    let metrics = try BundledFigures.metrics("lanes", ["corridor": .text(corridor)])
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.crossings <= crossings, "\(metrics.crossings)")
    #expect(metrics.smallestPrint >= 6.5)
  }

  @Test func theUsualPartnersOfTheChinaPakistanCorridorAreChinese() throws {
    let sketch = try BundledFigures.sketch("lanes", ["corridor": .text("cpec")])
    #expect(sketch.title.contains("Karachi has most (5)"))
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.clusters.map(\.label.text).contains("Partners in China"))
    #expect(scene.edges.count { !$0.classes.contains("spine") } == sketch.data.rows.count)
    #expect(scene.edges.contains { $0.classes.contains("s-intended") })
  }

  @Test func aCorridorOfTwoCitiesHasItsPartnerAndItsStretch() throws {
    // b (CN) and c (PK) are tied; a (IR) is tied with both; c and d (PK) have a draft.
    let sketch = try sketch(["corridor": .text("l")])
    #expect(sketch.title == "2 of 2 cities along L & Co. have 2 ties with Iran")
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.edges.map(\.id) == ["spine-0", "t-a-b", "t-a-c"])
    #expect(scene.edges[0].classes.contains("s-stretch"))
  }

  @Test func anotherCountryIsDrawnOrTheKnownOnesAreNamed() throws {
    let scene = try sketch(["corridor": .text("l"), "partners": .text("pk")])
      .scene(with: InProcessRenderer())
    #expect(scene.nodes.contains { $0.subject == "d" })
    let refusal = #expect(throws: AnalysisError.self) {
      try sketch(["corridor": .text("l"), "partners": .text("XX")])
    }
    #expect(refusal?.description.contains("IR, PK") == true)
    #expect(throws: AnalysisError.nothingToDraw("")) {
      do { _ = try sketch(["corridor": .text("k")]) } catch AnalysisError.nothingToDraw(_) {
        throw AnalysisError.nothingToDraw("")
      }
    }
  }

  private func sketch(_ values: [String: AnalysisParameters.Value]) throws -> FigureSketch {
    let study = try ToyStudy.study()
    let kind = try FigureCatalog.figure("lanes", values)
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    return try kind.sketch(of: study, from: results)
  }
}
