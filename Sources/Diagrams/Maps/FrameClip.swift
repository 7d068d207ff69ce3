/// Cuts areas and lines to a rectangle.
///
/// Areas are given by closed lines with the area at the left hand. All lines are cut together: from
/// where one leaves the rectangle, the border of the rectangle is followed against the clock to where
/// the next one enters. So nothing need be known of what lies outside, and no spikes run along the
/// border.
///
/// Source: the rejoining of Weiler & Atherton, SIGGRAPH 1977, for a rectangle.
package struct FrameClip {
  let frame: SceneBox
  private var whole: [[ScenePoint]] = []
  private var runs: [[ScenePoint]] = []

  package init(to frame: SceneBox) { self.frame = frame }

  /// Adds a closed line. Sides with both ends in `isHidden` are not drawn; they must lie outside.
  package mutating func add(_ ring: [ScenePoint], isHidden: [Bool]? = nil) {
    guard ring.count > 2 else { return }
    func isOutside(_ index: Int) -> Bool {
      isHidden?[index] == true || !frame.contains(ring[index])
    }
    guard let first = ring.indices.first(where: isOutside) else {
      whole.append(ring)
      return
    }
    let order = Array(ring.indices[first...]) + Array(ring.indices[...first])
    runs += FrameClip.runs(
      of: order.map { ring[$0] }, in: frame,
      isHidden: isHidden.map { hidden in
        order.map { hidden[$0] }
      })
  }

  /// The areas within the rectangle, the largest first; holes go round with the clock.
  ///
  /// - Parameter isAreaAtCorner: whether the lower left corner lies in an area; it decides where no
  ///   line crosses the border.
  package func polygons(isAreaAtCorner: Bool) -> [[ScenePoint]] {
    var polygons = whole + joined
    if runs.isEmpty, isAreaAtCorner { polygons.append(corners(from: 0, to: 4)) }
    return polygons.map { (FrameClip.area(of: $0), $0) }
      .sorted { abs($0.0) > abs($1.0) }.map(\.1)
  }

  private var joined: [[ScenePoint]] {
    let entries = runs.indices.map { (at: position(runs[$0][0]), run: $0) }
      .sorted { ($0.at, $0.run) < ($1.at, $1.run) }
    var isUsed = [Bool](repeating: false, count: runs.count)
    var polygons: [[ScenePoint]] = []
    for start in runs.indices where !isUsed[start] {
      var polygon: [ScenePoint] = []
      var run = start
      while !isUsed[run] {
        isUsed[run] = true
        polygon += runs[run]
        let exit = position(runs[run][runs[run].count - 1])
        guard let next = entries.first(where: { $0.at >= exit }) ?? entries.first else { break }
        polygon += corners(from: exit, to: next.at >= exit ? next.at : next.at + 4)
        run = next.run
      }
      polygons.append(polygon)
    }
    return polygons
  }

  /// How far a point of the border is along it: 0 at the lower left, then 1, 2 and 3 at the corners
  /// against the clock.
  private func position(_ p: ScenePoint) -> Double {
    let sides = [
      (abs(p.y - frame.bottom), (p.x - frame.left) / frame.width),
      (abs(p.x - frame.right), 1 + (p.y - frame.bottom) / frame.height),
      (abs(p.y - frame.top), 2 + (frame.right - p.x) / frame.width),
      (abs(p.x - frame.left), 3 + (frame.top - p.y) / frame.height),
    ]
    return sides.min { $0.0 < $1.0 }?.1 ?? 0
  }

  private func corners(from start: Double, to end: Double) -> [ScenePoint] {
    let all = [
      ScenePoint(frame.left, frame.bottom), ScenePoint(frame.right, frame.bottom),
      ScenePoint(frame.right, frame.top), ScenePoint(frame.left, frame.top),
    ]
    return (0..<8).filter {
      Double($0) > start && Double($0) < end || start == 0 && $0 == 0 && end == 4
    }
    .map { all[$0 % 4] }
  }

  /// Twice the area, positive against the clock.
  package static func area(of ring: [ScenePoint]) -> Double {
    guard var last = ring.last else { return 0 }
    var area = 0.0
    for next in ring {
      area += last.x * next.y - next.x * last.y
      last = next
    }
    return area
  }

  /// The pieces of an open line that lie within a rectangle.
  static func runs(
    of line: [ScenePoint], in frame: SceneBox, isHidden: [Bool]? = nil
  ) -> [[ScenePoint]] {
    var runs: [[ScenePoint]] = []
    var isOpen = false
    for index in line.indices.dropLast() {
      let (a, b) = (line[index], line[index + 1])
      if let isHidden, isHidden[index], isHidden[index + 1] {
        isOpen = false
        continue
      }
      guard let (enter, leave) = shares(of: a, b, in: frame) else {
        isOpen = false
        continue
      }
      if !isOpen { runs.append([enter > 0 ? a + (b - a) * enter : a]) }
      runs[runs.count - 1].append(leave < 1 ? a + (b - a) * leave : b)
      isOpen = leave == 1
    }
    return runs
  }

  // Liang and Barsky's two parameters between which a side is inside.
  private static func shares(
    of a: ScenePoint, _ b: ScenePoint, in frame: SceneBox
  ) -> (Double, Double)? {
    let d = b - a
    var (enter, leave) = (0.0, 1.0)
    for (step, room) in [
      (-d.x, a.x - frame.left), (d.x, frame.right - a.x), (-d.y, a.y - frame.bottom),
      (d.y, frame.top - a.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    return enter < leave ? (enter, leave) : nil
  }
}
