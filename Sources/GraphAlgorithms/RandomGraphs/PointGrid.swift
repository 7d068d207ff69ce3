/// A place in the plane.
struct Point: Sendable, BitwiseCopyable {
  let x: Double
  let y: Double

  func squaredDistance(to other: Point) -> Double {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }
}

/// Points of a square of side 1, sorted into cells so that near ones are found quickly.
struct PointGrid: Sendable {
  private let points: [Point]
  private let side: Int
  /// Where the points of each cell start, row by row.
  private let offsets: [UInt32]
  private let members: [UInt32]

  /// About two points to a cell.
  init(_ points: [Point]) {
    self.points = points
    let side = max(1, Int((Double(points.count) / 2).squareRoot()))
    self.side = side
    let cells = points.map { Self.cell($0.y, side) * side + Self.cell($0.x, side) }
    var offsets = [UInt32](repeating: 0, count: side * side + 1)
    for cell in cells { offsets[cell + 1] += 1 }
    for cell in 0..<(side * side) { offsets[cell + 1] += offsets[cell] }
    var next = offsets
    var members = [UInt32](repeating: 0, count: points.count)
    for (point, cell) in cells.enumerated() {
      members[Int(next[cell])] = UInt32(point)
      next[cell] += 1
    }
    self.offsets = offsets
    self.members = members
  }

  private static func cell(_ position: Double, _ side: Int) -> Int {
    min(Int(position * Double(side)), side - 1)
  }

  /// Calls `body` with the points of the cells at exactly `ring` cells from that of a point.
  private func forEach(inRing ring: Int, around center: Point, _ body: (UInt32) -> Void) {
    let (column, row) = (Self.cell(center.x, side), Self.cell(center.y, side))
    for y in max(row - ring, 0)...min(row + ring, side - 1) {
      let isEdge = abs(y - row) == ring
      for x in stride(
        from: column - ring, through: column + ring, by: isEdge || ring == 0 ? 1 : 2 * ring)
      where x >= 0 && x < side {
        let cell = y * side + x
        for place in Int(offsets[cell])..<Int(offsets[cell + 1]) { body(members[place]) }
      }
    }
  }

  /// The points at most `radius` from a point, but not itself; in no order.
  func within(_ radius: Double, of node: Int) -> [UInt32] {
    let center = points[node]
    var found: [UInt32] = []
    let rings = min(Int(radius * Double(side)) + 1, side)
    for ring in 0...rings {
      forEach(inRing: ring, around: center) { other in
        if Int(other) != node,
          center.squaredDistance(to: points[Int(other)]) <= radius * radius
        {
          found.append(other)
        }
      }
    }
    return found
  }

  /// The `count` nearest points to a point, the nearest first, of equally near ones the lower.
  func nearest(_ count: Int, to node: Int) -> [UInt32] {
    guard count > 0 else { return [] }
    let center = points[node]
    var best: [(distance: Double, point: UInt32)] = []
    var ring = 0
    while ring <= side {
      // Whatever lies in a farther ring is at least this far away.
      let reach = Double(max(ring - 1, 0)) / Double(side)
      if best.count == count, best[count - 1].distance < reach * reach { break }
      forEach(inRing: ring, around: center) { other in
        guard Int(other) != node else { return }
        let entry = (
          distance: center.squaredDistance(to: points[Int(other)]), point: other
        )
        if best.count == count, !(entry < best[count - 1]) { return }
        if best.count == count { best.removeLast() }
        best.insert(entry, at: best.firstIndex { entry < $0 } ?? best.count)
      }
      ring += 1
    }
    return best.map(\.point)
  }
}
