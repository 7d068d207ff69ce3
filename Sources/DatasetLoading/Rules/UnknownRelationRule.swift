import CityNetworks

/// Relations that the tool does not know.
struct UnknownRelationRule: ValidationRule {
  let descriptor = RuleDescriptor("unknown-relation", "relations that are not known")

  func findings(in dataset: RawDataset) -> [Finding] {
    let known = Relation.allCases.map(\.rawValue)
    return dataset.assertions.rows.enumerated().compactMap { row, assertion in
      let location = dataset.assertions.location(row, "relation")
      switch assertion.relation {
      case .value: return nil
      case .absent:
        return finding(
          .error, location, "the relation is empty",
          "Write one of: \(known.joined(separator: ", ")).")
      case .invalid(let text):
        return finding(
          .error, location, "no relation is called '\(text)'",
          Words.decision(on: text, among: known))
      }
    }
  }
}
