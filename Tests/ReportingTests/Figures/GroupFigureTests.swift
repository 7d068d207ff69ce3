import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting
import Testing

@Suite struct GroupFigureTests {
  @Test(
    arguments: [
      ("quotient", [:]), ("quotient", ["by": .text("world-region")]),
      ("quotient", ["by": .text("country"), "top": .number(24)]), ("countries", [:]),
      ("countries", ["top": .number(12)]),
    ] as [(String, [String: AnalysisParameters.Value])])
  func figuresOfGroupsAreLegible(
    id: String, values: [String: AnalysisParameters.Value]
  ) throws {
    let metrics = try BundledFigures.metrics(id, values)
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0 && metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0, "\(metrics.examples)")
    #expect(Double(metrics.edgeOverLabel) <= 0.5 * Double(metrics.edges), "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.4, "\(metrics.canvas)")
  }

  @Test func clustersAreCountedWithTheirTies() throws {
    // Of 657 tied pairs of 180 cities, 402 lie within clusters of the figure network.
    let sketch = try BundledFigures.sketch("quotient")
    #expect(sketch.title.hasPrefix("61 % of the ties of "))
    #expect(sketch.caption.contains("Modularity Q = 0."))
    let ties = try #require(sketch.data.column("ties"))
    let total = ties.reduce(0) { sum, value in
      if case .integer(let count) = value { sum + count } else { sum }
    }
    #expect(total == 657)
  }

  @Test func theLegendSaysWhatIsNotDrawn() throws {
    let few = try BundledFigures.sketch("quotient", ["top": .number(3)])
      .scene(with: InProcessRenderer())
    #expect(few.nodes.filter { $0.classes.contains("group") }.count == 3)
    #expect(few.legend.notes.contains { $0.contains("smaller groups of") })
    let countries = try BundledFigures.sketch("countries", ["top": .number(5)])
      .scene(with: InProcessRenderer())
    #expect(countries.legend.notes.contains { $0.hasPrefix("Lines: ") })
    #expect(countries.legend.notes.contains { $0.contains("countries with ") })
    #expect(countries.nodes.contains { $0.subject == "IR" && $0.classes.contains("group") })
  }

  @Test func tiesOfTheToyAreThoseBetweenItsCountries() throws {
    // The ties that count are a–b and b–c; a lies in Iran, b in China, c in Pakistan.
    let study = try ToyStudy.study()
    let kind = try FigureCatalog.figure("countries")
    let sketch = try kind.sketch(of: study, from: AnalysisResults())
    #expect(sketch.data.rows.count == 3)
    let scene = try sketch.scene(with: InProcessRenderer())
    #expect(scene.edges.count == 3)
    #expect(
      sketch.title == "China and Iran have most ties between their cities: 1 of the 3 between "
        + "these countries, as many as 2 other pairs")
  }

  @Test func oneGroupIsNoFigure() throws {
    let study = try ToyStudy.study()
    let kind = try FigureCatalog.figure("quotient")
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    let refusal = #expect(throws: AnalysisError.self) {
      try kind.sketch(of: study, from: results)
    }
    #expect(refusal?.description.contains("Choose another method") == true)
    let lone = try StudiedNetwork(
      ToyStudy.network, selection: NetworkSelection(countries: ["PK"]))
    #expect(throws: AnalysisError.self) {
      try FigureCatalog.figure("countries").sketch(of: lone, from: AnalysisResults())
    }
  }

  @Test func aMethodAndADivisionContradict() {
    #expect(throws: AnalysisError.self) {
      try FigureCatalog.figure("quotient", ["method": .text("louvain"), "by": .text("country")])
    }
  }
}
