/// The rows of a graph: for each node its neighbors, ascending, and the edges that lead there.
///
/// Row *v* is `offsets[v]..<offsets[v + 1]` of `neighbors` and of `edges`. Both facts, that offsets
/// ascend to the end of the arrays and that all numbers are in range, are checked when a graph is
/// built, so that kernels may read without checking.
public struct Adjacency: Sendable, Equatable {
  /// Where each row starts; one more entry than nodes.
  public let offsets: [UInt32]
  /// The node at the other end, row by row.
  public let neighbors: [UInt32]
  /// The edge that leads there, row by row.
  public let edges: [UInt32]

  /// How many entries all rows have together.
  @inlinable public var arcCount: Int { neighbors.count }

  /// The positions of row `node`.
  @inlinable public func row(_ node: Node) -> Range<Int> {
    Int(offsets[node.index])..<Int(offsets[node.index + 1])
  }

  /// The length of row `node`.
  @inlinable public func degree(_ node: Node) -> Int { row(node).count }

  /// Rows filled by a counting sort over arcs given in any order, then sorted by neighbor and edge.
  ///
  /// Two stable counting sorts (by head, then by tail), so rows come out ascending without a
  /// comparison sort. O(n + arcs).
  init(nodeCount: Int, arcs: [Arc]) {
    let byHead = Self.stableOrder(arcs.indices.map { UInt32($0) }, keys: nodeCount) {
      arcs[Int($0)].head
    }.order
    let (order, offsets) = Self.stableOrder(byHead, keys: nodeCount) { arcs[Int($0)].tail }
    self.offsets = offsets
    neighbors = order.map { arcs[Int($0)].head }
    edges = order.map { arcs[Int($0)].edge }
    precondition(offsets.last.map(Int.init) == neighbors.count && edges.count == neighbors.count)
  }

  private static func stableOrder(
    _ items: [UInt32], keys: Int, key: (UInt32) -> UInt32
  ) -> (order: [UInt32], offsets: [UInt32]) {
    var offsets = [UInt32](repeating: 0, count: keys + 1)
    for item in items { offsets[Int(key(item)) + 1] += 1 }
    for position in 0..<keys { offsets[position + 1] += offsets[position] }
    var next = offsets
    var order = [UInt32](repeating: 0, count: items.count)
    for item in items {
      let place = Int(key(item))
      order[Int(next[place])] = item
      next[place] += 1
    }
    return (order, offsets)
  }
}

/// One entry of a row before the rows exist.
struct Arc {
  let tail: UInt32
  let head: UInt32
  let edge: UInt32
}
