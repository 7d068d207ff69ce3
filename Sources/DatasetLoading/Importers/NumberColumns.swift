import CityNetworks
import GraphFormats

/// The columns of a table of ties, beside those that an importer knows, that hold numbers.
///
/// Ids, nameless columns and names that a column of `assertions.csv` has are left out.
struct NumberColumns {
  /// One column of the table.
  struct Column {
    let name: String
    let index: Int
  }

  private(set) var columns: [Column] = []

  /// The columns among those of `names` whose filled cells are all numbers.
  ///
  /// Of a column with numbers and other words it is noted where the first such word stands.
  init(
    _ names: [String], beside read: [Int?], rowCount: Int, file: String, line: (Int) -> Int,
    _ draft: inout DraftNetwork, cell: (_ row: Int, _ column: Int) -> String
  ) {
    for (index, name) in names.enumerated() where !read.contains(index) {
      let name = name.trimmed.lowercased()
      guard Self.mayBeQuantity(name), !columns.contains(where: { $0.name == name }) else {
        continue
      }
      switch FurtherColumn.Content(rowCount: rowCount, cell: { cell($0, index) }) {
      case .words:
        let filled = (0..<rowCount).first { !cell($0, index).isEmpty }
        guard let row = filled, UnreadColumn.expectedNames.contains(name) else { continue }
        draft.noteUnreadColumn(name, file, line(row), cell(row, index))
      case .numbers: columns.append(Column(name: name, index: index))
      case .mixed(let numbers, let others, let row):
        draft.noteUnreadColumn(name, file, line(row), cell(row, index))
        draft.doubt(
          .columns, file, line(row),
          "'\(cell(row, index).abridged)' is no number, while the column '\(name)' holds numbers in "
            + "\(numbers) of \(numbers + others) filled cells; it is not read")
      }
    }
  }

  /// The columns of a table of text.
  init(of table: DelimitedTable, beside read: [Int?], _ draft: inout DraftNetwork) {
    self.init(
      table.header, beside: read, rowCount: table.rows.count, file: table.file,
      line: { table.rows[$0].line }, &draft, cell: { table.rows[$0].value($1) })
  }

  /// Where the columns stand.
  var indices: [Int?] { columns.map(\.index) }

  /// The numbers of one row.
  func quantities(_ cell: (_ column: Int) -> String) -> Quantities {
    if columns.isEmpty { return .none }
    return Quantities(
      columns.compactMap { column in
        FurtherColumn.Content.number(cell(column.index)).map { (column.name, $0) }
      })
  }

  /// The numbers of one row of a table of text.
  func quantities(of row: DelimitedRow) -> Quantities { quantities { row.value($0) } }

  private static func mayBeQuantity(_ name: String) -> Bool {
    !name.isEmpty && !TableSchema.assertions.columns.contains(name)
      && !ColumnWords.id.contains(EndColumns.plain(name))
  }
}
