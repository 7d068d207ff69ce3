import GraphFormats

/// The rows of one file of a dataset as they were written, with the places of their columns.
public struct RawTable: Sendable {
  /// The name of the file.
  public let file: String
  /// The names of the columns as they are read: without spaces around them, in lower case, and
  /// those of the dataset in place of their synonyms.
  public let header: [String]
  /// The names of the columns without spaces around them and in lower case, as they are written.
  public let writtenHeader: [String]
  /// The line of the header, from 1.
  public let headerLine: Int
  let rows: [DelimitedRow]
  private let position: [String: Int]

  /// A table without rows, for a file that is not there.
  init(absent file: String) {
    self.file = file
    header = []
    writtenHeader = []
    headerLine = 1
    rows = []
    position = [:]
  }

  /// The rows of `table`, with its columns called as `naming` says.
  init(_ table: DelimitedTable, naming: ([String]) -> [String] = { $0 }) {
    file = table.file
    writtenHeader = table.header.map { RawTable.trimmed($0).lowercased() }
    header = naming(writtenHeader)
    headerLine = table.headerLine
    rows = table.rows
    position = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// How many rows there are below the header.
  public var rowCount: Int { rows.count }

  /// Where a column stands in each row, if the table has it.
  func index(of column: String) -> Int? { position[column] }

  /// The value of a column in a row, without spaces around it; empty if there is no such column.
  func value(_ column: Int?, in row: Int) -> String {
    guard let column else { return "" }
    return Self.trimmed(rows[row].fields[column])
  }

  /// The line on which a row starts, from 1.
  func line(ofRow row: Int) -> Int { rows[row].line }

  /// Where the value of a column in a row stands; the start of the row if there is no such column.
  func location(row: Int, column: String) -> SourceLocation {
    guard let index = position[column] else { return location(row: row) }
    return SourceLocation(
      file: file, line: rows[row].line(of: index), column: rows[row].column(of: index),
      row: name(ofRow: row))
  }

  /// Where a row starts.
  func location(row: Int) -> SourceLocation {
    SourceLocation(file: file, line: rows[row].line, row: name(ofRow: row))
  }

  /// The id of a row; nil if it has none.
  func name(ofRow row: Int) -> String? {
    let name = value(position["id"], in: row)
    return name.isEmpty ? nil : name
  }

  /// Where the header stands.
  var headerLocation: SourceLocation { SourceLocation(file: file, line: headerLine) }

  /// The text without spaces and tabs around it.
  static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
    let bytes = text.utf8.span
    guard !bytes.isEmpty, isSpace(bytes[0]) || isSpace(bytes[bytes.count - 1]) else { return text }
    var rest = Substring(text)
    while isSpace(rest.utf8.first) { rest.removeFirst() }
    while isSpace(rest.utf8.last) { rest.removeLast() }
    return String(rest)
  }
}
