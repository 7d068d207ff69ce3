/// Cuts a DOT text into its pieces; comments and lines that start with # are left out.
struct DOTScanner {
  private let bytes: [UInt8]
  private let file: String
  private var offset: Int
  private var line = 1
  private var lineStart: Int

  init(_ bytes: [UInt8], file: String) throws(GraphFormatError) {
    offset = try FormatLimits.check(bytes, file: file)
    lineStart = offset
    self.bytes = bytes
    self.file = file
  }

  mutating func next() throws(GraphFormatError) -> DOTToken {
    try skipBlanks()
    let (line, column) = (line, column)
    return DOTToken(kind: try kind(), line: line, column: column)
  }

  func error(_ problem: String, _ remedy: String) -> GraphFormatError {
    GraphFormatError(file: file, line: line, column: column, problem: problem, remedy: remedy)
  }

  func error(_ token: DOTToken, _ problem: String, _ remedy: String) -> GraphFormatError {
    GraphFormatError(
      file: file, line: token.line, column: token.column, problem: problem, remedy: remedy)
  }

  // Within a line that is all one file the count would take long, and says nothing.
  private var column: Int {
    let end = min(offset, bytes.count)
    guard end - lineStart < 4096 else { return end - lineStart + 1 }
    var column = 1
    for place in lineStart..<max(end, lineStart) where bytes[place] & 0xC0 != 0x80 { column += 1 }
    return column
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < bytes.count ? bytes[offset + ahead] : nil
  }

  private mutating func step() {
    if bytes[offset] == .lineFeed
      || (bytes[offset] == .carriageReturn && byte(1) != .lineFeed)
    {
      line += 1
      lineStart = offset + 1
    }
    offset += 1
  }

  private mutating func skipBlanks() throws(GraphFormatError) {
    while let here = byte() {
      let slash = UInt8(ascii: "/")
      if here == 0x20 || (0x09...0x0D).contains(here) {
        step()
      } else if here == slash, byte(1) == slash {
        skipLine()
      } else if here == UInt8(ascii: "#"), offset == lineStart {
        skipLine()
      } else if here == slash, byte(1) == UInt8(ascii: "*") {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while let here = byte(), here != .lineFeed, here != .carriageReturn { offset += 1 }
  }

  private mutating func skipComment() throws(GraphFormatError) {
    let start = self
    offset += 2
    while byte() != UInt8(ascii: "*") || byte(1) != UInt8(ascii: "/") {
      guard byte() != nil else {
        throw start.error("a comment is opened and not closed", "Close it with */.")
      }
      step()
    }
    offset += 2
  }

  private mutating func kind() throws(GraphFormatError) -> DOTToken.Kind {
    guard let here = byte() else { return .end }
    switch here {
    case .quote: return .quoted(try quoted())
    case UInt8(ascii: "<"): return .markup(try markup())
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "+"):
      offset += 1
      return .mark(String(Character(Unicode.Scalar(here))))
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-") || byte(1) == UInt8(ascii: ">"):
      offset += 2
      return .mark(bytes[offset - 1] == here ? "--" : "->")
    default: break
    }
    if Self.isLetter(here) {
      let name = take { Self.isLetter($0) || Self.isDigit($0) }
      return .name(try text(name))
    }
    return .numeral(try numeral())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func take(_ belongs: (UInt8) -> Bool) -> Range<Int> {
    let start = offset
    // One byte too many is enough to see that it is too long.
    while let here = byte(), belongs(here), offset - start <= FormatLimits.valueBytes {
      offset += 1
    }
    return start..<offset
  }

  private func text(_ range: Range<Int>) throws(GraphFormatError) -> String {
    guard range.count <= FormatLimits.valueBytes else { throw tooLong() }
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw error("a name or value is not UTF-8 text", "Save the file as UTF-8.")
    }
    return text
  }

  private func tooLong() -> GraphFormatError {
    error(
      "a name or value is longer than \(FormatLimits.valueBytes) bytes",
      "Is this really a DOT file?")
  }

  private mutating func numeral() throws(GraphFormatError) -> String {
    let start = self
    if byte() == UInt8(ascii: "-") { offset += 1 }
    var digits = take { Self.isDigit($0) }.count
    if byte() == UInt8(ascii: ".") {
      offset += 1
      digits += take { Self.isDigit($0) }.count
    }
    guard digits > 0 else {
      throw start.error(
        "no name, number or sign of the language starts here", "Put quotes around such values.")
    }
    guard byte().map({ !Self.isLetter($0) && $0 != UInt8(ascii: ".") }) ?? true else {
      throw start.error("a number runs into a name", "Put quotes around such values.")
    }
    return try text(start.offset..<offset)
  }

  /// A text in quotes. Only a quote is escaped: all other backslashes stand for themselves, but one
  /// at the end of a line joins it to the next.
  private mutating func quoted() throws(GraphFormatError) -> String {
    let start = self
    var result: [UInt8] = []
    offset += 1
    while let here = byte(), here != .quote {
      guard result.count <= FormatLimits.valueBytes else { throw start.tooLong() }
      if here != .backslash {
        result.append(here)
      } else if byte(1) == .quote {
        result.append(.quote)
        offset += 1
      } else if byte(1) == .backslash {
        result += [here, here]
        offset += 1
      } else if byte(1) == .lineFeed {
        offset += 1
      } else if byte(1) == .carriageReturn, byte(2) == .lineFeed {
        offset += 2
      } else {
        result.append(here)
      }
      step()
    }
    guard byte() != nil else {
      throw start.error("quotes are opened and not closed", "Close them.")
    }
    offset += 1
    guard let text = String(validating: result, as: UTF8.self) else {
      throw start.error("a name or value is not UTF-8 text", "Save the file as UTF-8.")
    }
    return text
  }

  private mutating func markup() throws(GraphFormatError) -> String {
    let start = self
    var depth = 0
    repeat {
      guard let here = byte() else {
        throw start.error("a text in angle brackets is not closed", "Close it with >.")
      }
      guard offset - start.offset <= FormatLimits.valueBytes else { throw start.tooLong() }
      if here == UInt8(ascii: "<") { depth += 1 }
      if here == UInt8(ascii: ">") { depth -= 1 }
      step()
    } while depth > 0
    return try text(start.offset..<offset)
  }
}
