public import Execution
public import Graphs

/// For how many pairs of nodes outside a group their shortest paths run through the group.
///
/// Of a pair with several shortest paths, each path counts its share; it counts once, however many
/// nodes of the group lie on it. A path is a sequence of nodes: parallel edges make no second path.
/// Direction: paths follow ties outward. Weights: ignored. Pairs that are not connected add nothing.
/// Range: 0 or more; 0...1 when normalised. Nil for an empty group.
///
/// - Complexity: O(n·m) time, O(n + m) memory per worker: seconds for 20,000 nodes. Of undirected
///   graphs the nodes with one neighbor are counted with that.
///
/// Source: Everett & Borgatti, Journal of Mathematical Sociology 23 (1999); by path counts after
/// Brandes, Social Networks 30 (2008).
public struct GroupBetweenness: GroupMeasure {
  /// What the sum over pairs is divided by.
  public let normalization: Normalization

  /// Exact group betweenness, each pair counted once unless told otherwise.
  public init(normalization: Normalization = .none) { self.normalization = normalization }

  /// What must be known to read the number.
  public var descriptor: MeasureDescriptor {
    let isShare = normalization == .byPairs
    return MeasureDescriptor(
      id: isShare ? "group-betweenness-normalized" : "group-betweenness",
      title: isShare ? "Group betweenness (share of pairs)" : "Group betweenness",
      meaning: isShare
        ? "What share of the shortest connections between other cities runs through a group."
        : "How many shortest connections between other cities run through a group.",
      unit: isShare ? "share of pairs" : "pairs of cities",
      range: isShare
        ? ScoreRange(from: 0, to: 1, text: "0 to 1")
        : ScoreRange(from: 0, to: nil, text: "0 to the number of pairs of cities outside"),
      isolatedScore: .always(0), cost: "O(n·m) time",
      convention: Convention(
        variant: "pairs of cities outside the group, ends not counted",
        normalization: isShare
          ? "divided by the pairs of cities outside, both ways if directed; 0 without such pairs"
          : "none; a pair counts once, in directed networks once each way",
        direction: "paths follow ties outward", weights: "ignored",
        disconnection: "pairs that are not connected add nothing"),
      caveat: "Assumes that contacts take shortest paths only; sensitive to missing ties.",
      reference: .everett1999)
  }

  /// The group betweenness of `group`.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyShortestPaths``; `CancellationError`.
  public func value(
    of group: NodeSet, on graph: Graph, in context: ExecutionContext
  ) throws -> Double? {
    precondition(group.universe == graph.nodeCount, "a set of nodes of another graph")
    try context.cancellation.check()
    let members = group.nodes
    guard !members.isEmpty else { return nil }
    let search = GroupPathSearch(of: graph, group: group)
    let sum = try context.reduce(
      Chunks(count: graph.nodeCount, pieces: 128), into: 0.0, phase: "group betweenness",
      map: { try search.interceptedShare(from: $0, cancellation: context.cancellation) },
      combine: { $0 += $1 })
    let pairs = graph.direction == .undirected ? sum / 2 : sum
    guard normalization == .byPairs else { return pairs }
    let outside = Double(graph.nodeCount - members.count)
    let all = outside * (outside - 1) / (graph.direction == .undirected ? 2 : 1)
    return all > 0 ? pairs / all : 0
  }
}
