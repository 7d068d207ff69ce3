import Execution

extension WeightedRows {
  /// All nodes, those with the longest rows first, equals in ascending order. O(n).
  ///
  /// In this order the values that are read most often lie side by side.
  func longestRowsFirst() -> [UInt32] {
    let longest = (0..<nodeCount).reduce(0) { max($0, row($1).count) }
    var next = [Int](repeating: 0, count: longest + 2)
    for node in 0..<nodeCount { next[longest - row(node).count + 1] += 1 }
    for place in 0...longest { next[place + 1] += next[place] }
    var order = [UInt32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      let place = longest - row(node).count
      order[next[place]] = UInt32(node)
      next[place] += 1
    }
    return order
  }

  /// The rows with node `order[i]` called i; nodes not in `order` and entries that lead to them
  /// are left out. Entries of a row keep their order.
  func renumbered(by order: [UInt32]) -> WeightedRows {
    var position = [UInt32](repeating: .max, count: nodeCount)
    for (new, old) in order.enumerated() { position[Int(old)] = UInt32(new) }
    var newOffsets = [UInt32](repeating: 0, count: order.count + 1)
    var kept: [Double]?
    let bound = order.reduce(0) { $0 + row(Int($1)).count }
    let old = neighbors.span
    let place = position.span
    let newNeighbors = [UInt32](capacity: bound) { output in
      for (new, node) in order.enumerated() {
        for entry in row(Int(node)) {
          // Entries of rows are below the node count (`init`).
          let target = unsafe place[unchecked: Int(old[unchecked: entry])]
          if target != .max { output.append(target) }
        }
        newOffsets[new + 1] = UInt32(output.count)
      }
    }
    if let strengths {
      kept = [Double](capacity: newNeighbors.count) { output in
        for node in order {
          for entry in row(Int(node)) where place[Int(old[entry])] != .max {
            output.append(strengths[entry])
          }
        }
      }
    }
    return WeightedRows(offsets: newOffsets, neighbors: newNeighbors, strengths: kept)
  }

  /// The same for an `order` that names every node which has a row or stands in one.
  ///
  /// Written piece by piece, on all workers.
  func renumbered(byAll order: [UInt32], in context: ExecutionContext) throws -> WeightedRows {
    var position = [UInt32](repeating: .max, count: nodeCount)
    var newOffsets = [UInt32](repeating: 0, count: order.count + 1)
    for (new, old) in order.enumerated() {
      position[Int(old)] = UInt32(new)
      newOffsets[new + 1] = newOffsets[new] + UInt32(row(Int(old)).count)
    }
    let (places, starts) = (position, newOffsets)
    precondition(starts.last.map(Int.init) == neighbors.count, "a row is left out")
    let chunks = Chunks(count: neighbors.count, pieces: 1 + neighbors.count / 131_072)
    let newNeighbors = try context.fill(chunks, repeating: UInt32(0)) { range, part in
      let (old, place) = (neighbors.span, places.span)
      forEachRun(of: range, starts, order) { from, to, count in
        for step in 0..<count {
          // Entries of rows are below the node count (`init`).
          let target = unsafe place[unchecked: Int(old[from + step])]
          precondition(target != .max, "a neighbor is left out")
          part[to + step] = target
        }
      }
    }
    let newStrengths = try strengths.map { strengths in
      try context.fill(chunks, repeating: 0.0) { range, part in
        forEachRun(of: range, starts, order) { from, to, count in
          for step in 0..<count { part[to + step] = strengths[from + step] }
        }
      }
    }
    return WeightedRows(offsets: starts, neighbors: newNeighbors, strengths: newStrengths)
  }

  /// Calls `body` for each row, or part of a row, among the new entries of `range`: where it stands
  /// in the old entries, where in the piece, and how long it is.
  @inline(__always)
  private func forEachRun(
    of range: Range<Int>, _ starts: [UInt32], _ order: [UInt32], body: (Int, Int, Int) -> Void
  ) {
    guard !range.isEmpty else { return }
    var low = 0
    var high = order.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= range.lowerBound { low = middle } else { high = middle }
    }
    var next = range.lowerBound
    while next < range.upperBound {
      let end = min(range.upperBound, Int(starts[low + 1]))
      if end > next {
        let from = Int(offsets[Int(order[low])]) + next - Int(starts[low])
        body(from, next - range.lowerBound, end - next)
        next = end
      }
      low += 1
    }
  }

  /// For each node the number of its part, for rows in which every tie stands at both of its ends.
  ///
  /// Parts are numbered in the order of their lowest nodes. O(n + m).
  func partLabels() -> (labels: [UInt32], count: Int) {
    var labels = [UInt32](repeating: .max, count: nodeCount)
    var queue = [UInt32](repeating: 0, count: nodeCount)
    var count: UInt32 = 0
    let neighbors = neighbors.span
    for start in 0..<nodeCount where labels[start] == .max {
      labels[start] = count
      queue[0] = UInt32(start)
      var (read, end) = (0, 1)
      var label = labels.mutableSpan
      while read < end {
        let node = Int(queue[read])
        read += 1
        for entry in row(node) {
          // Entries of rows are below the node count (`init`).
          let other = unsafe neighbors[unchecked: entry]
          guard unsafe label[unchecked: Int(other)] == .max else { continue }
          unsafe label[unchecked: Int(other)] = count
          queue[end] = other
          end += 1
        }
      }
      count += 1
    }
    return (labels, Int(count))
  }
}
