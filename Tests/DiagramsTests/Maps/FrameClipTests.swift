import Diagrams
import Testing

@Suite struct FrameClipTests {
  static let frame = SceneBox(left: -1, bottom: -0.7, right: 1, top: 0.7)

  /// The polygons that are painted, and whether a point ends up in the area: the last one counts.
  private func isPainted(_ p: ScenePoint, _ polygons: [[ScenePoint]]) -> Bool {
    let last = polygons.last { MapMaterial.isInside(p, $0) }
    return last.map { FrameClip.area(of: $0) > 0 } ?? false
  }

  /// A star around a centre, against the clock.
  private func star(_ dice: inout Dice, reach: Double) -> [ScenePoint] {
    let center = ScenePoint(2.4 * dice.roll() - 1.2, 2 * dice.roll() - 1)
    let count = 5 + Int(dice.roll() * 60)
    // Directions on a square, so that the test needs no angles.
    return (0..<count).map { index in
      let way = 8 * (Double(index) + 0.8 * dice.roll()) / Double(count)
      let side =
        switch way {
        case ..<2: ScenePoint(1, way - 1)
        case ..<4: ScenePoint(3 - way, 1)
        case ..<6: ScenePoint(-1, 5 - way)
        default: ScenePoint(way - 7, -1)
        }
      let length = reach * (0.15 + dice.roll())
      return ScenePoint(center.x + side.x * length, center.y + side.y * length)
    }
  }

  @Test(arguments: 1...60)
  func insideTheFrameTheAreaIsTheSame(seed: Int) {
    var dice = Dice(UInt64(seed))
    let ring = star(&dice, reach: seed % 3 == 0 ? 4 : 1.2)
    var clip = FrameClip(to: Self.frame)
    clip.add(ring)
    let corner = ScenePoint(-1, -0.7)
    let polygons = clip.polygons(isAreaAtCorner: MapMaterial.isInside(corner, ring))
    for _ in 0..<400 {
      let p = ScenePoint(2 * dice.roll() - 1, 1.4 * dice.roll() - 0.7)
      #expect(isPainted(p, polygons) == MapMaterial.isInside(p, ring), "seed \(seed) at \(p)")
    }
    #expect(polygons.joined().allSatisfy { abs($0.x) <= 1 + 1e-9 && abs($0.y) <= 0.7 + 1e-9 })
  }

  @Test func areasAndHolesAreCutTogether() {
    // Land that covers the frame but for a sea in the middle, with an island in it, and a bay from
    // above that another coast closes.
    var clip = FrameClip(to: Self.frame)
    clip.add([(-3, -3), (3, -3), (3, 3), (0.5, 3), (0.5, 0.5), (0.3, 0.5), (0.3, 3), (-3, 3)].ring)
    clip.add([(-0.2, -0.2), (-0.2, 0.2), (0.2, 0.2), (0.2, -0.2)].ring)
    clip.add([(-0.1, -0.1), (0.1, -0.1), (0.1, 0.1), (-0.1, 0.1)].ring)
    let polygons = clip.polygons(isAreaAtCorner: true)
    for (x, y, isLand) in [
      (0.9, 0.6, true), (-0.9, -0.6, true), (0.4, 0.6, false), (0.15, 0, false), (0, 0, true),
      (0.4, 0.4, true),
    ] {
      #expect(isPainted(ScenePoint(x, y), polygons) == isLand, "at \(x), \(y)")
    }
  }

  @Test func aFrameWithoutCoastsIsAllAreaOrNone() {
    let clip = FrameClip(to: Self.frame)
    #expect(clip.polygons(isAreaAtCorner: false).isEmpty)
    #expect(
      clip.polygons(isAreaAtCorner: true) == [[(-1, -0.7), (1, -0.7), (1, 0.7), (-1, 0.7)].ring])
  }

  @Test func aSideThatCutsACornerIsKept() {
    var clip = FrameClip(to: Self.frame)
    // Below the line from (−1.5, 0) to (0, −1.5): it cuts the lower left corner.
    clip.add([(-1.5, 0), (-3, -3), (0, -1.5)].ring)
    let polygons = clip.polygons(isAreaAtCorner: true)
    #expect(polygons.count == 1 && polygons.first?.count == 3)
  }
}

extension [(Double, Double)] {
  fileprivate var ring: [ScenePoint] { map { ScenePoint($0.0, $0.1) } }
}
