import Graphs

extension SimpleRows {
  /// The rows of `graph` without regard to direction: those of the graph itself, not a copy, where
  /// it is undirected and has neither loops nor parallel edges. O(n + m).
  static func shared(with graph: Graph) -> SimpleRows {
    let rows = graph.outgoing
    guard graph.direction == .undirected, isSimple(rows) else {
      return SimpleRows(of: graph, .either)
    }
    return SimpleRows(offsets: rows.offsets, neighbors: rows.neighbors)
  }

  private static func isSimple(_ rows: Adjacency) -> Bool {
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    for node in 0..<(offsets.count - 1) {
      var previous = UInt32.max
      var isOdd = false
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        // Offsets end at the number of entries (Adjacency). Rows are sorted, so a repetition can
        // only be of the previous entry.
        let neighbor = unsafe neighbors[unchecked: entry]
        isOdd = isOdd || neighbor == previous || neighbor == UInt32(truncatingIfNeeded: node)
        previous = neighbor
      }
      if isOdd { return false }
    }
    return true
  }
}
