import Execution
import Graphs

/// A graph taken apart from its fringe inward: at level *k* everybody with at most *k* neighbors
/// left goes, again and again, before level *k* + 1 begins.
///
/// Each level looks once at the nodes that are left, which are those of core *k* or more; since a
/// core number is at most a degree, all levels together cost O(n + m).
struct Peeling {
  /// The level at which each node goes: its core number.
  let levels: [UInt32]
  /// The nodes in the order in which they go.
  let order: [UInt32]
  /// Where in ``order`` each layer starts, a layer being the nodes that go at the same time.
  let layerStarts: [Int]

  init(of rows: SimpleRows, cancellation: Cancellation) throws {
    let n = rows.nodeCount
    var rest = (0..<n).map { rows.offsets[$0 + 1] - rows.offsets[$0] }
    // One place more than there are nodes, so that the inner loop may write before it knows.
    var order = [UInt32](repeating: 0, count: n + 1)
    var layerStarts: [Int] = []
    var left = Array(0..<UInt32(n))
    var level: UInt32 = 0
    var gone = 0
    while gone < n {
      let layer = gone
      gone = Self.startLevel(level, &left, rest, &order, from: gone)
      guard gone > layer else {
        // Nobody has so few neighbors: on to the fewest that somebody has.
        level = left.reduce(.max) { min($0, rest[Int($1)]) }
        continue
      }
      gone = try Self.removeLayers(
        at: level, rows, from: layer, to: gone, &order, &rest, &layerStarts, cancellation)
      level += 1
    }
    order.removeLast()
    self.levels = rest
    self.order = order
    self.layerStarts = layerStarts
  }

  /// Forgets the nodes that are gone and puts those with `level` neighbors in line.
  private static func startLevel(
    _ level: UInt32, _ left: inout [UInt32], _ rest: [UInt32], _ order: inout [UInt32],
    from start: Int
  ) -> Int {
    let rest = rest.span
    var order = order.mutableSpan
    var kept = 0
    var end = start
    var remaining = left.mutableSpan
    for place in remaining.indices {
      let node = remaining[place]
      let degree = rest[Int(node)]
      order[end] = node
      end += degree == level ? 1 : 0
      remaining[kept] = node
      kept += degree > level ? 1 : 0
    }
    left.removeLast(left.count - kept)
    return end
  }

  /// Takes away the layers of one level; returns how many nodes are gone then.
  private static func removeLayers(
    at level: UInt32, _ rows: SimpleRows, from start: Int, to end: Int, _ order: inout [UInt32],
    _ rest: inout [UInt32], _ layerStarts: inout [Int], _ cancellation: Cancellation
  ) throws -> Int {
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    var order = order.mutableSpan
    var rest = rest.mutableSpan
    var next = start
    var met = end
    while next < met {
      layerStarts.append(next)
      try cancellation.check()
      let layerEnd = met
      while next < layerEnd {
        if next & 0xFFFF == 0 { try cancellation.check() }
        let node = Int(order[next])
        next += 1
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
          // Entries of rows are below the node count (SimpleRows); each node joins the line once,
          // so places stay within the order.
          let neighbor = unsafe neighbors[unchecked: entry]
          let degree = unsafe rest[unchecked: Int(neighbor)]
          let isLeft = degree > level
          let now = degree &- (isLeft ? 1 : 0)
          unsafe rest[unchecked: Int(neighbor)] = now
          unsafe order[unchecked: met] = neighbor
          met += isLeft && now == level ? 1 : 0
        }
      }
    }
    return met
  }
}
