/// Reads JSON (RFC 8259), in one pass and with limits.
///
/// A graph needs what general parsers do not keep: the order of members (of columns), the
/// difference between 1 and 1.0, every digit of a number, the line of each value. Read beyond the
/// standard: a byte order mark, and NaN, Infinity, -Infinity, which Python writes.
package struct JSONParser {
  private let bytes: [UInt8]
  private let file: String
  private var offset: Int
  private var line = 1
  private var lineStart = 0
  private var depth = 0
  private var valueCount = 0

  /// The one value of a JSON text.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(GraphFormatError) -> JSONValue {
    let start = try FormatLimits.check(bytes, file: file)
    var parser = JSONParser(bytes: bytes, file: file, offset: start)
    parser.skipBlanks()
    let value = try parser.value()
    parser.skipBlanks()
    guard parser.offset == bytes.count else {
      throw parser.error("something stands after the end of the JSON", "Delete it.")
    }
    return value
  }

  private init(bytes: [UInt8], file: String, offset: Int) {
    self.bytes = bytes
    self.file = file
    self.offset = offset
    lineStart = offset
  }

  private mutating func value() throws(GraphFormatError) -> JSONValue {
    let (start, place) = (line, offset)
    valueCount += 1
    guard valueCount <= FormatLimits.things else {
      throw error(
        "the file holds more than \(FormatLimits.things) values", "Is this really a graph file?")
    }
    let content: JSONValue.Content
    switch try current() {
    case UInt8(ascii: "{"): content = .object(try object())
    case UInt8(ascii: "["): content = .list(try list())
    case .quote: content = .text(try string())
    case UInt8(ascii: "t") where take("true"): content = .truth(true)
    case UInt8(ascii: "f") where take("false"): content = .truth(false)
    case UInt8(ascii: "n") where take("null"): content = .null
    default:
      let begin = offset
      if take("NaN") || take("Infinity") || take("-Infinity") {
        content = .number(String(decoding: bytes[begin..<offset], as: UTF8.self))
      } else {
        content = .number(try number())
      }
    }
    return JSONValue(content: content, line: start, offset: place)
  }

  private mutating func enter() throws(GraphFormatError) {
    depth += 1
    guard depth <= FormatLimits.depth else {
      throw error(
        "values are nested more than \(FormatLimits.depth) deep", "Is this really a graph file?")
    }
    offset += 1
    skipBlanks()
  }

  private mutating func list() throws(GraphFormatError) -> [JSONValue] {
    var items: [JSONValue] = []
    try enter()
    if try current() != UInt8(ascii: "]") {
      repeat { items.append(try value()) } while try hasNext(before: UInt8(ascii: "]"))
    }
    offset += 1
    depth -= 1
    return items
  }

  private mutating func object() throws(GraphFormatError) -> [JSONMember] {
    var members: [JSONMember] = []
    var keys: Set<[UInt8]> = []
    try enter()
    if try current() != UInt8(ascii: "}") {
      repeat {
        guard try current() == .quote else {
          throw error("a key in quotes is missing", "Write \"key\": value.")
        }
        let place = offset
        let key = try string()
        guard isNew(key, among: members, &keys) else {
          offset = place
          throw error(
            "the key '\(key.abridged)' stands twice in one object", "Keep one of the two.")
        }
        skipBlanks()
        guard try current() == UInt8(ascii: ":") else {
          throw error("a colon is missing after '\(key.abridged)'", "Write \"key\": value.")
        }
        offset += 1
        skipBlanks()
        members.append(JSONMember(key: key, offset: place, value: try value()))
      } while try hasNext(before: UInt8(ascii: "}"))
    }
    offset += 1
    depth -= 1
    return members
  }

  /// Most objects have few keys, for which looking through them is cheapest.
  private func isNew(
    _ key: String, among members: [JSONMember], _ keys: inout Set<[UInt8]>
  ) -> Bool {
    if members.count < 16 {
      return !members.contains { $0.key.utf8.elementsEqual(key.utf8) }
    }
    if keys.isEmpty { keys = Set(members.map { Array($0.key.utf8) }) }
    return keys.insert(Array(key.utf8)).inserted
  }

  /// Whether a comma leads to another value; otherwise the closing bracket comes.
  private mutating func hasNext(before end: UInt8) throws(GraphFormatError) -> Bool {
    skipBlanks()
    let byte = try current()
    if byte == end { return false }
    guard byte == .comma else {
      throw error("a comma is missing between two values", "Put commas between values.")
    }
    let (place, itsLine, itsStart) = (offset, line, lineStart)
    offset += 1
    skipBlanks()
    guard try current() != end else {
      (offset, line, lineStart) = (place, itsLine, itsStart)
      throw error(
        "a comma stands before '\(Character(Unicode.Scalar(end)))', where no value follows",
        "Delete the comma.")
    }
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let wanted = word.description.utf8
    guard bytes[offset...].starts(with: wanted) else { return false }
    offset += wanted.count
    return true
  }

  private mutating func number() throws(GraphFormatError) -> String {
    let start = offset
    func isDigit(_ place: Int) -> Bool {
      // More digits than this are no number of anybody's.
      place < bytes.count && place - start <= 4096 && (0x30...0x39).contains(bytes[place])
    }
    func isByte(_ letters: String, _ place: Int) -> Bool {
      place < bytes.count && letters.utf8.contains(bytes[place])
    }
    var end = isByte("-", start) ? start + 1 : start
    var isRight = isDigit(end) && !(isByte("0", end) && isDigit(end + 1))
    while isDigit(end) { end += 1 }
    if isByte(".", end) {
      isRight = isRight && isDigit(end + 1)
      end += 1
      while isDigit(end) { end += 1 }
    }
    if isByte("eE", end) {
      end += isByte("+-", end + 1) ? 2 : 1
      isRight = isRight && isDigit(end)
      while isDigit(end) { end += 1 }
    }
    guard isRight, end - start <= 4096 else {
      throw error(
        "no JSON value starts here", "Write a text in quotes, a number, true, false or null.")
    }
    offset = end
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

// Strings.
extension JSONParser {
  private mutating func string() throws(GraphFormatError) -> String {
    offset += 1
    let start = offset
    var hasEscapes = false
    while true {
      guard offset < bytes.count, offset - start <= FormatLimits.valueBytes else {
        throw offset < bytes.count
          ? error(
            "a text is longer than \(FormatLimits.valueBytes) bytes",
            "Is this really a graph file?")
          : ended()
      }
      let byte = bytes[offset]
      if byte == .quote { break }
      guard byte >= 0x20 else {
        throw error(
          "a line break or another control character stands in a text",
          "Write it as \\n or \\u00XX, or close the quotes.")
      }
      if byte == .backslash {
        hasEscapes = true
        offset += 1
      }
      offset += 1
    }
    let raw = bytes[start..<offset]
    let text = hasEscapes ? try unescaped(raw) : String(validating: raw, as: UTF8.self)
    guard let text else {
      throw error("a text is not UTF-8", "Save the file as UTF-8.")
    }
    offset += 1
    return text
  }

  private func unescaped(_ raw: ArraySlice<UInt8>) throws(GraphFormatError) -> String? {
    var result: [UInt8] = []
    var place = raw.startIndex
    while place < raw.endIndex {
      guard raw[place] == .backslash else {
        result.append(raw[place])
        place += 1
        continue
      }
      let letter = raw[place + 1]
      place += 2
      if letter == UInt8(ascii: "u") {
        let scalar = try escapedScalar(raw, &place)
        result.append(contentsOf: String(Character(scalar)).utf8)
      } else if let byte = Self.escapes[letter] {
        result.append(byte)
      } else {
        throw error("a backslash in a text stands before a wrong letter", "Write it twice.")
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, .quote: .quote, .backslash: .backslash,
    UInt8(ascii: "/"): UInt8(ascii: "/"),
  ]

  /// The character of `\uXXXX`, or of two of them that belong together.
  private func escapedScalar(
    _ raw: ArraySlice<UInt8>, _ place: inout Int
  ) throws(GraphFormatError) -> Unicode.Scalar {
    guard let first = Self.fourDigits(raw, at: place) else {
      throw error("four hexadecimal digits must follow \\u", "Write \\u00E9 for é.")
    }
    place += 4
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), raw[place...].starts(with: Array("\\u".utf8)),
      let second = Self.fourDigits(raw, at: place + 2), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      place += 6
      return scalar
    }
    throw error(
      "half of a character stands alone: \\u\(String(first, radix: 16, uppercase: true))",
      "Write both halves, or the character itself.")
  }

  private static func fourDigits(_ raw: ArraySlice<UInt8>, at place: Int) -> UInt32? {
    guard place + 4 <= raw.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in raw[place..<place + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

// Places.
extension JSONParser {
  private mutating func skipBlanks() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == .lineFeed || (byte == .carriageReturn && !isLineFeed(offset + 1)) {
        line += 1
        lineStart = offset + 1
      } else if byte != 0x20 && byte != .tab && byte != .carriageReturn {
        return
      }
      offset += 1
    }
  }

  private func isLineFeed(_ place: Int) -> Bool {
    place < bytes.count && bytes[place] == .lineFeed
  }

  private func current() throws(GraphFormatError) -> UInt8 {
    guard offset < bytes.count else { throw ended() }
    return bytes[offset]
  }

  private func ended() -> GraphFormatError {
    GraphFormatError(
      file: file, line: line, problem: "the file ends within its JSON",
      remedy: "Is it cut off, or is a bracket missing at its end?")
  }

  private func error(_ problem: String, _ remedy: String) -> GraphFormatError {
    let end = min(offset, bytes.count)
    var column = 1
    for place in lineStart..<max(lineStart, end) where bytes[place] & 0xC0 != 0x80 { column += 1 }
    return GraphFormatError(
      file: file, line: line, column: column, problem: problem, remedy: remedy)
  }
}

extension UInt8 {
  static let backslash: UInt8 = 0x5C
}
