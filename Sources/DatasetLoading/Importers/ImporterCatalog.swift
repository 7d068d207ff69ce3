import GraphFormats

/// The importers.
public enum ImporterCatalog {
  /// One importer per form, in the order in which unknown files are tried.
  public static let importers: [any Importer] = [
    SQLiteImporter(),
    PackageImporter(),
    WikidataQueryImporter(),
    WikidataEntityImporter(),
    GeoJSONPointsImporter(),
    NodeEdgeListImporter(),
    PairsImporter(),
    GraphFileImporter(),
    MembershipListImporter(),
    CityListImporter(),
  ]

  /// The importer called `id`.
  public static func importer(id: String) -> (any Importer)? {
    importers.first { $0.descriptor.id == id }
  }

  /// The first importer that recognizes the files.
  public static func importer(for files: [InputFile]) -> (any Importer)? {
    importers.first { $0.recognizes(files) }
  }

  /// Imports files of any known form. A list of cities is one of members if the options say of what.
  ///
  /// - Throws: `ImportError` if no importer recognizes the files or the one that does cannot read
  ///   them.
  public static func importing(_ input: ImportInput) throws(ImportError) -> ImportedDataset {
    if let error = spreadsheetError(input.files) { throw error }
    if input.files.isEmpty {
      throw ImportError(
        problem: "there is no file to import, the folder is empty",
        remedy: "Give a file, or the folder that holds the files.")
    }
    guard let importer = importer(for: input) else {
      let names = input.files.map(\.name).joined(separator: ", ")
      if input.files.count == 1, JSONOutline.mayBeJSON(input.files[0]) {
        throw ImportError(
          file: input.files[0].name,
          problem:
            "the JSON holds no graph (node-link, JGF, Cytoscape, GeoJSON), no results of a query, "
            + "no items of Wikidata, no points and no member cities",
          remedy:
            "A graph has the lists nodes and links (or edges). See `citynet list importers`, and "
            + "name one with `citynet import --from`; of a list of cities say with --organization "
            + "of what they are members.")
      }
      if input.files.count == 1, let header = DelimitedTable.header(of: input.files[0]) {
        let columns = header.map { "'\($0.abridged)'" }.joined(separator: ", ")
        throw ImportError(
          file: input.files[0].name, line: 1,
          problem: "no two columns are known to name two cities among \(columns)",
          remedy: "Call them city1, country1, city2, country2, or source and target; for a list of "
            + "members city, country, organization, date; cities alone are read by --from cities.")
      }
      let known = importers.map(\.descriptor.id).joined(separator: ", ")
      throw ImportError(
        problem: "no importer recognizes \(names)",
        remedy: "Give the file with the ties alone, or name the importer (\(known)).")
    }
    return try importer.importing(input)
  }

  private static func importer(for input: ImportInput) -> (any Importer)? {
    let found = importer(for: input.files)
    // Two columns that are called nothing known may be pairs, or members with something else.
    guard found == nil || found is PairsImporter, input.options.organization != nil,
      MembershipListImporter.canRead(input.files)
    else { return found }
    return MembershipListImporter()
  }

  /// That a file is a workbook, which no library here reads.
  static func spreadsheetError(_ files: [InputFile]) -> ImportError? {
    let marks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    let workbook = files.first { file in marks.contains { file.bytes.starts(with: $0) } }
    return workbook.map {
      ImportError(
        file: $0.name, problem: "the file is a spreadsheet or an archive, which is not read",
        remedy: "Save each sheet as CSV in UTF-8 (in Excel: \"CSV UTF-8\") and import that.")
    }
  }
}
