import DatasetLoading
import FoundationEssentials

/// Paths that people give, and what can be read there.
enum InputPath {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The content of a file, unless it is too large to be read whole.
  static func bytes(of path: String) throws -> [UInt8] {
    if let excess = FileSize.excess(of: path) {
      throw EarlyEnd(
        status: .badData, message: "\(path): \(excess.problem). \(excess.remedy)")
    }
    guard let content = FileManager.default.contents(atPath: path) else {
      throw EarlyEnd(
        status: .inputMissing,
        message: "\(path): there is no such file, or it cannot be read. Check the path.")
    }
    return [UInt8](content)
  }

  /// The folder in which a file lies.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path that is relative to `folder`, with its `..` resolved as far as the text tells.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var parts = folder.split(separator: "/").map { String($0) }
    for part in path.split(separator: "/") {
      if part == "..", let last = parts.last, last != "..", last != "." {
        parts.removeLast()
      } else if part != "." {
        parts.append(String(part))
      }
    }
    let joined = parts.joined(separator: "/")
    return folder.hasPrefix("/") ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  /// The path from the root of the file system, with its `..` resolved as far as the text tells.
  static func absolute(_ path: String) -> String {
    join(
      "/",
      path.hasPrefix("/")
        ? "." + path : FileManager.default.currentDirectoryPath.dropFirst() + "/" + path)
  }

  /// The way from `folder` to `path`, wherever both lie; nil where it would lead through the root of
  /// the file system, which the two have in common on one machine only.
  static func way(from folder: String, to path: String) -> String? {
    let (start, goal) = (absolute(folder), absolute(path))
    guard start.split(separator: "/").first == goal.split(separator: "/").first else { return nil }
    return relative(String(goal.dropFirst()), to: String(start.dropFirst()))
  }

  /// The way from `folder` to `path`, both starting from the same place; nil where the text does
  /// not tell it.
  static func relative(_ path: String, to folder: String) -> String? {
    if path.hasPrefix("/") { return path }
    guard !folder.hasPrefix("/") else { return nil }
    var goal = join("", path).split(separator: "/").filter { $0 != "." }
    var start = join("", folder).split(separator: "/").filter { $0 != "." }
    while let first = goal.first, first == start.first {
      goal.removeFirst()
      start.removeFirst()
    }
    guard !start.contains("..") else { return nil }
    let way = start.map { _ in ".." } + goal
    return way.isEmpty ? "." : way.joined(separator: "/")
  }
}
