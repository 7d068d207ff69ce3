#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How a strength, which grows with closeness, becomes a cost, which grows with distance.
public enum StrengthTransform: String, Sendable, CaseIterable {
  /// 1 / w.
  case inverse
  /// 1 / √w.
  case inverseRoot = "inverse-root"
  /// −ln(w / max).
  case negativeLog = "negative-log"
  /// max − w.
  case shortfall
  /// max − w + min.
  case reversed

  /// The formula for a strength w.
  var formula: String {
    switch self {
    case .inverse: "1/w"
    case .inverseRoot: "1/√w"
    case .negativeLog: "−ln(w/max)"
    case .shortfall: "max − w"
    case .reversed: "max − w + min"
    }
  }

  /// What the cost means, in one sentence without a full stop.
  var meaning: String {
    switch self {
    case .inverse:
      "1/w: twice as strong is half as far (Newman 2001; Opsahl et al. 2010, tuning 1)"
    case .inverseRoot:
      "1/√w: strength counts less than the number of hops (Opsahl et al. 2010, tuning 0.5)"
    case .negativeLog:
      "−ln(w/max): a sum of costs is minus the logarithm of the product of w/max; the strongest pair "
        + "of the selection costs 0"
    case .shortfall:
      "max − w: how far the pair stays behind the strongest of the selection, which costs 0"
    case .reversed:
      "max − w + min: the scale of the selection turned round, so that no pair costs 0"
    }
  }

  /// Where the transform is described; nil if it needs no source.
  var literature: String? {
    switch self {
    case .inverse, .inverseRoot:
      "Opsahl, Agneessens & Skvoretz (2010): Node centrality in weighted networks. Social Networks "
        + "32."
    case .negativeLog, .shortfall, .reversed: nil
    }
  }

  /// Whether a strength of 0 has no cost.
  var needsPositive: Bool {
    switch self {
    case .inverse, .inverseRoot, .negativeLog: true
    case .shortfall, .reversed: false
    }
  }

  /// The cost of a strength, where `range` holds the least and the largest of the selection.
  func cost(of strength: Double, in range: ClosedRange<Double>) -> Double {
    switch self {
    case .inverse: 1 / strength
    case .inverseRoot: 1 / strength.squareRoot()
    // 0 rather than −0 for the strongest.
    case .negativeLog: strength == range.upperBound ? 0 : -log(strength / range.upperBound)
    case .shortfall: range.upperBound - strength
    case .reversed: range.upperBound - strength + range.lowerBound
    }
  }
}
