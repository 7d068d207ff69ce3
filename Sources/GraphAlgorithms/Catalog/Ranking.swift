public import Graphs

/// Which end of the scores of a measure comes first in a ranking.
public enum ScoreOrder: Sendable, Equatable {
  /// A high score stands at the top, as for nearly all measures.
  case highestFirst
  /// A low score stands at the top: the less constraint, the better.
  case lowestFirst

  /// What a better score is: "higher", "lower".
  public var better: String {
    switch self {
    case .highestFirst: "higher"
    case .lowestFirst: "lower"
    }
  }
}

/// Nodes in order of their scores, the best first; nodes without a score are left out.
///
/// Scores that differ by less than one part in a billion are equal: they share a rank, and the node
/// with the lower number comes first, so that rounding never decides an order.
public struct Ranking: Sendable, Equatable {
  /// One line of a ranking.
  public struct Place: Sendable, Equatable {
    /// 1 plus the number of nodes with a better score.
    public let rank: Int
    /// Who is ranked.
    public let node: Node
    /// The score that decided.
    public let score: Double
  }

  /// The lines, the best score first.
  public let places: [Place]

  /// The ranking by these scores, the best of which are the highest ones unless `order` says
  /// otherwise. O(n log n).
  public init(of scores: NodeMap<Double?>, _ order: ScoreOrder = .highestFirst) {
    switch order {
    case .highestFirst:
      places = ranked(scores.values).map { Place(rank: $0, node: Node($1), score: $2) }
    case .lowestFirst:
      places = ranked(scores.values.map { $0.map { -$0 } })
        .map { Place(rank: $0, node: Node($1), score: 0 - $2) }
    }
  }
}

/// Edges in order of their scores, the highest first; equal scores as in ``Ranking``.
public struct EdgeRanking: Sendable, Equatable {
  /// One line of a ranking.
  public struct Place: Sendable, Equatable {
    /// 1 plus the number of edges with a higher score.
    public let rank: Int
    /// Which edge is ranked.
    public let edge: Edge
    /// The score that decided.
    public let score: Double
  }

  /// The lines, the highest score first.
  public let places: [Place]

  /// The ranking by these scores. O(m log m).
  public init(of scores: EdgeMap<Double>) {
    places = ranked(scores.values.map { $0 }).map {
      Place(rank: $0, edge: Edge($1), score: $2)
    }
  }
}

/// The rank, the position and the score of each score that there is, the highest first.
private func ranked(_ scores: [Double?]) -> [(rank: Int, position: Int, score: Double)] {
  let scored = scores.enumerated().compactMap { position, score in
    score.map { (position: position, score: $0) }
  }
  let descending = scored.sorted { ($1.score, $0.position) < ($0.score, $1.position) }
  var places: [(rank: Int, position: Int, score: Double)] = []
  places.reserveCapacity(descending.count)
  var start = 0
  while start < descending.count {
    let top = descending[start].score
    let end =
      descending[start...].firstIndex { top - $0.score > 1e-9 * abs(top) } ?? descending.count
    for (position, score) in descending[start..<end].sorted(by: { $0.position < $1.position }) {
      places.append((start + 1, position, score))
    }
    start = end
  }
  return places
}
