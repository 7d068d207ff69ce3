/// Walks through the bytes of a table row by row, and knows the line it is on.
struct DelimitedScanner {
  let file: String
  var delimiter: UInt8 = .comma
  private var offset: Int
  private var line = 1
  private var lineStart: Int

  init(file: String, start: Int) {
    self.file = file
    offset = start
    lineStart = start
  }

  /// Moves to the next line that is not empty.
  mutating func skipBlankLines(_ bytes: Span<UInt8>) {
    while offset < bytes.count, isLineBreak(bytes[offset]) { takeLineBreak(bytes) }
  }

  /// The next row, nil at the end of the text.
  mutating func nextRow(_ bytes: Span<UInt8>) throws(DelimitedTextError) -> DelimitedRow? {
    skipBlankLines(bytes)
    guard offset < bytes.count else { return nil }
    let firstLine = line
    var fields: [String] = []
    var quoted: [Int] = []
    fields.reserveCapacity(8)
    while true {
      if offset < bytes.count, bytes[offset] == .quote {
        quoted.append(fields.count)
        fields.append(try quotedField(bytes))
      } else {
        fields.append(try plainField(bytes))
      }
      guard offset < bytes.count else { break }
      if bytes[offset] != delimiter {
        takeLineBreak(bytes)
        break
      }
      offset += 1
    }
    return DelimitedRow(line: firstLine, fields: fields, quotedFields: quoted)
  }

  private mutating func plainField(_ bytes: Span<UInt8>) throws(DelimitedTextError) -> String {
    let start = offset
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == delimiter || isLineBreak(byte) { break }
      if byte == .quote {
        throw error(
          bytes, at: end, "a quote stands inside a value that does not start with one",
          "Put quotes around the value and write each quote in it twice.")
      }
      end += 1
    }
    offset = end
    return text(bytes, start..<end)
  }

  /// Reads from an opening quote to just after the closing one.
  private mutating func quotedField(_ bytes: Span<UInt8>) throws(DelimitedTextError) -> String {
    let opening = (offset: offset, line: line, lineStart: lineStart)
    var hasDoubled = false
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if isLineBreak(byte) {
        takeLineBreak(bytes)
        continue
      }
      if byte == .quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == .quote else { break }
        hasDoubled = true
        offset += 1
      }
      offset += 1
    }
    guard offset < bytes.count else {
      (line, lineStart) = (opening.line, opening.lineStart)
      throw error(
        bytes, at: opening.offset, "the quote that opens here is never closed",
        "Close it, or write a quote that belongs to the value twice.")
    }
    let content = opening.offset + 1..<offset
    offset += 1
    if offset < bytes.count, bytes[offset] != delimiter, !isLineBreak(bytes[offset]) {
      throw error(
        bytes, at: offset, "the value goes on after its closing quote",
        "Write a quote that belongs to the value twice.")
    }
    return hasDoubled ? undoubled(bytes, content) : text(bytes, content)
  }

  private func undoubled(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      result.append(bytes[position])
      position += bytes[position] == .quote ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  // Fields end at ASCII bytes, so a part of checked text is whole text.
  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let part = bytes.extracting(range)
    guard let text = try? UTF8Span(validating: part) else {
      preconditionFailure("the text was checked before")
    }
    return String(copying: text)
  }

  private mutating func takeLineBreak(_ bytes: Span<UInt8>) {
    let isPair =
      bytes[offset] == .carriageReturn && offset + 1 < bytes.count
      && bytes[offset + 1] == .lineFeed
    offset += isPair ? 2 : 1
    line += 1
    lineStart = offset
  }

  @inline(__always)
  private func isLineBreak(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

  private func error(
    _ bytes: Span<UInt8>, at place: Int, _ problem: String, _ remedy: String
  ) -> DelimitedTextError {
    let column = TextEncoding.scalarCount(bytes, lineStart..<place) + 1
    return DelimitedTextError(
      file: file, line: line, column: column, problem: problem, remedy: remedy)
  }
}

// The choice of the delimiter.
extension DelimitedScanner {
  /// The delimiter that occurs most often outside quotes up to the end of the header.
  func likelyDelimiter(_ bytes: Span<UInt8>) -> UInt8 {
    let candidates: [UInt8] = [.comma, .semicolon, .tab]
    var counts = [0, 0, 0]
    var isQuoted = false
    for place in offset..<bytes.count {
      let byte = bytes[place]
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineBreak(byte) { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// Reads the line `sep=;` that some spreadsheets put before the header, if it is there.
  mutating func takeSeparatorLine(_ bytes: Span<UInt8>) -> UInt8? {
    let mark = Array("sep=".utf8)
    guard offset + mark.count < bytes.count,
      mark.indices.allSatisfy({ bytes[offset + $0] == mark[$0] })
    else { return nil }
    let declared = bytes[offset + mark.count]
    let end = offset + mark.count + 1
    guard !isLineBreak(declared), declared != .quote, declared < 0x80,
      end < bytes.count, isLineBreak(bytes[end])
    else { return nil }
    offset = end
    takeLineBreak(bytes)
    return declared
  }

  /// The delimiter as people call it.
  static func name(ofDelimiter delimiter: UInt8) -> String {
    switch delimiter {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    default: "'\(Character(Unicode.Scalar(delimiter)))'"
    }
  }
}
