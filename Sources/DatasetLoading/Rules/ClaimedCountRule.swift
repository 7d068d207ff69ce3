import CityNetworks

/// Numbers of twinnings that differ from the number that the same source names.
struct ClaimedCountRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "claimed-count", "claimed numbers that differ from what the same source names")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    let named = NamedPartners(dataset)
    return table.rows.enumerated().compactMap { row, claim in
      guard claim.relation.value?.kind == .claim, let count = claim.count.value,
        case .city? = dataset.subjects[row], claim.object.isEmpty
      else { return nil }
      let partners = named.count(of: claim.subject, in: claim.source)
      // One partner is no list; the rule `unnamed-partner` tells of such claims.
      if partners < 2 || partners == count { return nil }
      let message = "\(claim.source) claims \(count) for \(claim.subject) and names \(partners)"
      return partners < count
        ? finding(
          .note, table.location(row, "count"), message,
          "Add the other \(count - partners) if the source names them.")
        : finding(
          .note, table.location(row, "count"), message,
          "Check the number, and whether all of them are twinnings.")
    }
  }
}

/// How many partners each source names for each city, as twinnings that bind.
struct NamedPartners {
  private let partners: [Key: Set<String>]

  private struct Key: Hashable {
    let city: String
    let source: String
  }

  init(_ dataset: RawDataset) {
    var partners: [Key: Set<String>] = [:]
    for row in dataset.assertions.rows
    where row.relation.value == .twinning && !row.object.isEmpty
      && StatusRule.strict.contains(row.effectiveStatus)
    {
      partners[Key(city: row.subject, source: row.source), default: []].insert(row.object)
      partners[Key(city: row.object, source: row.source), default: []].insert(row.subject)
    }
    self.partners = partners
  }

  /// How many partners `source` names for `city`.
  func count(of city: String, in source: String) -> Int {
    partners[Key(city: city, source: source)]?.count ?? 0
  }
}
