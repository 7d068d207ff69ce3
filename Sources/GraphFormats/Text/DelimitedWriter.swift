/// Writes delimited text: UTF-8, lines ending in LF, quotes only where a reader needs them.
///
/// The same rows give the same bytes, and `DelimitedReader` reads back exactly what was written.
public struct DelimitedWriter: Sendable {
  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  /// How many fields each row has.
  public let columnCount: Int
  private let delimiter: UInt8

  /// A table with these columns and no rows.
  ///
  /// - Precondition: there is at least one column.
  public init(header: [String], delimiter: UInt8 = 0x2C) {
    precondition(!header.isEmpty, "a table without columns")
    precondition(![.quote, .carriageReturn, .lineFeed].contains(delimiter))
    self.delimiter = delimiter
    columnCount = header.count
    // A reader guesses the delimiter from the header, so names must not mislead it.
    write(header) { $0 == .comma || $0 == .semicolon || $0 == .tab }
  }

  /// Adds a row.
  ///
  /// - Precondition: it has as many fields as the header, and none holds a zero byte.
  public mutating func append(_ fields: [String]) {
    precondition(fields.count == columnCount, "\(fields.count) fields for \(columnCount) columns")
    write(fields) { _ in false }
  }

  private mutating func write(_ fields: [String], misleading: (UInt8) -> Bool) {
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(delimiter) }
      let needsQuotes = field.utf8.contains {
        $0 == delimiter || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn
          || misleading($0)
      }
      if needsQuotes || isMistakable(field, alone: fields.count == 1) {
        writeQuoted(field)
      } else {
        bytes.append(contentsOf: field.utf8)
      }
    }
    bytes.append(.lineFeed)
  }

  // An empty line is no row, and the start of a file may be read as a mark.
  private func isMistakable(_ field: String, alone: Bool) -> Bool {
    if field.isEmpty { return alone }
    return bytes.isEmpty && (field.utf8.starts(with: "sep=".utf8) || field.utf8.first == 0xEF)
  }

  private mutating func writeQuoted(_ field: String) {
    bytes.append(.quote)
    for byte in field.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }
}
