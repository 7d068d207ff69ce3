/// A straight piece of a line.
struct Segment: Sendable {
  /// The line it belongs to.
  let line: Int
  let from: ScenePoint
  let to: ScenePoint

  var box: SceneBox {
    SceneBox(
      left: min(from.x, to.x), bottom: min(from.y, to.y), right: max(from.x, to.x),
      top: max(from.y, to.y))
  }

  /// Whether part of it lies inside a box (Liang & Barsky 1984).
  func passes(through box: SceneBox) -> Bool { span(in: box) != nil }

  /// Which part of it, as shares of its length, lies inside a box; nil for none.
  func span(in box: SceneBox) -> (enter: Double, leave: Double)? {
    let dx = to.x - from.x
    let dy = to.y - from.y
    var enter = 0.0
    var leave = 1.0
    let limits = [
      (-dx, from.x - box.left), (dx, box.right - from.x), (-dy, from.y - box.bottom),
      (dy, box.top - from.y),
    ]
    for (direction, room) in limits {
      if direction == 0 {
        if room < 0 { return nil }
        continue
      }
      let t = room / direction
      if direction < 0 {
        if t > leave { return nil }
        enter = max(enter, t)
      } else {
        if t < enter { return nil }
        leave = min(leave, t)
      }
    }
    return enter < leave ? (enter, leave) : nil
  }

  /// Whether the two meet at an inner point of both.
  func crosses(_ other: Segment) -> Bool {
    func side(_ p: ScenePoint, _ q: ScenePoint, _ r: ScenePoint) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(from, to, other.from) * side(from, to, other.to) < 0
      && side(other.from, other.to, from) * side(other.from, other.to, to) < 0
  }
}

/// Finds overlapping boxes without comparing all with all.
enum BoxGrid {
  /// The pairs of indices `a < b` whose boxes share more than `tolerance` points.
  static func overlappingPairs(_ boxes: [SceneBox], tolerance: Double) -> [(Int, Int)] {
    // Sweep from left to right: a pair can only overlap while the first has not ended.
    let order = boxes.indices.sorted { (boxes[$0].left, $0) < (boxes[$1].left, $1) }
    var open: [Int] = []
    var pairs: [(Int, Int)] = []
    for index in order {
      let box = boxes[index]
      open.removeAll { boxes[$0].right - tolerance <= box.left }
      for other in open where box.overlaps(boxes[other], tolerance: tolerance) {
        pairs.append((min(index, other), max(index, other)))
      }
      open.append(index)
    }
    return pairs.sorted { $0 < $1 }
  }

  /// The pairs of a box of `first` and a box of `second` that touch.
  static func pairs(_ first: [SceneBox], _ second: [SceneBox]) -> [(Int, Int)] {
    let order = second.indices.sorted { (second[$0].left, $0) < (second[$1].left, $1) }
    let widest = second.map(\.width).max() ?? 0
    var found: [(Int, Int)] = []
    for (index, box) in first.enumerated() {
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if second[order[middle]].left < box.left - widest {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < order.count, second[order[low]].left <= box.right {
        let other = second[order[low]]
        if other.right >= box.left, other.bottom <= box.top, other.top >= box.bottom {
          found.append((index, order[low]))
        }
        low += 1
      }
    }
    return found
  }
}
