import CityNetworks

/// Assertions that say word for word what another says.
struct DuplicateAssertionRule: ValidationRule {
  let descriptor = RuleDescriptor("duplicate-assertion", "assertions stated twice")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    var first: [AssertionContent: Int] = Dictionary(minimumCapacity: table.rows.count)
    var result: [Finding] = []
    for (row, assertion) in table.rows.enumerated() {
      guard let earlier = first.updateValue(row, forKey: AssertionContent(assertion)) else {
        continue
      }
      result.append(
        finding(
          .warning, table.location(row, "subject"),
          "this repeats what line \(table.raw.line(ofRow: earlier)) says",
          "Remove one of the rows, or tell them apart by date, source or quote."))
    }
    return result
  }
}
