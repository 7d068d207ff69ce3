import Diagrams
import Testing

@Suite struct SVGFinisherTests {
  @Test func nothingUnfinishedStays() throws {
    let svg = try Scenes.svg(Scenes.pinned())
    for trace in ["transparent", "DOCTYPE", "<?xml", "<!--", "xlink", "font-family=", "%3"] {
      #expect(!svg.holds(trace), "\(trace)")
    }
    #expect(svg.occurrences(of: "http") == 1)
    #expect(svg.occurrences(of: "font-family:") == 1)
  }

  @Test func theDrawingIsTitledAndDescribed() throws {
    let svg = try Scenes.svg(Scenes.pinned())
    #expect(svg.holds("role=\"img\" lang=\"en\" aria-labelledby=\"fig-1-title fig-1-desc\""))
    #expect(svg.holds("<title id=\"fig-1-title\">Ties of Isfahan</title>"))
    #expect(svg.holds("<desc id=\"fig-1-desc\">Three places.</desc>"))
  }

  @Test func signsCarryTheirTooltipAndKey() throws {
    let svg = try Scenes.svg(Scenes.pinned())
    #expect(svg.holds("<title>a – b</title>"))
    #expect(svg.holds("data-k=\"ab\""))
    #expect(svg.holds("href=\"#row-b\""))
  }

  @Test func idsAreUniqueAndBeginWithTheName() throws {
    let svg = try Scenes.svg(Scenes.pinned())
    let ids = svg.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("fig-1") })
  }

  @Test func theCanvasEndsWhereTheCurvesEnd() throws {
    var high = Scenes.pinned()
    high.edges[1].route = .spline([.init(0, 8), .init(0, 400), .init(110, 400), .init(110, 96)])
    let metrics = try #require(LegibilityMetrics(svg: Scenes.bytes(high)))
    #expect(metrics.canvas.height < 380)
    #expect(metrics.outside == 0)
  }

  @Test func largeDrawingsAreCompacted() throws {
    var scene = Scenes.pinned()
    let line = LineStyle(width: 0.5, color: scene.style.faint)
    let dots = (0..<600).map { index in
      SceneNode(
        id: "dot\(index)", shape: .circle, fill: scene.style.tie, size: .fixed(SceneSize(3, 3)),
        position: .init(Double(index % 30) * 8, 120 + Double(index / 30) * 8))
    }
    scene.nodes += dots
    scene.edges += (1..<600).map {
      SceneEdge(id: "l\($0)", tail: "dot\($0 - 1)", head: "dot\($0)", line: line)
    }
    let svg = try Scenes.svg(scene)
    #expect(svg.occurrences(of: "class=\"bulk\"") < 8)
    #expect(svg.utf8.count < 40_000)
    #expect(svg.holds(">Isfahan</text>"))
  }
}
