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
