/// The values that a score can take.
public struct ScoreRange: Sendable, Equatable {
  /// The smallest possible score, or nil where there is no bound.
  public let lowerBound: Double?
  /// The largest possible score, or nil where there is no bound that holds for every network.
  public let upperBound: Double?
  /// The range in words, with the bounds that depend on the network: "0 to n − 1".
  public let text: String

  /// The scores from `lowerBound` to `upperBound`, both included.
  public init(from lowerBound: Double?, to upperBound: Double?, text: String) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.text = text
  }

  /// Whether `score` lies in the range, up to rounding of 1e-9.
  public func contains(_ score: Double) -> Bool {
    score.isFinite && score >= (lowerBound ?? -.infinity) - 1e-9
      && score <= (upperBound ?? .infinity) + 1e-9
  }
}
