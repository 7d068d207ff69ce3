public import Graphs

/// Nodes in order of their scores, the highest first; nodes without a score are left out.
///
/// Scores that differ by less than one part in a billion are equal: they share a rank, and the node
/// with the lower number comes first, so that rounding never decides an order.
public struct Ranking: Sendable, Equatable {
  /// One line of a ranking.
  public struct Place: Sendable, Equatable {
    /// 1 plus the number of nodes with a higher score.
    public let rank: Int
    /// Who is ranked.
    public let node: Node
    /// The score that decided.
    public let score: Double
  }

  /// The lines, the highest score first.
  public let places: [Place]

  /// The ranking by these scores. O(n log n).
  public init(of scores: NodeMap<Double?>) {
    let scored = scores.values.enumerated().compactMap { position, score in
      score.map { (node: Node(position), score: $0) }
    }
    let descending = scored.sorted { ($1.score, $0.node) < ($0.score, $1.node) }
    var places: [Place] = []
    places.reserveCapacity(descending.count)
    var start = 0
    while start < descending.count {
      let top = descending[start].score
      let end =
        descending[start...].firstIndex { top - $0.score > 1e-9 * abs(top) } ?? descending.count
      for (node, score) in descending[start..<end].sorted(by: { $0.node < $1.node }) {
        places.append(Place(rank: start + 1, node: node, score: score))
      }
      start = end
    }
    self.places = places
  }
}
