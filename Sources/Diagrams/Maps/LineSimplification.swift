/// Leaves out points of lines that nobody would see.
enum LineSimplification {
  /// How far a simplified line may be from the line, in points.
  static let tolerance = 0.5

  /// The fewest points of a line that stay within the tolerance; both ends are kept.
  ///
  /// Source: Douglas & Peucker, Cartographica 10 (1973).
  static func line(_ points: [ScenePoint]) -> [ScenePoint] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var stack = [(0, points.count - 1)]
    while let (first, last) = stack.popLast() {
      var worst = (distance: tolerance, index: -1)
      for index in stride(from: first + 1, to: last, by: 1) {
        let distance = distance(of: points[index], from: points[first], points[last])
        if distance > worst.distance { worst = (distance, index) }
      }
      guard worst.index > 0 else { continue }
      isKept[worst.index] = true
      stack += [(first, worst.index), (worst.index, last)]
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
  }

  /// The same for a closed line, which begins at its leftmost point.
  static func ring(_ points: [ScenePoint]) -> [ScenePoint] {
    guard points.count > 3 else { return points }
    let start =
      points.indices.min { (points[$0].x, points[$0].y) < (points[$1].x, points[$1].y) } ?? 0
    let turned = Array(points[start...]) + Array(points[..<start])
    let far =
      turned.indices.max {
        turned[$0].distance(to: turned[0]) < turned[$1].distance(to: turned[0])
      } ?? 0
    guard far > 0 else { return [] }
    return line(Array(turned[...far])).dropLast()
      + line(Array(turned[far...]) + [turned[0]]).dropLast()
  }

  private static func distance(
    of p: ScenePoint, from a: ScenePoint, _ b: ScenePoint
  ) -> Double {
    let d = b - a
    let length = d.x * d.x + d.y * d.y
    guard length > 0 else { return p.distance(to: a) }
    let share = ((p.x - a.x) * d.x + (p.y - a.y) * d.y) / length
    return p.distance(to: a + d * max(0, min(1, share)))
  }
}
