import Testing

@testable import Diagrams

@Suite struct LayoutPolishTests {
  private let boxes = Array(repeating: SceneSize(40, 18), count: 4)

  @Test func crossingLinesAreUntangled() {
    // The diagonals of a square.
    let polish = LayoutPolish(
      sizes: boxes, lines: [.init(a: 0, b: 1), .init(a: 2, b: 3)], page: SceneSize(300, 200))
    let start = [(-100, -60), (100, 60), (-100, 60), (100, -60)].map {
      ScenePoint(Double($0.0), Double($0.1))
    }
    #expect(trial(polish, start).crossings == 1)
    let end = polish.polished(start)
    let metrics = trial(polish, end)
    #expect(metrics.crossings == 0 && metrics.nodeNode == 0 && metrics.edgeOverLabel == 0)
    #expect(polish.best(of: [start, end]) == end)
  }

  @Test func boxesOnOneSpotPartAndStayOnThePage() {
    var polish = LayoutPolish(
      sizes: boxes, lines: [.init(a: 0, b: 1)], page: SceneSize(200, 120), fixed: 0)
    polish.mayTrade = false
    let places = polish.polished(Array(repeating: ScenePoint(0, 0), count: 4))
    #expect(places[0] == ScenePoint(0, 0))
    #expect(trial(polish, places).nodeNode == 0)
    #expect(places.allSatisfy { abs($0.x) <= 81 && abs($0.y) <= 52 })
  }

  @Test func anUprightLayoutIsLaidDownAndStretchedToThePage() {
    let polish = LayoutPolish(
      sizes: Array(boxes.prefix(2)), lines: [.init(a: 0, b: 1)], page: SceneSize(240, 120))
    let places = polish.fitted([ScenePoint(5, 0), ScenePoint(5, 80)])
    // Half of 240 less half a box of 40 leaves 100 on each side.
    #expect(places.map(\.x).sorted() == [-100, 100])
    #expect(places.map(\.y) == [0, 0])
  }

  private func trial(_ polish: LayoutPolish, _ places: [ScenePoint]) -> LegibilityMetrics {
    LayoutTrial(
      sizes: polish.sizes, textWidths: polish.sizes.map { $0.width - 10 },
      lines: polish.lines.map { ($0.a, $0.b) }
    ).metrics(places)
  }
}
