import CityNetworks

/// Assertions that say word for word what another says.
struct DuplicateAssertionRule: ValidationRule {
  let descriptor = RuleDescriptor("duplicate-assertion", "assertions stated twice")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    var first: [Key: Int] = Dictionary(minimumCapacity: table.rows.count)
    var result: [Finding] = []
    for (row, assertion) in table.rows.enumerated() {
      guard let earlier = first[Key(assertion)] else {
        first[Key(assertion)] = row
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

  /// All that an assertion says; the two ends of an undirected one in either order.
  private struct Key: Hashable {
    let ends: [String]
    let words: [String]
    let numbers: [Double?]

    init(_ row: AssertionRow) {
      let isDirected = row.isDirected.value ?? false
      ends =
        isDirected || row.subject <= row.object
        ? [row.subject, row.object] : [row.object, row.subject]
      words = [
        row.relation.value?.rawValue ?? "", row.effectiveStatus.rawValue,
        row.period.value?.text ?? "", row.source, row.quote, row.sectors.joined(separator: "|"),
      ]
      numbers = [isDirected ? 1 : 0, row.count.value.map { Double($0) }, row.weight.value]
    }
  }
}
