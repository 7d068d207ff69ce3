public import Execution
public import Graphs

/// For how many pairs of other nodes a node lies on their shortest paths.
///
/// Of a pair with several shortest paths, each path counts its share. A path is a sequence of nodes:
/// parallel edges make no second path, and loops lie on none. The ends of a path do not count.
/// Direction: paths follow ties outward. Weights: ignored. Pairs that are not connected add nothing.
/// Range: 0 or more; 0...1 when normalised. Never nil.
///
/// - Complexity: O(n·m) time at worst, O(n + m) memory per worker; trees that hang on an undirected
///   network are folded first and cost O(n) altogether.
///
/// Source: Brandes, Journal of Mathematical Sociology 25 (2001); folding after Baglioni et al. (2012).
public struct Betweenness: NodeMeasure {
  /// What the sum over pairs is divided by.
  public let normalization: Normalization

  /// Exact betweenness, each pair counted once unless told otherwise.
  public init(normalization: Normalization = .none) { self.normalization = normalization }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    let isShare = normalization == .byPairs
    return MeasureDescriptor(
      id: isShare ? "betweenness-normalized" : "betweenness",
      title: isShare ? "Betweenness (share of pairs)" : "Betweenness",
      meaning: isShare
        ? "On what share of the shortest connections between two other cities a city lies."
        : "How many shortest connections between two other cities run through a city.",
      unit: isShare ? "share of pairs" : "pairs of cities",
      range: isShare
        ? ScoreRange(from: 0, to: 1, text: "0 to 1")
        : ScoreRange(from: 0, to: nil, text: "0 to the number of pairs of other cities"),
      isolatedScore: .always(0), cost: "O(n·m) time on the network without its hanging trees",
      convention: Convention(
        variant: "Brandes 2001, exact, ends not counted",
        normalization: isShare
          ? "divided by (n − 1)(n − 2)/2 pairs, twice that if directed; 0 with fewer than 3 cities"
          : "none; a pair counts once, in directed networks once each way",
        direction: "paths follow ties outward", weights: "ignored",
        disconnection: "pairs that are not connected add nothing"),
      caveat: "Assumes that contacts take shortest paths only; sensitive to missing ties.",
      reference: Reference(
        authors: "Brandes", title: "A faster algorithm for betweenness centrality",
        venue: "Journal of Mathematical Sociology 25", year: 2001))
  }

  /// The betweenness of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyShortestPaths`` where path counts leave the range of
  ///   `Double`; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    let core = try BetweennessCore(of: graph, cancellation: context.cancellation)
    let count = core.originalNode.count
    let sums = try context.reduce(
      Chunks(count: count, pieces: 128), into: [Double](repeating: 0, count: count),
      phase: "betweenness",
      map: { try core.dependencies(on: $0, cancellation: context.cancellation) },
      combine: { total, part in for node in total.indices { total[node] += part[node] } })
    var scores = core.treeScores
    let perPair = graph.direction == .undirected ? 0.5 : 1
    for (position, node) in core.originalNode.enumerated() {
      scores[Int(node)] += perPair * sums[position]
    }
    let divisor = divisor(for: graph)
    return NodeMap(scores.map { $0 / divisor })
  }

  private func divisor(for graph: Graph) -> Double {
    guard normalization == .byPairs, graph.nodeCount > 2 else { return 1 }
    let ordered = Double(graph.nodeCount - 1) * Double(graph.nodeCount - 2)
    return graph.direction == .undirected ? ordered / 2 : ordered
  }
}
