/// How much of a file of text is read, so that a file made to do harm costs little.
enum FormatLimits {
  /// The bytes of a whole file: 128 MiB.
  static let fileBytes = 128 << 20
  /// The bytes of one value: 1 MiB.
  static let valueBytes = 1 << 20
  /// The values of a JSON text, or the edges of another, since each takes more room than its bytes.
  static let things = 16_000_000
  /// The levels of values within values.
  static let depth = 64

  /// Refuses a file that is too long, or no text in UTF-8 at first sight; the offset of the text.
  static func check(_ bytes: [UInt8], file: String) throws(GraphFormatError) -> Int {
    guard bytes.count <= fileBytes else {
      throw GraphFormatError(
        file: file, line: 1,
        problem: "the file has \(bytes.count) bytes, more than the \(fileBytes) that are read",
        remedy: "Is this really a graph file? If so, part it, or use another format.")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count > start else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file is empty", remedy: "Export the graph again.")
    }
    let isWide =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes[start] == 0 || (bytes.count > start + 1 && bytes[start + 1] == 0)
    guard !isWide else {
      throw GraphFormatError(
        file: file, line: 1, problem: "the file is UTF-16 text or no text at all",
        remedy: "Save the file as UTF-8.")
    }
    return start
  }
}
