import CityNetworks

/// Statements about one tie that exclude one another, where nobody can tell which is later.
///
/// A note, for sources may disagree, a dataset keeps what both say, and without an order nothing
/// tells that a row is wrong.
struct StatusContradictionRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "status-contradiction", "statuses of one tie that cannot both be right")

  func findings(in dataset: RawDataset) -> [Finding] {
    let conflicts = StatusConflicts(in: dataset)
    return conflicts.pairs(.contradiction).map { pair in
      finding(
        .note, dataset.assertions.location(pair.second, "status"),
        "the \(conflicts.subject(pair.second)): \(conflicts.statement(pair.second)) contradicts "
          + "\(conflicts.statementWithPlace(pair.first)), and no date tells which is later",
        "Add dates if they are known; while both stay, the tie is disputed and never certain.")
    }
  }
}
