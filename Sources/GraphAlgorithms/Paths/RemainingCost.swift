/// What is known of the rest of a way before it is searched.
protocol RemainingCost {
  /// No more than what the cheapest way from `node` to the target costs; infinite if there is none.
  func atLeast(from node: Int) -> Double
}

/// No knowledge: the search spreads evenly.
struct NothingKnown: RemainingCost {
  @inline(__always) func atLeast(from node: Int) -> Double { 0 }
}

/// What the ways to one target cost, from a search backward that stopped when it met the start.
struct CostsToTarget: RemainingCost {
  /// The cost of each node's way; where it is not known, that of the start's, which is no more.
  private(set) var values: [Double]
  /// Whether the cost of a node's way is known.
  private(set) var isKnown: [Bool]

  @inline(__always) func atLeast(from node: Int) -> Double { values[node] }

  /// Searches backward from `target`; nil if no way leads there from `start`.
  init?(_ backward: PathRows, from start: Int, to target: Int, _ check: () throws -> Void) rethrows
  {
    let nodeCount = backward.offsets.count - 1
    values = Array(repeating: .infinity, count: nodeCount)
    isKnown = Array(repeating: false, count: nodeCount)
    if backward.countsHops {
      try spread(backward, from: start, to: target, check)
    } else {
      try settle(backward, from: start, to: target, check)
    }
    let cap = values[start]
    guard isKnown[start] else { return nil }
    for node in values.indices where !isKnown[node] { values[node] = cap }
  }

  private mutating func spread(
    _ backward: PathRows, from start: Int, to target: Int, _ check: () throws -> Void
  ) rethrows {
    var queue = [UInt32(target)]
    values[target] = 0
    isKnown[target] = true
    var read = 0
    // To the end of the start's level: all ways as short as its own are known then.
    while read < queue.count, values[Int(queue[read])] < values[start] {
      let node = Int(queue[read])
      read += 1
      if read & 0x3FF == 0 { try check() }
      for position in backward.row(node) where !isKnown[Int(backward.neighbors[position])] {
        let next = backward.neighbors[position]
        isKnown[Int(next)] = true
        values[Int(next)] = values[node] + 1
        queue.append(next)
      }
    }
  }

  private mutating func settle(
    _ backward: PathRows, from start: Int, to target: Int, _ check: () throws -> Void
  ) rethrows {
    var heap = SearchHeap()
    values[target] = 0
    heap.add(SearchHeap.Entry(key: 0, cost: 0, node: UInt32(target)))
    var steps = 0
    while let entry = heap.removeLowest() {
      steps += 1
      if steps & 0x3FF == 0 { try check() }
      let node = Int(entry.node)
      guard !isKnown[node] else { continue }
      isKnown[node] = true
      if node == start { return }
      for position in backward.row(node) {
        let reached = entry.cost + backward.costs[position]
        let next = backward.neighbors[position]
        guard reached < values[Int(next)] else { continue }
        values[Int(next)] = reached
        heap.add(SearchHeap.Entry(key: reached, cost: reached, node: next))
      }
    }
  }
}
