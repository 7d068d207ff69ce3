/// The order by (source, target, strength, position of insertion) in which edges are numbered.
struct CanonicalOrder {
  /// Positions in order, or nil where the edges were given in order already.
  private let order: [UInt32]?
  private let count: Int

  /// Two stable counting sorts, by target, then by source; only the parallel edges are compared.
  init(nodeCount: Int, sources: [UInt32], targets: [UInt32], strengths: [Double]) {
    count = sources.count
    precondition(count <= Int(UInt32.max) / 2, "\(count) edges")
    if Self.ascends(sources, targets, strengths) {
      order = nil
      return
    }
    let byTarget = Self.stableOrder(nil, by: targets, keys: nodeCount)
    var order = Self.stableOrder(byTarget, by: sources, keys: nodeCount)
    if !strengths.isEmpty {
      Self.sortParallels(of: &order, sources: sources, targets: targets, strengths: strengths)
    }
    self.order = order
  }

  @inline(__always) func forEach(_ body: (Int) -> Void) {
    if let order {
      for position in order { body(Int(position)) }
    } else {
      for position in 0..<count { body(position) }
    }
  }

  private static func ascends(
    _ sources: [UInt32], _ targets: [UInt32], _ strengths: [Double]
  ) -> Bool {
    for edge in 1..<max(sources.count, 1) {
      let before = UInt64(sources[edge - 1]) << 32 | UInt64(targets[edge - 1])
      let here = UInt64(sources[edge]) << 32 | UInt64(targets[edge])
      let isBehind = before == here && !strengths.isEmpty && strengths[edge] < strengths[edge - 1]
      if here < before || isBehind { return false }
    }
    return true
  }

  private static func stableOrder(_ items: [UInt32]?, by key: [UInt32], keys: Int) -> [UInt32] {
    var next = [UInt32](repeating: 0, count: keys + 1)
    for key in key { next[Int(key) + 1] += 1 }
    for position in 0..<keys { next[position + 1] += next[position] }
    var order = [UInt32](repeating: 0, count: key.count)
    for place in key.indices {
      let item = items.map { $0[place] } ?? UInt32(place)
      let bucket = Int(key[Int(item)])
      order[Int(next[bucket])] = item
      next[bucket] += 1
    }
    return order
  }

  private static func sortParallels(
    of order: inout [UInt32], sources: [UInt32], targets: [UInt32], strengths: [Double]
  ) {
    var start = 0
    while start < order.count {
      let first = Int(order[start])
      var end = start + 1
      while end < order.count, sources[Int(order[end])] == sources[first],
        targets[Int(order[end])] == targets[first]
      {
        end += 1
      }
      if end - start > 1 {
        order[start..<end].sort { a, b in
          let (left, right) = (strengths[Int(a)], strengths[Int(b)])
          return left == right ? a < b : left < right
        }
      }
      start = end
    }
  }
}
