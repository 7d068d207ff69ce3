import CityNetworks

/// Relations between parties that they cannot join.
struct MismatchedPartiesRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "mismatched-parties", "relations between parties that they cannot join")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    return table.rows.enumerated().compactMap { row, assertion in
      guard let relation = assertion.relation.value, let subject = dataset.subjects[row]
      else { return nil }
      let object = dataset.objects[row]
      if object == nil, !assertion.object.isEmpty { return nil }
      guard let expected = Self.expected(relation.kind, subject, object) else { return nil }
      return finding(
        .warning, table.location(row, "relation"),
        "the relation \(relation.rawValue) joins \(expected), "
          + "not \(Self.name(subject)) and \(object.map(Self.name) ?? "nobody")",
        "Check subject, object and relation; the row becomes no tie.")
    }
  }

  /// What the relation joins, if these are something else.
  private static func expected(
    _ kind: RelationKind, _ subject: Party, _ object: Party?
  ) -> String? {
    switch (kind, subject, object) {
    case (.cityTie, .city, .city), (.cityTie, .city, nil), (.membership, .city, .organization),
      (.corridorNode, .city, .corridor), (.corridorNode, .city, .organization), (.claim, _, _):
      nil
    case (.cityTie, _, _): "two cities"
    case (.membership, _, _): "a city and an organization"
    case (.corridorNode, _, _): "a city and a corridor"
    }
  }

  private static func name(_ party: Party) -> String {
    switch party {
    case .city: "a city"
    case .organization: "an organization"
    case .corridor: "a corridor"
    case .country: "a country"
    }
  }
}
