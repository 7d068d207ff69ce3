import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting
import Testing

@Suite struct MapFigureTests {
  @Test func neighboursAreTiedOrInOneCountryOrMissing() throws {
    // One source states the ties a–b, b–c and a–c; c and d lie in one country.
    let scene = try scene("map-corridor", ["corridor": .text("k")])
    #expect(
      classes(of: scene) == ["s-oneSource", "s-oneSource", "s-sameCountry", "s-shortcut"])
    // Of Iran and Pakistan alone, a has no neighbour.
    let less = try self.scene(
      "map-corridor", ["corridor": .text("k")], NetworkSelection(countries: ["IR", "PK"]))
    #expect(classes(of: less) == ["s-sameCountry"])
    #expect(less.legend.notes.contains("Outside the selection and not drawn: 1 of its cities."))
  }

  @Test func allParametersOfASearchAreHandedOn() throws {
    let ends: [String: AnalysisParameters.Value] = ["from": .text("a"), "to": .text("c")]
    let scene = try scene("map-routes", ends.merging(["count": .number(1)]) { $1 })
    #expect(scene.name == "map-routes-a-c")
    #expect(scene.nodes.filter { $0.classes.contains("badge") }.count == 1)
    #expect(throws: AnalysisError.avoidedEnd("c")) {
      try self.scene("map-routes", ends.merging(["avoid": .text("c")]) { $1 })
    }
    #expect(throws: AnalysisError.missingParameter(analysis: "routes", name: "to")) {
      try self.scene("map-routes", ["from": .text("a")])
    }
    #expect {
      try self.scene("map-routes", ends.merging(["hue": .text("red")]) { $1 })
    } throws: {
      String(describing: $0).hasPrefix("'routes' has no parameter 'hue'.")
    }
  }

  @Test func routesHaveANumberAndTheirCitiesInTheLegend() throws {
    let scene = try scene("map-routes", ["from": .text("b"), "to": .text("c")])
    #expect(scene.legend.entries[0].text.hasPrefix("1  Beta – Gamma (1 hop, "))
    #expect(scene.edges.filter { $0.classes.contains("r-2") }.count == 2)
    #expect(scene.nodes.contains { $0.tooltip.hasPrefix("Gamma, Pakistan: ") })
  }

  @Test func citiesWithoutCoordinatesAreCountedOrTheMapIsRefused() throws {
    let note = "1 city without coordinates is not drawn, nor are its lines."
    let scene = try scene("map-corridor", ["corridor": .text("k")], without: ["b"])
    #expect(scene.legend.notes.contains(note))
    #expect(!scene.nodes.contains { $0.id == "p-b" })
    let refusal = #expect(throws: AnalysisError.self) {
      try self.scene("map-corridor", ["corridor": .text("k")], without: ["a", "b", "c"])
    }
    #expect(refusal?.description.contains("of the 4 to be drawn 1 has them") == true)
  }

  @Test func withoutARouteThereIsNoMap() throws {
    let refusal = #expect(throws: AnalysisError.self) {
      // The tie c–d is a draft, which the selection does not count.
      try self.scene("map-routes", ["from": .text("a"), "to": .text("d")])
    }
    #expect(refusal?.description.hasPrefix("there is no route to draw") == true)
  }

  private func classes(of scene: DiagramScene) -> [String] {
    scene.edges.filter { $0.id.hasPrefix("l-") }.map { $0.classes[0] }
  }

  private func scene(
    _ id: String, _ values: [String: AnalysisParameters.Value],
    _ selection: NetworkSelection = NetworkSelection(), without hidden: Set<String> = []
  ) throws -> DiagramScene {
    let toy = ToyStudy.network
    let network = CityNetwork(
      cities: toy.cities.map { city in
        City(
          id: city.id, name: city.name, country: city.country,
          coordinate: hidden.contains(city.id.rawValue) ? nil : city.coordinate)
      },
      organizations: toy.organizations, corridors: toy.corridors, sources: toy.sources,
      assertions: toy.assertions, provenance: toy.provenance)
    let study = try StudiedNetwork(network, selection: selection)
    let kind = try FigureCatalog.figure(id, values)
    let results = try AnalysisRunner(kind.questions()).results(for: study, in: ExecutionContext())
    return try kind.sketch(of: study, from: results).scene(with: InProcessRenderer())
  }
}
