import CityNetworks

/// Assertions that say word for word what another says.
struct DuplicateAssertionRule: ValidationRule {
  let descriptor = RuleDescriptor("duplicate-assertion", "assertions stated twice")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    var first: [Key: Int] = Dictionary(minimumCapacity: table.rows.count)
    var groups: [Int: [Int]] = [:]
    for (row, assertion) in table.rows.enumerated() {
      let key = Key(assertion)
      if let known = first[key] {
        groups[known, default: [known]].append(row)
      } else {
        first[key] = row
      }
    }
    return groups.values.flatMap { group -> [Finding] in
      // The row with the least id counts, wherever it stands, and the others repeat it.
      let inOrder = group.sorted { (table.rows[$0].id, $0) < (table.rows[$1].id, $1) }
      return inOrder.dropFirst().map { row in
        finding(
          .warning, table.location(row, "subject"),
          "this repeats what \(name(of: inOrder[0], table)) says",
          "Remove one of the rows, or tell them apart by date, source or quote.")
      }
    }
  }

  private func name(of row: Int, _ table: RowTable<AssertionRow>) -> String {
    table.rows[row].hasOwnID
      ? table.rows[row].id.rawValue : "line \(table.raw.line(ofRow: row))"
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
