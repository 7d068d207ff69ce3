import CityNetworks

/// Assertions that do not say how far the tie has come.
struct MissingStatusRule: ValidationRule {
  let descriptor = RuleDescriptor("missing-status", "assertions without a status")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    guard table.raw.index(of: "status") != nil else {
      return [
        finding(
          .note, table.raw.headerLocation,
          "there is no column 'status', so all ties count as in force and all events as held",
          "Add the column if the sources tell more.")
      ]
    }
    return table.rows.enumerated().compactMap { row, assertion in
      guard case .absent = assertion.status else { return nil }
      return finding(
        .note, table.location(row, "status"),
        "the status is empty and counts as \(assertion.effectiveStatus.title)",
        "Fill it in if the source tells more.")
    }
  }
}
