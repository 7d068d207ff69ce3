public import NetworkAnalysis

/// How a result table is written out.
public enum TableFormat: String, Sendable, CaseIterable {
  /// Aligned columns with title, basis and convention, for reading in a terminal.
  case table
  /// Comma-separated values with a header row of column ids, all digits (RFC 4180).
  case csv
  /// One JSON document with columns, rows and method.
  case json
  /// A Markdown table with title, basis and convention.
  case markdown

  /// The text of `tables`, one after another; ends with a line feed.
  public func text(of tables: [ResultTable]) throws -> String {
    switch self {
    case .table: tables.map { PlainTable($0).text }.joined(separator: "\n")
    case .csv: tables.map { CSVTable($0).text }.joined(separator: "\n")
    case .json: try JSONTables(tables).text
    case .markdown: tables.map { MarkdownTable($0).text }.joined(separator: "\n")
    }
  }
}
