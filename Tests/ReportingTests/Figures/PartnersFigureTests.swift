import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting
import Testing

@Suite struct PartnersFigureTests {
  @Test(arguments: [("isfahan", 31), ("lahore", 2), ("istanbul", 330)])
  func bundledCitiesAreLegible(city: String, crossings: Int) throws {
    let metrics = try BundledFigures.metrics("partners", ["city": .text(city)])
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5)
    #expect(metrics.crossings <= crossings, "\(metrics.crossings)")
    print("METRICS", city, metrics)
  }

  @Test func theTitleCountsPartnersThatAreTiedToAnother() throws {
    let sketch = try BundledFigures.sketch("partners", ["city": .text("isfahan")])
    print("TITLE", sketch.title)
    // Each row of the data is a line of the drawing.
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.edges.count == sketch.data.rows.count)
  }

  @Test func plansAreDrawnAndNotCounted() throws {
    // a–b and b–c hold, a–c is a draft.
    let study = try ToyStudy.study()
    let sketch = try PartnersFigure(of: CityID("a")).sketch(of: study, from: AnalysisResults())
    #expect(sketch.title.hasSuffix(" has one partner"))
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.edges.map(\.id) == ["c-b", "c-c", "t-b-c"])
    #expect(scene.nodes.first { $0.id == "p-c" }?.line?.pattern == .dashed)
    #expect(sketch.data.rows.map { $0[2].exactText } == ["unconfirmed", "intended", "unconfirmed"])
    let b = try PartnersFigure(of: CityID("b")).sketch(of: study, from: AnalysisResults())
    #expect(
      b.title == "None of the 2 partners of Beta is tied to another: all meet through Beta alone")
  }

  @Test func withoutPartnersNothingIsDrawn() throws {
    let study = try StudiedNetwork(
      ToyStudy.network, selection: NetworkSelection(countries: ["IR"]))
    let refusal = #expect(throws: AnalysisError.self) {
      try PartnersFigure(of: CityID("a")).sketch(of: study, from: AnalysisResults())
    }
    #expect(refusal?.description.hasSuffix("Widen --relation, --country or the period.") == true)
    #expect(throws: AnalysisError.unknownCity("x")) {
      try PartnersFigure(of: CityID("x")).sketch(of: study, from: AnalysisResults())
    }
  }
}
