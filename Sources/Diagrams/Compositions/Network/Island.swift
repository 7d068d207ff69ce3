/// A group with its nodes placed around (0, 0).
struct Island {
  /// The nodes.
  var nodes: [Int]
  /// Their places.
  var places: [ScenePoint]
  /// The sizes of their boxes.
  var sizes: [SceneSize]

  /// Kept free around each box.
  var margin = SceneSize(7, 7.5)

  /// From border to border of its nodes.
  var extent: SceneBox {
    SceneBox.enclosing(zip(places, sizes).map { SceneBox(center: $0, size: $1) })
      ?? SceneBox(left: 0, bottom: 0, right: 0, top: 0)
  }

  /// The same arrangement on little room: squeezed into a rectangle, then pushed apart where boxes
  /// overlap.
  ///
  /// - Parameters:
  ///   - looseness: the room the island takes, relative to its boxes with their margins.
  ///   - aspect: the rectangle's width relative to its height.
  ///   - evenness: how much the order of places counts against their distances, 0...1.
  func compacted(
    looseness: Double = 1.3, aspect: Double = 1.5, evenness: Double = 0.45
  ) -> Island {
    guard nodes.count > 1 else { return self }
    let area = sizes.reduce(0) {
      $0 + ($1.width + margin.width) * ($1.height + margin.height)
    }
    let width = max(
      sizes.map(\.width).max() ?? 0, (area * looseness * aspect).squareRoot())
    let height = area * looseness / width
    let meanWidth = sizes.reduce(0) { $0 + $1.width } / Double(sizes.count)
    let x = Self.fitted(places.map(\.x), to: max(10, width - meanWidth), evenness)
    let y = Self.fitted(places.map(\.y), to: max(10, height - sizes[0].height), evenness)
    var out = self
    out.places = zip(x, y).map { ScenePoint($0, $1) }
    out.pushApart()
    return out
  }

  // Partly by distance and partly by rank, so that one outlier does not squeeze all others.
  private static func fitted(
    _ values: [Double], to room: Double, _ evenness: Double
  ) -> [Double] {
    let low = values.min() ?? 0
    let span = max((values.max() ?? 0) - low, 0.01)
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var rank = values.map { _ in 0.0 }
    for (position, index) in order.enumerated() {
      rank[index] = Double(position) / Double(max(1, values.count - 1))
    }
    return values.indices.map {
      room * ((1 - evenness) * (values[$0] - low) / span + evenness * rank[$0])
    }
  }

  /// Moves boxes that overlap, with their margins, out of one another.
  mutating func pushApart() {
    for round in 1...600 {
      var isFree = true
      for i in places.indices {
        for j in places.indices where j > i {
          let dx = places[j].x - places[i].x
          let dy = places[j].y - places[i].y
          let x = (sizes[i].width + sizes[j].width) / 2 + margin.width - abs(dx)
          let y = (sizes[i].height + sizes[j].height) / 2 + margin.height - abs(dy)
          guard x > 0.05, y > 0.05 else { continue }
          isFree = false
          // The shorter way out; a little of the other way keeps columns from building up.
          let move = x < y ? ScenePoint(x / 2, 0) : ScenePoint(min(x, y) * 0.12, y / 2)
          let step = ScenePoint(dx < 0 ? -move.x : move.x, dy < 0 ? -move.y : move.y)
          places[i] = places[i] - step
          places[j] = places[j] + step
        }
      }
      if isFree { return }
      if round.isMultiple(of: 60) { places = places.map { $0 * 1.04 } }
    }
    separateRows()
  }

  // The last resort always ends: rows one below the other.
  private mutating func separateRows() {
    var top = 0.0
    for index in places.indices.sorted(by: { (-places[$0].y, $0) < (-places[$1].y, $1) }) {
      places[index].y = top
      top -= sizes[index].height + margin.height
    }
  }

  /// Around (0, 0).
  func centered() -> Island {
    var out = self
    let middle = extent.center
    out.places = places.map { $0 - middle }
    return out
  }

  /// Turned over along one or both axes.
  func turned(x: Double, y: Double) -> Island {
    var out = self
    out.places = places.map { ScenePoint($0.x * x, $0.y * y) }
    return out.centered()
  }

  /// Spread to fill a box, at most by the factor 1.7.
  func spread(to size: SceneSize) -> Island {
    let old = extent
    let x = min(1.7, size.width / max(old.width, 1))
    let y = min(1.7, size.height / max(old.height, 1))
    var out = self
    out.places = places.map { ScenePoint($0.x * max(1, x), $0.y * max(1, y)) }
    return out.centered()
  }
}
