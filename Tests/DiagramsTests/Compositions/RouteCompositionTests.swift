import Diagrams
import Testing

@Suite struct RouteCompositionTests {
  @Test(arguments: [(1, 1), (1, 2), (2, 2), (3, 3), (6, 3), (6, 8), (8, 5), (1, 12), (3, 13)])
  func routesAreLegible(routes: Int, hops: Int) throws {
    let metrics = try Material.metrics(Material.routes(routes, hops: hops).scene())
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0, "\(metrics.examples)")
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0, "\(metrics.examples)")
    #expect(metrics.crossings == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5 || routes > 5, "\(metrics.canvas)")
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func noLineEverRunsOverACityWhateverTheRoutes(seed: UInt64) throws {
    let composition = Material.randomRoutes(5, stops: 7, seed: seed)
    let metrics = try Material.metrics(composition.scene())
    #expect(metrics.edgeOverLabel == 0 && metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0 && metrics.outside == 0, "\(metrics.examples)")
  }

  @Test func eachRouteIsALineOfItsOwnAndTheBusiestCityIsMarked() {
    let composition = RouteComposition(
      name: "routes", title: "x",
      cities: ["a", "b", "c", "d"].map { .init(id: $0, label: $0.uppercased(), secondary: "Land") },
      routes: [.init(["a", "b", "d"], cost: "2 ties"), .init(["a", "b", "c", "d"])],
      links: [.init("b", "a", status: .dormant, tooltip: "asleep")])
    let scene = composition.scene()
    #expect(scene.edges.filter { Set([$0.tail, $0.head]) == ["a", "b"] }.count == 2)
    #expect(scene.edges.filter { $0.tail == "c" || $0.head == "c" }.count == 2)
    #expect(scene.nodes.filter { $0.classes.contains("marked") }.map(\.id) == ["b"])
    #expect(scene.nodes.first { $0.id == "b" }?.label.text.contains("on 2 of 2 routes") == true)
    let dormant = scene.edges.filter { $0.line.pattern == .dotted }
    #expect(dormant.count == 2 && dormant.allSatisfy { $0.tooltip.hasSuffix("asleep") })
    let legend = scene.legend.entries.map(\.text)
    #expect(legend.contains("1. A – B – D (2 ties)") && legend.contains("2. A – B – C – D"))
    #expect(legend.contains("dormant") && !legend.contains("intended"))
    #expect(scene.legend.notes == ["Red border: a city that every route shown passes through."])
  }

  @Test func routesBeyondTheHuesAreCountedNotDrawn() {
    let composition = Material.routes(11, hops: 2)
    let scene = composition.scene()
    #expect(Set(scene.edges.map(\.order)) == Set(0..<RouteComposition.mostRoutes))
    #expect(scene.legend.notes.contains("Not drawn: 3 more routes."))
  }

  @Test func routesThatRunAStretchBothWaysAreDrawn() throws {
    let composition = RouteComposition(
      name: "routes", title: "x",
      cities: ["a", "b", "c", "d"].map { .init(id: $0, label: $0) },
      routes: [.init(["a", "b", "c", "d"]), .init(["a", "c", "b", "d"])], links: [])
    let scene = composition.scene()
    #expect(scene.edges.count == 6)
    #expect(try Material.metrics(scene).edgeOverLabel == 0)
  }
}
