extension Graph {
  /// Which rows of a graph are meant; the same ones if it is undirected.
  public enum Side: Sendable, CaseIterable {
    /// The rows that lead away from each node.
    case outgoing
    /// The rows that lead to each node.
    case incoming
  }

  /// The rows of one side.
  @inlinable public func rows(_ side: Side) -> Adjacency {
    switch side {
    case .outgoing: outgoing
    case .incoming: incoming
    }
  }

  /// The edge of each entry of the rows of `side`, as a number, in the order of the rows.
  ///
  /// 4 bytes per entry; O(entries). For algorithms that need the edge and not only the neighbor.
  public func edgeNumbers(_ side: Side = .outgoing) -> [UInt32] {
    rows(side).edges
  }

  /// The ends of all edges in ascending order, as two columns of node numbers.
  ///
  /// 8 bytes per edge; O(m). Source ≤ target if the graph is undirected.
  public func edgeEnds() -> (sources: [UInt32], targets: [UInt32]) {
    (sources, targets)
  }
}
