import CityNetworks

/// Statuses of events, such as "held", on ties that are agreed and not held.
struct MismatchedStatusRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "mismatched-status", "statuses of events on ties that are no events")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    return table.rows.enumerated().compactMap { row, assertion in
      guard let relation = assertion.relation.value, Self.isAgreement(relation),
        let status = assertion.status.value, status.role == .occurring
      else { return nil }
      return finding(
        .warning, table.location(row, "status"),
        "the status '\(status.rawValue)' is one of events, and a \(relation.rawValue) is none",
        "Write the status that the source tells, as 'in-force', or make it a row about an event.")
    }
  }

  private static func isAgreement(_ relation: Relation) -> Bool {
    switch relation {
    case .twinning, .mou, .membership, .corridorNode: true
    case .aid, .exchange, .event, .academic, .coProduction, .visit, .twinningCount: false
    }
  }
}
