import FoundationEssentials
import Glibc

/// The only place that writes to disk: everything is written beside its goal and then renamed, so
/// that a failure or an interruption leaves what was there before.
public struct OutputFolder: Sendable {
  /// The path of the folder; it need not exist yet.
  public let path: String

  /// The folder at this path.
  public init(_ path: String) { self.path = path }

  /// Writes `files` into the folder; files of the same names are replaced, others stay.
  ///
  /// - Parameter superseded: paths of files of an earlier run that are removed if they are not
  ///   written again.
  public func write(_ files: [OutputFile], removing superseded: [String] = []) throws {
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let staging = URL(filePath: path + ".partial", directoryHint: .isDirectory)
    let manager = FileManager.default
    do {
      try? manager.removeItem(at: staging)
      for file in files {
        let staged = staging.appending(path: file.path)
        try manager.createDirectory(
          at: staged.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: staged)
      }
      for file in files {
        let goal = folder.appending(path: file.path)
        try manager.createDirectory(
          at: goal.deletingLastPathComponent(), withIntermediateDirectories: true)
        try rename(staging.appending(path: file.path).path, to: goal.path)
      }
      try manager.removeItem(at: staging)
    } catch {
      try? manager.removeItem(at: staging)
      throw OutputError.cannotWrite(path: path, reason: Self.reason(error))
    }
    let written = Set(files.map(\.path))
    for path in superseded where !written.contains(path) && Self.staysInside(path) {
      try? manager.removeItem(at: folder.appending(path: path))
    }
  }

  /// Writes one file at `path`, replacing what was there only when all of it is written.
  public static func write(_ bytes: [UInt8], toFile path: String) throws {
    do {
      let staged = path + ".partial"
      try Data(bytes).write(to: URL(filePath: staged))
      try OutputFolder(path).rename(staged, to: path)
    } catch {
      throw OutputError.cannotWrite(path: path, reason: reason(error))
    }
  }

  /// `FileManager` refuses to move onto an existing file; the system call replaces it in one step.
  private func rename(_ old: String, to new: String) throws {
    guard unsafe Glibc.rename(old, new) == 0 else {
      throw OutputError.cannotWrite(path: new, reason: unsafe String(cString: strerror(errno)))
    }
  }

  private static func staysInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  private static func reason(_ error: any Error) -> String {
    if case OutputError.cannotWrite(_, let reason) = error { return reason }
    if let cocoa = error as? CocoaError {
      switch cocoa.code {
      case .fileWriteNoPermission: return "permission denied"
      case .fileWriteOutOfSpace: return "no space is left"
      case .fileWriteVolumeReadOnly: return "the file system is read-only"
      case .fileNoSuchFile: return "the folder it belongs to does not exist"
      default: break
      }
    }
    return String(describing: error)
  }
}

/// Why results could not be written.
public enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The file or folder at `path` could not be written.
  case cannotWrite(path: String, reason: String)

  /// Where, what and what to do.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written, \(reason). Name another place with --output."
    }
  }
}
