import CityNetworks

/// Assertions that say word for word what another says.
struct DuplicateAssertionRule: ValidationRule {
  let descriptor = RuleDescriptor("duplicate-assertion", "assertions stated twice")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    var first: [Key: Int] = Dictionary(minimumCapacity: table.rows.count)
    var result: [Finding] = []
    for (row, assertion) in table.rows.enumerated() {
      guard let earlier = first.updateValue(row, forKey: Key(assertion)) else { continue }
      result.append(
        finding(
          .warning, table.location(row, "subject"),
          "this repeats what line \(table.raw.line(ofRow: earlier)) says",
          "Remove one of the rows, or tell them apart by date, source or quote."))
    }
    return result
  }

  /// All that an assertion says; the two ends of an undirected one in either order.
  private struct Key: Hashable {
    let first: String
    let second: String
    let relation: Relation?
    let isDirected: Bool
    let status: TieStatus
    let period: String
    let source: String
    let quote: String
    let sectors: [String]
    let count: Int?
    let weight: Double?

    init(_ row: AssertionRow) {
      isDirected = row.isDirected.value ?? false
      let isInOrder = isDirected || row.subject <= row.object
      first = isInOrder ? row.subject : row.object
      second = isInOrder ? row.object : row.subject
      relation = row.relation.value
      status = row.effectiveStatus
      period = row.period.value?.text ?? ""
      source = row.source
      quote = row.quote
      sectors = row.sectors
      count = row.count.value
      weight = row.weight.value
    }
  }
}
