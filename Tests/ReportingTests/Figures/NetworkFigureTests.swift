import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting
import Testing

@Suite struct NetworkFigureTests {
  @Test(
    arguments: [
      [:], ["form": .text("backbone")], ["core": .number(4)],
    ] as [[String: AnalysisParameters.Value]])
  func theWholeNetworkIsLegible(values: [String: AnalysisParameters.Value]) throws {
    let metrics = try BundledFigures.metrics("network", values)
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0 && metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.4, "\(metrics.canvas)")
  }

  @Test func aCoreNamesItsSizeAndHoldsNobodyWithFewerTies() throws {
    let sketch = try BundledFigures.sketch("network", ["core": .number(6)])
    let scene = try sketch.scene(with: InProcessRenderer())
    let cities = scene.nodes.filter { $0.subject != nil }
    #expect(sketch.title.hasPrefix("\(cities.count) cities have at least 6 ties among themselves"))
    #expect(scene.legend.notes.contains { $0.hasPrefix("The 6-core: \(cities.count) of 180") })
    var degrees: [String: Int] = [:]
    for edge in scene.edges { for end in [edge.tail, edge.head] { degrees[end, default: 0] += 1 } }
    #expect(degrees.values.min() == 6)
    #expect(sketch.data.rows.count == scene.edges.count)
  }

  @Test func aCoreThatNobodyReachesIsRefusedWithTheInnermost() {
    let refusal = #expect(throws: AnalysisError.self) {
      try BundledFigures.sketch("network", ["core": .number(99)])
    }
    #expect(refusal?.description.contains("Choose core=") == true)
  }

  @Test func aCoreHasItsOwnForm() {
    #expect(throws: AnalysisError.self) {
      try FigureCatalog.figure("network", ["core": .number(3), "form": .text("boxes")])
    }
    #expect(throws: AnalysisError.self) {
      try FigureCatalog.figure("network", ["form": .text("cloud")])
    }
  }

  @Test func tiesLookAsTheyStandInTheBackbone() throws {
    let study = Result {
      try BundledFigures.study("silk-road", selection: NetworkSelection(statusRule: .any))
    }
    let scene = try BundledFigures.sketch("network", ["form": .text("backbone")], of: study)
      .scene(with: InProcessRenderer())
    let dormant = scene.edges.filter { $0.classes.contains("s-dormant") }
    let intended = scene.edges.filter { $0.classes.contains("s-intended") }
    #expect(!dormant.isEmpty && dormant.allSatisfy { $0.line.pattern == .dotted })
    #expect(!intended.isEmpty && intended.allSatisfy { $0.line.pattern == .dashed })
    #expect(scene.legend.entries.contains { $0.text == "dormant" })
  }
}
