import CityNetworks
import GraphFormats

/// What differs between two versions of a dataset: rows by their keys, cells by their columns.
///
/// The order of rows and columns, delimiters and line ends do not count. Rows are told apart by
/// their ids; places on corridors by corridor, branch and order; assertions without an id by what
/// they say.
public struct DatasetDifference: Sendable, Equatable {
  /// What happened to a row or a cell.
  public enum Kind: String, Sendable, CaseIterable {
    /// The row is only in the second version.
    case added
    /// The row is only in the first version.
    case removed
    /// The row is in both, the cell differs.
    case changed
  }

  /// A row that came or went, or a cell that changed.
  public struct Entry: Sendable, Equatable {
    /// What happened.
    public let kind: Kind
    /// The file.
    public let file: String
    /// What identifies the row.
    public let key: String
    /// The column; empty for a whole row.
    public let field: String
    /// The cell before, or the row in words.
    public let before: String
    /// The cell after, or the row in words.
    public let after: String
  }

  /// How many rows of a table there are and how many differ.
  public struct Count: Sendable, Equatable {
    /// The file.
    public let file: String
    /// Rows in the first version.
    public let before: Int
    /// Rows in the second version.
    public let after: Int
    /// Rows only in the second version.
    public let added: Int
    /// Rows only in the first version.
    public let removed: Int
    /// Rows in both with a cell that differs.
    public let changed: Int
  }

  /// All differences, by file, key and column.
  public let entries: [Entry]
  /// One count per table and one for the description, in the order of `TableSchema.all`.
  public let counts: [Count]

  /// Whether the versions say the same.
  public var isEmpty: Bool { entries.isEmpty }

  /// The differences between two versions.
  ///
  /// - Complexity: O(rows · log rows).
  public init(from first: DatasetTables, to second: DatasetTables) {
    var entries: [Entry] = []
    var counts: [Count] = []
    for schema in TableSchema.all {
      let comparison = TableComparison(before: first[schema], after: second[schema])
      entries += comparison.entries
      counts.append(comparison.count)
    }
    let own = Self.descriptions(first.package, second.package)
    entries += own
    counts.append(
      Count(
        file: DatasetDescription.file, before: first.package == nil ? 0 : 1,
        after: second.package == nil ? 0 : 1, added: 0, removed: 0,
        changed: own.isEmpty ? 0 : 1))
    self.entries = entries
    self.counts = counts
  }

  private static func descriptions(_ first: [UInt8]?, _ second: [UInt8]?) -> [Entry] {
    func cells(_ bytes: [UInt8]?) -> [(field: String, value: String)] {
      let package = bytes.flatMap { DatasetDescription(json: $0) }
      return [
        ("name", package?.name ?? ""), ("title", package?.title ?? ""),
        ("version", package?.version ?? ""),
        ("licenses", (package?.licenses ?? []).joined(separator: ", ")),
      ]
    }
    return zip(cells(first), cells(second)).compactMap { old, new in
      old.value.utf8.elementsEqual(new.value.utf8)
        ? nil
        : Entry(
          kind: .changed, file: DatasetDescription.file, key: "", field: old.field,
          before: old.value, after: new.value)
    }
  }
}

/// Two versions of one table side by side.
private struct TableComparison {
  let before: EditableTable
  let after: EditableTable
  let entries: [DatasetDifference.Entry]
  let count: DatasetDifference.Count

  init(before: EditableTable, after: EditableTable) {
    self.before = before
    self.after = after
    let (old, new) = (before.rowsByKey, after.rowsByKey)
    let columns = Self.columns(before, after)
    var entries: [DatasetDifference.Entry] = []
    var (added, removed, changed) = (0, 0, 0)
    let file = before.file
    for key in Set(old.keys).union(new.keys).sorted(by: { $0.precedesByScalars($1) }) {
      switch (old[key], new[key]) {
      case (let row?, nil):
        removed += 1
        entries.append(
          .init(
            kind: .removed, file: file, key: key, field: "", before: before.words(ofRow: row),
            after: ""))
      case (nil, let row?):
        added += 1
        entries.append(
          .init(
            kind: .added, file: file, key: key, field: "", before: "",
            after: after.words(ofRow: row)))
      case (let x?, let y?):
        let cells = columns.filter {
          !before[x, $0].utf8.elementsEqual(after[y, $0].utf8)
        }
        changed += cells.isEmpty ? 0 : 1
        entries += cells.map { column in
          .init(
            kind: .changed, file: file, key: key, field: column, before: before[x, column],
            after: after[y, column])
        }
      case (nil, nil): break
      }
    }
    self.entries = entries
    count = .init(
      file: file, before: before.rows.count, after: after.rows.count, added: added,
      removed: removed, changed: changed)
  }

  private static func columns(_ before: EditableTable, _ after: EditableTable) -> [String] {
    let all = before.schema.columns + before.columnNames + after.columnNames
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }
}

extension EditableTable {
  /// A row in a few words, for lists of what came and went.
  fileprivate func words(ofRow row: Int) -> String {
    let columns =
      switch schema {
      case .cities: ["name", "country"]
      case .assertions: ["subject", "object", "relation", "status", "date", "source"]
      case .corridors: ["city"]
      case .sources: ["publisher", "title"]
      default: ["name"]
      }
    return columns.map { self[row, $0] }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension AssertionRow {
  /// The assertions of a table that can be edited, row by row.
  static func all(of table: EditableTable) -> [AssertionRow] {
    guard let bytes = table.bytes, let read = try? DelimitedReader.read(bytes, file: table.file)
    else { return [] }
    return AssertionRow.all(of: RawTable(read), .standard)
  }
}
