/// The rows of a graph: for each node its neighbors, ascending.
///
/// Row *v* is `offsets[v]..<offsets[v + 1]` of `neighbors`. Both facts, that offsets ascend to the
/// end of the array and that all numbers are in range, are checked when a graph is built, so that
/// kernels may read without checking. ``Graph/edgeNumbers(_:)`` tells which edge an entry is.
public struct Adjacency: Sendable, Equatable {
  /// Where each row starts; one more entry than nodes.
  public let offsets: [UInt32]
  /// The node at the other end, row by row.
  public let neighbors: [UInt32]

  /// How many entries all rows have together.
  @inlinable public var arcCount: Int { neighbors.count }

  /// The positions of row `node`.
  @inlinable public func row(_ node: Node) -> Range<Int> {
    Int(offsets[node.index])..<Int(offsets[node.index + 1])
  }

  /// The length of row `node`.
  @inlinable public func degree(_ node: Node) -> Int { row(node).count }

  /// The position of the first entry of row `node` that is `neighbor` or higher. O(log degree).
  func firstPosition(of neighbor: UInt32, in node: Int) -> Int {
    var low = Int(offsets[node])
    var high = Int(offsets[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if neighbors[middle] < neighbor { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rows of edges that are given in ascending order of (source, target).
  ///
  /// A row gets its entries in the order of the edges that it takes part in, and these come first
  /// from lower sources, then from the node itself: so every row ascends. O(n + m).
  init(nodeCount: Int, sources: [UInt32], targets: [UInt32], side: Side) {
    precondition(sources.count <= Int(UInt32.max) / 2, "\(sources.count) edges")
    var next = [UInt32](repeating: 0, count: nodeCount + 1)
    if side != .targets { for source in sources { next[Int(source) + 1] += 1 } }
    if side != .sources { for target in targets { next[Int(target) + 1] += 1 } }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    offsets = next
    var neighbors = [UInt32](repeating: 0, count: Int(next[nodeCount]))
    for edge in sources.indices {
      let (source, target) = (sources[edge], targets[edge])
      if side != .targets {
        neighbors[Int(next[Int(source)])] = target
        next[Int(source)] += 1
      }
      if side != .sources {
        neighbors[Int(next[Int(target)])] = source
        next[Int(target)] += 1
      }
    }
    self.neighbors = neighbors
  }

  /// In whose rows an edge stands.
  enum Side {
    case sources
    case targets
    case both
  }
}
