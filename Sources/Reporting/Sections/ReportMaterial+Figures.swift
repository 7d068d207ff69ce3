import NetworkAnalysis

// Single numbers of the answers, as sentences and tiles need them.
extension ReportMaterial {
  /// The number with this id in a table of figures; nil if it was not asked for or is undefined.
  func value(_ id: String, in table: String) -> ResultValue? {
    guard let table = results.tables.first(where: { $0.id == table }), let ids = table.column("id"),
      let row = ids.firstIndex(of: .text(id)), let values = table.column("value"),
      values[row] != .missing
    else { return nil }
    return values[row]
  }

  /// The whole number with this id in a table of figures.
  func count(_ id: String, in table: String) -> Int? {
    if case .integer(let number)? = value(id, in: table) { number } else { nil }
  }

  /// The number with this id as people read it.
  func reading(_ id: String, in table: String, decimals: Int? = nil) -> String? {
    switch value(id, in: table) {
    case .integer(let number)?:
      CellText.reading(
        .integer(number), in: ResultColumn(id, "", form: .count, meaning: ""))
    case .real(let number)?:
      decimals.map { CellText.fixed(number, decimals: $0) }
        ?? CellText.significant(number, digits: 3)
    case .text(let text)?: text
    case .missing?, nil: nil
    }
  }

  /// The share with this id as a percentage.
  func percent(_ id: String, in table: String) -> String? {
    if case .real(let share)? = value(id, in: table) { Quoted.percent(share) } else { nil }
  }

  /// A reference to the table with this id, if there is one.
  func shown(in ids: String...) -> [Exhibit] {
    ids.filter { id in results.tables.contains { $0.id == id } }.map { .table($0) }
  }

  /// A reference to the first figure of this kind, if there is one.
  func shown(byFigure kind: String) -> [Exhibit] {
    figures.first { $0.kind == kind }.map { [.figure($0.figure.id)] } ?? []
  }

  /// A table of which the page shows these columns, and says where the others are.
  func table(_ id: String, shownRows: Int, columns: [String]) -> [Block] {
    results.tables.filter { $0.id == id }.map { table in
      let others = table.columns.filter { $0.form != .identifier && !columns.contains($0.id) }
      let remark = "Further columns: tables/\(table.id).csv."
      return .table(
        TableBlock(
          others.isEmpty ? table : table.adding([remark]), shownRows: shownRows,
          shownColumns: columns))
    }
  }
}

/// One row of a result table by the ids of its columns.
struct TableRow {
  private let table: ResultTable
  private let cells: [ResultValue]

  init(_ table: ResultTable, _ row: Int) {
    self.table = table
    cells = table.rows[row]
  }

  /// The cell of the column with this id; nil if there is none or it is empty.
  subscript(_ id: String) -> ResultValue? {
    guard let position = table.columns.firstIndex(where: { $0.id == id }),
      cells[position] != .missing
    else { return nil }
    return cells[position]
  }

  /// The cell as people read it; a dash if it is empty.
  func text(_ id: String) -> String {
    guard let position = table.columns.firstIndex(where: { $0.id == id }) else { return "–" }
    return CellText.reading(cells[position], in: table.columns[position])
  }

  /// The whole number of the cell; nil if it holds none.
  func count(_ id: String) -> Int? {
    if case .integer(let number)? = self[id] { number } else { nil }
  }

  /// The number of the cell; nil if it holds none.
  func number(_ id: String) -> Double? {
    switch self[id] {
    case .integer(let number)?: Double(number)
    case .real(let number)?: number
    case .text?, .missing?, nil: nil
    }
  }
}
