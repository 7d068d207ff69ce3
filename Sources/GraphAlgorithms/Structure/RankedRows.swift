import Execution
import Graphs

/// The ties of a simple graph, each only in the row of its end with fewer neighbors.
///
/// Nodes are numbered by rank, those with the most neighbors first; a row holds the lower ranks
/// that a node is tied with, ascending. Rows are short even where degrees are extreme, and nearly
/// all entries lead to a few low ranks, which stay in the cache.
struct RankedRows: Sendable {
  let offsets: [UInt32]
  /// The rank at the other end of each entry, below the rank whose row it is.
  let neighbors: [UInt32]
  /// The node of each rank.
  let nodes: [UInt32]

  var nodeCount: Int { nodes.count }

  /// O(n + m), by counting.
  init(of rows: SimpleRows, in context: ExecutionContext) throws {
    try context.cancellation.check()
    let (nodes, ranks) = Self.byDegree(rows)
    let offsets = try Self.offsets(of: rows, nodes, ranks, context)
    self.neighbors = try Self.neighbors(of: rows, nodes, ranks, offsets, context.cancellation)
    self.offsets = offsets
    self.nodes = nodes
  }

  private static func byDegree(_ rows: SimpleRows) -> (nodes: [UInt32], ranks: [UInt32]) {
    let n = rows.nodeCount
    let largest = (0..<n).reduce(0) { max($0, rows.row($1).count) }
    var starts = [UInt32](repeating: 0, count: largest + 2)
    for node in 0..<n { starts[largest - rows.row(node).count + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var nodes = [UInt32](repeating: 0, count: n)
    var ranks = nodes
    for node in 0..<n {
      let place = largest - rows.row(node).count
      ranks[node] = starts[place]
      nodes[Int(starts[place])] = UInt32(node)
      starts[place] += 1
    }
    return (nodes, ranks)
  }

  private static func offsets(
    of rows: SimpleRows, _ nodes: [UInt32], _ ranks: [UInt32], _ context: ExecutionContext
  ) throws -> [UInt32] {
    let pieces = Chunks(count: nodes.count)
    let counts = try context.fill(pieces, repeating: UInt32(0)) { piece, counts in
      let from = rows.offsets.span
      let all = rows.neighbors.span
      let ranks = ranks.span
      for (place, number) in piece.enumerated() {
        let node = Int(nodes[number])
        let rank = UInt32(number)
        var count: UInt32 = 0
        for entry in Int(from[node])..<Int(from[node + 1]) {
          // Entries of rows are below the node count (SimpleRows).
          count &+= unsafe ranks[unchecked: Int(all[unchecked: entry])] < rank ? 1 : 0
        }
        counts[place] = count
      }
    }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(nodes.count + 1)
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      offsets.append(sum)
    }
    return offsets
  }

  private static func neighbors(
    of rows: SimpleRows, _ nodes: [UInt32], _ ranks: [UInt32], _ offsets: [UInt32],
    _ cancellation: Cancellation
  ) throws -> [UInt32] {
    var neighbors = [UInt32](repeating: 0, count: Int(offsets[nodes.count]))
    var ends = offsets
    let from = rows.offsets.span
    let all = rows.neighbors.span
    let ranks = ranks.span
    var next = ends.mutableSpan
    var filled = neighbors.mutableSpan
    // Ranks are handed out in ascending order, so every row fills up sorted.
    for low in nodes.indices {
      if low & 0x3FFF == 0 { try cancellation.check() }
      let node = Int(nodes[low])
      for entry in Int(from[node])..<Int(from[node + 1]) {
        let high = unsafe Int(ranks[unchecked: Int(all[unchecked: entry])])
        guard high > low else { continue }
        // Ranks are below the node count, and each row has as many places as entries were counted.
        let place = unsafe next[unchecked: high]
        unsafe filled[unchecked: Int(place)] = UInt32(truncatingIfNeeded: low)
        unsafe next[unchecked: high] = place &+ 1
      }
    }
    return neighbors
  }

  /// Ranges of ranks with about equally many entries.
  func balancedRanges(_ count: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for piece in 1...count {
      let wanted = neighbors.count * piece / count
      var end = start
      while end < nodeCount && (Int(offsets[end + 1]) <= wanted || piece == count) { end += 1 }
      if end > start { ranges.append(start..<end) }
      start = end
    }
    return ranges
  }
}
