extension Graph {
  /// The ends of `edge`; source ≤ target if the graph is undirected. O(log n).
  ///
  /// For all edges at once ``edgeEnds()`` is faster.
  public func ends(of edge: Edge) -> (source: Node, target: Node) {
    precondition(edge.index < edgeCount, "edge \(edge.rawValue) of \(edgeCount)")
    var low = 0
    var high = nodeCount
    // The last node whose first edge is not above this one.
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstEdges[middle] <= edge.rawValue { low = middle } else { high = middle }
    }
    let entry = ownEdges(of: low).entry(edge.index - Int(firstEdges[low]))
    return (Node(low), Node(rawValue: outgoing.neighbors[entry]))
  }

  /// The end of `edge` that is not `node`; `node` itself for a loop. O(log n).
  public func otherEnd(of edge: Edge, from node: Node) -> Node {
    let (source, target) = ends(of: edge)
    return source == node ? target : source
  }

  /// Whether `edge` leads from a node to itself. O(log n).
  public func isLoop(_ edge: Edge) -> Bool {
    guard hasLoops else { return false }
    let (source, target) = ends(of: edge)
    return source == target
  }

  /// The edge from `a` to `b` with the lowest number, if there is one. O(log degree).
  public func edge(from a: Node, to b: Node) -> Edge? {
    let isTurned = direction == .undirected && b < a
    let (source, target) = isTurned ? (b, a) : (a, b)
    let entry = outgoing.firstPosition(of: target.rawValue, in: source.index)
    guard entry < outgoing.row(source).upperBound, outgoing.neighbors[entry] == target.rawValue
    else { return nil }
    return Edge(Int(firstEdges[source.index]) + ownEdges(of: source.index).number(entry))
  }

  /// The ends of all edges in ascending order, as two columns of node numbers.
  ///
  /// 8 bytes per edge; O(n + m). Source ≤ target if the graph is undirected.
  public func edgeEnds() -> (sources: [UInt32], targets: [UInt32]) {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    sources.reserveCapacity(edgeCount)
    targets.reserveCapacity(edgeCount)
    for node in 0..<nodeCount {
      let own = ownEdges(of: node)
      for number in 0..<own.count {
        sources.append(UInt32(node))
        targets.append(outgoing.neighbors[own.entry(number)])
      }
    }
    return (sources, targets)
  }

  /// The edge of each entry of the rows of `side`, as a number, in the order of the rows.
  ///
  /// 4 bytes per entry; O(n + entries). For algorithms that need the edge, not only the neighbor.
  public func edgeNumbers(_ side: Side = .outgoing) -> [UInt32] {
    if direction == .directed && side == .outgoing { return Array(0..<UInt32(edgeCount)) }
    // Entries that lead back to one and the same source come up in the order of its edges.
    var next = firstEdges
    if hasLoops && direction == .undirected {
      for node in 0..<nodeCount { next[node] += UInt32(ownEdges(of: node).loops) }
    }
    let rows = rows(side)
    var numbers: [UInt32] = []
    numbers.reserveCapacity(rows.arcCount)
    for node in 0..<nodeCount {
      let row = rows.row(Node(node))
      let own = direction == .undirected ? ownEdges(of: node) : nil
      for entry in row.lowerBound..<(own?.start ?? row.upperBound) {
        let source = Int(rows.neighbors[entry])
        numbers.append(next[source])
        next[source] += 1
      }
      guard let own else { continue }
      for entry in own.start..<row.upperBound {
        numbers.append(firstEdges[node] + UInt32(own.number(entry)))
      }
    }
    return numbers
  }

  /// Where the edges of which `node` is the source stand in its own row.
  private func ownEdges(of node: Int) -> OwnEdges {
    let end = Int(outgoing.offsets[node + 1])
    let count = Int(firstEdges[node + 1] - firstEdges[node])
    guard hasLoops && direction == .undirected else {
      return OwnEdges(start: end - count, count: count, loops: 0)
    }
    let start = outgoing.firstPosition(of: UInt32(node), in: node)
    // Loops fill two entries each, all others one.
    return OwnEdges(start: start, count: count, loops: end - start - count)
  }
}

/// The last part of a row: first the loops, each of them twice, then the edges to other nodes.
private struct OwnEdges {
  let start: Int
  let count: Int
  let loops: Int

  /// The entry of the edge with this number, counted within the row.
  func entry(_ number: Int) -> Int { start + number + min(number, loops) }

  /// The number, within the row, of the edge at an entry.
  func number(_ entry: Int) -> Int {
    let place = entry - start
    return place < 2 * loops ? place / 2 : place - loops
  }
}
