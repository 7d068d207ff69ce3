import CityNetworks

/// Identifiers that two rows of one file share.
struct DuplicateIDRule: ValidationRule {
  let descriptor = RuleDescriptor("duplicate-id", "identifiers given twice")

  func findings(in dataset: RawDataset) -> [Finding] {
    let assertions = dataset.assertions
    return repeated(dataset.cities.rows.map { $0.id.rawValue }, dataset.cities.raw)
      + repeated(dataset.organizations.rows.map { $0.id.rawValue }, dataset.organizations.raw)
      + repeated(assertions.rows.map { $0.hasOwnID ? $0.id.rawValue : "" }, assertions.raw)
      + repeated(dataset.sources.rows.map { $0.id.rawValue }, dataset.sources.raw)
  }

  private func repeated(_ ids: [String], _ table: RawTable) -> [Finding] {
    var first: [String: Int] = Dictionary(minimumCapacity: ids.count)
    var result: [Finding] = []
    for (row, id) in ids.enumerated() where !id.isEmpty {
      guard let earlier = first[id] else {
        first[id] = row
        continue
      }
      result.append(
        finding(
          .error, table.location(row: row, column: "id"),
          "the id '\(id)' is also that of line \(table.line(ofRow: earlier))",
          "Give each row an id of its own."))
    }
    return result
  }
}
