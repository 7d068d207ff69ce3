import CityNetworks

/// Assertions that say word for word what another says.
struct DuplicateAssertionRule: ValidationRule {
  let descriptor = RuleDescriptor("duplicate-assertion", "assertions stated twice")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    var first: [Key: Int] = Dictionary(minimumCapacity: table.rows.count)
    var groups: [Int: [Int]] = [:]
    for (row, assertion) in table.rows.enumerated() {
      let key = Key(content: AssertionContent(assertion), quantities: assertion.quantities)
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

  private struct Key: Hashable {
    let content: AssertionContent
    let quantities: Quantities
  }

  private func name(of row: Int, _ table: RowTable<AssertionRow>) -> String {
    table.rows[row].hasOwnID
      ? table.rows[row].id.rawValue : "line \(table.raw.line(ofRow: row))"
  }
}
