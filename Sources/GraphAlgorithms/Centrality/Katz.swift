public import Execution
public import Graphs

/// How many walks lead to a node, longer ones counting less: x with x = α·Aᵀ·x + 1, scaled to
/// length 1.
///
/// Direction: walks follow ties and are counted where they end. Weights: strengths, 1 where ties
/// have none. Loops and parallel edges count. Disconnection: without effect, walks stay in their
/// part. Range: above 0 to 1, the squares sum to 1. Never nil.
///
/// - Complexity: O(n + m) per round; some dozens of rounds at the standard attenuation, which
///   includes finding λ₁.
///
/// Source: Katz, Psychometrika 18 (1953).
public struct Katz: NodeMeasure {
  /// The factor α for each step.
  public let attenuation: Attenuation

  /// Katz centrality with 0.85/λ₁ unless told otherwise.
  ///
  /// - Precondition: the number is above 0, a share also below 1.
  public init(attenuation: Attenuation = .shareOfLimit(0.85)) {
    switch attenuation {
    case .value(let value): precondition(value > 0 && value.isFinite, "attenuation \(value)")
    case .shareOfLimit(let share): precondition(share > 0 && share < 1, "share \(share)")
    }
    self.attenuation = attenuation
  }

  /// The scores together with what they depend on.
  public struct Solution: Sendable, Equatable {
    /// One score per node.
    public let scores: NodeMap<Double?>
    /// The factor α that was used.
    public let attenuation: Double
    /// The largest eigenvalue λ₁ of the matrix, 0 where no walk returns.
    public let eigenvalue: Double
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "katz", title: "Katz centrality",
      meaning: "How many connections of any length lead to a city, long ones counting less.",
      unit: "share of the length of all scores",
      range: ScoreRange(from: 0, to: 1, text: "above 0 to 1"),
      isolatedScore: .depends("the smallest score of the network, above 0"),
      cost: "O(n + m) per round, some dozens of rounds",
      convention: Convention(
        variant: "x = α·Aᵀ·x + 1 with α = \(attenuation.words)",
        normalization: "squares sum to 1",
        direction: "walks count for the city where they end",
        weights: "strengths enter the matrix", disconnection: "walks stay in their part"),
      caveat:
        "The order depends on the attenuation: near 0 it is that of degree, near 1/λ₁ that of "
        + "eigenvector centrality.",
      reference: Reference(
        authors: "Katz", title: "A new status index derived from sociometric analysis",
        venue: "Psychometrika 18", year: 1953))
  }

  /// The Katz centrality of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try solution(on: graph, in: context).scores
  }

  /// The Katz centrality of each node, the attenuation used and λ₁.
  ///
  /// - Throws: ``GraphAlgorithmError/attenuationTooLarge(measure:attenuation:eigenvalue:)``;
  ///   ``GraphAlgorithmError/singular(measure:advice:)`` where no walk returns and the attenuation is
  ///   so large that the sums cannot be written; ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)``
  ///   for strengths outside 1e-100...1e100; `CancellationError`.
  public func solution(on graph: Graph, in context: ExecutionContext) throws -> Solution {
    let eigenvalue = try graph.largestEigenvalue(for: "Katz centrality", in: context)
    let factor = attenuation.factor(eigenvalue: eigenvalue)
    guard factor * eigenvalue < 1 else {
      throw GraphAlgorithmError.attenuationTooLarge(
        measure: "Katz centrality", attenuation: factor, eigenvalue: eigenvalue)
    }
    let walks = WalkSum(
      rows: WeightedRows(of: graph, .incoming), isSymmetric: graph.direction == .undirected,
      factor: factor, eigenvalue: eigenvalue, name: "Katz centrality")
    let x = try walks.solve([Double](repeating: 1, count: graph.nodeCount), in: context)
    let size = x.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard size.isFinite else {
      throw GraphAlgorithmError.singular(
        measure: "Katz centrality",
        advice: "The attenuation \(factor) is too large: walks add up to more than 1e308. "
          + "Choose one of at most \(1 / max(1, graph.largestStrength)).")
    }
    return Solution(
      scores: NodeMap(x.map { $0 / size }), attenuation: factor, eigenvalue: eigenvalue)
  }
}
