public import GraphFormats

/// The tables of a dataset as values that can be read, changed and written back.
///
/// Nothing is checked here: load the files that come out with `DatasetLoader` before they are
/// trusted. What is not changed is written back as it was, cell by cell.
///
/// ```swift
/// var tables = try DatasetTables(try DatasetFolder(path: "Datasets/silk-road").read())
/// if let row = tables.cities.rowNumbers(by: "id")["karachi"] {
///   tables.cities[row, "wikidata"] = "Q8660"
/// }
/// let loaded = DatasetLoader().load(tables.datasetFiles)
/// ```
public struct DatasetTables: Sendable, Equatable {
  /// Where the dataset comes from, for messages and as a name of last resort.
  public let origin: String
  /// The cities.
  public var cities: EditableTable
  /// The organizations; without header if the dataset has no such file.
  public var organizations: EditableTable
  /// The assertions.
  public var assertions: EditableTable
  /// The corridors; without header if the dataset has no such file.
  public var corridors: EditableTable
  /// The sources; without header if the dataset has no such file.
  public var sources: EditableTable
  /// The content of `datapackage.json` as it was, nil if there is none.
  public var package: [UInt8]?

  /// The tables of these files.
  ///
  /// - Throws: `DelimitedTextError` if a file is no table of text.
  public init(_ files: DatasetFiles) throws(DelimitedTextError) {
    origin = files.origin
    func table(_ schema: TableSchema) throws(DelimitedTextError) -> EditableTable {
      guard let bytes = files.contents[schema.file] else { return EditableTable(absent: schema) }
      return try EditableTable(schema, bytes: bytes)
    }
    cities = try table(.cities)
    organizations = try table(.organizations)
    assertions = try table(.assertions)
    corridors = try table(.corridors)
    sources = try table(.sources)
    package = files.contents[DatasetDescription.file]
  }

  /// The tables of a dataset that an importer made.
  ///
  /// - Throws: never for what importers of this module make.
  public init(_ imported: ImportedDataset) throws(DelimitedTextError) {
    try self.init(imported.datasetFiles)
  }

  /// The table that a schema describes.
  public subscript(schema: TableSchema) -> EditableTable {
    get {
      switch schema {
      case .cities: cities
      case .organizations: organizations
      case .assertions: assertions
      case .corridors: corridors
      case .sources: sources
      default: EditableTable(absent: schema)
      }
    }
    set {
      switch schema {
      case .cities: cities = newValue
      case .organizations: organizations = newValue
      case .assertions: assertions = newValue
      case .corridors: corridors = newValue
      case .sources: sources = newValue
      default: preconditionFailure("\(schema.file) is no table of a dataset")
      }
    }
  }

  /// The tables in the order of `TableSchema.all`, also absent ones.
  public var all: [EditableTable] { TableSchema.all.map { self[$0] } }

  /// The files of the folder in the order of their names.
  public var files: [InputFile] {
    var files = all.compactMap { table in
      table.bytes.map { InputFile(name: table.file, bytes: $0) }
    }
    if let package { files.append(InputFile(name: DatasetDescription.file, bytes: package)) }
    return files.sorted { $0.name.precedesByScalars($1.name) }
  }

  /// The files as a loader takes them.
  public var datasetFiles: DatasetFiles {
    DatasetFiles(origin: origin, files: files.map { ($0.name, $0.bytes) })
  }

  /// Puts the rows of all tables in canonical order.
  public mutating func sortRows() {
    for schema in TableSchema.all { self[schema].sortRows() }
  }
}
