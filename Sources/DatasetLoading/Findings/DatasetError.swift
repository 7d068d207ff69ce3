/// Why a dataset cannot be read at all.
public enum DatasetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing at this path.
  case missingFolder(path: String)
  /// The path leads to a file.
  case notAFolder(path: String)
  /// The folder lacks a file that every dataset has.
  case missingFile(name: String, folder: String, found: [String])
  /// The system does not let the file be read.
  case unreadable(path: String)

  /// What is missing and what to do.
  public var description: String {
    switch self {
    case .missingFolder(let path):
      "there is no file or folder \(path.isEmpty ? "''" : path). Check the path."
    case .notAFolder(let path):
      "\(path) is a file, not the folder of a dataset. Give the folder, or import the file."
    case .missingFile(let name, let folder, let found):
      "\(folder) has no file \(name)\(Self.listing(found)). "
        + "A dataset needs cities.csv and assertions.csv."
    case .unreadable(let path):
      "\(path) cannot be read. Check its permissions."
    }
  }

  private static func listing(_ found: [String]) -> String {
    if found.isEmpty { return "; it is empty" }
    let rest = found.count > 8 ? " and \(found.count - 8) more" : ""
    return "; it has \(found.prefix(8).joined(separator: ", "))\(rest)"
  }
}
