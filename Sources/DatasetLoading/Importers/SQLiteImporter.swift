import CityNetworks
import GraphFormats

/// Imports a SQLite database: one that `citynet export` wrote by its own tables, any other as if each
/// of its tables were a file of delimited text.
public struct SQLiteImporter: Importer {
  /// The importer called `sqlite`.
  public let descriptor = ImporterDescriptor(
    id: "sqlite", title: "A SQLite database with tables of cities and ties")

  /// An importer; it has no options of its own.
  public init() {}

  /// Whether there is exactly one file, and it is a database.
  public func recognizes(_ files: [InputFile]) -> Bool {
    files.count == 1 && SQLiteReader.recognizes(files[0].bytes)
  }

  /// The dataset that the tables describe.
  public func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    guard input.files.count == 1 else {
      throw ImportError(
        problem: "\(input.files.count) files are given where one is read",
        remedy: "Give one database.")
    }
    let file = input.files[0]
    let tables: [SQLiteTable]
    do throws(GraphFormatError) {
      tables = try SQLiteReader.tables(file.bytes, file: file.name)
    } catch {
      throw ImportError(file: error.file, problem: error.problem, remedy: error.remedy)
    }
    if let files = ExportedDatabase(tables)?.files {
      return try PackageImporter().importing(
        ImportInput(files: files, options: input.options, folder: nil))
    }
    let files = tables.filter { !$0.rows.isEmpty }.map { table in
      InputFile(name: "\(table.name).csv", bytes: Self.text(of: table))
    }
    guard let importer = Self.others.first(where: { $0.recognizes(files) }) else {
      let names = tables.map { "'\($0.name.abridged)'" }.joined(separator: ", ")
      throw ImportError(
        file: file.name,
        problem: tables.isEmpty
          ? "the database has no tables" : "no two of the tables are cities and ties: \(names)",
        remedy: "Give a table of cities with the columns id and name, and one of ties with the "
          + "columns source and target.")
    }
    return try importer.importing(
      ImportInput(files: files, options: input.options, folder: input.folder ?? file.stem))
  }

  private static let others: [any Importer] = [
    PackageImporter(), NodeEdgeListImporter(), PairsImporter(), MembershipListImporter(),
  ]

  /// A table as delimited text, without zero bytes, which text cannot hold.
  static func text(of table: SQLiteTable) -> [UInt8] {
    var writer = DelimitedWriter(header: table.columns.map(\.name))
    for row in table.rows {
      writer.append(row.map { ($0.plainText ?? "").replacing("\0", with: "") })
    }
    return writer.bytes
  }
}

extension SQLiteValue {
  /// The value as the tables of a dataset write it.
  var plainText: String? {
    if case .real(let number) = self { return number.plainText }
    return text
  }
}
