public import Execution

/// A figure beside the same figure of random networks, with all their values.
public struct NullDistribution: Sendable, Equatable {
  /// The figure and the mean, spread and shares of the random ones that have it.
  public let comparison: NullComparison
  /// The figures of the random networks, ascending; those that have none are left out.
  public let values: [Double]
  /// How many random networks do not have the figure.
  public let undefinedCount: Int

  /// A figure and those of random networks, nil where a network does not have it.
  public init(observed: Double, nulls: [Double?]) {
    values = nulls.compactMap { $0 }.sorted()
    undefinedCount = nulls.count - values.count
    comparison = NullComparison(observed: observed, nulls: values)
  }

  /// The value below which this share of the random ones lies, by linear interpolation; nil without
  /// values.
  ///
  /// Source: Hyndman & Fan, American Statistician 50 (1996), definition 7.
  public func quantile(_ share: Double) -> Double? { Self.quantile(share, ofSorted: values) }

  /// By how many standard deviations the figure is above the mean; nil where random networks differ
  /// by rounding only.
  public var zScore: Double? {
    guard let mean = comparison.mean, let deviation = comparison.deviation,
      deviation > 1e-12 * max(abs(mean), abs(comparison.observed))
    else { return nil }
    return comparison.zScore
  }

  /// Twice the smaller of the shares at or above and at or below, at most 1.
  public var twoSidedShare: Double {
    min(1, 2 * min(comparison.shareAtOrAbove, comparison.shareAtOrBelow))
  }

  /// Several figures at once: what `figures` makes of each number below `count`, beside `observed`.
  ///
  /// A figure that the network itself does not have is nil in the result.
  ///
  /// - Throws: what `figures` throws; `CancellationError`.
  public static func of(
    _ observed: [Double?], count: Int, phase: String,
    in context: ExecutionContext = ExecutionContext(),
    figures: @Sendable (Int) throws -> [Double?]
  ) throws -> [NullDistribution?] {
    let found = try context.reduce(
      Chunks(count: count, pieces: max(1, count)), into: [[Double?]](), phase: phase,
      map: { try $0.map { try figures($0) } }, combine: { $0 += $1 })
    return observed.enumerated().map { place, value in
      value.map { NullDistribution(observed: $0, nulls: found.map { $0[place] }) }
    }
  }

  /// The value below which this share of an ascending list lies, by linear interpolation.
  static func quantile(_ share: Double, ofSorted values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let place = share * Double(values.count - 1)
    let low = Int(place)
    let rest = place - Double(low)
    return rest == 0 ? values[low] : values[low] + rest * (values[low + 1] - values[low])
  }
}
