import CityNetworks

/// Identifiers that mean things of two kinds.
struct SharedIDRule: ValidationRule {
  let descriptor = RuleDescriptor("shared-id", "identifiers that mean things of two kinds")

  func findings(in dataset: RawDataset) -> [Finding] {
    let cities = Set(dataset.cityIDs.map(\.rawValue))
    let organizations = Set(dataset.organizationIDs.map(\.rawValue))
    return dataset.organizations.rows.enumerated().compactMap { row, organization in
      guard cities.contains(organization.id.rawValue) else { return nil }
      return shared(
        organization.id.rawValue, "a city", "organization",
        at: dataset.organizations.location(row, "id"))
    }
      + dataset.corridors.rows.enumerated().compactMap { row, place in
        let id = place.corridor.rawValue
        guard cities.contains(id) || organizations.contains(id) else { return nil }
        return shared(
          id, cities.contains(id) ? "a city" : "an organization", "corridor",
          at: dataset.corridors.location(row, "corridor"))
      }
  }

  private func shared(
    _ id: String, _ other: String, _ kind: String, at location: SourceLocation
  ) -> Finding {
    finding(
      .error, location, "the id '\(id)' is also that of \(other)",
      "Give the \(kind) another id, so that assertions are clear.")
  }
}
