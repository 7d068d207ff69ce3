public import Execution
public import Graphs

/// How good a node is as a hub, which leads to good authorities, or as an authority, to which good
/// hubs lead: the singular vectors of the adjacency matrix for its largest singular value.
///
/// Hubs h and authorities a satisfy h ∝ A·a and a ∝ Aᵀ·h. Direction: ties count from the hub to the
/// authority; in an undirected graph both scores are the same. Weights: strengths, 1 where ties have
/// none. Loops and parallel edges count. Disconnection: nodes that share no chain of hubs and
/// authorities are scored apart, and the part with the largest singular value σ wins; the others are
/// 0. Parts whose σ agree to one part in a billion, which includes the two sides of an undirected
/// bipartite graph, share the scores as an iteration from equal scores would leave them. Range:
/// 0...1, summing to 1. All nil where there is no tie.
///
/// - Complexity: O(n + m) per product with the matrix; a few dozen products as a rule.
///
/// Source: Kleinberg, Journal of the ACM 46 (1999).
public struct HITS: NodeMeasure {
  /// Which of the two scores.
  public enum Role: String, Sendable, CaseIterable {
    /// Leads to good authorities.
    case hubs
    /// Good hubs lead to it.
    case authorities
  }

  /// Which of the two scores.
  public let role: Role
  /// The length of the error of the singular vectors, as a share of σ, at which the iteration stops.
  public let tolerance: Double
  /// The largest number of products with the matrix.
  public let rounds: Int

  /// Hub or authority scores, exact to about 1e-10 unless the two largest σ nearly agree.
  public init(_ role: Role = .authorities, tolerance: Double = 1e-12, rounds: Int = 20_000) {
    precondition(tolerance > 0 && rounds > 0)
    self.role = role
    self.tolerance = tolerance
    self.rounds = rounds
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: role.rawValue, title: role == .hubs ? "Hub score (HITS)" : "Authority score (HITS)",
      meaning: role == .hubs
        ? "How well a city's ties lead to cities that are much referred to."
        : "How much a city is referred to by cities whose ties lead to such cities.",
      unit: "share of all scores", range: ScoreRange(from: 0, to: 1, text: "0 to 1, summing to 1"),
      isolatedScore: .depends("0; nothing where the network has no ties at all"),
      cost: "O(n + m) per round, some dozens of rounds",
      convention: Convention(
        variant: "singular vectors for the largest singular value σ",
        normalization: "scores sum to 1",
        direction: role == .hubs
          ? "ties count for the city they lead away from" : "ties count for the city they lead to",
        weights: "strengths enter the matrix",
        disconnection: "the part with the largest σ is scored, cities elsewhere are 0"),
      caveat: "One dense group can take all high scores; in undirected networks nearly the same "
        + "as eigenvector centrality.",
      reference: Reference(
        authors: "Kleinberg", title: "Authoritative sources in a hyperlinked environment",
        venue: "Journal of the ACM 46", year: 1999))
  }

  /// The hub or authority score of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/notSettled(method:change:rounds:wanted:)``;
  ///   ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` for strengths outside
  ///   1e-100...1e100; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let n = graph.nodeCount
    let title = descriptor.title
    try graph.requireComputableStrengths(for: title)
    let found = try naming(title) {
      try PrincipalParts(
        of: WeightedRows(hubsAndAuthoritiesOf: graph), tolerance: tolerance, rounds: rounds,
        in: context)
    }
    guard found.eigenvalue != nil else { return NodeMap(repeating: nil, count: n) }
    let side = role == .hubs ? 0..<n : n..<(2 * n)
    var scores = [Double](repeating: 0, count: n)
    for part in found.parts {
      let inSide = zip(part.nodes, part.vector).filter { side.contains(Int($0.0)) }
      // What equal scores have in common with this part.
      let share = inSide.reduce(0) { $0 + $1.1 }
      for (node, entry) in inSide { scores[Int(node) - side.lowerBound] = share * entry }
    }
    let total = scores.reduce(0, +)
    return NodeMap(scores.map { $0 / total })
  }
}

extension WeightedRows {
  /// The symmetric matrix that joins node i as a hub (row i) with node j as an authority (row n + j)
  /// for each tie from i to j.
  fileprivate init(hubsAndAuthoritiesOf graph: Graph) {
    let leaving = WeightedRows(of: graph, .outgoing)
    let arriving = WeightedRows(of: graph, .incoming)
    let n = UInt32(graph.nodeCount)
    let end = UInt32(leaving.neighbors.count)
    self.init(
      offsets: leaving.offsets + arriving.offsets.dropFirst().map { $0 + end },
      neighbors: leaving.neighbors.map { $0 + n } + arriving.neighbors,
      strengths: leaving.strengths.map { $0 + (arriving.strengths ?? []) })
  }
}
