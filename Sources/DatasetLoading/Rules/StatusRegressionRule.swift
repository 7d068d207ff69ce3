import CityNetworks

/// Statements whose status cannot follow from an earlier one about the same tie.
///
/// A warning if one source states both, for then a row is likely wrong; else a note, for sources may
/// disagree, and a dataset keeps what both say.
struct StatusRegressionRule: ValidationRule {
  let descriptor = RuleDescriptor("status-regression", "later statuses that cannot follow")

  func findings(in dataset: RawDataset) -> [Finding] {
    let conflicts = StatusConflicts(in: dataset)
    return conflicts.pairs(.regression).map { pair in
      finding(
        conflicts.isOfOneSource(pair) ? .warning : .note,
        dataset.assertions.location(pair.second, "status"),
        "the \(conflicts.subject(pair.second)): \(conflicts.statement(pair.second)) cannot follow "
          + "the earlier \(conflicts.statementWithPlace(pair.first))",
        "Check both dates and statuses; while both stay, the tie is disputed and never certain.")
    }
  }
}
