import FoundationEssentials

/// The texts of sources as files of a folder.
public enum SourceTexts {
  /// The files of the folder at `path` that end in `.txt` or `.md`, in the order of their names.
  ///
  /// - Throws: `DatasetError` if the folder is missing or a file may not be read.
  public static func reading(_ path: String) throws(DatasetError) -> [InputFile] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw .missingFolder(path: path)
    }
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .unreadable(path: path)
    }
    var files: [InputFile] = []
    for name in entries.sorted() where name.hasSuffix(".txt") || name.hasSuffix(".md") {
      guard let content = FileManager.default.contents(atPath: path + "/" + name) else {
        throw .unreadable(path: path + "/" + name)
      }
      files.append(InputFile(name: name, bytes: [UInt8](content)))
    }
    return files
  }
}
