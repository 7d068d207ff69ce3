public import Execution

/// The observations that a model expects least: those far above their expected value, and those far
/// below.
public struct ModelOutliers: Sendable {
  /// One observation beside what the model expects.
  public struct Observation: Sendable, Equatable {
    /// The first unit.
    public let first: Int
    /// The second unit.
    public let second: Int
    /// What was observed.
    public let outcome: Double
    /// The mean that the model expects.
    public let expected: Double
    /// The Pearson residual: (outcome − expected)/√variance.
    public let residual: Double
  }

  /// The highest residuals above 0, the highest first.
  public private(set) var above: [Observation] = []
  /// The lowest residuals below 0, the lowest first.
  public private(set) var below: [Observation] = []
  private let most: Int

  /// The `most` farthest observations of `source` on each side, by a fitted model.
  ///
  /// The source may be another than the one fitted: all pairs beside a sample. Weights and the
  /// offset of a sample play no part. Equal residuals go by the numbers of the units.
  public init(
    _ most: Int, of source: some RegressionSource, by fit: RegressionFit,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    let coefficients = fit.terms.map(\.estimate)
    let family = fit.model.family
    self = try source.reduce(
      ModelOutliers(most: most), phase: "expected ties", in: context,
      { total, batch in
        let width = batch.width
        for number in 0..<batch.count {
          var eta = coefficients[0]
          for column in 0..<width {
            eta += coefficients[column + 1] * batch.values[number * width + column]
          }
          let expected = family.mean(at: eta)
          let outcome = batch.outcomes[number]
          let spread = family.variance(ofMean: expected).squareRoot()
          guard spread > 0, outcome != expected else { continue }
          total.add(
            Observation(
              first: Int(batch.first[number]), second: Int(batch.second[number]),
              outcome: outcome, expected: expected, residual: (outcome - expected) / spread))
        }
      },
      combine: { total, part in
        for observation in part.above + part.below { total.add(observation) }
      })
  }

  private init(most: Int) { self.most = most }

  private mutating func add(_ observation: Observation) {
    if observation.residual > 0 {
      Self.insert(observation, into: &above, most: most)
    } else {
      Self.insert(observation, into: &below, most: most)
    }
  }

  private static func insert(
    _ observation: Observation, into list: inout [Observation], most: Int
  ) {
    guard most > 0 else { return }
    if list.count == most, !precedes(observation, list[most - 1]) { return }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(list[middle], observation) { low = middle + 1 } else { high = middle }
    }
    list.insert(observation, at: low)
    if list.count > most { list.removeLast() }
  }

  private static func precedes(_ a: Observation, _ b: Observation) -> Bool {
    (-abs(a.residual), a.first, a.second) < (-abs(b.residual), b.first, b.second)
  }
}
