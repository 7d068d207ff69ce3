/// Sea, land, borders and the net of degrees of a map, cut to its frame.
struct MapGround {
  let frame: MapFrame
  let outlines: Outlines?
  let style: MapStyle

  /// What lies behind everything, sea first.
  var shapes: [BackdropShape] {
    let w = frame.window
    let edge = [
      ScenePoint(w.left, w.bottom), ScenePoint(w.right, w.bottom), ScenePoint(w.right, w.top),
      ScenePoint(w.left, w.top),
    ]
    let sea = BackdropShape(
      frame.cropped(frame.drawn(edge, isClosed: true)), fill: style.sea,
      line: frame.isWorld && !frame.isCropped ? style.net : nil)
    return [sea] + (outlines.map { land(of: $0) + borders(of: $0) } ?? []) + net
  }

  private func land(of outlines: Outlines) -> [BackdropShape] {
    var clip = FrameClip(to: frame.window)
    for coast in outlines.coasts {
      frame.add(Self.dense(coast + coast.prefix(1)).dropLast(), to: &clip)
    }
    return clip.polygons(isAreaAtCorner: isLandAtCorner(outlines)).compactMap { ring in
      let isLand = FrameClip.area(of: ring) > 0
      let points = LineSimplification.ring(
        frame.cropped(frame.drawn(ring, isClosed: true)))
      // Islands of less than a square point are specks.
      guard points.count > 2, abs(FrameClip.area(of: points)) > 2 else { return nil }
      return BackdropShape(points, fill: isLand ? style.land : style.sea)
    }
  }

  private func isLandAtCorner(_ outlines: Outlines) -> Bool {
    guard case .lambertAzimuthalEqualArea(let center) = frame.projection,
      let corner = MapProjection.point(
        at: ScenePoint(frame.window.left, frame.window.bottom), aroundCenter: center)
    else { return false }
    return outlines.isLand(at: corner)
  }

  /// Points between those that are more than `step` degrees apart: sides are straight in degrees,
  /// not on the map.
  static func dense(_ line: [MapPoint], step: Double = 1) -> [MapPoint] {
    guard let first = line.first else { return [] }
    var out = [first]
    for (a, b) in zip(line, line.dropFirst()) {
      let east = (b.longitude - a.longitude).wrapped
      let north = b.latitude - a.latitude
      let parts = max(1, Int((max(abs(east), abs(north)) / step).rounded(.up)))
      for part in stride(from: 1, to: parts, by: 1) {
        let share = Double(part) / Double(parts)
        out.append(
          MapPoint(
            latitude: a.latitude + north * share, longitude: (a.longitude + east * share).wrapped))
      }
      out.append(b)
    }
    return out
  }

  private func borders(of outlines: Outlines) -> [BackdropShape] {
    outlines.borders.flatMap { lines($0, step: 1) }
      .map { BackdropShape($0, fill: nil, line: style.border) }
  }

  private var net: [BackdropShape] {
    let step = frame.isWorld ? 30.0 : degreesOfNet
    let meridians = stride(from: -180.0, to: 180, by: step).map { east in
      [-85.0, 85].map { MapPoint(latitude: $0, longitude: east) }
    }
    let parallels = stride(from: step - 90, to: 90, by: step).map { north in
      stride(from: -180.0, through: 180, by: 90).map {
        MapPoint(latitude: north, longitude: $0.wrapped)
      }
    }
    return (meridians + parallels).flatMap { lines($0, step: 2) }
      .map { BackdropShape($0, fill: nil, line: style.net) }
  }

  private var degreesOfNet: Double {
    let across = frame.window.width.degrees
    return [1.0, 2, 5, 10].first { across / $0 < 10 } ?? 20
  }

  private func lines(_ points: [MapPoint], step: Double) -> [[ScenePoint]] {
    frame.pieces(of: Self.dense(points, step: step)).map(LineSimplification.line)
      .filter { $0.count > 1 }
  }
}
