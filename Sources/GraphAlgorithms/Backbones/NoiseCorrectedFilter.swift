public import Graphs

/// Which edges are stronger than the strengths of their ends lead to expect, by more than the
/// uncertainty of a count.
///
/// The score of an edge of strength w between ends of strengths s and t, where all ends together have
/// S, is (κw − 1)/(κw + 1) with κ = S/(s·t): 0 as expected, above 0 stronger, at most 1. Its standard
/// deviation follows from a beta prior for the chance of one unit of strength. Each edge counts at both
/// of its ends, as in the authors' program. Strengths are counts. Direction: ignored. Loops count for
/// nothing.
///
/// Source: Coscia & Neffke, ICDE 2017.
public struct NoiseCorrectedFilter: Sendable {
  /// What the filter says of one edge.
  public struct Score: Sendable, Equatable {
    /// How much stronger it is than expected, −1...1.
    public let score: Double
    /// The standard deviation of the score.
    public let deviation: Double
    /// The expected strength s·t/S.
    public let expected: Double
    /// The chance of a score as far above 0 under a normal distribution, 0...1.
    public let pValue: Double
  }

  /// A filter; it has no parameters.
  public init() {}

  /// The score of each edge; edges without strengths count 1 each. O(n + m).
  ///
  /// - Throws: ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` where the strengths
  ///   are so small that they cannot be counts: all together 1 or less.
  public func scores(of graph: Graph) throws -> EdgeMap<Score> {
    let ends = WeightedEnds(of: graph)
    guard ends.total > 1 || graph.edgeCount == 0 else {
      let weights = graph.strengths?.values ?? []
      throw GraphAlgorithmError.extremeStrengths(
        measure: "The noise-corrected backbone", smallest: weights.min() ?? 0,
        largest: weights.max() ?? 0)
    }
    return EdgeMap(
      graph.edges.map { edge in
        let (a, b) = ends.nodes(of: edge)
        guard a != b else { return Score(score: 0, deviation: 0, expected: 0, pValue: 1) }
        return Self.score(
          weight: ends.weight(of: edge), between: ends.strengths[a], ends.strengths[b],
          total: ends.total)
      })
  }

  /// The score of an edge of strength `weight` between ends of strengths `a` and `b`, where all ends
  /// together have `total`.
  ///
  /// - Precondition: `weight` is above 0, `a` and `b` are below `total`, and `total` is above 1.
  public static func score(
    weight: Double, between a: Double, _ b: Double, total: Double
  ) -> Score {
    precondition(weight > 0 && max(a, b) < total && total > 1)
    let factor = total / (a * b)
    let score = (factor * weight - 1) / (factor * weight + 1)
    let chance = a * b / total / total
    let prior =
      1 / (total * total) * (a * b * (total - a) * (total - b)) / (total * total * (total - 1))
    let alpha = chance * chance / prior * (1 - chance) - chance + weight
    let beta = chance / prior * (1 - chance * chance) - (1 - chance) + total - weight
    let share = alpha / (alpha + beta)
    let variance = share * (1 - share) * total
    let slope = 1 / (a * b) - total * ((a + b) / (a * b * a * b))
    let change = 2 * (factor + weight * slope) / ((factor * weight + 1) * (factor * weight + 1))
    let deviation = (max(0, variance) * change * change).squareRoot()
    let p =
      deviation > 0 ? Distributions.normalUpper(score / deviation) : (score > 0 ? 0 : 1)
    return Score(score: score, deviation: deviation, expected: a * b / total, pValue: p)
  }
}
