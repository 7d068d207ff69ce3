import Execution

/// Bounds of the eccentricities of an undirected graph, narrowed by searches from chosen nodes until
/// they meet.
struct EccentricityBounds {
  private let rows: SimpleRows
  /// What the eccentricity of each node is at least; in the end, what it is.
  private(set) var lower: [UInt32]
  private var upper: [UInt32]
  private(set) var reachedCount: [UInt32]
  private var distance: [UInt32]
  /// The nodes met by the search that ran last, in order.
  private var queue: [UInt32] = []

  init(_ rows: SimpleRows) {
    self.rows = rows
    lower = Array(repeating: 0, count: rows.nodeCount)
    upper = Array(repeating: .max, count: rows.nodeCount)
    reachedCount = lower
    distance = upper
  }

  mutating func settleAll(_ context: ExecutionContext) throws {
    for node in 0..<rows.nodeCount where reachedCount[node] == 0 {
      if node & 0x3FF == 0 { try context.cancellation.check() }
      // The first search of a part finds its nodes.
      let part = search(from: node)
      for member in part { reachedCount[Int(member)] = UInt32(part.count) }
      try settle(part, context)
      context.progress.report(
        "eccentricities", completed: node + 1, of: rows.nodeCount)
    }
  }

  private mutating func settle(_ part: [UInt32], _ context: ExecutionContext) throws {
    // A leaf is one step farther than its only neighbor, so it need not be settled by bounds.
    var open = part.filter { !isLeaf(Int($0), of: part.count) && lower[Int($0)] != upper[Int($0)] }
    var takesFarthest = true
    while !open.isEmpty {
      try context.cancellation.check()
      _ = search(from: Int(next(of: open, takesFarthest)))
      takesFarthest.toggle()
      open.removeAll { lower[Int($0)] == upper[Int($0)] }
      context.progress.report(
        "eccentricities of a part", completed: part.count - open.count, of: part.count)
    }
    for node in part where isLeaf(Int(node), of: part.count) {
      lower[Int(node)] = lower[Int(rows.neighbors[rows.row(Int(node)).lowerBound])] + 1
    }
  }

  private func isLeaf(_ node: Int, of count: Int) -> Bool { count > 2 && rows.row(node).count == 1 }

  /// The node that may lie farthest out, or may lie nearest the middle; of equal ones that with most
  /// neighbors, then the first.
  private func next(of open: [UInt32], _ takesFarthest: Bool) -> UInt32 {
    var best = Int(open[0])
    for candidate in open.dropFirst() {
      let node = Int(candidate)
      let isBetter = takesFarthest ? upper[node] > upper[best] : lower[node] < lower[best]
      let isEqual = takesFarthest ? upper[node] == upper[best] : lower[node] == lower[best]
      if isBetter || isEqual && rows.row(node).count > rows.row(best).count { best = node }
    }
    return UInt32(best)
  }

  /// Searches from `source` and narrows the bounds of all nodes it meets, which it returns.
  private mutating func search(from source: Int) -> [UInt32] {
    queue.removeAll(keepingCapacity: true)
    queue.append(UInt32(source))
    distance[source] = 0
    var read = 0
    while read < queue.count {
      let node = Int(queue[read])
      read += 1
      for entry in rows.row(node) where distance[Int(rows.neighbors[entry])] == .max {
        distance[Int(rows.neighbors[entry])] = distance[node] + 1
        queue.append(rows.neighbors[entry])
      }
    }
    let farthest = distance[Int(queue[queue.count - 1])]
    for node in queue {
      let place = Int(node)
      let steps = distance[place]
      lower[place] = max(lower[place], max(steps, farthest - min(steps, farthest)))
      upper[place] = min(upper[place], farthest + steps)
      distance[place] = .max
    }
    return queue
  }
}
