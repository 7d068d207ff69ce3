import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting
import Testing

@Suite struct MembershipsFigureTests {
  @Test(arguments: [(["gnlc", "wccf", "wego"], "isfahan", 0), (["gnlc", "uccn", "wego"], "", 36)])
  func bundledOrganizationsAreLegible(ids: [String], city: String, crossings: Int) throws {
    var values: [String: AnalysisParameters.Value] = ["organizations": .list(ids)]
    if !city.isEmpty { values["city"] = .text(city) }
    let metrics = try BundledFigures.metrics("memberships", values)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.crossings <= crossings, "\(metrics.crossings)")
    #expect(metrics.smallestPrint >= 6.5)
  }

  @Test func aCityStandsAmongItsOwnOrganizations() throws {
    let study = try ToyStudy.study()
    let sketch = try MembershipsFigure(of: CityID("a")).sketch(of: study, from: AnalysisResults())
    #expect(sketch.title == "1 city of this network belongs to O&C")
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.nodes.map(\.subject) == ["o", "a"])
    #expect(scene.legend.notes.contains("O&C: Org & Co."))
  }

  @Test func whatCannotBeDrawnIsRefusedWithAWayOut() throws {
    let study = try ToyStudy.study()
    let refusal = #expect(throws: AnalysisError.self) {
      try MembershipsFigure(of: CityID("b")).sketch(of: study, from: AnalysisResults())
    }
    #expect(refusal?.description.hasPrefix("Beta belongs to no organization") == true)
    #expect(throws: AnalysisError.self) {
      try MembershipsFigure(organizations: ["x"]).sketch(of: study, from: AnalysisResults())
    }
    let many = #expect(throws: AnalysisError.self) {
      try BundledFigures.sketch(
        "memberships",
        ["organizations": .text("c40,covenant-of-mayors,eurocities,lhc,owhc,uccn")])
    }
    #expect(many?.description.contains("membership-matrix") == true)
  }
}
