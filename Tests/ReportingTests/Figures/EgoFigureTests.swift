import CityNetworks
import Diagrams
import NetworkAnalysis
import Reporting
import Testing

@Suite struct EgoFigureTests {
  @Test(arguments: ["isfahan", "istanbul", "st-petersburg"])
  func bundledCitiesAreLegible(city: String) throws {
    let metrics = try BundledFigures.metrics("ego", ["city": .text(city)])
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0 && metrics.crossings == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5)
  }

  @Test(arguments: [
    ("IR", ["Ispahan", "اصفهان", "Исфахан"], "اصفهان"), ("RU", ["Kasan", "Казань"], "Казань"),
    ("CN", ["乌鲁木齐", "ئۈرۈمچى"], "乌鲁木齐"), ("IT", ["Firenze", "Флоренция"], ""),
    ("GE", ["Batum", "Батуми", "ბათუმი"], "ბათუმი"), ("IN", ["Агра", "आगरा"], "आगरा"),
  ])
  func theMiddleHasTheNameInTheScriptOfTheCountry(
    code: String, aliases: [String], native: String
  ) throws {
    let network = CityNetwork(
      cities: [
        City(id: CityID("a"), name: "A", aliases: aliases, country: Country(code: code)),
        City(id: CityID("b"), name: "B"),
      ],
      assertions: [
        Assertion(
          id: AssertionID("1"), subject: .city(CityID("a")), object: .city(CityID("b")),
          relation: .twinning)
      ])
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    let scene = try EgoFigure(of: CityID("a")).sketch(of: study, from: AnalysisResults())
      .scene(with: InProcessRenderer())
    let country = try #require(Country(code: code)?.name)
    #expect(scene.nodes[0].label.text == "A " + (native.isEmpty ? "" : native + " ") + country)
  }

  @Test func shortNamesOfOrganizationsAreSpelledOut() throws {
    let scene = try EgoFigure(of: CityID("a")).sketch(of: ToyStudy.study(), from: AnalysisResults())
      .scene(with: InProcessRenderer())
    #expect(scene.legend.notes.contains("O&C: Org & Co."))
  }
}
