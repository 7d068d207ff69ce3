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
  ///   ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` for strengths outside
  ///   1e-100...1e100; `CancellationError`.
  public func solution(on graph: Graph, in context: ExecutionContext) throws -> Solution {
    try context.cancellation.check()
    try graph.requireComputableStrengths(for: "eigenvector centrality")
    switch graph.direction {
    case .undirected: return try undirectedSolution(on: graph, in: context)
    case .directed: return try directedSolution(on: graph, in: context)
    }
  }

  private func undirectedSolution(
    on graph: Graph, in context: ExecutionContext
  ) throws -> Solution {
    let matrix = WeightedRows(of: graph, .incoming)
    let found = try PrincipalParts(of: matrix, tolerance: tolerance, rounds: rounds, in: context)
    guard let eigenvalue = found.eigenvalue else { return .undefined(graph.nodeCount) }
    var scores = NodeMap<Double?>(repeating: 0, count: graph.nodeCount)
    for part in found.parts {
      let largest = part.vector.max() ?? 1
      for (node, entry) in zip(part.nodes, part.vector) {
        scores[Node(rawValue: node)] = entry / largest
      }
    }
    return Solution(scores: scores, eigenvalue: eigenvalue)
  }

  private func directedSolution(on graph: Graph, in context: ExecutionContext) throws -> Solution {
    let matrix = WeightedRows(of: graph, .incoming)
    let parts = try ConnectedComponents(.strong).partition(of: graph, in: context)
    var bounds = [Double](repeating: 0, count: parts.count)
    for (part, sum) in zip(parts.labels.values, matrix.rowSums()) {
      bounds[part] = max(bounds[part], sum)
    }
    // The largest row sum bounds λ₁, so most parts need not be solved.
    let members = parts.members
    let solver = ShiftedPower(tolerance: tolerance, rounds: rounds)
    var best = 0.0
    var solved: [(part: Int, pair: PrincipalPair)] = []
    for part in bounds.indices.sorted(by: { (bounds[$1], $0) < (bounds[$0], $1) }) {
      guard bounds[part] > 0, bounds[part] >= best * (1 - 1e-9) else { break }
      let piece = matrix.renumbered(by: members[part].map(\.rawValue))
      guard !piece.neighbors.isEmpty else { continue }
      let pair = try solver.solve(piece, in: context)
      best = max(best, pair.eigenvalue)
      solved.append((part, pair))
    }
    guard best > 0 else { return .undefined(graph.nodeCount) }
    var scores = NodeMap<Double?>(repeating: 0, count: graph.nodeCount)
    for (part, pair) in solved where pair.eigenvalue >= best * (1 - 1e-9) {
      for (node, score) in zip(members[part], pair.vector) { scores[node] = score }
    }
    return Solution(scores: scores, eigenvalue: best)
  }
}

extension Eigenvector.Solution {
  /// No eigenvalue above 0, hence no scores.
  fileprivate static func undefined(_ nodeCount: Int) -> Self {
    Self(scores: NodeMap(repeating: nil, count: nodeCount), eigenvalue: nil)
  }
}
