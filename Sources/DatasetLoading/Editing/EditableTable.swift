public import GraphFormats

/// One table of a dataset as a value that can be changed: header and cells as they were written.
///
/// Columns keep their order and their spelling, also those that the loader does not know. Names of
/// columns are compared as the loader does: without spaces around them, in lower case.
public struct EditableTable: Sendable, Equatable {
  /// What the loader reads of the table.
  public let schema: TableSchema
  /// The names of the columns as they are written; empty if the dataset has no such file.
  public private(set) var header: [String]
  /// The rows in their order; every row has as many fields as the header.
  public private(set) var rows: [EditableRow]
  private var positions: [String: Int]

  /// A table without file, header and rows.
  public init(absent schema: TableSchema) {
    self.schema = schema
    (header, rows, positions) = ([], [], [:])
  }

  /// A table with all columns of its schema and no rows.
  public init(empty schema: TableSchema) {
    self.init(absent: schema)
    setHeader(schema.columns)
  }

  /// The table in the bytes of its file, whatever its delimiter and line ends.
  ///
  /// - Throws: `DelimitedTextError` if the bytes are no table of text.
  public init(_ schema: TableSchema, bytes: [UInt8]) throws(DelimitedTextError) {
    self.init(absent: schema)
    let table = try DelimitedReader.read(bytes, file: schema.file)
    setHeader(table.header)
    rows = table.rows.map { EditableRow(fields: $0.fields, line: $0.line) }
  }

  /// The name of the file.
  public var file: String { schema.file }

  /// Whether the dataset has the file.
  public var isPresent: Bool { !header.isEmpty }

  /// Whether the table has a column.
  public func hasColumn(_ column: String) -> Bool { positions[column] != nil }

  /// The value of a column in a row, without spaces around it; empty if there is no such column.
  ///
  /// Setting a column that the table lacks adds it after the others. Setting the value that is
  /// there keeps the cell as it is written.
  public subscript(row: Int, column: String) -> String {
    get {
      guard let position = positions[column] else { return "" }
      return RawTable.trimmed(rows[row].fields[position])
    }
    set {
      guard self[row, column] != newValue else { return }
      addColumn(column)
      if let position = positions[column] { rows[row].fields[position] = newValue }
    }
  }

  /// Adds a row with these values by column; an absent table gets the header of its schema, and
  /// columns that the table lacks are added if the value is not empty.
  ///
  /// - Parameter line: the line that the row had in the file it comes from, if it had one.
  public mutating func append(_ values: [String: String], line: Int? = nil) {
    if !isPresent { setHeader(schema.columns) }
    let known = schema.columns + values.keys.filter { !schema.columns.contains($0) }.sorted()
    for column in known where !(values[column] ?? "").isEmpty { addColumn(column) }
    var fields = [String](repeating: "", count: header.count)
    for (column, value) in values {
      if let position = positions[column] { fields[position] = value }
    }
    rows.append(EditableRow(fields: fields, line: line))
  }

  /// Removes a row; those after it move up.
  public mutating func removeRow(_ row: Int) { rows.remove(at: row) }

  /// Removes the rows for which `isUnwanted` is true of their number.
  public mutating func removeRows(where isUnwanted: (Int) -> Bool) {
    rows = rows.indices.filter { !isUnwanted($0) }.map { rows[$0] }
  }

  /// The values of a row by column, without spaces around them and without empty ones.
  public func values(ofRow row: Int) -> [String: String] {
    var values: [String: String] = [:]
    for column in positions.keys where !self[row, column].isEmpty {
      values[column] = self[row, column]
    }
    return values
  }

  /// The numbers of the rows by the value of a column; of two rows with one value the first counts.
  ///
  /// - Complexity: O(rows).
  public func rowNumbers(by column: String) -> [String: Int] {
    Dictionary(rows.indices.map { (self[$0, column], $0) }) { first, _ in first }
  }

  /// The names of the columns as the loader reads them, in the order of the header.
  public var columnNames: [String] { header.map(Self.columnName) }

  /// The file: comma-separated, UTF-8, line feeds, quotes only where they are needed; nil if the
  /// dataset has no such file.
  public var bytes: [UInt8]? {
    guard isPresent else { return nil }
    var writer = DelimitedWriter(header: header)
    for row in rows { writer.append(row.fields) }
    return writer.bytes
  }

  private mutating func addColumn(_ column: String) {
    if positions[column] != nil { return }
    if !isPresent { setHeader(schema.columns) }
    if positions[column] != nil { return }
    positions[column] = header.count
    header.append(column)
    for row in rows.indices { rows[row].fields.append("") }
  }

  private mutating func setHeader(_ names: [String]) {
    header = names
    positions = Dictionary(names.enumerated().map { (Self.columnName($1), $0) }) { first, _ in
      first
    }
  }

  /// Puts the rows in the order of `order`, which names each row once.
  mutating func reorder(_ order: [Int]) { rows = order.map { rows[$0] } }

  private static func columnName(_ text: String) -> String { RawTable.trimmed(text).lowercased() }
}

/// A row of a table that can be changed.
public struct EditableRow: Sendable, Hashable {
  /// The cells as they are written, one per column of the header.
  public internal(set) var fields: [String]
  /// The line on which the row started in its file, from 1; nil for a new row.
  public let line: Int?
}
