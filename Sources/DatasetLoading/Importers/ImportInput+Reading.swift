import FoundationEssentials

extension ImportInput {
  /// Reads files, or the tables and graph files that lie directly in folders, by their paths.
  ///
  /// Files of a folder come in the order of their names. A single folder names the dataset unless
  /// the options do.
  ///
  /// - Throws: `ImportError` if a path does not exist or cannot be read.
  public static func reading(
    _ paths: [String], options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> ImportInput {
    var files: [InputFile] = []
    var folders: [String] = []
    for path in paths {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw ImportError(
          file: path, problem: "there is no such file or folder", remedy: "Check the path.")
      }
      if isFolder { folders.append(lastPart(of: path)) }
      for file in isFolder ? tables(inFolder: path) : [path] {
        if let excess = FileSize.excess(of: file) {
          throw ImportError(file: file, problem: excess.problem, remedy: excess.remedy)
        }
        guard let content = FileManager.default.contents(atPath: file) else {
          throw ImportError(
            file: file, problem: "the file cannot be read",
            remedy: "Check that you may read it.")
        }
        files.append(InputFile(name: lastPart(of: file), bytes: [UInt8](content)))
      }
    }
    let folder = paths.count == 1 ? folders.first : nil
    return ImportInput(files: files, options: options, folder: folder)
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  private static func tables(inFolder folder: String) -> [String] {
    let endings = [
      ".csv", ".tsv", ".tab", ".txt", ".gexf", ".graphml", ".gml", ".json", ".geojson",
    ]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Only a package like a dataset is described by that file.
    let isPackage = Vocabulary.standard.file(for: .assertions, among: names) != nil
    return names.filter { name in
      isPackage && name == DatasetDescription.file
        || endings.contains { name.lowercased().hasSuffix($0) }
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    .map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }
}
