import CityNetworks

/// Dates that are not written in EDTF or do not exist.
struct BadDateRule: ValidationRule {
  let descriptor = RuleDescriptor("bad-date", "dates that cannot be read")

  func findings(in dataset: RawDataset) -> [Finding] {
    var result: [Finding] = []
    for (row, assertion) in dataset.assertions.rows.enumerated() {
      guard let text = assertion.period.invalidText else { continue }
      result += problem(text, at: dataset.assertions.location(row, "date")) {
        text throws(DateSyntaxError) in
        _ = try Interval(text)
      }
    }
    for (row, source) in dataset.sources.rows.enumerated() {
      for (column, date) in [("published", source.published), ("accessed", source.accessed)] {
        guard let text = date.invalidText else { continue }
        result += problem(text, at: dataset.sources.location(row, column)) {
          text throws(DateSyntaxError) in
          _ = try UncertainDate(text)
        }
      }
    }
    return result
  }

  private func problem(
    _ text: String, at location: SourceLocation,
    reading read: (String) throws(DateSyntaxError) -> Void
  ) -> [Finding] {
    do {
      try read(text)
      return []
    } catch {
      return [
        finding(
          .error, location,
          "'\(text)' is not a date at character \(error.offset + 1): \(error.reason)",
          error.remedy)
      ]
    }
  }
}
