import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting
import Testing

@Suite struct PartnersFigureTests {
  @Test(arguments: [("isfahan", 31), ("lahore", 2), ("istanbul", 620)])
  func bundledCitiesAreLegible(city: String, crossings: Int) throws {
    let metrics = try BundledFigures.metrics("partners", ["city": .text(city)])
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5)
    #expect(metrics.crossings <= crossings, "\(metrics.crossings)")
  }

  @Test func theTitleCountsPartnersThatAreTiedToAnother() throws {
    let sketch = try BundledFigures.sketch("partners", ["city": .text("isfahan")])
    #expect(
      sketch.title
        == "Of 20 partners of Isfahan, 15 are tied to another; 5 have no tie with another "
        + "partner")
    // Each row of the data is a line of the drawing.
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.edges.count == sketch.data.rows.count)
  }

  @Test func plansAreDrawnAndNotCounted() throws {
    // c is tied with a and b, which are tied with each other, and has a draft with d.
    let study = try ToyStudy.study()
    let sketch = try PartnersFigure(of: CityID("c")).sketch(of: study, from: AnalysisResults())
    #expect(sketch.title == "Of 2 partners of Gamma, each is tied to another")
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.edges.map(\.id) == ["c-a", "c-b", "c-d", "t-a-b"])
    #expect(scene.nodes.first { $0.id == "p-d" }?.line?.pattern == .dashed)
    #expect(
      sketch.data.rows.map { $0[2].exactText } == [
        "unconfirmed", "unconfirmed", "intended", "unconfirmed",
      ])
    let d = try PartnersFigure(of: CityID("d")).sketch(of: study, from: AnalysisResults())
    #expect(d.title == "Delta has plans or former ties only, none in force")
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
