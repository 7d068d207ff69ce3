import CityNetworks

/// The rows that differ between two versions of a dataset, each of which can be put into the first
/// version alone.
public struct SingleEdits: Sendable {
  /// A row that was added, removed or changed.
  public struct Edit: Sendable, Equatable {
    /// What happened to the row.
    public let kind: DatasetDifference.Kind
    /// The file of the row.
    public let file: String
    /// What identifies the row.
    public let key: String

    /// The edit in a few words: `assertions.csv a-17 changed`.
    public var words: String { "\(file) \(key) \(kind.rawValue)" }
  }

  /// The edits by file and key, those of the description left out, since no number rests on it.
  public let edits: [Edit]
  private let before: DatasetTables
  private let after: DatasetTables

  /// The edits that lead from one version to another.
  public init(from before: DatasetTables, to after: DatasetTables) {
    self.before = before
    self.after = after
    var edits: [Edit] = []
    for entry in DatasetDifference(from: before, to: after).entries
    where entry.file != DatasetDescription.file {
      let edit = Edit(kind: entry.kind, file: entry.file, key: entry.key)
      // A changed row has an entry for each of its cells.
      if edits.last != edit { edits.append(edit) }
    }
    self.edits = edits
  }

  /// The first version with this edit alone, and with the new cities, organizations and sources that
  /// its row names, without which it could not be read.
  public func tables(making edit: Edit) -> DatasetTables {
    var tables = before
    guard let schema = TableSchema.all.first(where: { $0.file == edit.file }) else { return tables }
    let named = make(edit, of: schema, in: &tables)
    for other in [TableSchema.cities, .organizations, .sources] where other != schema {
      let known = before[other].rowsByKey
      for (key, row) in after[other].rowsByKey.sorted(by: { $0.key < $1.key })
      where known[key] == nil && named.contains(key) {
        tables.change(other) { $0.append(after[other].values(ofRow: row)) }
      }
    }
    return tables
  }

  /// Makes the edit.
  ///
  /// - Returns: the values in the row, which may name rows of other tables.
  private func make(
    _ edit: Edit, of schema: TableSchema, in tables: inout DatasetTables
  ) -> Set<String> {
    let old = before[schema].rowsByKey[edit.key]
    guard let new = after[schema].rowsByKey[edit.key] else {
      if let old { tables.change(schema) { $0.removeRow(old) } }
      return []
    }
    let values = after[schema].values(ofRow: new)
    tables.change(schema) { table in
      if let old {
        for column in Set(table.columnNames + after[schema].columnNames).sorted() {
          table[old, column] = values[column] ?? ""
        }
      } else {
        table.append(values)
      }
    }
    return Set(values.values)
  }
}

extension EditableTable {
  /// The numbers of the rows by what identifies them; of two with one key the first counts.
  var rowsByKey: [String: Int] {
    var keys = rows.indices.map { key(ofRow: $0) }
    if schema == .assertions, keys.contains("") {
      keys = AssertionRow.all(of: self).map(\.id.rawValue)
    }
    return Dictionary(zip(keys, keys.indices)) { first, _ in first }
  }
}
