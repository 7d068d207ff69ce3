/// One thing that differs between the tables of two runs of a report.
public struct ReportChange: Sendable, Equatable {
  /// What differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number, or whether it is defined.
    case number
    /// A cell of words.
    case words
    /// A row that was not there before.
    case newRow = "new row"
    /// A row that is not there any more.
    case lostRow = "row gone"
    /// A column that was not there before.
    case newColumn = "new column"
    /// A column that is not there any more.
    case lostColumn = "column gone"
    /// A table that was not there before.
    case newTable = "new table"
    /// A table that is not there any more.
    case lostTable = "table gone"
  }

  /// What differs.
  public let kind: Kind
  /// The name of the table, without folder and ending.
  public let table: String
  /// What identifies the row; empty for a whole table or column.
  public let row: String
  /// The column; empty for a whole table or row.
  public let column: String
  /// The cell before, as the file has it.
  public let before: String
  /// The cell now.
  public let after: String

  /// Now less before, nil where one of the two is no number.
  public var difference: Double? {
    guard let was = Double(before), let now = Double(after), (now - was).isFinite else {
      return nil
    }
    return now - was
  }

  /// The place of the change, which is the same in any two runs.
  struct Place: Hashable {
    let kind: Kind
    let table: String
    let row: String
    let column: String
  }

  var place: Place { Place(kind: kind, table: table, row: row, column: column) }

  /// All that differs between the tables among two sets of files, in the order of their names.
  ///
  /// - Throws: `DelimitedTextError` if a file of `tables/` is no table.
  public static func all(from before: [OutputFile], to after: [OutputFile]) throws -> [ReportChange]
  {
    func tables(_ files: [OutputFile]) -> [String: [UInt8]] {
      Dictionary(
        files.filter { $0.path.hasPrefix("tables/") && $0.path.hasSuffix(".csv") }
          .map { (String($0.path.dropFirst("tables/".count).dropLast(".csv".count)), $0.bytes) }
      ) { first, _ in first }
    }
    let (old, new) = (tables(before), tables(after))
    return try Set(old.keys).union(new.keys).sorted().flatMap { name in
      old[name] == new[name] ? [] : try TableChanges(name, from: old[name], to: new[name]).cells
    }
  }
}

/// What one edit of the data does to the tables of a report, made alone.
public struct EditEffect: Sendable {
  /// The edit in a few words.
  public let edit: String
  /// What it changes; nil if the data cannot be read with this edit alone.
  public let changes: [ReportChange]?

  /// The effect of an edit.
  public init(edit: String, changes: [ReportChange]?) {
    self.edit = edit
    self.changes = changes
  }
}
