import Execution
import Graphs

/// Bounds of the eccentricities of an undirected graph, narrowed by searches from chosen nodes until
/// they meet.
struct EccentricityBounds {
  private let graph: Graph
  private let rows: SimpleRows
  /// What the eccentricity of each node is at least; in the end, what it is.
  private(set) var lower: [UInt32]
  private var upper: [UInt32]
  private(set) var reachedCount: [UInt32]
  private var distance: [UInt32]
  /// The nodes met by the search that ran last, in order.
  private var queue: [UInt32] = []

  init(_ graph: Graph) {
    self.graph = graph
    rows = SimpleRows(of: graph)
    lower = Array(repeating: 0, count: rows.nodeCount)
    upper = Array(repeating: .max, count: rows.nodeCount)
    reachedCount = lower
    distance = upper
  }

  mutating func settleAll(_ context: ExecutionContext) throws {
    var left: [UInt32] = []
    for node in 0..<rows.nodeCount where reachedCount[node] == 0 {
      if node & 0x3FF == 0 { try context.cancellation.check() }
      // The first search of a part finds its nodes.
      let part = search(from: node)
      for member in part { reachedCount[Int(member)] = UInt32(part.count) }
      left += try narrow(part, context)
    }
    try settle(left, context)
    // A leaf is one step farther than its only neighbor, so it need not be settled by bounds.
    for node in 0..<rows.nodeCount where isLeaf(node) {
      lower[node] = lower[Int(rows.neighbors[rows.row(node).lowerBound])] + 1
    }
  }

  /// Searches from single nodes for as long as that settles many others; which nodes are left.
  private mutating func narrow(_ part: [UInt32], _ context: ExecutionContext) throws -> [UInt32] {
    var open = part.filter { !isLeaf(Int($0)) && lower[Int($0)] != upper[Int($0)] }
    var searches = 0
    var openBefore = open.count
    while !open.isEmpty {
      try context.cancellation.check()
      _ = search(from: Int(next(of: open, searches.isMultiple(of: 2))))
      searches += 1
      open.removeAll { lower[Int($0)] == upper[Int($0)] }
      // A single search costs about as much as 20 of 512 that run together.
      if searches.isMultiple(of: 16), open.count > 64 {
        if openBefore - open.count < 16 * 20 { return open }
        openBefore = open.count
      }
    }
    return []
  }

  /// Searches from all of `nodes`, 512 together.
  private mutating func settle(_ nodes: [UInt32], _ context: ExecutionContext) throws {
    guard !nodes.isEmpty else { return }
    let search = ManySourceSearch(of: graph)
    var place = [UInt32](repeating: 0, count: rows.nodeCount)
    for (new, old) in search.originalNode.enumerated() { place[Int(old)] = UInt32(new) }
    // Near sources share most of their ways.
    let sources = nodes.map { place[Int($0)] }.sorted()
    let size = ManySourceSearch.sourcesPerBatch
    let found = try context.reduce(
      Chunks(count: sources.count, pieces: (sources.count + size - 1) / size), into: [UInt32](),
      phase: "eccentricities",
      map: { piece in
        try search.eccentricities(of: Array(sources[piece]), cancellation: context.cancellation)
      }, combine: { $0 += $1 })
    for (source, farthest) in zip(sources, found) {
      lower[Int(search.originalNode[Int(source)])] = farthest
    }
  }

  private func isLeaf(_ node: Int) -> Bool {
    reachedCount[node] > 2 && rows.row(node).count == 1
  }

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
