/// A figure of a network beside the same figure of random networks.
public struct NullComparison: Sendable, Equatable {
  /// The figure of the network.
  public let observed: Double
  /// The mean over the random networks; nil without any.
  public let mean: Double?
  /// The standard deviation over them, with count − 1; nil with fewer than two.
  public let deviation: Double?
  /// How often a random network reaches the figure, the network itself counted with them:
  /// (1 + number at or above)/(1 + number); above 0, at most 1.
  public let shareAtOrAbove: Double

  /// How often a random network has the figure or less, the network itself counted with them.
  public let shareAtOrBelow: Double

  /// Compares a figure with those of random networks.
  public init(observed: Double, nulls: [Double]) {
    let count = Double(nulls.count)
    // Around the first one, so that equal figures have exactly their mean and no spread.
    let mean = nulls.first.map { first in first + nulls.reduce(0) { $0 + ($1 - first) } / count }
    self.observed = observed
    self.mean = mean
    deviation =
      if let mean, nulls.count > 1 {
        (nulls.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
      } else { nil }
    shareAtOrAbove = Double(1 + nulls.count { $0 >= observed }) / (1 + count)
    shareAtOrBelow = Double(1 + nulls.count { $0 <= observed }) / (1 + count)
  }

  init(
    observed: Double, mean: Double?, deviation: Double?, shareAtOrAbove: Double,
    shareAtOrBelow: Double
  ) {
    self.observed = observed
    self.mean = mean
    self.deviation = deviation
    self.shareAtOrAbove = shareAtOrAbove
    self.shareAtOrBelow = shareAtOrBelow
  }

  /// The same for a figure that grows evenly with this one; `transform` is a straight line.
  func mapped(_ transform: (Double) -> Double) -> NullComparison {
    NullComparison(
      observed: transform(observed), mean: mean.map(transform),
      deviation: deviation.map { $0 * (transform(1) - transform(0)) },
      shareAtOrAbove: shareAtOrAbove, shareAtOrBelow: shareAtOrBelow)
  }

  /// Twice the smaller of the two shares, at most 1: how often a random network is at least as far
  /// out, on either side.
  public var twoSidedShare: Double { min(1, 2 * min(shareAtOrAbove, shareAtOrBelow)) }

  /// The figure as a multiple of the mean; nil where that is 0 or unknown.
  public var ratio: Double? { mean.flatMap { $0 == 0 ? nil : observed / $0 } }

  /// By how many standard deviations the figure is above the mean; nil where there is no spread.
  public var zScore: Double? {
    guard let mean, let deviation, deviation > 0 else { return nil }
    return (observed - mean) / deviation
  }
}
