/// A table read from delimited text: the names of its columns, and rows that know their lines.
///
/// Every row has as many fields as the header.
public struct DelimitedTable: Sendable {
  /// The name of the file as the caller gave it.
  public let file: String
  /// The names of the columns, exactly as written.
  public let header: [String]
  /// The line of the header, from 1; more than 1 after blank lines or a `sep=` line.
  public let headerLine: Int
  /// The rows below the header, in file order.
  public let rows: [DelimitedRow]
  /// The byte that parts two fields.
  public let delimiter: UInt8

  init(
    file: String, header: [String], headerLine: Int, rows: [DelimitedRow], delimiter: UInt8
  ) {
    self.file = file
    self.header = header
    self.headerLine = headerLine
    self.rows = rows
    self.delimiter = delimiter
  }

  /// A table of values that another text than delimited lines gave, such as JSON.
  ///
  /// - Precondition: every row has as many fields as the header.
  package init(file: String, header: [String], rows: [(line: Int, fields: [String])]) {
    precondition(rows.allSatisfy { $0.fields.count == header.count }, "a ragged table")
    self.init(
      file: file, header: header, headerLine: 1,
      rows: rows.map { DelimitedRow(line: $0.line, fields: $0.fields, quotedFields: []) },
      delimiter: .comma)
  }
}

/// One row of a table: its fields exactly as written, and where they stand.
public struct DelimitedRow: Sendable {
  /// The line on which the row starts, from 1.
  public let line: Int
  /// The values, without the quotes around them.
  public let fields: [String]
  // Only rows with quotes pay for this array, and most rows have none.
  let quotedFields: [Int]

  /// The line on which field `index` starts; later than `line` after a line break within quotes.
  public func line(of index: Int) -> Int { place(of: index).line }

  /// The character of its line at which field `index` starts, from 1, in Unicode scalars.
  public func column(of index: Int) -> Int { place(of: index).column }

  private func place(of index: Int) -> (line: Int, column: Int) {
    precondition(fields.indices.contains(index), "field \(index) of \(fields.count)")
    var place = (line: line, column: 1)
    for earlier in 0..<index {
      let isQuoted = quotedFields.contains(earlier)
      if isQuoted { place.column += 1 }
      advance(&place, over: fields[earlier])
      place.column += isQuoted ? 2 : 1
    }
    return place
  }

  private func advance(_ place: inout (line: Int, column: Int), over field: String) {
    var previous: Unicode.Scalar = " "
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": place = (line: place.line + 1, column: 1)
      // A quote within quotes is written twice.
      case "\"": place.column += 2
      default: place.column += 1
      }
      previous = scalar
    }
  }
}
