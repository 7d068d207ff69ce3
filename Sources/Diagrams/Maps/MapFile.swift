/// The places and lines of a map as other programs for maps read them.
package struct MapFile {
  /// A line with its ways along the great circle, cut at 180° of longitude.
  struct Way {
    let line: MapComposition.Line
    let names: (from: String, to: String)
    let pieces: [[MapPoint]]
  }

  let map: MapComposition

  /// The lines between places of the map, in the order in which they are drawn.
  var ways: [Way] {
    let places = Dictionary(map.places.map { ($0.id, $0) }) { first, _ in first }
    return map.lines.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.compactMap { line in
      guard let from = places[line.from], let to = places[line.to] else { return nil }
      let way = GreatCircle(from: from.point, to: to.point).points(every: 2)
      // Two places at one point have no way between them; programs for maps want two points.
      let pieces = Self.cut(way)
      return Way(
        line: line, names: (from.label, to.label),
        pieces: pieces.isEmpty ? [[from.point, to.point]] : pieces)
    }
  }

  /// The pieces of a line on either side of 180° of longitude.
  ///
  /// Source: RFC 7946, section 3.1.9: a line across the antimeridian is cut there.
  package static func cut(_ line: [MapPoint]) -> [[MapPoint]] {
    guard var last = line.first else { return [] }
    var pieces = [[last]]
    for next in line.dropFirst() {
      let step = next.longitude - last.longitude
      if abs(step) > 180 {
        let edge = step < 0 ? 180.0 : -180
        // Both in degrees from the edge that is crossed.
        let (before, after) = ((last.longitude - edge).wrapped, (next.longitude - edge).wrapped)
        let share = before == after ? 0 : before / (before - after)
        let north = last.latitude + (next.latitude - last.latitude) * share
        let meeting = MapPoint(latitude: north, longitude: edge)
        if last != meeting { pieces[pieces.count - 1].append(meeting) }
        pieces.append([MapPoint(latitude: north, longitude: -edge)])
      }
      if pieces[pieces.count - 1].last != next { pieces[pieces.count - 1].append(next) }
      last = next
    }
    return pieces.filter { $0.count > 1 }
  }

  /// Longitude and latitude with five decimals, about a metre.
  package static func coordinates(_ point: MapPoint) -> String {
    decimals(point.longitude) + "," + decimals(point.latitude)
  }

  private static func decimals(_ degrees: Double) -> String {
    let steps = Int((abs(degrees) * 100_000).rounded())
    let fraction = String(steps % 100_000)
    let zeros = String(repeating: "0", count: 5 - fraction.count)
    return (degrees < 0 && steps > 0 ? "-" : "") + "\(steps / 100_000).\(zeros)\(fraction)"
  }
}

extension MapComposition.Role {
  /// The word for files.
  var word: String {
    switch self {
    case .end: "end"
    case .stop: "stop"
    case .other: "other"
    }
  }
}
