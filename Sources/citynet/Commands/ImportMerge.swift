import DatasetLoading
import Reporting

/// An import into a dataset that is there: reads it, merges, checks, writes.
struct ImportMerge {
  private let folder: String
  private let tables: DatasetTables
  private var history: ChangeList

  /// Reads the dataset to merge into.
  init(into folder: String) throws {
    self.folder = folder
    let files = try DatasetFolder(path: folder).read()
    try Self.demandSound(files, "\(folder) has errors; nothing was written. Put them right first")
    tables = try DatasetTables(files)
    let changes = folder + "/" + ChangeList.file
    history =
      InputPath.exists(changes) ? try ChangeList(bytes: InputPath.bytes(of: changes)) : ChangeList()
  }

  /// Whether a path leads to the folder of a dataset.
  static func isDataset(_ path: String) -> Bool {
    InputPath.exists(path + "/cities.csv") && InputPath.exists(path + "/assertions.csv")
  }

  /// The dataset with another one brought in.
  func merging(dataset path: String) throws -> MergedDataset {
    let files = try DatasetFolder(path: path).read()
    try Self.demandSound(files, "\(path) has errors; nothing was written. Put them right first")
    return try checked(
      DatasetMerge().merged(try DatasetTables(files), into: tables, input: path))
  }

  /// The dataset with what an importer made of outside files brought in.
  func merging(_ imported: ImportedDataset, from inputs: String) throws -> MergedDataset {
    try Self.demandSound(
      imported.datasetFiles, "\(inputs) cannot be merged; nothing was written")
    let origins = imported.origins
    return try checked(
      DatasetMerge().merged(
        try DatasetTables(imported), into: tables, input: inputs,
        origin: { schema, key in origins.place(of: key, in: schema) }))
  }

  /// Writes the dataset into a new folder, or where it was.
  ///
  /// Where it was, only files that differ are written, and none if no cell changed.
  func write(_ merged: MergedDataset, to output: String?) throws {
    var changes = history
    changes.append(merged.changes)
    var files = merged.tables.files.map { OutputFile(path: $0.name, bytes: $0.bytes) }
    if output == nil {
      guard changes != history else { return }
      let before = merged.isChanged ? tables.datasetFiles.contents : [:]
      files = merged.isChanged ? files.filter { before[$0.path] != $0.bytes } : []
    }
    files.append(OutputFile(path: ChangeList.file, bytes: changes.bytes))
    try OutputFolder(output ?? folder).write(files)
  }

  private func checked(_ merged: MergedDataset) throws -> MergedDataset {
    try Self.demandSound(
      merged.tables.datasetFiles, "the merged dataset would have errors; nothing was written")
    return merged
  }

  private static func demandSound(_ files: DatasetFiles, _ message: String) throws {
    let errors = DatasetLoader().load(files).findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    for finding in errors.prefix(10) { Console.note("\(finding)") }
    if errors.count > 10 { Console.note("… and \(errors.count - 10) more.") }
    throw EarlyEnd(status: .badData, message: "\(message).")
  }
}
