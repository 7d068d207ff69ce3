/// Boxes around a circle, their ties as bows inside it: for ties too many to lie between boxes.
///
/// The boxes of each half stand at even heights, so that names never touch; their order is chosen so
/// that few bows cross.
struct PartnersRing {
  /// The boxes' centres.
  private(set) var places: [ScenePoint]
  /// Where a box's bows begin.
  private let anchors: [ScenePoint]

  private static let rowHeight = 23.0

  init(sizes: [SceneSize], ties: [(a: Int, b: Int)]) {
    let order = Self.order(count: sizes.count, ties: ties)
    let right = (order.count + 1) / 2
    let radius = max(110, Double(right) * Self.rowHeight / 2 + 6)
    var places = sizes.map { _ in ScenePoint(0, 0) }
    var anchors = places
    for (position, node) in order.enumerated() {
      let isRight = position < right
      let row = isRight ? position : position - right
      let rows = isRight ? right : order.count - right
      let share = (Double(row) + 0.5) / Double(rows) * 2 - 1
      let y = (isRight ? -share : share) * radius * 0.985
      let x = (max(0, radius * radius - y * y)).squareRoot() * 0.9 + 6
      let sign = isRight ? 1.0 : -1.0
      anchors[node] = ScenePoint(sign * x, y)
      places[node] = ScenePoint(sign * (x + sizes[node].width / 2), y)
    }
    self.places = places
    self.anchors = anchors
  }

  /// The bow of a tie.
  func bow(_ a: Int, _ b: Int) -> [ScenePoint] {
    let (from, to) = (anchors[a], anchors[b])
    // Near ones bow a little, far ones almost to the middle.
    let apart = from.distance(to: to)
    let size = max(from.distance(to: ScenePoint(0, 0)), 1)
    let pull = 1 - min(0.62, 0.2 + 0.24 * apart / size)
    return [from, from * pull, to * pull, to]
  }

  /// An order around the circle in which few ties cross, the same for the same ties.
  static func order(count: Int, ties: [(a: Int, b: Int)]) -> [Int] {
    var neighbours: [[Int]] = Array(repeating: [], count: count)
    for tie in ties {
      neighbours[tie.a].append(tie.b)
      neighbours[tie.b].append(tie.a)
    }
    var order = Array(0..<count)
    var best = (cost: crossings(order, neighbours), order: order)
    for _ in 0..<6 {
      var isBetter = false
      for node in 0..<count {
        guard let from = order.firstIndex(of: node) else { continue }
        order.remove(at: from)
        for target in 0...order.count {
          var trial = order
          trial.insert(node, at: target)
          let cost = crossings(trial, neighbours)
          if cost < best.cost {
            best = (cost, trial)
            isBetter = true
          }
        }
        order = best.order
      }
      if !isBetter { break }
    }
    return best.order
  }

  /// How many pairs of ties cross, plus a little for their lengths.
  private static func crossings(_ order: [Int], _ neighbours: [[Int]]) -> Double {
    var position = Array(repeating: 0, count: order.count)
    for (index, node) in order.enumerated() { position[node] = index }
    // Walking round, a tie that ends crosses all that began later and have not ended.
    var pending: [Int] = []
    var crossed = 0
    var length = 0
    for (index, node) in order.enumerated() {
      let others = neighbours[node].map { position[$0] }
      let ending = Set(others.filter { $0 < index })
      if !ending.isEmpty {
        for start in ending {
          crossed += pending.count { $0 > start && !ending.contains($0) }
          length += min(index - start, order.count - index + start)
          if let last = pending.lastIndex(of: start) { pending.remove(at: last) }
        }
      }
      pending += others.filter { $0 > index }.map { _ in index }
    }
    return Double(crossed) + 0.05 * Double(length)
  }
}
