import FoundationEssentials
import Glibc

/// A file that is written under another name and then takes the place of its goal.
struct StagedFile {
  private let goal: String
  private let mode: mode_t?
  private let isOrdinary: Bool

  /// The file at `path`, or the one that a link at `path` leads to.
  init(at path: String) throws {
    guard !path.isEmpty else { throw OutputError.cannotWrite(path: "''", reason: "it has no name") }
    var status = stat()
    // stat fills the structure or fails; nothing of it is read if it fails.
    guard unsafe stat(path, &status) == 0 else {
      (goal, mode, isOrdinary) = (path, nil, true)
      return
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw OutputError.cannotWrite(path: path, reason: "it is a folder")
    }
    isOrdinary = status.st_mode & S_IFMT == S_IFREG
    mode = status.st_mode & 0o7777
    goal = URL(filePath: path).resolvingSymlinksInPath().path
  }

  func write(_ bytes: [UInt8]) throws {
    guard isOrdinary else {
      try Self.write(bytes, into: goal)
      return
    }
    let staged = Self.name(beside: goal)
    do {
      try Data(bytes).write(to: URL(filePath: staged))
      if let mode, unsafe chmod(staged, mode) != 0 { throw Self.failure(goal) }
      try Self.rename(staged, to: goal)
    } catch {
      // The failure that is thrown matters, not that of clearing up.
      try? FileManager.default.removeItem(atPath: staged)
      throw error
    }
  }

  /// A name beside `path` that no other process uses.
  static func name(beside path: String) -> String {
    var bare = path[...]
    while bare.count > 1, bare.last == "/" { bare.removeLast() }
    return "\(bare).\(getpid()).partial"
  }

  /// `FileManager` refuses to move onto an existing file; the system call replaces it in one step.
  static func rename(_ old: String, to new: String) throws {
    guard unsafe Glibc.rename(old, new) == 0 else { throw failure(new) }
  }

  /// Devices and pipes take what is written; they are never replaced.
  private static func write(_ bytes: [UInt8], into device: String) throws {
    let descriptor = unsafe open(device, O_WRONLY)
    guard descriptor >= 0 else { throw failure(device) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      // The buffer is read only inside this call, and its length is passed with it.
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno != EINTR { throw failure(device) }
      rest = rest.dropFirst(max(0, written))
    }
  }

  private static func failure(_ path: String) -> OutputError {
    .cannotWrite(path: path, reason: unsafe String(cString: strerror(errno)).lowercased())
  }
}
