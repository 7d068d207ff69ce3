import CityNetworks

/// Statuses that the tool does not know.
struct UnknownStatusRule: ValidationRule {
  let descriptor = RuleDescriptor("unknown-status", "statuses that are not known")

  func findings(in dataset: RawDataset) -> [Finding] {
    let known = TieStatus.allCases.map(\.rawValue)
    return dataset.assertions.rows.enumerated().compactMap { row, assertion in
      guard let text = assertion.status.invalidText else { return nil }
      return finding(
        .error, dataset.assertions.location(row, "status"), "no status is called '\(text)'",
        Words.decision(
          on: text, among: known,
          meaning: ["active": "in-force", "planned": "intended"]))
    }
  }
}
