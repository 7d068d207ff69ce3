import CityNetworks

/// Cities that are tied to themselves.
struct SelfTieRule: ValidationRule {
  let descriptor = RuleDescriptor("self-tie", "cities tied to themselves")

  func findings(in dataset: RawDataset) -> [Finding] {
    dataset.assertions.rows.enumerated().compactMap { row, assertion in
      guard assertion.relation.value?.kind == .cityTie, !assertion.subject.isEmpty,
        assertion.subject == assertion.object
      else { return nil }
      return finding(
        .error, dataset.assertions.location(row, "object"),
        "\(assertion.subject) is tied to itself", "Correct the object, or remove the row.")
    }
  }
}
