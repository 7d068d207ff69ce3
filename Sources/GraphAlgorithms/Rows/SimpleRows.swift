import Graphs

/// The rows of a graph without loops and with each neighbor once, for kernels.
///
/// Row *v* is `offsets[v]..<offsets[v + 1]` of `neighbors`; all entries are node numbers below
/// `nodeCount`, which is why kernels read them without checking.
struct SimpleRows: Sendable {
  let offsets: [UInt32]
  let neighbors: [UInt32]

  /// Which ties of a directed graph make the rows; all the same for an undirected one.
  enum Ties {
    case outgoing
    case incoming
    case either
  }

  var nodeCount: Int { offsets.count - 1 }

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  init(offsets: [UInt32], neighbors: [UInt32]) {
    precondition(offsets.last.map(Int.init) == neighbors.count)
    self.offsets = offsets
    self.neighbors = neighbors
  }

  /// The rows of `graph`. O(n + m).
  init(of graph: Graph, _ ties: Ties = .either) {
    switch (graph.direction, ties) {
    case (.undirected, _), (.directed, .outgoing): self.init(simplifying: graph.outgoing)
    case (.directed, .incoming): self.init(simplifying: graph.incoming)
    case (.directed, .either): self.init(merging: graph.outgoing, graph.incoming)
    }
  }

  private init(simplifying rows: Adjacency) {
    var offsets: [UInt32] = [0]
    var neighbors: [UInt32] = []
    offsets.reserveCapacity(rows.offsets.count)
    neighbors.reserveCapacity(rows.arcCount)
    for node in 0..<(rows.offsets.count - 1) {
      let start = neighbors.count
      for position in rows.row(Node(node)) {
        let neighbor = rows.neighbors[position]
        // Rows are sorted, so a repetition can only be of the previous entry.
        let repeats = neighbors.count > start && neighbors[neighbors.count - 1] == neighbor
        if neighbor != UInt32(node) && !repeats { neighbors.append(neighbor) }
      }
      offsets.append(UInt32(neighbors.count))
    }
    self.init(offsets: offsets, neighbors: neighbors)
  }

  private init(merging a: Adjacency, _ b: Adjacency) {
    var offsets: [UInt32] = [0]
    var neighbors: [UInt32] = []
    for node in 0..<(a.offsets.count - 1) {
      var left = a.row(Node(node))
      var right = b.row(Node(node))
      var previous = UInt32.max
      while !left.isEmpty || !right.isEmpty {
        let fromLeft = left.first.map { a.neighbors[$0] } ?? .max
        let fromRight = right.first.map { b.neighbors[$0] } ?? .max
        let smaller = min(fromLeft, fromRight)
        if fromLeft <= fromRight { left.removeFirst() } else { right.removeFirst() }
        if smaller != UInt32(node) && smaller != previous { neighbors.append(smaller) }
        previous = smaller
      }
      offsets.append(UInt32(neighbors.count))
    }
    self.init(offsets: offsets, neighbors: neighbors)
  }

  /// The same rows with nodes renumbered: new node *i* is old node `order[i]`.
  ///
  /// Rows of the result are not sorted. `order` may leave nodes out; entries that lead to them are
  /// left out too.
  func renumbered(by order: [UInt32]) -> SimpleRows {
    var position = [UInt32](repeating: .max, count: nodeCount)
    for (new, old) in order.enumerated() { position[Int(old)] = UInt32(new) }
    var newOffsets: [UInt32] = [0]
    var newNeighbors: [UInt32] = []
    newOffsets.reserveCapacity(order.count + 1)
    newNeighbors.reserveCapacity(neighbors.count)
    for old in order {
      for entry in row(Int(old)) {
        let new = position[Int(neighbors[entry])]
        if new != .max { newNeighbors.append(new) }
      }
      newOffsets.append(UInt32(newNeighbors.count))
    }
    return SimpleRows(offsets: newOffsets, neighbors: newNeighbors)
  }

  /// All nodes in the order in which breadth-first searches from the lowest unseen node meet them.
  ///
  /// Neighbors get near numbers, which keeps the working set of a kernel small.
  func breadthFirstOrder() -> [UInt32] {
    var order: [UInt32] = []
    order.reserveCapacity(nodeCount)
    var isSeen = [Bool](repeating: false, count: nodeCount)
    for start in 0..<nodeCount where !isSeen[start] {
      isSeen[start] = true
      var next = order.count
      order.append(UInt32(start))
      while next < order.count {
        for entry in row(Int(order[next])) where !isSeen[Int(neighbors[entry])] {
          isSeen[Int(neighbors[entry])] = true
          order.append(neighbors[entry])
        }
        next += 1
      }
    }
    return order
  }
}
