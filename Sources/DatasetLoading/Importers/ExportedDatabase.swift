import CityNetworks
import FoundationEssentials
import GraphFormats

/// A database that `citynet export` wrote, on its way back to the files of a dataset.
struct ExportedDatabase {
  private let tables: [String: SQLiteTable]

  /// Nil if the tables are not those of such a database.
  init?(_ tables: [SQLiteTable]) {
    self.tables = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
    guard said("format") == "citynet dataset 1", self.tables["cities"] != nil,
      self.tables["assertions"] != nil
    else { return nil }
  }

  /// The files of the dataset, `datapackage.json` among them.
  var files: [InputFile] {
    let tables = [
      table(.cities, further: "city_details", of: "city"), table(.organizations),
      table(.assertions, further: "assertion_quantities", of: "assertion"), table(.corridors),
      table(.sources),
    ].compactMap { $0 }
    let package = PackageFile(
      id: said("dataset") ?? "dataset", title: said("title") ?? said("dataset") ?? "dataset",
      sourceTitle: said("title") ?? "", source: ImportSource(license: said("licence") ?? ""),
      tables: tables.map(\.table), version: said("version"))
    return tables.map { InputFile(name: $0.table.file, bytes: $0.bytes) }
      + [InputFile(name: DatasetDescription.file, bytes: package.bytes)]
  }

  /// What the table `meta` says.
  private func said(_ key: String) -> String? {
    guard let meta = tables["meta"], let keys = meta.column("key"),
      let values = meta.column("value")
    else { return nil }
    return meta.rows.first { $0[keys].text == key }?[values].text
  }

  /// A table of the dataset, with the values that another table keeps for its rows by name.
  private func table(
    _ schema: TableSchema, further name: String? = nil, of reference: String = ""
  ) -> (table: OutputTable, bytes: [UInt8])? {
    let stem = String(schema.file.dropLast(".csv".count))
    guard let rows = tables[stem], !rows.rows.isEmpty || schema.isRequired else { return nil }
    var further: [String: [String: String]] = [:]
    if let name, let table = tables[name], let owner = table.column(reference),
      let names = table.column("name"), let values = table.column("value")
    {
      for row in table.rows {
        guard let id = row[owner].text, let name = row[names].text else { continue }
        further[id, default: [:]][name] = row[values].plainText ?? ""
      }
    }
    let known = schema.columns.filter { rows.column($0) != nil }
    let names = Set(further.values.flatMap(\.keys)).sorted { $0.precedesByScalars($1) }
    let table = OutputTable(name: stem, columns: (known + names).map { ($0, "string") })
    var writer = table.writer
    for row in rows.rows {
      let cells = known.map { column -> String in
        let value = rows.column(column).flatMap { row[$0].plainText } ?? ""
        return column == "directed" ? (value == "1" ? "true" : "false") : value
      }
      let own = rows.column("id").flatMap { row[$0].text }.flatMap { further[$0] } ?? [:]
      writer.append((cells + names.map { own[$0] ?? "" }).map { $0.replacing("\0", with: "") })
    }
    return (table, writer.bytes)
  }
}
