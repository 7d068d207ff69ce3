import Diagrams
import Testing

@Suite struct TimelineCompositionTests {
  @Test(arguments: [1, 2, 7, 25, 60])
  func timelinesAreLegible(events: Int) throws {
    let metrics = try Material.metrics(PlotMaterial.timeline(events: events).scene())
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0 && metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0 && metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
  }

  @Test func aNameStandsAboveAllLaterStemsUnderIt() throws {
    // "Alpha" takes about 25 points, and so does the time from 2000 to 2001.
    let scene = composition([("a", 2000, 2000), ("b", 2000.5, 2000.5), ("c", 2020, 2020)]).scene()
    let a = try position("e-a", scene)
    let b = try position("e-b", scene)
    let c = try position("e-c", scene)
    #expect(abs(a.y - b.y - 13.5) < 1e-9)
    #expect(b.y == c.y)
    // From the axis up to the sign.
    let stem = try #require(scene.edges.first { $0.id == "stem-a" })
    guard case .spline(let points) = stem.route else { return #expect(Bool(false)) }
    #expect(points.first?.x == a.x && points.last == a)
  }

  @Test func whatIsKnownToASpanOfYearsIsABar() throws {
    let scene = composition([("a", 2000, 2001), ("b", 1990, 1999)]).scene()
    #expect(try position("e-a", scene).x > 0)
    #expect(!scene.nodes.contains { $0.id == "e-b" })
    let bar = try #require(scene.edges.first { $0.id == "span-b" })
    let axis = try #require(scene.edges.first { $0.id == "counts" })
    guard case .spline(let span) = bar.route, case .spline(let all) = axis.route else {
      return #expect(Bool(false))
    }
    // The axis goes from 1989 to 2002: a year before and after, in whole years.
    let year = ((all.last?.x ?? 0) - all[0].x) / 13
    #expect(abs(span[span.count - 1].x - span[0].x - 9 * year) < 1e-6)
    #expect(scene.legend.entries.map(\.text).contains("begun at some time within the bar"))
  }

  @Test func onlyWhatBeganIsCounted() {
    var plan = composition([("a", 2000, 2000), ("b", 2005, 2005), ("c", 2010, 2010)])
    plan.events[1].status = .intended
    plan.events[2].status = .dormant
    plan.events[2].kind = .organization
    let scene = plan.scene()
    #expect(scene.nodes.first { $0.id == "total" }?.label.text == "2")
    #expect(scene.nodes.first { $0.id == "e-a" }?.fill != .white)
    #expect(scene.nodes.first { $0.id == "e-b" }?.fill == .white)
    #expect(scene.nodes.first { $0.id == "e-c" }?.fill == .white)
    #expect(scene.nodes.first { $0.id == "e-c" }?.shape == .hexagon)
    #expect(
      scene.legend.entries.map(\.text) == ["Europe", "", "organization", "intended or ended"])
  }

  @Test func theOrderOfEventsLeavesNoTrace() throws {
    let plan = PlotMaterial.timeline(events: 25)
    var other = plan
    other.events.reverse()
    #expect(try Scenes.bytes(plan.scene()) == Scenes.bytes(other.scene()))
  }

  private func position(_ id: String, _ scene: DiagramScene) throws -> ScenePoint {
    try #require(scene.nodes.first { $0.id == id }?.position)
  }

  private func composition(_ events: [(String, Double, Double)]) -> TimelineComposition {
    TimelineComposition(
      name: "t", title: "T",
      events: events.map { id, from, to in
        .init(id: id, label: "Alpha", earliest: from, latest: to, region: "europe")
      }, countTitle: "begun")
  }
}
