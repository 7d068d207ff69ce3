/// Reads delimited text (CSV, semicolons, tabs) as RFC 4180 defines it and people really save it.
///
/// Accepted: a byte order mark, lines ending in CRLF, LF or CR, line breaks and doubled quotes
/// within quotes, a first line `sep=;`. Blank lines are skipped. Nothing is trimmed. Everything
/// doubtful is an error: a row with more or fewer fields than the header, a quote inside a field
/// without quotes, text that is not UTF-8.
public enum DelimitedReader {
  /// The table that `bytes` hold.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for error messages.
  ///   - delimiter: the byte that parts two fields; nil takes the one of comma, semicolon and tab
  ///     that occurs most often in the header line outside quotes, in doubt the first of them.
  /// - Complexity: O(bytes); one string per field.
  public static func read(
    _ bytes: [UInt8], file: String, delimiter: UInt8? = nil
  ) throws(DelimitedTextError) -> DelimitedTable {
    let span = bytes.span
    var (scanner, header) = try start(span, file: file, delimiter: delimiter)
    var rows: [DelimitedRow] = []
    while let row = try scanner.nextRow(span) {
      guard row.fields.count == header.fields.count else {
        throw ragged(row, header: header, scanner: scanner)
      }
      rows.append(row)
    }
    return DelimitedTable(
      file: file, header: header.fields, headerLine: header.line, rows: rows,
      delimiter: scanner.delimiter)
  }

  /// The names of the columns of a table of which `bytes` are the beginning, as far as they go.
  ///
  /// Only whole lines are looked at, if there are any; the rows below are not.
  public static func header(
    _ bytes: [UInt8], file: String, delimiter: UInt8? = nil
  ) throws(DelimitedTextError) -> [String] {
    let beginning = bytes.prefix(1 << 16)
    let end = beginning.lastIndex { $0 == .lineFeed || $0 == .carriageReturn }
    let lines = Array(end.map { beginning[...$0] } ?? beginning)
    return try start(lines.span, file: file, delimiter: delimiter).header.fields
  }

  private static func start(
    _ bytes: Span<UInt8>, file: String, delimiter: UInt8?
  ) throws(DelimitedTextError) -> (scanner: DelimitedScanner, header: DelimitedRow) {
    precondition(delimiter.map { ![.quote, .carriageReturn, .lineFeed].contains($0) } ?? true)
    let start = try TextEncoding.check(bytes, file: file)
    var scanner = DelimitedScanner(file: file, start: start)
    scanner.skipBlankLines(bytes)
    let declared = scanner.takeSeparatorLine(bytes)
    scanner.skipBlankLines(bytes)
    scanner.delimiter = delimiter ?? declared ?? scanner.likelyDelimiter(bytes)
    guard let header = try scanner.nextRow(bytes) else {
      throw DelimitedTextError(
        file: file, line: 1, column: 1, problem: "the file is empty",
        remedy: "Give it a first line with the names of its columns.")
    }
    return (scanner, header)
  }

  private static func ragged(
    _ row: DelimitedRow, header: DelimitedRow, scanner: DelimitedScanner
  ) -> DelimitedTextError {
    let found = row.fields.count
    let wanted = header.fields.count
    let name = DelimitedScanner.name(ofDelimiter: scanner.delimiter)
    let place = found > wanted ? wanted : found - 1
    return DelimitedTextError(
      file: scanner.file, line: row.line(of: place), column: row.column(of: place),
      problem: "the row has \(counted(found)), the header in line \(header.line) has \(wanted)",
      remedy: found > wanted
        ? "Is there a \(name) in a value? Put quotes around such values."
        : "Are values missing, or is a quote left open in the row above?")
  }

  private static func counted(_ fields: Int) -> String {
    fields == 1 ? "1 field" : "\(fields) fields"
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
}
