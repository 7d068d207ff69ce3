public import Graphs

/// Which ties of one graph are left in another of the same nodes: how many are kept, new and gone.
public struct EdgeTurnover: Sendable, Equatable {
  /// How many pairs are tied in both.
  public let kept: Int
  /// How many are tied in the second only.
  public let new: Int
  /// How many are tied in the first only.
  public let gone: Int

  /// The change from `first` to `second`; strengths are ignored. O(n + m).
  ///
  /// - Precondition: both have the same nodes and direction, and no parallel edges.
  public init(from first: Graph, to second: Graph) {
    precondition(first.nodeCount == second.nodeCount && first.direction == second.direction)
    var kept = 0
    for node in first.nodes {
      var (a, b) = (first.outgoing.row(node), second.outgoing.row(node))
      while let one = a.first, let other = b.first {
        let (x, y) = (first.outgoing.neighbors[one], second.outgoing.neighbors[other])
        if x <= y { a = a.dropFirst() }
        if y <= x { b = b.dropFirst() }
        if x == y { kept += 1 }
      }
    }
    // Each undirected edge stands in two rows.
    if first.direction == .undirected { kept /= 2 }
    self.kept = kept
    new = second.edgeCount - kept
    gone = first.edgeCount - kept
  }

  /// Of the pairs tied in either the share tied in both, 0...1; nil if there are none.
  public var jaccard: Double? {
    let either = kept + new + gone
    return either == 0 ? nil : Double(kept) / Double(either)
  }
}
