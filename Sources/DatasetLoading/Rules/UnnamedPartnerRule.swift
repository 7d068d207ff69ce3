import CityNetworks

/// Claims of a number without names, and ties of which one end is not named.
struct UnnamedPartnerRule: ValidationRule {
  let descriptor = RuleDescriptor("unnamed-partner", "numbers and ties without named partners")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    let named = NamedPartners(dataset)
    return table.rows.enumerated().compactMap { row, assertion in
      guard let relation = assertion.relation.value else { return nil }
      if relation.kind == .claim {
        if case .absent = assertion.count {
          return finding(
            .warning, table.location(row, "count"), "the claim gives no number",
            "Fill in the count.")
        }
        // What the same source names is counted by the rule `claimed-count`.
        let partners = named.count(of: assertion.subject, in: assertion.source)
        guard let count = assertion.count.value, partners < 2 else { return nil }
        return finding(
          .note, table.location(row, "count"),
          "\(count) \(count == 1 ? "twinning is" : "twinnings are") claimed for "
            + "\(assertion.subject) without "
            + (partners == 0 ? "names" : "a list; the source names one"),
          "List those that are known; the number itself makes no tie.")
      }
      guard assertion.object.isEmpty else { return nil }
      return finding(
        .note, table.location(row, "object"),
        "the \(relation.title) of \(assertion.subject) names no partner", "It makes no tie.")
    }
  }
}
