import CityNetworks

/// Claims of a number without names, and ties of which one end is not named.
struct UnnamedPartnerRule: ValidationRule {
  let descriptor = RuleDescriptor("unnamed-partner", "numbers and ties without named partners")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    return table.rows.enumerated().compactMap { row, assertion in
      guard let relation = assertion.relation.value else { return nil }
      if relation.kind == .claim {
        if case .absent = assertion.count {
          return finding(
            .warning, table.location(row, "count"), "the claim gives no number",
            "Fill in the count.")
        }
        guard let count = assertion.count.value else { return nil }
        return finding(
          .note, table.location(row, "count"),
          "\(count) \(count == 1 ? "twinning is" : "twinnings are") claimed for "
            + "\(assertion.subject) without names",
          "List those that are known; the number itself makes no tie.")
      }
      guard assertion.object.isEmpty else { return nil }
      return finding(
        .note, table.location(row, "object"),
        "the \(relation.title) of \(assertion.subject) names no partner", "It makes no tie.")
    }
  }
}
