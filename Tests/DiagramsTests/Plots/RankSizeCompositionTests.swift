import Diagrams
import Testing

@Suite struct RankSizeCompositionTests {
  @Test(arguments: [1, 2, 30, 200, 20_000])
  func rankingsAreLegible(cities: Int) throws {
    let scene = PlotMaterial.ranks(of: cities).scene()
    let svg = try InProcessRenderer().render(scene, as: .svg)
    #expect(svg.count < 100_000)
    let metrics = try #require(LegibilityMetrics(svg: svg))
    #expect(metrics.labelLabel == 0 && metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0 && metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0 && metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
  }

  @Test func theLineKeepsItsHeightUntilTheNextRank() throws {
    let scene = composition([100, 10, 10, 1]).scene()
    let line = try #require(scene.edges.first { $0.id == "ranks" })
    guard case .spline(let curve) = line.route else { return #expect(Bool(false)) }
    let corners = stride(from: 0, to: curve.count, by: 3).map { curve[$0] }
    // Level and down to rank 2, level to rank 3 with a step of no height, level and down to rank 4.
    #expect(corners.count == 7)
    #expect(corners[0].y == corners[1].y && corners[1].x == corners[2].x)
    #expect(abs((corners[0].y - corners[2].y) - (corners[2].y - corners[6].y)) < 1e-9)
    // log 2 of the log 5 from 1 to the end of the axis.
    let first = try #require(scene.nodes.first { $0.id == "r-1" }?.position)
    #expect(first == corners[0])
  }

  @Test func theFirstAndTheOneAskedForAreNamed() {
    var plan = composition([100, 10, 10, 1])
    plan.entries[2].isAskedFor = true
    let scene = plan.scene()
    #expect(scene.nodes.first { $0.id == "m-1" }?.label.text == "C0 (100, rank 1)")
    #expect(scene.nodes.first { $0.id == "m-2" }?.label.text == "C2 (10, rank 2)")
    #expect(scene.nodes.first { $0.id == "r-2" }?.subject == "c2")
    #expect(scene.nodes.first { $0.id == "r-2" }?.line?.color == scene.style.highlight)
  }

  @Test func theOrderOfEntriesLeavesNoTrace() throws {
    let plan = PlotMaterial.ranks(of: 200)
    var other = plan
    other.entries.reverse()
    #expect(try Scenes.bytes(plan.scene()) == Scenes.bytes(other.scene()))
  }

  @Test(arguments: [(1711.132448, "1711"), (0.0123456, "0.0123"), (38, "38"), (12_345.6, "12 346")])
  func numbersOfMarksAreShort(value: Double, words: String) {
    #expect(PlotAxis.short(value) == words.replacing(" ", with: "\u{2009}"))
  }

  private func composition(_ values: [Double]) -> RankSizeComposition {
    RankSizeComposition(
      name: "r", title: "R",
      entries: values.enumerated().map { index, value in
        .init(
          id: "c\(index)", label: "C\(index)", rank: values.count { $0 > value } + 1, value: value,
          isNamed: index == 0)
      }, valueTitle: "ties", rankTitle: "rank")
  }
}
