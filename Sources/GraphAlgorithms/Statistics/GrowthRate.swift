/// How fast a number grows.
public enum GrowthRate {
  /// The constant rate per year at which `first` becomes `last`: (last/first)^(1/years) − 1; 0.05 for
  /// five percent. Nil if one of the two or the years is not positive.
  public static func perYear(from first: Int, to last: Int, years: Double) -> Double? {
    guard first > 0, last > 0, years > 0 else { return nil }
    return exponential(naturalLogarithm(Double(last) / Double(first)) / years) - 1
  }
}
