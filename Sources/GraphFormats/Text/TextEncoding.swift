/// Whether bytes are UTF-8 text at all, and if not, where and why not.
enum TextEncoding {
  /// Where the text starts, after a byte order mark if there is one.
  static func check(_ bytes: Span<UInt8>, file: String) throws(DelimitedTextError) -> Int {
    try refuseOtherEncodings(bytes, file: file)
    let start = startsWith(bytes, [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      let place = error.byteOffsets.lowerBound
      throw at(
        place, of: bytes, from: start, file: file,
        problem: "the byte \(hexadecimal(bytes[place])) is not UTF-8 text",
        remedy: "Save the file as UTF-8.")
    }
    return start
  }

  /// How many Unicode scalars a part of checked text holds.
  static func scalarCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for place in range where bytes[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func refuseOtherEncodings(
    _ bytes: Span<UInt8>, file: String
  ) throws(DelimitedTextError) {
    if startsWith(bytes, [0xFF, 0xFE]) || startsWith(bytes, [0xFE, 0xFF]) {
      throw DelimitedTextError(
        file: file, line: 1, column: 1, problem: "the file is UTF-16 text",
        remedy: "Save the file as UTF-8 (in Excel: \"CSV UTF-8\").")
    }
    guard let zero = bytes.indices.first(where: { bytes[$0] == 0 }) else { return }
    throw at(
      zero, of: bytes, from: 0, file: file,
      problem: "the file is not a text file, it holds a zero byte here",
      remedy: "Save the table as CSV in UTF-8.")
  }

  private static func at(
    _ place: Int, of bytes: Span<UInt8>, from start: Int, file: String, problem: String,
    remedy: String
  ) -> DelimitedTextError {
    var line = 1
    var lineStart = start
    for earlier in 0..<place {
      let isLineFeedOfPair =
        bytes[earlier] == .lineFeed && earlier > 0 && bytes[earlier - 1] == .carriageReturn
      guard bytes[earlier] == .lineFeed || bytes[earlier] == .carriageReturn else { continue }
      if !isLineFeedOfPair { line += 1 }
      lineStart = earlier + 1
    }
    let column = scalarCount(bytes, min(lineStart, place)..<place) + 1
    return DelimitedTextError(
      file: file, line: line, column: column, problem: problem, remedy: remedy)
  }

  private static func startsWith(_ bytes: Span<UInt8>, _ mark: [UInt8]) -> Bool {
    bytes.count >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: 2 - digits.count) + digits
  }
}
