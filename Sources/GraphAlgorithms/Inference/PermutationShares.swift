/// How far out a figure is among those of random permutations.
///
/// Each share counts the observed order in: (1 + number)/(1 + permutations). Figures that differ by
/// rounding only count as equal.
public struct PermutationShares: Sendable, Equatable {
  /// The figure.
  public let observed: Double
  /// The figures of the permutations, ascending.
  public let values: [Double]
  /// The share of permutations with the figure or more.
  public let atOrAbove: Double
  /// The share of permutations with the figure or less.
  public let atOrBelow: Double
  /// The share of permutations at least as far from 0, on either side.
  public let atLeastAsFar: Double

  /// Compares a figure with those of permutations.
  public init(observed: Double, values: [Double]) {
    let slack = 1e-9 * max(abs(observed), 1e-9)
    let all = Double(1 + values.count)
    self.observed = observed
    self.values = values.sorted()
    atOrAbove = Double(1 + values.count { $0 >= observed - slack }) / all
    atOrBelow = Double(1 + values.count { $0 <= observed + slack }) / all
    atLeastAsFar = Double(1 + values.count { abs($0) >= abs(observed) - slack }) / all
  }

  /// The mean over permutations; nil without any.
  public var mean: Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The standard deviation over permutations, with count − 1; nil with fewer than two.
  public var deviation: Double? {
    guard let mean, values.count > 1 else { return nil }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }

  /// The value below which this share of the permutations lies, by linear interpolation.
  public func quantile(_ share: Double) -> Double? {
    NullDistribution.quantile(share, ofSorted: values)
  }
}
