import CityNetworks
import GraphFormats

/// The columns of a table of cities that an importer keeps as details, beside those it knows.
///
/// Nameless columns, other ids and names that a column of `cities.csv` has are left out.
struct DetailColumns {
  private(set) var columns: [(name: String, index: Int)] = []

  /// The columns of `header` that are in none of the places `read`.
  init(_ header: [String], beside read: [Int?]) {
    for (index, name) in header.enumerated() where !read.contains(index) {
      let name = name.trimmed.lowercased()
      guard !name.isEmpty, !TableSchema.cities.columns.contains(name),
        !ColumnWords.id.contains(EndColumns.plain(name)),
        !columns.contains(where: { $0.name == name })
      else { continue }
      columns.append((name, index))
    }
  }

  /// Where the columns stand.
  var indices: [Int?] { columns.map(\.index) }

  /// What one row says in them.
  func details(_ cell: (_ column: Int) -> String) -> Details {
    columns.isEmpty ? .none : Details(columns.map { ($0.name, cell($0.index)) })
  }
}
