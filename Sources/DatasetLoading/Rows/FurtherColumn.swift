import CityNetworks
import GraphFormats

/// A column that a table has beside those of its schema, and whether it holds numbers.
///
/// A column all filled cells of which are plain numbers is a quantity of the statements.
struct FurtherColumn {
  enum Content: Equatable {
    /// No cell is filled, or none holds a number.
    case words
    /// Every filled cell holds a number; so many are filled.
    case numbers(Int)
    /// Some cells hold numbers and some do not; the first that does not stands in this row.
    case mixed(numbers: Int, others: Int, firstOther: Int)
  }

  /// The name in lower case.
  let name: String
  /// Where it stands in each row.
  let index: Int
  let content: Content

  /// Whether the column is a quantity.
  var isQuantity: Bool { if case .numbers = content { true } else { false } }

  /// The names and places of the columns of `table` that `schema` does not know, in their order;
  /// other words for columns that it knows are left out.
  static func names(
    of table: RawTable, beside schema: TableSchema
  ) -> [(name: String, index: Int)] {
    table.header.indices.compactMap { index in
      let name = table.header[index]
      guard !name.isEmpty, !schema.columns.contains(name), table.index(of: name) == index,
        !isSynonym(name, in: schema)
      else { return nil }
      return (name, index)
    }
  }

  /// Whether a column of `schema` has a name that says the same.
  private static func isSynonym(_ name: String, in schema: TableSchema) -> Bool {
    Vocabulary.standard.entry(.column, name).map { schema.columns.contains($0.word) } ?? false
  }

  /// The columns of `table` that `schema` does not know, in their order.
  static func all(of table: RawTable, beside schema: TableSchema) -> [FurtherColumn] {
    table.header.indices.compactMap { index in
      let name = table.header[index]
      guard !schema.columns.contains(name), table.index(of: name) == index else { return nil }
      // Another word for a column that has its own name here says the same, and is no quantity.
      let content =
        name.isEmpty || isSynonym(name, in: schema)
        ? .words : Content(rowCount: table.rowCount) { table.value(index, in: $0) }
      return FurtherColumn(name: name, index: index, content: content)
    }
  }
}

extension FurtherColumn {
  /// The columns of `table` that would be quantities but for a cell without a number.
  static func unread(in table: RawTable) -> [UnreadColumn] {
    all(of: table, beside: .assertions).compactMap { column in
      var row: Int?
      switch column.content {
      case .numbers: return nil
      case .mixed(_, _, let first): row = first
      case .words:
        guard UnreadColumn.expectedNames.contains(column.name) else { return nil }
        row = (0..<table.rowCount).first { !table.value(column.index, in: $0).isEmpty }
      }
      return row.map { row in
        UnreadColumn(
          name: column.name,
          place: table.location(row: row, column: column.name).description,
          cell: table.value(column.index, in: row).abridged)
      }
    }
  }
}

extension FurtherColumn.Content {
  /// What the cells of a column are.
  init(rowCount: Int, cell: (Int) -> String) {
    var numbers = 0
    var others = 0
    var firstOther = 0
    for row in 0..<rowCount {
      let text = cell(row)
      if text.isEmpty { continue }
      if Self.number(text) != nil {
        numbers += 1
      } else {
        if others == 0 { firstOther = row }
        others += 1
      }
    }
    switch (numbers, others) {
    case (0, _): self = .words
    case (_, 0): self = .numbers(numbers)
    case (_, _): self = .mixed(numbers: numbers, others: others, firstOther: firstOther)
    }
  }

  /// The number that a cell holds; nil if it is empty or holds something else.
  static func number(_ text: String) -> Double? {
    guard let number = Parsed<Double>.decimal(text).value, number.isFinite else { return nil }
    return number
  }
}
