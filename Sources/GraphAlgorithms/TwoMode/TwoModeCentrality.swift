public import Execution
public import Graphs

/// How central members and groups are, each as a share of the most that its side allows.
///
/// A member can be joined with groups only and a group with members only, so that the figures of
/// one-mode graphs say too little; these are divided by what the best node of its side could reach in
/// a two-mode graph of the same sizes. Range: 0...1, but for closeness in a graph of several parts,
/// where the nodes of a tiny part can pass 1. Weights: none.
///
/// Source: Borgatti & Everett, Social Networks 19 (1997).
public enum TwoModeCentrality: String, Sendable, CaseIterable {
  /// Memberships divided by the number of nodes of the other side.
  case degree
  /// The least possible sum of distances, m + 2(n − 1) with m nodes on the other side and n on the
  /// own, divided by the actual one, times the share of other nodes that can be reached; 0 for a
  /// node that reaches none.
  case closeness
  /// Betweenness divided by that of a node that lies between as much as the sizes allow; 0 where
  /// they allow none.
  case betweenness
  /// Eigenvector centrality, scaled so that the squares of each side add up to 1; all nil without
  /// memberships.
  case eigenvector

  /// The name in headings.
  public var title: String {
    switch self {
    case .degree: "Degree"
    case .closeness: "Closeness"
    case .betweenness: "Betweenness"
    case .eigenvector: "Eigenvector"
    }
  }

  /// The formula and the convention, in words.
  public var formula: String {
    switch self {
    case .degree: "memberships / nodes of the other side"
    case .closeness:
      "(m + 2(n − 1)) / sum of steps, n nodes on the own and m on the other side, times the share of "
        + "nodes reached"
    case .betweenness: "shortest paths between other nodes / the most that the two sizes allow"
    case .eigenvector: "squares of each side add up to 1"
    }
  }

  /// The scores of all nodes of both sides.
  ///
  /// - Complexity: O(n + m) for degree, that of ``DistanceProfile`` for closeness, of
  ///   ``Betweenness`` and of ``Eigenvector``.
  /// - Throws: `CancellationError`, and what these measures throw.
  public func scores(
    of graph: TwoModeGraph, in context: ExecutionContext = ExecutionContext()
  ) throws -> TwoModeScores {
    switch self {
    case .degree:
      return TwoModeScores(graph) { side, node in
        let others = graph.count(side.other)
        return others == 0 ? 0 : Double(graph.graph.outgoing.degree(node)) / Double(others)
      }
    case .closeness:
      let profile = try DistanceProfile(of: graph.graph, in: context)
      let nodes = graph.graph.nodeCount
      return TwoModeScores(graph) { side, node in
        let sum = profile.distanceSum[node]
        guard sum > 0 else { return 0 }
        let least = graph.count(side.other) + 2 * (graph.count(side) - 1)
        let reached = Double(profile.reachedCount[node] - 1) / Double(nodes - 1)
        return Double(least) / Double(sum) * reached
      }
    case .betweenness:
      let scores = try Betweenness().scores(on: graph.graph, in: context)
      return TwoModeScores(graph) { side, node in
        let most = Self.mostBetweenness(own: graph.count(side), other: graph.count(side.other))
        return most > 0 ? (scores[node] ?? 0) / most : 0
      }
    case .eigenvector:
      let scores = try Eigenvector().scores(on: graph.graph, in: context)
      let lengths = TwoModeSide.allCases.map { side in
        (0..<graph.count(side)).reduce(0.0) { sum, number in
          let score = scores[graph.node(side, number)] ?? 0
          return sum + score * score
        }.squareRoot()
      }
      return TwoModeScores(graph) { side, node in
        let length = lengths[side == .members ? 0 : 1]
        return length > 0 ? scores[node].map { $0 / length } : nil
      }
    }
  }

  /// The betweenness of the best node of a side with `own` nodes against `other` on the other side.
  static func mostBetweenness(own: Int, other: Int) -> Double {
    guard own > 0, other > 0 else { return 0 }
    let (whole, rest) = (own - 1).quotientAndRemainder(dividingBy: other)
    let (m, s, t) = (Double(other), Double(whole), Double(rest))
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
  }
}

/// One score per node of both sides.
public struct TwoModeScores: Sendable, Equatable {
  /// The scores of the members by their numbers; nil where undefined.
  public let members: [Double?]
  /// The scores of the groups by their numbers; nil where undefined.
  public let groups: [Double?]

  init(_ graph: TwoModeGraph, _ score: (TwoModeSide, Node) -> Double?) {
    func scores(_ side: TwoModeSide) -> [Double?] {
      (0..<graph.count(side)).map { score(side, graph.node(side, $0)) }
    }
    members = scores(.members)
    groups = scores(.groups)
  }

  /// The scores of one side.
  public subscript(side: TwoModeSide) -> [Double?] {
    switch side {
    case .members: members
    case .groups: groups
    }
  }
}
