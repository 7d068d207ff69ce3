import CityNetworks

/// Dates that are not written in EDTF or do not exist.
struct BadDateRule: ValidationRule {
  let descriptor = RuleDescriptor("bad-date", "dates that cannot be read")

  func findings(in dataset: RawDataset) -> [Finding] {
    let assertions = dataset.assertions.rows.enumerated().compactMap { row, assertion in
      assertion.period.invalidText.flatMap {
        problem(with: $0, at: dataset.assertions.location(row, "date"))
      }
    }
    let sources = dataset.sources.rows.enumerated().flatMap { row, source in
      [
        source.published.invalidText.flatMap {
          problem(with: $0, at: dataset.sources.location(row, "published"))
        },
        source.accessed.invalidText.flatMap {
          problem(with: $0, at: dataset.sources.location(row, "accessed"), isOneDate: .needed)
        },
      ].compactMap { $0 }
    }
    return assertions + sources
  }

  private enum OneDate { case needed, notNeeded }

  private func problem(
    with text: String, at location: SourceLocation, isOneDate: OneDate = .notNeeded
  ) -> Finding? {
    do {
      switch isOneDate {
      case .needed: _ = try UncertainDate(text)
      case .notNeeded: _ = try Interval(text)
      }
      return nil
    } catch {
      return finding(
        .error, location,
        "'\(text)' is not a date at character \(error.offset + 1): \(error.reason)", error.remedy)
    }
  }
}
