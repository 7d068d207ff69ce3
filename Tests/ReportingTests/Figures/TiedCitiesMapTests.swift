import CityNetworks
import Diagrams
import Execution
import Foundation
import NetworkAnalysis
import Reporting
import Testing

/// The maps of one city, of a region and of the world.
@Suite struct TiedCitiesMapTests {
  @Test(
    arguments: [
      ("map-city", ["city": .text("isfahan")]),
      ("map-city", ["city": .text("istanbul"), "top": .number(10)]),
      ("map-region", ["region": .text("west-asia")]), ("map-region", ["region": .text("europe")]),
      ("map-region", ["countries": .list(["CN", "PK", "IN"])]), ("map-region", [:]),
      ("map-world", [:]), ("map-world", ["projection": .text("robinson"), "center": .number(150)]),
      ("map-world", ["projection": .text("natural-earth"), "cities": .list(["isfahan"])]),
    ] as [(String, [String: AnalysisParameters.Value])])
  func mapsAreLegible(id: String, values: [String: AnalysisParameters.Value]) throws {
    let metrics = try BundledFigures.metrics(id, values)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.spill == 0 && metrics.smallestPrint >= 6.5, "\(metrics.smallestPrint)")
    let scene = try BundledFigures.sketch(id, values).scene(with: InProcessRenderer())
    #expect(try InProcessRenderer().render(scene, as: .svg).count < 1_000_000)
  }

  @Test func isfahansMapShowsAllPartnersByStatus() throws {
    let sketch = try BundledFigures.sketch("map-city", ["city": .text("isfahan")])
    let scene = try sketch.scene(with: InProcessRenderer())
    let lines = scene.edges.filter { $0.id.hasPrefix("l-") }
    #expect(lines.count == sketch.data.rows.count)
    let looks = Set(lines.map { $0.classes[0] })
    #expect(looks == ["s-in-force", "s-unconfirmed", "s-intended", "s-dormant"])
    let center = try #require(scene.nodes.first { $0.id == "p-isfahan" })
    #expect(center.fill == DiagramStyle().ink && center.subject == "isfahan")
    // Every partner has its name.
    #expect(scene.nodes.filter { $0.classes.contains("name") }.count == lines.count + 1)
    // pyproj 3.7.2, Geod on a sphere of 6371.0088 km: 12 126 km.
    #expect(sketch.title.contains("the farthest, Havana, lies 12\u{202F}126 km away"))
    #expect(scene.legend.notes.contains { $0.contains("GeoNames, CC BY 4.0") })
    #expect(sketch.map?.lines.count == lines.count)
  }

  @Test func aMapOfTheWorldDrawsTheBestTiedAndSaysWhatItLeavesOut() throws {
    let all = try BundledFigures.sketch("map-world")
    let few = try BundledFigures.sketch("map-world", ["most": .number(20), "top": .number(5)])
    #expect(few.data.rows.count == 20)
    #expect(Array(all.data.rows.prefix(5).map(\.[0])) == Array(few.data.rows.prefix(5).map(\.[0])))
    let scene = try few.scene(with: InProcessRenderer())
    #expect(scene.nodes.filter { $0.classes.contains("name") }.count <= 5)
    #expect(scene.edges.filter { $0.id.hasPrefix("l-") }.count == few.map?.lines.count)
    let notes = scene.legend.notes.joined(separator: " ")
    #expect(notes.contains("Names: the 5 cities with most ties"))
    #expect(notes.contains("Drawn: 20 cities with "))
    // A city that must be there is there, and has its name.
    let needed = try BundledFigures.sketch(
      "map-world", ["most": .number(20), "top": .number(0), "cities": .list(["nakhchivan"])])
    #expect(needed.data.rows.contains { $0.last == .text("nakhchivan") })
    #expect(
      try needed.scene(with: InProcessRenderer()).nodes.filter { $0.classes.contains("name") }
        .map(\.label.text) == ["Nakhchivan"])
  }

  @Test func theToyHasThreeTiedCities() throws {
    // a–b, b–c and a–c are tied; c–d is a draft and so is no tie.
    let world = try toy("map-world")
    #expect(world.data.rows.map { $0[3] } == [.integer(2), .integer(2), .integer(2)])
    #expect(world.title.hasPrefix("3 cities have the most ties, 2; 3 of 3 ties on the map join"))
    let two = try toy("map-region", ["countries": .text("cn,pk")])
    #expect(two.data.rows.map { $0.last } == [.text("b"), .text("c")])
    #expect(two.id == "map-region-cn-pk")
    #expect(
      two.title
        == "Beta and Gamma have the most partner cities in China and Pakistan: 1, of 1 pair "
        + "among 2 tied cities")
    let scene = try world.scene(with: InProcessRenderer())
    #expect(scene.nodes.contains { $0.subject == "b" })
  }

  @Test func whatCannotBeDrawnIsRefusedWithTheReason() throws {
    #expect(throws: AnalysisError.unknownCity("x")) { try toy("map-city", ["city": .text("x")]) }
    #expect(throws: AnalysisError.unknownCity("x")) {
      try toy("map-world", ["cities": .list(["x"])])
    }
    let none = #expect(throws: AnalysisError.self) {
      try toy("map-region", ["region": .text("africa")])
    }
    #expect(none?.description.contains("no tie joins two of the 0 cities") == true)
    let both = #expect(throws: AnalysisError.self) {
      try toy("map-region", ["region": .text("africa"), "countries": .text("CN")])
    }
    #expect(both?.description.contains("region and countries cannot both be given") == true)
    for (name, value) in [
      ("projection", AnalysisParameters.Value.text("mercator")), ("projection", .text("lambert")),
      ("center", .number(181)), ("center", .text("north")), ("center", .text("91,0")),
      ("center", .text("1,2,3")),
    ] {
      #expect(throws: AnalysisError.self, "\(name) \(value)") {
        try toy("map-world", [name: value])
      }
    }
    #expect(throws: AnalysisError.self) {
      try toy("map-region", ["projection": .text("lambert"), "center": .number(10)])
    }
  }

  @Test func rowsInAnotherOrderGiveTheSameBytes() throws {
    let network = ToyStudy.network
    let turned = CityNetwork(
      cities: network.cities.reversed(), organizations: network.organizations,
      corridors: network.corridors, sources: network.sources,
      assertions: network.assertions.reversed(), provenance: network.provenance)
    for (id, values) in [
      ("map-world", [:]), ("map-region", [:]), ("map-city", ["city": .text("b")]),
    ] as [(String, [String: AnalysisParameters.Value])] {
      let maps = try [network, turned].map { try toy(id, values, of: $0) }
      #expect(maps[0].map?.geoJSON() == maps[1].map?.geoJSON())
      let svgs = try maps.map { try $0.figure(with: InProcessRenderer()).svg }
      #expect(svgs[0] == svgs[1])
    }
  }

  private func toy(
    _ id: String, _ values: [String: AnalysisParameters.Value] = [:],
    of network: CityNetwork = ToyStudy.network
  ) throws -> FigureSketch {
    let study = try StudiedNetwork(network, selection: NetworkSelection())
    return try FigureCatalog.figure(id, values).sketch(of: study, from: AnalysisResults())
  }
}
