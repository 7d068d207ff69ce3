extension Conclusion {
  /// That so few random networks or shuffles allow no small p, whatever they show; nil if they allow
  /// one of 0.05.
  ///
  /// `sides` is 2 where p is twice the share of the nearer side.
  static func tooFewTrials(_ count: Int, sides: Int = 2, option: String) -> String? {
    let least = Double(sides) / Double(count + 1)
    guard least > 0.05 else { return nil }
    return "\(count) trials allow no p below \(decimals(least)): ask for more with \(option)."
  }
}
