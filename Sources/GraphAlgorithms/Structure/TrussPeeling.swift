import Execution

/// A graph taken apart tie by tie, those that close the fewest triangles first.
struct TrussPeeling {
  private let rows: RankedRows
  /// The higher rank of each tie.
  private let highs: [UInt32]
  /// Where the ties to higher ranks of each rank start in `upwardTies`.
  private let upwardOffsets: [UInt32]
  private let upwardTies: [UInt32]
  /// How many triangles each tie closes with ties that are left; in the end its level.
  private var support: [UInt32]
  private var isGone: [Bool]
  private var order: [UInt32] = []

  init(of rows: RankedRows) {
    self.rows = rows
    let count = rows.neighbors.count
    var highs = [UInt32](repeating: 0, count: count)
    var offsets = [UInt32](repeating: 0, count: rows.nodeCount + 1)
    for rank in 0..<rows.nodeCount {
      for tie in Int(rows.offsets[rank])..<Int(rows.offsets[rank + 1]) {
        highs[tie] = UInt32(rank)
        offsets[Int(rows.neighbors[tie]) + 1] += 1
      }
    }
    for rank in 0..<rows.nodeCount { offsets[rank + 1] += offsets[rank] }
    var next = offsets
    var upward = highs
    for tie in 0..<count {
      let low = Int(rows.neighbors[tie])
      upward[Int(next[low])] = UInt32(tie)
      next[low] += 1
    }
    self.highs = highs
    upwardOffsets = offsets
    upwardTies = upward
    support = Array(repeating: 0, count: count)
    isGone = Array(repeating: false, count: count)
  }

  /// How many triangles each tie closes in the closest-knit part that it belongs to.
  mutating func levels(in context: ExecutionContext) throws -> [UInt32] {
    try countTriangles(context.cancellation)
    var left = Array(0..<UInt32(support.count))
    var level: UInt32 = 0
    order.reserveCapacity(support.count)
    while !left.isEmpty {
      try context.cancellation.check()
      context.progress.report("truss", completed: order.count, of: support.count)
      let start = order.count
      order += left.lazy.filter { [support] in support[Int($0)] <= level }
      try removeTies(from: start, at: level, context.cancellation)
      left.removeAll { isGone[Int($0)] }
      level = max(level + 1, left.reduce(.max) { min($0, support[Int($1)]) })
    }
    context.progress.report("truss", completed: order.count, of: support.count)
    return support
  }

  private mutating func countTriangles(_ cancellation: Cancellation) throws {
    // One more than the tie that leads to a rank, 0 for ranks that are not near.
    var near = [UInt32](repeating: 0, count: rows.nodeCount)
    for rank in 0..<rows.nodeCount {
      if rank & 0x3F == 0 { try cancellation.check() }
      let row = Int(rows.offsets[rank])..<Int(rows.offsets[rank + 1])
      guard row.count > 1 else { continue }
      for tie in row { near[Int(rows.neighbors[tie])] = UInt32(tie) + 1 }
      for tie in row {
        let middle = Int(rows.neighbors[tie])
        for inner in Int(rows.offsets[middle])..<Int(rows.offsets[middle + 1]) {
          let third = Int(near[Int(rows.neighbors[inner])])
          guard third > 0 else { continue }
          support[tie] += 1
          support[inner] += 1
          support[third - 1] += 1
        }
      }
      for tie in row { near[Int(rows.neighbors[tie])] = 0 }
    }
  }

  /// Removes the ties in line from `start` on, and those that come to close as few triangles.
  private mutating func removeTies(
    from start: Int, at level: UInt32, _ cancellation: Cancellation
  ) throws {
    var next = start
    while next < order.count {
      if next & 0x3F == 0 { try cancellation.check() }
      let tie = Int(order[next])
      next += 1
      support[tie] = level
      isGone[tie] = true
      let (a, b) = (highs[tie], rows.neighbors[tie])
      let (few, many) = degree(a) < degree(b) ? (a, b) : (b, a)
      for other in Int(rows.offsets[Int(few)])..<Int(rows.offsets[Int(few) + 1]) {
        breakTriangle(other, rows.neighbors[other], many, level)
      }
      for place in Int(upwardOffsets[Int(few)])..<Int(upwardOffsets[Int(few) + 1]) {
        let other = Int(upwardTies[place])
        breakTriangle(other, highs[other], many, level)
      }
    }
  }

  private func degree(_ rank: UInt32) -> UInt32 {
    let place = Int(rank)
    return rows.offsets[place + 1] - rows.offsets[place]
      + (upwardOffsets[place + 1] - upwardOffsets[place])
  }

  /// Notes that the triangle of `first`, which leads to `third`, and the tie from there to `rank`
  /// is none any more.
  private mutating func breakTriangle(
    _ first: Int, _ third: UInt32, _ rank: UInt32, _ level: UInt32
  ) {
    guard !isGone[first], let second = rows.tie(between: third, rank), !isGone[second] else {
      return
    }
    for tie in [first, second] where support[tie] > level {
      support[tie] -= 1
      if support[tie] == level { order.append(UInt32(tie)) }
    }
  }
}
