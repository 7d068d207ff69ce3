import GraphFormats

/// Rows that a line break in place of a lost letter tears apart, and their wholes.
struct TornRows {
  /// One row, whole again.
  struct Record {
    let line: Int
    let fields: [String]
  }

  private let table: DelimitedTable
  private let columns: WikidataColumns
  private let labels: Set<Int>

  init(_ table: DelimitedTable, _ columns: WikidataColumns) {
    self.table = table
    self.columns = columns
    labels = Set(columns.labels)
  }

  /// The rows of the table. A row that starts with no item continues the one above: its first field
  /// is the rest of the label with which that one ends. The wholes are kept only if they name an
  /// item on both sides.
  func records(_ draft: inout DraftNetwork) -> [Record] {
    var result: [Record] = []
    var torn = 0
    var place = 0
    while place < table.rows.count {
      let row = table.rows[place]
      var rest = place + 1
      if !startsWithItem(row.fields) {
        result.append(Record(line: row.line, fields: row.fields))
        place += 1
        continue
      }
      while rest < table.rows.count, !startsWithItem(table.rows[rest].fields) { rest += 1 }
      let parts = table.rows[place..<rest]
      if let whole = joined(parts.map(\.fields)) {
        let lines = parts.dropFirst().map { String($0.line) }.joined(separator: ", ")
        draft.doubt(
          .damage, table.file, row.line,
          "a label is torn by a line break; the row goes on in line \(lines) and is read as one")
        for part in parts.dropFirst() {
          draft.continueRow(
            file: table.file, line: part.line, "the rest of the row in line \(row.line)")
        }
        torn += parts.count - 1
        result.append(Record(line: row.line, fields: whole))
        place = rest
      } else {
        result.append(Record(line: row.line, fields: row.fields))
        place += 1
      }
    }
    if torn > 0 { noteTorn(torn, result, &draft) }
    return result
  }

  private func noteTorn(_ torn: Int, _ records: [Record], _ draft: inout DraftNetwork) {
    func pairs(_ rows: some Sequence<[String]>) -> Int {
      Set(rows.map { [$0[columns.city.item], $0[columns.object.party.item]] }).count
    }
    draft.doubt(
      .damage, table.file, nil,
      "\(table.rows.count) rows, of which \(torn) are pieces of torn rows: as they stand the two "
        + "columns hold \(pairs(table.rows.map(\.fields))) different pairs, put together "
        + "\(pairs(records.map(\.fields))) pairs of items in \(records.count) rows")
  }

  private func startsWithItem(_ fields: [String]) -> Bool {
    WikidataID.item(fields[columns.city.item].trimmed) != nil
  }

  private func joined(_ parts: [[String]]) -> [String]? {
    guard parts.count > 1, columns.city.item == 0 else { return nil }
    var whole = withoutEmptyEnd(parts[0])
    for part in parts.dropFirst() {
      if !labels.contains(whole.count - 1) {
        guard labels.contains(whole.count) else { return nil }
        whole.append("")
      }
      let rest = withoutEmptyEnd(part)
      whole[whole.count - 1] += String(DamagedText.lost) + (rest.first ?? "")
      whole += rest.dropFirst()
    }
    guard whole.count <= table.header.count else { return nil }
    whole += [String](repeating: "", count: table.header.count - whole.count)
    return WikidataID.item(whole[columns.object.party.item].trimmed) == nil ? nil : whole
  }

  private func withoutEmptyEnd(_ fields: [String]) -> [String] {
    Array(fields.prefix((fields.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}
