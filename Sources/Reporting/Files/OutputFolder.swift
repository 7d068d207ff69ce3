import FoundationEssentials

/// The only place that writes to disk. Everything is written completely beside its goal before the
/// first file is renamed into place, and each file is replaced in one step; a failure before that
/// leaves what was there.
public struct OutputFolder: Sendable {
  /// The path of the folder; it need not exist yet.
  public let path: String

  /// The folder at this path.
  public init(_ path: String) { self.path = path }

  /// Writes `files` into the folder, in their order; files of the same names are replaced, others
  /// stay. Put the record of a run last, so that a record never speaks of files that are not there.
  ///
  /// - Parameter superseded: paths of files of an earlier run that are removed if they are not
  ///   written again.
  /// - Parameter replaced: paths of files that may be replaced; nil for any.
  /// - Precondition: no two files have one path.
  public func write(
    _ files: [OutputFile], replacing replaced: [String]? = nil, removing superseded: [String] = []
  ) throws {
    if let replaced { try requireNoStranger(among: files, but: replaced) }
    precondition(Set(files.map(\.path)).count == files.count, "two files have one path")
    guard !path.isEmpty else { throw OutputError.cannotWrite(path: "''", reason: "it has no name") }
    if let outside = files.first(where: { !Self.staysInside($0.path) }) {
      throw OutputError.cannotWrite(path: outside.path, reason: "it would lie outside the folder")
    }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    let staging = URL(filePath: StagedFile.name(beside: path), directoryHint: .isDirectory)
    let manager = FileManager.default
    // Whatever happens, the staging folder, whose name is this process's own, does not stay.
    defer { try? manager.removeItem(at: staging) }
    do {
      for file in files {
        let staged = staging.appending(path: file.path)
        try manager.createDirectory(
          at: staged.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: staged)
        try manager.createDirectory(
          at: folder.appending(path: file.path).deletingLastPathComponent(),
          withIntermediateDirectories: true)
      }
      for file in files {
        try StagedFile.rename(
          staging.appending(path: file.path).path, to: folder.appending(path: file.path).path)
      }
    } catch {
      throw OutputError(error, path: path)
    }
    let written = Set(files.map(\.path))
    for path in superseded where !written.contains(path) && Self.staysInside(path) {
      // A leftover that cannot be removed harms nobody: the new record does not list it.
      try? manager.removeItem(at: folder.appending(path: path))
    }
  }

  /// Writes one file at `path`, replacing what was there only when all of it is written.
  ///
  /// A link is followed and permissions are kept; a device or a pipe is written into.
  public static func write(_ bytes: [UInt8], toFile path: String) throws {
    do {
      try StagedFile(at: path).write(bytes)
    } catch {
      throw OutputError(error, path: path.isEmpty ? "''" : path)
    }
  }

  /// Refuses a folder that cannot be written, before the work for it begins.
  public func requireUsable() throws {
    var place = path
    var isFolder = false
    while !FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) {
      let parts = place.split(separator: "/").dropLast()
      place = (place.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
      if place.isEmpty { place = "." }
    }
    guard isFolder else {
      throw OutputError.cannotWrite(path: path, reason: "'\(place)' is a file and no folder")
    }
    guard FileManager.default.isWritableFile(atPath: place) else {
      throw OutputError.cannotWrite(path: path, reason: "permission denied")
    }
  }

  /// Refuses to replace what nobody has said to be of an earlier run.
  private func requireNoStranger(among files: [OutputFile], but replaced: [String]) throws {
    let known = Set(replaced)
    let strangers = files.map(\.path).filter { file in
      !known.contains(file) && FileManager.default.fileExists(atPath: path + "/" + file)
    }
    guard let first = strangers.min() else { return }
    let others = strangers.count - 1
    throw OutputError.wouldReplace(
      path: path + "/" + first,
      others: others)
  }

  private static func staysInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}

/// Why results could not be written.
public enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The file or folder at `path` could not be written.
  case cannotWrite(path: String, reason: String)
  /// The file at `path`, and others, would be replaced, and they are of no earlier run.
  case wouldReplace(path: String, others: Int)

  /// Where, what and what to do.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written, \(reason). Name another place."
    case .wouldReplace(let path, let others):
      path
        + (others == 0
          ? " is there already and is"
          : " and \(others) more \(others == 1 ? "file" : "files") are there already and are")
        + " of no earlier report that run.json tells of, so nothing was written. Name another folder, "
        + "or move the files away."
    }
  }

  init(_ error: any Error, path: String) {
    if let known = error as? OutputError {
      self = known
      return
    }
    let reason =
      switch (error as? CocoaError)?.code {
      case .fileWriteNoPermission: "permission denied"
      case .fileWriteOutOfSpace: "no space is left"
      case .fileWriteVolumeReadOnly: "the file system is read-only"
      case .fileNoSuchFile: "the folder it belongs to does not exist"
      case .fileWriteFileExists: "a file is where a folder is needed"
      default: "the system refuses it"
      }
    self = .cannotWrite(path: path, reason: reason)
  }
}
