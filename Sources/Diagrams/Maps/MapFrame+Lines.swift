extension MapFrame {
  /// The visible pieces of a line through these places, in points of the drawing.
  ///
  /// A line that passes the edge of the world has a piece on each side.
  func pieces(of line: [MapPoint]) -> [[ScenePoint]] {
    guard isWorld else {
      let places = line.map(inWindow)
      return FrameClip.runs(of: places, in: window, isHidden: places.map(isFar))
        .map { drawn($0, isClosed: false) }
    }
    let path = unrolled(line).points
    return [-360.0, 0, 360].flatMap { turn in
      FrameClip.runs(of: path.map { $0 + ScenePoint(turn, 0) }, in: window)
    }.map { drawn($0, isClosed: false) }
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
  func drawn(_ line: [ScenePoint], isClosed: Bool) -> [ScenePoint] {
    guard isWorld, let first = line.first else { return line.map(fromWindow) }
    var out = [first]
    for (a, b) in zip(line, line.dropFirst() + (isClosed ? [first] : [])) {
      let parts = max(1, Int((a.distance(to: b) / 3).rounded(.up)))
      for part in 1...parts { out.append(a + (b - a) * (Double(part) / Double(parts))) }
    }
    if isClosed { out.removeLast() }
    return out.map(fromWindow)
  }
}
