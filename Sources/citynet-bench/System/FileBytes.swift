import Glibc

/// Files read in one piece, straight into the array that is asked for.
enum FileBytes {
  /// The bytes of the file at `path`.
  ///
  /// - Throws: ``BenchError/missingFile(path:reason:)``.
  static func read(_ path: String) throws -> [UInt8] {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { throw unreadable(path) }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size >= 0, lseek(file, 0, SEEK_SET) == 0 else { throw unreadable(path) }
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        // At most what is left of the buffer is asked for, and `count` is what has been written.
        let got = unsafe Glibc.read(
          file, unsafe buffer.baseAddress.map { unsafe $0 + count }, size - count)
        guard got > 0 else { break }
        count += got
      }
      isWhole = count == size
    }
    guard isWhole else { throw unreadable(path) }
    return bytes
  }

  /// Whether there is something at `path`.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  private static func unreadable(_ path: String) -> BenchError {
    BenchError.missingFile(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
