public import Graphs

/// Between which nodes the paths lead that betweenness counts.
public enum BetweennessPairs: Sendable, Equatable {
  /// Between all pairs of nodes.
  case all
  /// From each source to each target other than itself.
  ///
  /// In an undirected graph a pair counts once, also where both nodes are source and target.
  /// (networkx and igraph count such a pair once too, but each other pair half.)
  case between(sources: NodeSet, targets: NodeSet)
}

extension BetweennessPairs {
  /// What a measure's name gains.
  var idSuffix: String {
    switch self {
    case .all: ""
    case .between: "-subset"
    }
  }

  /// The pairs in words.
  var text: String {
    switch self {
    case .all: "all pairs"
    case .between(let sources, let targets):
      "pairs of one of \(sources.count) sources and one of \(targets.count) targets"
    }
  }
}

extension EdgeCost {
  /// What a measure's name gains.
  var idSuffix: String {
    switch self {
    case .hops: ""
    case .costs: "-by-cost"
    }
  }

  /// The lengths of paths in words.
  var text: String {
    switch self {
    case .hops: "lengths in hops"
    case .costs: "lengths by the costs of ties, equal if within 1 part in 10^10"
    }
  }
}

/// Some pairs of nodes as a product: node s starts and node t ends `starts[s]·ends[t]` paths.
struct PairWeights: Sendable {
  let starts: [Double]
  let ends: [Double]

  /// The products that make up the pairs; in an undirected graph each pair is counted once.
  static func products(_ pairs: BetweennessPairs, of graph: Graph) -> [PairWeights] {
    let n = graph.nodeCount
    // Of two nodes that are both sources and targets, each is the start once: half a pair each time.
    let mutual = graph.direction == .undirected ? 0.5 : 1
    switch pairs {
    case .all:
      return [
        PairWeights(
          starts: Array(repeating: 1, count: n), ends: Array(repeating: mutual, count: n))
      ]
    case .between(let sources, let targets):
      precondition(sources.universe == n && targets.universe == n, "sets of another graph")
      let isSource = graph.nodes.map { sources.contains($0) }
      let isTarget = graph.nodes.map { targets.contains($0) }
      let sourcesOnly = PairWeights(
        starts: (0..<n).map { isSource[$0] && !isTarget[$0] ? 1 : 0 },
        ends: (0..<n).map { isTarget[$0] ? 1 : 0 })
      let both = PairWeights(
        starts: (0..<n).map { isSource[$0] && isTarget[$0] ? 1 : 0 },
        ends: (0..<n).map { isTarget[$0] ? (isSource[$0] ? mutual : 1) : 0 })
      return [sourcesOnly, both].filter { $0.starts.contains(1) }
    }
  }

  /// How many pairs there are.
  var total: Double { sum(starts) * sum(ends) - zip(starts, ends).reduce(0) { $0 + $1.0 * $1.1 } }

  /// For each node how many pairs it is no end of.
  func pairsOfOthers() -> [Double] {
    let (total, allStarts, allEnds) = (total, sum(starts), sum(ends))
    return zip(starts, ends).map { start, end in
      total - start * (allEnds - end) - end * (allStarts - start)
    }
  }

  private func sum(_ values: [Double]) -> Double { values.reduce(0, +) }
}
