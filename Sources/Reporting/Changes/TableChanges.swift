import GraphFormats

/// What differs between two versions of one table of a report, cell by cell.
///
/// Rows are told apart by their columns of ids (`id`, or ending in `_id`), or where these do not tell
/// all rows apart, by as many columns of words as do; where nothing does, by their number too.
struct TableChanges {
  let cells: [ReportChange]

  /// The differences between two versions of the file `tables/NAME.csv`; nil stands for no file.
  ///
  /// - Throws: `DelimitedTextError` if the bytes are no table.
  init(_ name: String, from before: [UInt8]?, to after: [UInt8]?) throws {
    guard let before, let after else {
      cells = [
        ReportChange(
          kind: before == nil ? .newTable : .lostTable, table: name, row: "", column: "",
          before: "", after: "")
      ]
      return
    }
    let old = try DelimitedReader.read(before, file: name)
    let new = try DelimitedReader.read(after, file: name)
    let keys = Self.keyColumns(old, new)
    let (was, now) = (Self.rows(of: old, by: keys), Self.rows(of: new, by: keys))
    var cells: [ReportChange] = []
    func change(_ kind: ReportChange.Kind, _ row: String, _ column: String = "") -> ReportChange {
      ReportChange(kind: kind, table: name, row: row, column: column, before: "", after: "")
    }
    for key in was.order where now.fields[key] == nil { cells.append(change(.lostRow, key)) }
    for column in old.header where !new.header.contains(column) {
      cells.append(change(.lostColumn, "", column))
    }
    for column in new.header where !old.header.contains(column) {
      cells.append(change(.newColumn, "", column))
    }
    for key in now.order {
      guard let fresh = now.fields[key] else { continue }
      guard let stale = was.fields[key] else {
        cells.append(change(.newRow, key))
        continue
      }
      for (place, column) in new.header.enumerated() {
        guard let other = old.header.firstIndex(of: column), stale[other] != fresh[place] else {
          continue
        }
        let isNumber = Self.isNumber(stale[other]) && Self.isNumber(fresh[place])
        cells.append(
          ReportChange(
            kind: isNumber ? .number : .words, table: name, row: key, column: column,
            before: stale[other], after: fresh[place]))
      }
    }
    self.cells = cells
  }

  /// Whether a cell is a number or empty, which stands for a number that is not defined.
  private static func isNumber(_ text: String) -> Bool { text.isEmpty || Double(text) != nil }

  private static func keyColumns(_ old: DelimitedTable, _ new: DelimitedTable) -> [String] {
    let shared = new.header.filter { old.header.contains($0) }
    let ids = shared.filter { $0 == "id" || $0.hasSuffix("_id") }
    if !ids.isEmpty, isTold(old, by: ids), isTold(new, by: ids) { return ids }
    var chosen = ids
    for column in shared where !ids.contains(column) && isWords(column, old) && isWords(column, new)
    {
      chosen.append(column)
      if isTold(old, by: chosen), isTold(new, by: chosen) { return chosen }
    }
    return chosen
  }

  private static func isWords(_ column: String, _ table: DelimitedTable) -> Bool {
    guard let place = table.header.firstIndex(of: column) else { return false }
    return table.rows.contains { Double($0.fields[place]) == nil && !$0.fields[place].isEmpty }
  }

  private static func isTold(_ table: DelimitedTable, by columns: [String]) -> Bool {
    Set(table.rows.map { key(of: $0.fields, in: table.header, columns) }).count == table.rows.count
  }

  private static func key(of fields: [String], in header: [String], _ columns: [String]) -> String {
    columns.compactMap { header.firstIndex(of: $0) }.map { fields[$0] }.joined(separator: " | ")
  }

  private static func rows(
    of table: DelimitedTable, by columns: [String]
  ) -> (order: [String], fields: [String: [String]]) {
    var seen: [String: Int] = [:]
    var order: [String] = []
    var fields: [String: [String]] = [:]
    for row in table.rows {
      var key = key(of: row.fields, in: table.header, columns)
      seen[key, default: 0] += 1
      if let number = seen[key], number > 1 { key += " | \(number)" }
      order.append(key)
      fields[key] = row.fields
    }
    return (order, fields)
  }
}
