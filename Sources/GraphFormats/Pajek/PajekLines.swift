/// One word of a line: bare or in quotes.
struct PajekWord: Sendable, Equatable {
  let text: String
  let isQuoted: Bool

  /// The word as a finite number, nil if it is none or stands in quotes.
  var number: Double? {
    guard !isQuoted, let first = text.utf8.first,
      first == 0x2D || first == 0x2B || first == 0x2E
        || (0x30...0x39).contains(first), let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  /// The word as that of an attribute: what stands bare and is a number is one.
  var loose: LooseValue { number == nil ? .text(text) : .number(text) }
}

/// The lines of a Pajek file that say something, as words.
struct PajekLines {
  let file: String
  /// The line read last, from 1.
  private(set) var line = 0
  private let bytes: [UInt8]
  private var offset: Int

  init(_ bytes: [UInt8], file: String) throws(GraphFormatError) {
    offset = try FormatLimits.check(bytes, file: file)
    self.bytes = bytes
    self.file = file
  }

  /// The words of the next line that has any and is no comment, nil at the end of the file.
  mutating func next() throws(GraphFormatError) -> [PajekWord]? {
    while offset < bytes.count {
      line += 1
      let start = offset
      while offset < bytes.count, bytes[offset] != .lineFeed, bytes[offset] != .carriageReturn {
        offset += 1
        guard offset - start <= FormatLimits.valueBytes else {
          throw error(
            "the line is longer than \(FormatLimits.valueBytes) bytes",
            "Is this really a Pajek file?")
        }
      }
      let end = offset
      offset += 1
      if end < bytes.count - 1, bytes[end] == .carriageReturn, bytes[end + 1] == .lineFeed {
        offset += 1
      }
      let words = try words(start..<end)
      if let first = words.first, first.isQuoted || !first.text.hasPrefix("%") { return words }
    }
    return nil
  }

  func error(_ problem: String, _ remedy: String) -> GraphFormatError {
    GraphFormatError(file: file, line: max(line, 1), problem: problem, remedy: remedy)
  }

  private func words(_ range: Range<Int>) throws(GraphFormatError) -> [PajekWord] {
    var words: [PajekWord] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if isBlank(bytes[place]) {
        place += 1
        continue
      }
      let isQuoted = bytes[place] == .quote
      var end = isQuoted ? place + 1 : place
      while end < range.upperBound, isQuoted ? bytes[end] != .quote : !isBlank(bytes[end]) {
        end += 1
      }
      if isQuoted, end == range.upperBound {
        throw error("quotes are opened and not closed", "Close them on the same line.")
      }
      let inner = isQuoted ? place + 1..<end : place..<end
      guard let text = String(validating: bytes[inner], as: UTF8.self) else {
        throw error("the line is not UTF-8 text", "Save the file as UTF-8.")
      }
      // Everything after a percent sign that stands alone is a comment.
      if !isQuoted, text == "%", !words.isEmpty { break }
      words.append(PajekWord(text: text, isQuoted: isQuoted))
      place = isQuoted ? end + 1 : end
    }
    return words
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == .tab }
}
