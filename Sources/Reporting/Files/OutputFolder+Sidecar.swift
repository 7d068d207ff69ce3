import FoundationEssentials
import Glibc

extension OutputFolder {
  /// Writes what has to be said of a file beside it, in a file called `path` + `ending`; if there is
  /// nothing to say, what an earlier run said there is removed.
  ///
  /// Beside a device or a pipe nothing is written.
  ///
  /// - Returns: the path of what was written, nil if nothing was.
  @discardableResult
  public static func write(
    _ remark: [UInt8]?, beside path: String, ending: String
  ) throws -> String? {
    var bare = path[...]
    while bare.count > 1, bare.last == "/" { bare.removeLast() }
    var status = stat()
    // stat fills the structure or fails; nothing of it is read if it fails.
    if unsafe stat(String(bare), &status) == 0 {
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFREG || kind == S_IFDIR else { return nil }
    }
    let goal = String(bare) + ending
    if let remark {
      try write(remark, toFile: goal)
      return goal
    }
    if FileManager.default.fileExists(atPath: goal) {
      do {
        try FileManager.default.removeItem(atPath: goal)
      } catch {
        throw OutputError(error, path: goal)
      }
    }
    return nil
  }
}
