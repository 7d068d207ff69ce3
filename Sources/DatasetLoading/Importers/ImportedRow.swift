import GraphFormats

/// What became of one row of a table, or of one item of another file.
public struct ImportedRow: Sendable, Equatable {
  /// What can become of a row.
  public enum Outcome: String, Sendable, CaseIterable {
    /// It is in the dataset.
    case kept
    /// It says what another row says.
    case merged
    /// It is left out.
    case dropped
    /// It is in the dataset, but something about it is doubtful.
    case doubted
  }

  /// The name of the file.
  public let file: String
  /// The line on which the row starts, from 1.
  public let line: Int
  /// What became of it.
  public let outcome: Outcome
  /// The identifiers of the assertions or of the city that it went into, joined by `|`.
  public let into: String
  /// Why it was merged, left out or doubted; empty for a row that is simply kept.
  public let why: String

  /// The same row after identifiers have changed; one that is no key stays as it is.
  func renaming(_ names: [String: String]) -> ImportedRow {
    guard let name = names[into] else { return self }
    return ImportedRow(file: file, line: line, outcome: outcome, into: name, why: why)
  }
}

extension ImportReport {
  /// The table of all rows as a CSV file: file, line, outcome, into, why.
  public var rowTable: [UInt8] {
    var writer = DelimitedWriter(header: ["file", "line", "outcome", "into", "why"])
    for row in rows {
      writer.append([row.file, "\(row.line)", row.outcome.rawValue, row.into, row.why])
    }
    return writer.bytes
  }

  /// How many rows have this outcome.
  public func rowCount(_ outcome: ImportedRow.Outcome) -> Int {
    rows.count { $0.outcome == outcome }
  }
}
