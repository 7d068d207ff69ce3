import CityNetworks

/// Relations and statuses that are written with another word than the dataset's own.
///
/// Files and columns with other names are found when the files are read, under the same name.
struct SynonymRule: ValidationRule {
  let descriptor = RuleDescriptor("synonym", "other words that are read as those of a dataset")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.assertions
    return noting("relation", table) { $0.relation.value?.rawValue }
      + noting("status", table) { $0.status.value?.rawValue }
  }

  private func noting(
    _ column: String, _ table: RowTable<AssertionRow>, reading: (AssertionRow) -> String?
  ) -> [Finding] {
    let index = table.raw.index(of: column)
    var rows: [Reading: [Int]] = [:]
    for (row, assertion) in table.rows.enumerated() {
      guard let word = reading(assertion) else { continue }
      let text = table.raw.value(index, in: row)
      if text.isEmpty || text == word { continue }
      rows[Reading(written: text, word: word), default: []].append(row)
    }
    return rows.map { reading, rows in
      let counted = rows.count == 1 ? "1 row" : "\(rows.count) rows"
      return finding(
        .note, table.location(rows[0], column),
        "the \(column) '\(reading.written)' is read as '\(reading.word)' (\(counted))",
        "Write '\(reading.word)', or let `citynet check --fix` do so.")
    }
  }

  private struct Reading: Hashable {
    let written: String
    let word: String
  }
}
