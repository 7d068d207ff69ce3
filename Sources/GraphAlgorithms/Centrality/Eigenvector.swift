public import Execution
public import Graphs

/// How central a node is when ties to central nodes count for more: x with A·x = λ₁·x.
///
/// Computed on each component by itself (weak if undirected, strong if directed; then ties count
/// for the node they lead to). The component with the largest λ₁ wins: its largest score is 1, and
/// every node elsewhere is 0. Components whose λ₁ agree to one part in a billion all keep their
/// scores, each with its largest at 1, so that no order of nodes decides. Weights: strengths, 1
/// where ties have none. Loops and parallel edges count. Range: 0...1. All nil where λ₁ is 0, that
/// is where no tie can be followed around and back.
///
/// - Complexity: O(m) per product with the matrix; a few dozen products as a rule.
///
/// Source: Bonacich, Journal of Mathematical Sociology 2 (1972).
public struct Eigenvector: NodeMeasure {
  /// The length of A·x − λ₁·x, as a share of λ₁, at which the iteration stops.
  public let tolerance: Double
  /// The largest number of products with the matrix per component.
  public let rounds: Int

  /// Eigenvector centrality, exact to about 1e-10 unless the two largest eigenvalues nearly agree.
  public init(tolerance: Double = 1e-12, rounds: Int = 20_000) {
    precondition(tolerance > 0 && rounds > 0)
    self.tolerance = tolerance
    self.rounds = rounds
  }

  /// The scores together with the eigenvalue they belong to.
  public struct Solution: Sendable, Equatable {
    /// One score per node.
    public let scores: NodeMap<Double?>
    /// The largest eigenvalue λ₁, or nil where it is 0 and scores are undefined.
    public let eigenvalue: Double?
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "eigenvector", title: "Eigenvector centrality",
      meaning: "How well a city is tied to cities that are well tied themselves.",
      unit: "share of the largest score", range: ScoreRange(from: 0, to: 1, text: "0 to 1"),
      isolatedScore: .depends("0; nothing where the network has no ties at all"),
      cost: "O(m) per round",
      convention: Convention(
        variant: "the eigenvector of the largest eigenvalue λ₁", normalization: "the largest is 1",
        direction: "ties count for the city they lead to", weights: "strengths enter the matrix",
        disconnection: "the component with the largest λ₁ is scored, cities elsewhere are 0"),
      caveat: "One dense group can take all high scores and leave the rest of the network near 0.",
      reference: Reference(
        authors: "Bonacich", title: "Factoring and weighting approaches to status scores",
        venue: "Journal of Mathematical Sociology 2", year: 1972))
  }

  /// The eigenvector centrality of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try solution(on: graph, in: context).scores
  }

  /// The eigenvector centrality of each node, and λ₁.
  ///
  /// - Throws: ``GraphAlgorithmError/notSettled(method:change:rounds:wanted:)``;
  ///   `CancellationError`.
  public func solution(on graph: Graph, in context: ExecutionContext) throws -> Solution {
    let strengths = graph.summedStrengths(.incoming)
    let parts = try ConnectedComponents(graph.direction == .undirected ? .weak : .strong)
      .partition(of: graph, in: context)
    var bounds = [Double](repeating: 0, count: parts.count)
    for (node, part) in parts.labels.values.enumerated() {
      bounds[part] = max(bounds[part], strengths[node])
    }
    // The largest row sum bounds λ₁, so most parts need not be solved.
    let members = parts.members
    var best = 0.0
    var solved: [(part: Int, pair: PrincipalPair)] = []
    for part in bounds.indices.sorted(by: { (bounds[$1], $0) < (bounds[$0], $1) }) {
      guard bounds[part] > 0, bounds[part] >= best * (1 - 1e-9) else { break }
      let piece = graph.induced(on: NodeSet(members[part], universe: graph.nodeCount)).graph
      guard piece.edgeCount > 0 else { continue }
      let pair = try principalPair(of: piece, in: context)
      best = max(best, pair.eigenvalue)
      solved.append((part, pair))
    }
    guard best > 0 else {
      return Solution(scores: NodeMap(repeating: nil, count: graph.nodeCount), eigenvalue: nil)
    }
    var scores = NodeMap<Double?>(repeating: 0, count: graph.nodeCount)
    for (part, pair) in solved where pair.eigenvalue >= best * (1 - 1e-9) {
      for (node, score) in zip(members[part], pair.vector) { scores[node] = score }
    }
    return Solution(scores: scores, eigenvalue: best)
  }

  private func principalPair(of graph: Graph, in context: ExecutionContext) throws -> PrincipalPair
  {
    let matrix = WeightedRows(of: graph, .incoming)
    switch graph.direction {
    case .undirected:
      return try RestartedLanczos(tolerance: tolerance, rounds: rounds).solve(matrix, in: context)
    case .directed:
      return try ShiftedPower(tolerance: tolerance, rounds: rounds).solve(matrix, in: context)
    }
  }
}
