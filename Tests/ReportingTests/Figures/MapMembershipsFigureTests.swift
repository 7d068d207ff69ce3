import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting
import Testing

@Suite struct MapMembershipsFigureTests {
  @Test func theMapOfTheOrganizationsIsLegibleAndHoldsAllMembers() throws {
    let metrics = try BundledFigures.metrics(
      "map-memberships", [:], of: BundledFigures.organizations)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    let sketch = try BundledFigures.sketch("map-memberships", of: BundledFigures.organizations)
    // 482 cities have a membership that counts; Barcelona has 18 (assertions.csv, status strict).
    #expect(sketch.data.rows.count == 482)
    #expect(sketch.data.rows[0].contains(.text("Barcelona")))
    #expect(sketch.data.column("memberships")?[0] == .integer(18))
    #expect(sketch.title.hasPrefix("Barcelona belongs to most organizations, 18; "))
  }

  @Test func withoutMembershipsThereIsNothingToDraw() throws {
    let study = try StudiedNetwork(
      ToyStudy.network, selection: .init(countries: ["CN"]))
    let figure = try FigureCatalog.figure("map-memberships")
    #expect { try figure.sketch(of: study, from: AnalysisResults()) } throws: { error in
      String(describing: error).hasPrefix("no city with coordinates belongs to an organization")
    }
  }
}
