import Diagrams
import Testing

@Suite struct LayoutPolishTests {
  private let boxes = Array(repeating: SceneSize(40, 18), count: 4)

  @Test func crossingLinesAreUntangled() {
    // The diagonals of a square.
    let polish = LayoutPolish(
      sizes: boxes, lines: [.init(a: 0, b: 1), .init(a: 2, b: 3)], page: SceneSize(300, 200))
    let start = [(-100, -60), (100, 60), (-100, 60), (100, -60)].map {
      ScenePoint(Double($0.0), Double($0.1))
    }
    let end = polish.polished(start)
    #expect(!areCrossed(end[0], end[1], end[2], end[3]) && overlaps(end) == 0)
    #expect(polish.best(of: [start, end]) == end)
  }

  @Test func boxesOnOneSpotPartAndStayOnThePage() {
    let polish = LayoutPolish(
      sizes: boxes, lines: [.init(a: 0, b: 1)], page: SceneSize(200, 120), fixed: 0)
    let places = polish.polished(Array(repeating: ScenePoint(0, 0), count: 4))
    #expect(places[0] == ScenePoint(0, 0))
    #expect(overlaps(places) == 0)
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

  private func overlaps(_ places: [ScenePoint]) -> Int {
    places.indices.reduce(0) { sum, a in
      sum
        + places.indices.count { b in
          a < b && abs(places[a].x - places[b].x) < 40 && abs(places[a].y - places[b].y) < 18
        }
    }
  }

  private func areCrossed(_ a: ScenePoint, _ b: ScenePoint, _ c: ScenePoint, _ d: ScenePoint)
    -> Bool
  {
    func side(_ p: ScenePoint, _ q: ScenePoint, _ r: ScenePoint) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}
