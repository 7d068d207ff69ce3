import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting
import Testing

@Suite struct PartnersFigureTests {
  @Test(arguments: ["isfahan", "lahore", "istanbul"])
  func bundledCitiesAreLegible(city: String) throws {
    let metrics = try BundledFigures.metrics("partners", ["city": .text(city)])
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5)
    #expect(metrics.crossings <= (city == "istanbul" ? 300 : 30), "\(metrics.crossings)")
    print("METRICS", city, metrics)
  }
}
