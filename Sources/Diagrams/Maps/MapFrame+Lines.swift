extension MapFrame {
  /// The visible pieces of a line through these places, in points of the drawing.
  ///
  /// A line that passes the edge of the world has a piece on each side. On a map of the world there
  /// are points at most `step` degrees apart.
  func pieces(of line: [MapPoint], step: Double = 3) -> [[ScenePoint]] {
    guard isWorld else {
      let places = line.map(inWindow)
      return FrameClip.runs(of: places, in: window, isHidden: places.map(isFar))
        .map { drawn($0, isClosed: false) }
    }
    let path = unrolled(line).points
    return [-360.0, 0, 360].flatMap { turn in
      FrameClip.runs(of: path.map { $0 + ScenePoint(turn, 0) }, in: window)
    }.map { drawn($0, isClosed: false, step: step) }
      .flatMap { isCropped ? FrameClip.runs(of: $0, in: box) : [$0] }
  }

  /// The great circle, bent away from a pole as far as it must be to stay on a map of the world, and
  /// whether it is bent.
  ///
  /// What is drawn lies between the great circle and the line that is straight in degrees.
  func bent(_ way: [MapPoint]) -> (points: [MapPoint], isBent: Bool) {
    guard isWorld, !isCropped, way.count > 2 else { return (way, false) }
    let allowed = (window.bottom + 1)...(window.top - 1)
    func fits(_ points: [ScenePoint]) -> Bool {
      points.dropFirst().dropLast().allSatisfy { allowed.contains($0.y) }
    }
    let path = unrolled(way).points
    guard !fits(path) else { return (way, false) }
    let (first, last) = (path[0], path[path.count - 1])
    for share in stride(from: 0.1, through: 1, by: 0.1) {
      let other = path.indices.map { index in
        let straight = first + (last - first) * (Double(index) / Double(path.count - 1))
        return path[index] * (1 - share) + straight * share
      }
      guard fits(other) || share > 0.95 else { continue }
      let meridian = projection.centralMeridian ?? 0
      let points = other.map {
        MapPoint(latitude: $0.y, longitude: ($0.x + meridian).wrapped)
      }
      return (points, true)
    }
    return (way, false)
  }

  /// The part of an area, in points, that lies in the rectangle of the drawing.
  ///
  /// Source: Sutherland & Hodgman, Communications of the ACM 17 (1974).
  func cropped(_ ring: [ScenePoint]) -> [ScenePoint] {
    guard isCropped else { return ring }
    let b = box
    let sides: [(ScenePoint) -> Double] = [
      { $0.x - b.left }, { b.right - $0.x }, { $0.y - b.bottom }, { b.top - $0.y },
    ]
    return sides.reduce(ring) { ring, inside in
      guard var last = ring.last else { return [] }
      var out: [ScenePoint] = []
      for next in ring {
        let (before, after) = (inside(last), inside(next))
        if (before < 0) != (after < 0) {
          out.append(last + (next - last) * (before / (before - after)))
        }
        if after >= 0 { out.append(next) }
        last = next
      }
      return out
    }
  }

  /// Adds a closed line of places to what is cut.
  func add(_ coast: [MapPoint], to clip: inout FrameClip) {
    guard isWorld else {
      let places = coast.map(inWindow)
      clip.add(places, isHidden: places.map(isFar))
      return
    }
    let path = unrolled(coast)
    // Antarctica goes round the pole; the frame ends north of it.
    guard path.closes else { return }
    for turn in [-360.0, 0, 360] { clip.add(path.points.map { $0 + ScenePoint(turn, 0) }) }
  }

  // Near the antipode of the centre neighbours lie far apart; such sides are outside of any frame.
  private func isFar(_ p: ScenePoint) -> Bool { p.x * p.x + p.y * p.y > 3.4 }

  /// The degrees from the central meridian without a jump, and whether the end meets the start.
  private func unrolled(_ points: [MapPoint]) -> (points: [ScenePoint], closes: Bool) {
    var out: [ScenePoint] = []
    for point in points {
      let place = inWindow(point)
      guard let last = out.last else {
        out.append(place)
        continue
      }
      out.append(ScenePoint(last.x + (place.x - last.x).wrapped, place.y))
    }
    guard let first = out.first, let last = out.last else { return (out, false) }
    return (out, abs(last.x + (first.x - last.x).wrapped - first.x) < 1)
  }

  /// Points of the window in points of the drawing, with more of them along the curved edge of the
  /// world.
  func drawn(_ line: [ScenePoint], isClosed: Bool, step: Double = 3) -> [ScenePoint] {
    guard isWorld, let first = line.first else { return line.map(fromWindow) }
    var out = [first]
    for (a, b) in zip(line, line.dropFirst() + (isClosed ? [first] : [])) {
      let parts = max(1, Int((a.distance(to: b) / step).rounded(.up)))
      for part in 1...parts { out.append(a + (b - a) * (Double(part) / Double(parts))) }
    }
    if isClosed { out.removeLast() }
    return out.map(fromWindow)
  }
}
