import FoundationEssentials

/// A folder with the files of a dataset.
///
/// `cities.csv` and `assertions.csv` are required; `organizations.csv`, `corridors.csv`,
/// `sources.csv` and `datapackage.json` are read if they are there. Reading changes nothing.
public struct DatasetFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// The folder at `path`.
  public init(path: String) { self.path = path }

  /// The files of the dataset, each under the name that it has.
  ///
  /// - Throws: `DatasetError` if the folder, a required file or the permission to read is missing.
  public func read(_ vocabulary: Vocabulary = .standard) throws(DatasetError) -> DatasetFiles {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missingFolder(path: path)
    }
    guard isFolder else { throw .notAFolder(path: path) }
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unreadable(path: path)
    }
    let present = Set(entries)
    var names: [String] = []
    for table in TableSchema.all {
      if let name = vocabulary.file(for: table, among: present) {
        names.append(name)
      } else if table.isRequired {
        throw .missingFile(
          name: table.file, folder: path, found: entries.filter { !$0.hasPrefix(".") }.sorted())
      }
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in names + [DatasetDescription.file] where present.contains(name) {
      guard let content = FileManager.default.contents(atPath: path + "/" + name) else {
        throw .unreadable(path: path + "/" + name)
      }
      files.append((name, [UInt8](content)))
    }
    return DatasetFiles(origin: path, files: files)
  }
}
