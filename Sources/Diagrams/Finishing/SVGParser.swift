/// Reads the XML that Graphviz writes, or says where it stops being XML.
///
/// Prolog, document type and comments are dropped; blanks between elements too.
struct SVGParser {
  struct Failure: Error, Hashable { let offset: Int }

  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The outermost element.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> SVGElement {
    var parser = SVGParser(bytes)
    try parser.skipMisc()
    let root = try parser.element(depth: 0)
    try parser.skipMisc()
    guard parser.at == bytes.count else { throw Failure(offset: parser.at) }
    return root
  }

  private func has(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    return bytes[at..<(at + count)].elementsEqual(Array("\(text)".utf8))
  }

  private mutating func skip(past text: StaticString) throws(Failure) {
    let start = at
    while at < bytes.count {
      if has(text) {
        at += text.utf8CodeUnitCount
        return
      }
      at += 1
    }
    throw Failure(offset: start)
  }

  private mutating func skipBlanks() {
    while at < bytes.count, [32, 9, 10, 13].contains(bytes[at]) { at += 1 }
  }

  private mutating func skipMisc() throws(Failure) {
    while true {
      skipBlanks()
      guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "<") else { return }
      if bytes[at + 1] == UInt8(ascii: "?") {
        try skip(past: "?>")
      } else if has("<!--") {
        try skip(past: "-->")
      } else if bytes[at + 1] == UInt8(ascii: "!") {
        try skip(past: ">")
      } else {
        return
      }
    }
  }

  private mutating func name() throws(Failure) -> String {
    let start = at
    while at < bytes.count, !" \t\r\n=/><\"".utf8.contains(bytes[at]) { at += 1 }
    guard at > start else { throw Failure(offset: at) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func element(depth: Int) throws(Failure) -> SVGElement {
    guard depth < 200, at < bytes.count, bytes[at] == UInt8(ascii: "<") else {
      throw Failure(offset: at)
    }
    at += 1
    var element = SVGElement(try name())
    while true {
      skipBlanks()
      guard at < bytes.count else { throw Failure(offset: at) }
      if bytes[at] == UInt8(ascii: "/") {
        at += 1
        try expect(UInt8(ascii: ">"))
        return element
      }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        break
      }
      let attribute = try name()
      try expect(UInt8(ascii: "="))
      try expect(UInt8(ascii: "\""))
      element.attributes.append((attribute, try text(until: UInt8(ascii: "\""))))
      at += 1
    }
    try readContent(of: &element, depth: depth)
    return element
  }

  private mutating func readContent(of element: inout SVGElement, depth: Int) throws(Failure) {
    while true {
      let start = at
      let words = try text(until: UInt8(ascii: "<"))
      let isBlank = bytes[start..<at].allSatisfy { [32, 9, 10, 13].contains($0) }
      if !isBlank || (start < at && element.name == "text") { element.content.append(.text(words)) }
      guard at + 1 < bytes.count else { throw Failure(offset: at) }
      if bytes[at + 1] == UInt8(ascii: "/") {
        at += 2
        guard try name() == element.name else { throw Failure(offset: at) }
        skipBlanks()
        try expect(UInt8(ascii: ">"))
        return
      }
      if has("<!--") {
        try skip(past: "-->")
      } else {
        element.content.append(.element(try self.element(depth: depth + 1)))
      }
    }
  }

  private mutating func expect(_ byte: UInt8) throws(Failure) {
    guard at < bytes.count, bytes[at] == byte else { throw Failure(offset: at) }
    at += 1
  }

  private mutating func text(until end: UInt8) throws(Failure) -> String {
    let start = at
    var hasEntity = false
    while at < bytes.count, bytes[at] != end {
      if bytes[at] == UInt8(ascii: "&") { hasEntity = true }
      at += 1
    }
    guard at < bytes.count else { throw Failure(offset: start) }
    let raw = String(decoding: bytes[start..<at], as: UTF8.self)
    return hasEntity ? try SVGParser.decoded(raw, at: start) : raw
  }

  private static func decoded(_ raw: String, at offset: Int) throws(Failure) -> String {
    var out = ""
    var rest = Substring(raw)
    while let mark = rest.firstIndex(of: "&") {
      out += rest[..<mark]
      guard let end = rest[mark...].firstIndex(of: ";") else { throw Failure(offset: offset) }
      let name = rest[rest.index(after: mark)..<end]
      guard let scalar = scalar(named: name) else { throw Failure(offset: offset) }
      out.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private static func scalar(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
