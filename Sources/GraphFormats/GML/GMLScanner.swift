/// Splits the text of a GML file into its tokens.
struct GMLScanner {
  enum Token: Equatable {
    /// A word without quotes: the name of an attribute.
    case name(String)
    /// A whole number, as written.
    case integer(String)
    /// A number with a point or an exponent, as written.
    case real(String)
    /// What stands between quotes, as written.
    case text(String)
    case open
    case close
    case end
  }

  /// What a name, a number or a text may not exceed.
  static let tokenBytes = 1 << 18

  let file: String
  private let bytes: [UInt8]
  private var offset: Int
  /// The line of the token read last, from 1.
  private(set) var line = 1
  private var lineAfter = 1

  /// The tokens from `start` on.
  init(_ bytes: [UInt8], from start: Int, file: String) {
    self.bytes = bytes
    self.file = file
    offset = start
  }

  mutating func next() throws(GraphFormatError) -> Token {
    skipBlanks()
    line = lineAfter
    guard offset < bytes.count else { return .end }
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "["):
      offset += 1
      return .open
    case UInt8(ascii: "]"):
      offset += 1
      return .close
    case UInt8(ascii: "\""): return .text(try quoted())
    default: return try word()
    }
  }

  func error(_ problem: String, _ remedy: String) -> GraphFormatError {
    GraphFormatError(file: file, line: line, problem: problem, remedy: remedy)
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0B, 0x0C: offset += 1
      case 0x0A, 0x0D: passLineBreak()
      case UInt8(ascii: "#"):
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      default: return
      }
    }
  }

  private mutating func passLineBreak() {
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    offset += isPair ? 2 : 1
    lineAfter += 1
  }

  private mutating func quoted() throws(GraphFormatError) -> String {
    let start = offset + 1
    offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      guard offset - start <= Self.tokenBytes else { throw tooLong() }
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { passLineBreak() } else { offset += 1 }
    }
    guard offset < bytes.count else {
      throw error(
        "a text that starts with \" does not end",
        "Was the file cut off? Export it again. A \" inside a text is written &quot;.")
    }
    offset += 1
    let text = bytes[start..<(offset - 1)]
    guard let text = String(validating: text, as: UTF8.self), !text.utf8.contains(0) else {
      throw error(
        "a text holds bytes that are not UTF-8 text",
        "Save the file as text in UTF-8, or write other characters as &#229;.")
    }
    return text
  }

  private mutating func word() throws(GraphFormatError) -> Token {
    let start = offset
    while offset < bytes.count, Self.isOfWord(bytes[offset]) {
      guard offset - start <= Self.tokenBytes else { throw tooLong() }
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let first = bytes[start..<offset].first else {
      throw error(
        "'\(unexpected(at: start))' stands where a name, a number or a text is expected",
        "Put texts between quotes. Is this a GML file?")
    }
    if Self.isLetter(first) { return .name(text) }
    if Int(text) != nil { return .integer(text) }
    // A leading letter is excluded, so words such as "nan" do not come here, "+inf" does.
    if Double(text) != nil { return .real(text) }
    throw error(
      "'\(text.abridged)' is neither a number nor a name",
      "Write numbers with a decimal point, and put texts between quotes.")
  }

  private func unexpected(at place: Int) -> Character {
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[place..<end], as: UTF8.self).first ?? " "
  }

  private func tooLong() -> GraphFormatError {
    error(
      "a text is longer than \(Self.tokenBytes) bytes", "Is this really a graph file?")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
