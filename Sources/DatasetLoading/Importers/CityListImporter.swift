import CityNetworks
import GraphFormats

/// Imports cities without ties: a table with a name and a place in each row. What follows is a
/// dataset to which ties can be added.
public struct CityListImporter: Importer {
  /// The importer called `cities`.
  public let descriptor = ImporterDescriptor(
    id: "cities", title: "A table of cities without ties")

  /// An importer; it has no options of its own.
  public init() {}

  /// Never: a table of cities without ties may as well be one half of a list, whose other half was
  /// forgotten. It is read when it is asked for by name.
  public func recognizes(_ files: [InputFile]) -> Bool { false }

  /// The dataset of a table of cities; it states nothing.
  ///
  /// - Complexity: O(rows · log rows).
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    guard input.files.count == 1 else {
      throw ImportError(
        problem: "\(input.files.count) files are given where one is read",
        remedy: "Give one table of cities.")
    }
    let table = try DelimitedTable.of(input.files[0])
    guard let columns = CityColumns(named: table.header) else {
      let names = table.header.map { "'\($0.abridged)'" }.joined(separator: ", ")
      throw ImportError(
        file: table.file, line: table.headerLine,
        problem: "no column is known to hold names of cities among \(names)",
        remedy: "Call the columns name, country, lat, lon, population.")
    }
    var draft = DraftNetwork()
    draft.noteUnread(table, read: columns.all)
    columns.takeAll(table, &draft)
    return DatasetComposer(draft, of: input.files, input).dataset()
  }
}

extension CityColumns {
  /// Takes the city of each row of a table that says nothing else.
  func takeAll(_ table: DelimitedTable, _ draft: inout DraftNetwork) {
    for row in table.rows where !row.isBlank {
      draft.countRow()
      guard !name(in: row).isEmpty else {
        draft.leaveOutCity(
          file: table.file, line: row.line, "no city is named; the row is left out")
        continue
      }
      let city = city(
        in: row, of: table, by: .number, aliases: [row.knownName(otherName)], &draft)
      draft.takeCity(city.key, city.description)
    }
  }
}
