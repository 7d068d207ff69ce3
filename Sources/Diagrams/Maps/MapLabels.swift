/// Finds room for names on a map, one after another.
///
/// A name stands beside its dot, at the right if that is free; else at one of seven other places; else
/// farther away, where a leader joins it with its dot. It may cover lines and faint dots, but only
/// where nothing better is free; names, badges and dots never.
///
/// Source of the eight places and their order: Imhof, The American Cartographer 2 (1975).
struct MapLabels {
  /// Where a name stands.
  struct Room {
    let center: ScenePoint
    let needsLeader: Bool
    /// Whether a line runs under the name.
    let isCrossed: Bool
  }

  let frame: SceneBox
  /// What no name may cover.
  private(set) var taken: [SceneBox] = []
  /// The dots that have names.
  private(set) var dots: [SceneBox] = []
  /// What names should rather not cover.
  var faint: [SceneBox] = []
  /// What it costs a name to cover one of those.
  var costOfFaint = 0.6
  /// Lines that names should rather not cover.
  var lines: [Segment] = []

  init(frame: SceneBox) { self.frame = frame.grown(by: -3) }

  /// Reserves the room of a dot that has a name.
  mutating func takeDot(_ box: SceneBox) {
    taken.append(box)
    dots.append(box)
  }

  /// Room for a name of this size beside a dot, and takes it; nil if there is none.
  ///
  /// Only a name that may stand anywhere covers other dots or is led past them.
  mutating func room(
    for size: SceneSize, at dot: ScenePoint, radius: Double,
    reach: MapComposition.Reach = .anywhere
  ) -> Room? {
    var best: (cost: Double, box: SceneBox, isFar: Bool, isCrossed: Bool)?
    func consider(_ center: ScenePoint, _ base: Double, isFar: Bool) {
      if let best, best.cost <= base { return }
      let box = SceneBox(center: center, size: size)
      guard let own = cost(of: box) else { return }
      let near = isFar ? box.grown(by: 3) : box.grown(by: -1)
      guard reach == .anywhere || !faint.contains(where: { $0.overlaps(near) }) else { return }
      var cost = own + base
      if isFar {
        guard let more = self.cost(ofLeaderFrom: dot, radius: radius, to: box) else { return }
        guard reach == .anywhere || more.dots == 0 else { return }
        cost += more.lines + 3 * Double(more.dots)
        // Beside another dot it would be taken for that one's name.
        cost += 20 * Double(dots.count { $0.overlaps(box.grown(by: 5)) })
      }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, box, isFar, own >= Self.crossing) }
    }
    for (index, side) in Self.sides.enumerated() {
      consider(
        Self.center(size, beside: dot, side, gap: radius + 2), Double(index) * 0.3, isFar: false)
    }
    let rings = Self.rings.prefix(reach == .beside ? 0 : reach == .near ? Self.nearRings : 99)
    for (ring, distance) in rings.enumerated() {
      for step in 0..<16 {
        let angle = Double(step) * .pi / 8
        let side = ScenePoint(Angle.cosine(angle), Angle.sine(angle))
        consider(
          Self.center(size, beside: dot, side, gap: radius + distance), 5 + 1.5 * Double(ring),
          isFar: true)
      }
    }
    guard let best else { return nil }
    taken.append(best.box)
    if best.isFar {
      lines.append(Segment(line: -1, from: dot, to: Self.nearest(to: dot, in: best.box)))
    }
    return Room(
      center: best.box.center, needsLeader: best.isFar, isCrossed: best.isCrossed)
  }

  /// Takes the first of these boxes in which nothing is at all.
  mutating func takeFirstFree(of boxes: [SceneBox]) -> SceneBox? {
    guard let box = boxes.first(where: { cost(of: $0) == 0 }) else { return nil }
    taken.append(box)
    return box
  }

  /// Takes the box that the fewest lines cross; the first of several.
  mutating func takeLeastCrossed(of boxes: [SceneBox]) -> SceneBox? {
    let costs = boxes.compactMap { box in cost(of: box).map { (cost: $0, box: box) } }
    guard let least = costs.map(\.cost).min(), let best = costs.first(where: { $0.cost == least })
    else { return nil }
    taken.append(best.box)
    return best.box
  }

  /// What it costs a name to cover a line.
  private static let crossing = 7.0
  private static let nearRings = 5
  private static let rings = [10.0, 18, 28, 40, 54, 70, 90]

  // Right, left, above and below to the right, to the left, and in the middle; then a little higher
  // or lower than right and left.
  private static let sides = [
    ScenePoint(1, 0), ScenePoint(1, 1), ScenePoint(1, -1), ScenePoint(-1, 0), ScenePoint(0, 1),
    ScenePoint(0, -1), ScenePoint(-1, 1), ScenePoint(-1, -1), ScenePoint(1, 0.5),
    ScenePoint(1, -0.5), ScenePoint(-1, 0.5), ScenePoint(-1, -0.5),
  ]

  private static func center(
    _ size: SceneSize, beside dot: ScenePoint, _ side: ScenePoint, gap: Double
  ) -> ScenePoint {
    let isCorner = abs(side.x) == 1 && abs(side.y) == 1
    let reach = isCorner ? gap * 0.7 : gap
    return ScenePoint(
      dot.x + side.x * (reach + size.width / 2), dot.y + side.y * (reach + size.height / 2))
  }

  /// How bad a box is; nil if it cannot be.
  private func cost(of box: SceneBox) -> Double? {
    guard box.left >= frame.left, box.right <= frame.right, box.bottom >= frame.bottom,
      box.top <= frame.top, !taken.contains(where: { $0.overlaps(box) })
    else { return nil }
    let core = box.grown(by: -1)
    let crossed = Set(lines.filter { $0.passes(through: core) }.map(\.line)).count
    return Self.crossing * Double(crossed) + costOfFaint * Double(faint.count { $0.overlaps(box) })
  }

  private func cost(ofLeaderFrom dot: ScenePoint, radius: Double, to box: SceneBox)
    -> (lines: Double, dots: Int)?
  {
    let end = Self.nearest(to: dot, in: box)
    let length = dot.distance(to: end)
    guard length > radius else { return nil }
    // The dot that is named, and what overlaps it, are left behind first.
    let start = dot + (end - dot) * min(1, (radius + 1) / length)
    let leader = Segment(line: -1, from: start, to: end)
    let own = SceneBox(center: dot, size: SceneSize(2 * radius, 2 * radius))
    guard !taken.contains(where: { !$0.overlaps(own) && leader.passes(through: $0) }) else {
      return nil
    }
    return (
      2 * Double(Set(lines.filter { $0.crosses(leader) }.map(\.line)).count),
      faint.count { !$0.overlaps(own) && leader.passes(through: $0) }
    )
  }

  static func nearest(to p: ScenePoint, in box: SceneBox) -> ScenePoint {
    ScenePoint(max(box.left, min(box.right, p.x)), max(box.bottom, min(box.top, p.y)))
  }
}
