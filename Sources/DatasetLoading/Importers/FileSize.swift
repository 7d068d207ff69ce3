import FoundationEssentials

/// How large a file may be to be read whole.
package enum FileSize {
  /// Files above this many bytes are not read: 512 MB, several times the largest list known.
  package static let limit = 512 << 20

  /// What is wrong with a file that is too large, and what to do; nil if it is not. Nothing of the
  /// file is read.
  package static func excess(of path: String) -> (problem: String, remedy: String)? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    // The type of the value depends on which part of Foundation is in the program.
    guard let size = attributes?[.size].flatMap({ Int("\($0)") }), size > limit else { return nil }
    return (
      "the file has \(size >> 20) MB, and files above \(limit >> 20) MB are not read",
      "Leave out what is not needed, or split the file."
    )
  }
}
