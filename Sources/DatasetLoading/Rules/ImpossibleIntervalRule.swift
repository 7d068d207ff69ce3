import CityNetworks

/// Intervals that end before they begin.
struct ImpossibleIntervalRule: ValidationRule {
  let descriptor = RuleDescriptor("impossible-interval", "intervals that end before they begin")

  func findings(in dataset: RawDataset) -> [Finding] {
    dataset.assertions.rows.enumerated().compactMap { row, assertion in
      guard let period = assertion.period.value, period.isImpossible else { return nil }
      return finding(
        .error, dataset.assertions.location(row, "date"),
        "the interval \(period.text) ends before it begins", "Swap its two dates, or check them.")
    }
  }
}
