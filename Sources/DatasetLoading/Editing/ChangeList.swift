public import GraphFormats

/// One cell of a dataset that changed, or a stated value that was not taken.
public struct DatasetChange: Hashable, Sendable {
  /// The file of the dataset.
  public let file: String
  /// What identifies the row: its id, or corridor, branch and order with "/" between them.
  public let key: String
  /// The column.
  public let field: String
  /// The cell before; empty for a new row.
  public let before: String
  /// The cell after; equal to `before` if the value was kept.
  public let after: String
  /// What the input says where that was not taken; otherwise empty.
  public let other: String
  /// Why, in words.
  public let why: String
  /// The input that the value comes from.
  public let input: String
  /// The line of the row in the input, from 1, if it is known.
  public let line: Int?

  /// Whether the cell is as it was.
  public var isKept: Bool { before.utf8.elementsEqual(after.utf8) }

  /// All but the line, which depends on the order of the input's rows.
  var content: [String] { [file, key, field, before, after, other, why, input] }
}

/// The memory of a dataset: which cells changed, why, and from which row of which input.
///
/// As a file it is `changes.csv` in the folder of the dataset. Every new import adds its lines at
/// the end; what is there already is not said twice.
public struct ChangeList: Sendable, Equatable {
  /// The name of the file.
  public static let file = "changes.csv"
  /// The columns of the file.
  public static let columns = [
    "file", "key", "field", "before", "after", "other", "why", "input", "line",
  ]

  /// The changes, each import's in the order of files, keys and columns.
  public private(set) var changes: [DatasetChange]

  /// These changes.
  public init(_ changes: [DatasetChange] = []) { self.changes = changes }

  /// The changes in the bytes of a file.
  ///
  /// - Throws: `DelimitedTextError` if the bytes are no such table.
  public init(bytes: [UInt8]) throws(DelimitedTextError) {
    let table = try DelimitedReader.read(bytes, file: Self.file)
    guard table.header == Self.columns else {
      throw DelimitedTextError(
        file: Self.file, line: table.headerLine, column: 1,
        problem: "the file has the columns \(table.header.joined(separator: ", "))",
        remedy: "A list of changes has \(Self.columns.joined(separator: ", ")); give the file that "
          + "stands there another name.")
    }
    changes = table.rows.map { row in
      let cells = row.fields
      return DatasetChange(
        file: cells[0], key: cells[1], field: cells[2], before: cells[3], after: cells[4],
        other: cells[5], why: cells[6], input: cells[7], line: Int(cells[8]))
    }
  }

  /// The file.
  public var bytes: [UInt8] {
    var writer = DelimitedWriter(header: Self.columns)
    for change in changes {
      writer.append(change.content + [change.line.map { String($0) } ?? ""])
    }
    return writer.bytes
  }

  /// Adds the changes that are not in the list, whatever their lines.
  public mutating func append(_ more: [DatasetChange]) {
    var known = Set(changes.map(\.content))
    for change in more where known.insert(change.content).inserted { changes.append(change) }
  }

  /// The tables with all changes made again, in their order.
  ///
  /// Of a dataset and the list of an import this makes what the import made of the dataset.
  public func replayed(on tables: DatasetTables) -> DatasetTables {
    var result = tables
    for schema in TableSchema.all {
      let own = changes.filter { $0.file == schema.file && !$0.isKept }
      if !own.isEmpty { result.change(schema) { Self.replay(own, on: &$0) } }
    }
    result.sortRows()
    return result
  }

  private static func replay(_ changes: [DatasetChange], on table: inout EditableTable) {
    var rows: [String: Int] = [:]
    for row in table.rows.indices { rows[table.key(ofRow: row)] = row }
    for change in changes {
      if rows[change.key] == nil {
        rows[change.key] = table.rows.count
        table.append([:])
      }
      if let row = rows[change.key] { table[row, change.field] = change.after }
    }
  }
}

extension EditableTable {
  /// What identifies a row: its id, or corridor, branch and order.
  public func key(ofRow row: Int) -> String {
    keyColumns.map { self[row, $0] }.joined(separator: "/")
  }
}
