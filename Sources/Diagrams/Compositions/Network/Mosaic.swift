/// Boxes in rows that fill a page, neighbours by the ties between them.
///
/// Rows read like a page, waste little paper and never overlap; which box stands where is found by
/// exchanging boxes while that shortens the ties or saves paper.
struct Mosaic {
  /// The least size of each box.
  let sizes: [SceneSize]
  /// How strongly pairs of boxes are tied.
  let ties: [(a: Int, b: Int, count: Int)]
  /// The widest page.
  let widestPage: Double

  static let gap = 9.0
  private static let aspect = 1.45

  /// An arrangement and what it costs.
  struct Solution {
    /// The boxes of each row, from left to right, rows from top to bottom.
    var rows: [[Int]]
    /// The width of the page.
    var width: Double
    /// The boxes, stretched so that each row fills the page.
    var boxes: [SceneBox]
    var cost: Double
  }

  /// The best arrangement found.
  func solution() -> Solution {
    var best: (cost: Double, order: [Int], width: Double)?
    for width in pageWidths {
      let (order, cost) = improved(startingOrder, width)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, order, width) }
    }
    guard let best else { return Solution(rows: [], width: 0, boxes: [], cost: 0) }
    let rows = rows(best.order, best.width)
    return Solution(
      rows: rows, width: best.width, boxes: filled(rows, best.width), cost: best.cost)
  }

  // Exchanges are tried in a fixed sequence, so the result is the same everywhere.
  private func improved(_ start: [Int], _ width: Double) -> (order: [Int], cost: Double) {
    var order = start
    var best = cost(order, width)
    for _ in 0..<(order.count > 30 ? 2 : 12) {
      let before = best
      for i in order.indices {
        for j in order.indices where j > i {
          order.swapAt(i, j)
          let cost = cost(order, width)
          if cost < best - 1e-9 { best = cost } else { order.swapAt(i, j) }
        }
      }
      if best == before { break }
    }
    return (order, best)
  }

  private var area: Double {
    sizes.reduce(0) { $0 + ($1.width + Self.gap) * ($1.height + Self.gap) }
  }

  private var pageWidths: [Double] {
    let widest = sizes.map(\.width).max() ?? 0
    let natural = (area * Self.aspect).squareRoot()
    return stride(from: 0.8, through: 1.3, by: 0.05).map { factor in
      max(widest, min(widestPage, natural * factor))
    }
  }

  // Strongly tied boxes next to one another: the largest first, then always the one most tied to
  // those already standing.
  private var startingOrder: [Int] {
    var strength = sizes.map { _ in 0 }
    var rest = Array(sizes.indices)
    var order: [Int] = []
    while !rest.isEmpty {
      let next =
        rest.indices.max { (strength[rest[$0]], -rest[$0]) < (strength[rest[$1]], -rest[$1]) } ?? 0
      let box = rest.remove(at: next)
      order.append(box)
      for tie in ties {
        if tie.a == box { strength[tie.b] += tie.count }
        if tie.b == box { strength[tie.a] += tie.count }
      }
    }
    return order
  }

  private func rows(_ order: [Int], _ width: Double) -> [[Int]] {
    var rows: [[Int]] = [[]]
    var used = 0.0
    for box in order {
      let more = sizes[box].width + (rows[rows.count - 1].isEmpty ? 0 : Self.gap)
      if used + more > width + 0.01, !rows[rows.count - 1].isEmpty {
        rows.append([box])
        used = sizes[box].width
      } else {
        rows[rows.count - 1].append(box)
        used += more
      }
    }
    return rows
  }

  // Wasted paper, a shape unlike a page, and long ties, each as a share of what it could be.
  private func cost(_ order: [Int], _ width: Double) -> Double {
    let boxes = filled(rows(order, width), width)
    let height = (boxes.map(\.top).max() ?? 0) - (boxes.map(\.bottom).min() ?? 0)
    let length = ties.reduce(0) { sum, tie in
      sum + Double(tie.count) * boxes[tie.a].center.distance(to: boxes[tie.b].center)
    }
    let count = Double(max(1, ties.reduce(0) { $0 + $1.count }))
    return 2 * width * height / area + abs(Power.logarithm(width / height / Self.aspect))
      + 1.2 * length / count / area.squareRoot()
  }

  /// The boxes of these rows, stretched to the width.
  func filled(_ rows: [[Int]], _ width: Double) -> [SceneBox] {
    var boxes = sizes.map { _ in SceneBox(left: 0, bottom: 0, right: 0, top: 0) }
    var top = 0.0
    for row in rows {
      let height = row.map { sizes[$0].height }.max() ?? 0
      let used = row.reduce(0) { $0 + sizes[$1].width }
      let free = width - used - Self.gap * Double(row.count - 1)
      var left = 0.0
      for box in row {
        let own = sizes[box].width * (1 + free / used)
        boxes[box] = SceneBox(left: left, bottom: top - height, right: left + own, top: top)
        left += own + Self.gap
      }
      top -= height + Self.gap
    }
    return boxes
  }
}
