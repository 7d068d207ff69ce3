import GraphFormats

/// The importers.
public enum ImporterCatalog {
  /// One importer per form, in the order in which unknown files are tried.
  public static let importers: [any Importer] = [
    PackageImporter(),
    NodeEdgeListImporter(),
    PairsImporter(),
    GraphFileImporter(),
  ]

  /// The importer called `id`.
  public static func importer(id: String) -> (any Importer)? {
    importers.first { $0.descriptor.id == id }
  }

  /// The first importer that recognizes the files.
  public static func importer(for files: [InputFile]) -> (any Importer)? {
    importers.first { $0.recognizes(files) }
  }

  /// Imports files of any known form.
  ///
  /// - Throws: `ImportError` if no importer recognizes the files or the one that does cannot read
  ///   them.
  public static func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    guard let importer = importer(for: input.files) else {
      let names = input.files.map(\.name).joined(separator: ", ")
      if input.files.count == 1, let header = DelimitedTable.header(of: input.files[0]) {
        let columns = header.map { "'\($0.abridged)'" }.joined(separator: ", ")
        throw ImportError(
          file: input.files[0].name, line: 1,
          problem: "no two columns are known to name two cities among \(columns)",
          remedy: "Call them city1, country1, city2, country2, or source and target.")
      }
      let known = importers.map(\.descriptor.id).joined(separator: ", ")
      throw ImportError(
        problem: "no importer recognizes \(names.isEmpty ? "no files at all" : names)",
        remedy: "Give the file with the ties alone, or name the importer (\(known)).")
    }
    return try importer.importing(input)
  }
}
