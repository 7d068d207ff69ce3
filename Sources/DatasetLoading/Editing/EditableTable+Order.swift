import GraphFormats

extension EditableTable {
  /// Puts the rows in canonical order, which does not depend on the order they had: by the columns
  /// that identify a row, then by all cells. Text goes by Unicode scalars, places on a branch of a
  /// corridor go by number.
  public mutating func sortRows() {
    let leading = keyColumns.map { column in
      rows.indices.map { OrderKey(self[$0, column], isNumber: column == "order") }
    }
    reorder(
      rows.indices.sorted { a, b in
        for keys in leading where keys[a] != keys[b] { return keys[a].precedes(keys[b]) }
        for (x, y) in zip(rows[a].fields, rows[b].fields) where !x.utf8.elementsEqual(y.utf8) {
          return x.precedesByScalars(y)
        }
        return a < b
      })
  }

  /// The columns by which the rows are told apart.
  var keyColumns: [String] { schema == .corridors ? ["corridor", "branch", "order"] : ["id"] }
}

private struct OrderKey: Equatable {
  let number: Int
  let text: [UInt8]

  init(_ text: String, isNumber: Bool) {
    number = isNumber ? Int(text) ?? .max : 0
    self.text = Array(text.utf8)
  }

  func precedes(_ other: OrderKey) -> Bool {
    number != other.number ? number < other.number : text.lexicographicallyPrecedes(other.text)
  }
}
