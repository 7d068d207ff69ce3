/// Reads JSON as RFC 8259 has it, and keeps line and column of each value.
///
/// The decoder of the library takes what people write by mistake, such as a key that stands twice or a
/// comma before a bracket, and does not tell where in a file a value stands.
struct JSONPlanReader {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private var count = 0
  private var places = PlanPlaces()

  /// The plan in these bytes.
  ///
  /// - Throws: `PlanError` with line and column.
  static func tree(_ bytes: [UInt8], file: String) throws -> PlanTree {
    var reader = JSONPlanReader(
      scalars: Array(try PlanText.text(of: bytes, file: file).unicodeScalars), file: file)
    reader.skipBlanks()
    guard reader.offset < reader.scalars.count else { throw PlanText.empty(file) }
    let value = try reader.value(at: "", level: 0)
    reader.skipBlanks()
    guard reader.offset == reader.scalars.count else {
      throw reader.fault("something stands after the end of the plan", "Delete it.")
    }
    return PlanTree(value: value, places: reader.places)
  }

  private init(scalars: [Unicode.Scalar], file: String) {
    self.scalars = scalars
    self.file = file
  }

  private mutating func value(at path: String, level: Int) throws -> JSONTree {
    places.note(path, line: line, column: column)
    count += 1
    guard count <= PlanTree.mostValues else {
      throw fault(
        "the plan has more than \(PlanTree.mostValues) values",
        "A plan names a few questions and figures. Did you mean a dataset?")
    }
    guard level <= PlanTree.mostLevels else {
      throw fault(
        "values lie more than \(PlanTree.mostLevels) levels deep",
        "A plan needs four levels at most.")
    }
    switch try current() {
    case "{": return .object(try object(at: path, level: level))
    case "[": return .list(try list(at: path, level: level))
    case "\"": return .text(try text())
    default: return try word()
    }
  }

  private mutating func list(at path: String, level: Int) throws -> [JSONTree] {
    var items: [JSONTree] = []
    step()
    while try !ends(with: "]", after: !items.isEmpty) {
      items.append(try value(at: "\(path)[\(items.count)]", level: level + 1))
    }
    return items
  }

  private mutating func object(
    at path: String, level: Int
  ) throws -> [(name: String, value: JSONTree)] {
    var parts: [(name: String, value: JSONTree)] = []
    var names: [String: Int] = [:]
    step()
    while try !ends(with: "}", after: !parts.isEmpty) {
      let (keyLine, keyColumn) = (line, column)
      guard try current() == "\"" else {
        throw fault("a key in quotation marks is missing", "Write \"key\": value.")
      }
      let name = try text()
      if let first = names.updateValue(keyLine, forKey: name) {
        throw PlanError(
          file: file, place: "\(keyLine):\(keyColumn)",
          problem: "'\(name)' stands here a second time, after line \(first)",
          remedy: "Keep one of them.")
      }
      skipBlanks()
      guard try current() == ":" else {
        throw fault("a colon is missing after \"\(name)\"", "Write \"\(name)\": value.")
      }
      step()
      skipBlanks()
      let inner = path.isEmpty ? name : path + "." + name
      places.note(inner, line: keyLine, column: keyColumn)
      parts.append((name, try value(at: inner, level: level + 1)))
    }
    return parts
  }

  /// Whether a list or an object ends here; otherwise the next value comes, behind a comma if one
  /// came before.
  private mutating func ends(with bracket: Unicode.Scalar, after hasValue: Bool) throws -> Bool {
    skipBlanks()
    if try current() == bracket {
      step()
      return true
    }
    guard hasValue else { return false }
    guard try current() == "," else {
      throw fault("a comma is missing before this", "Put a comma between two values.")
    }
    let (commaLine, commaColumn) = (line, column)
    step()
    skipBlanks()
    guard try current() != bracket else {
      throw PlanError(
        file: file, place: "\(commaLine):\(commaColumn)",
        problem: "a comma stands before '\(bracket)', where no value follows",
        remedy: "Delete the comma.")
    }
    return false
  }

  /// A number, true, false or null.
  private mutating func word() throws -> JSONTree {
    let start = offset
    while offset < scalars.count, !" \t\r\n,:[]{}\"".unicodeScalars.contains(scalars[offset]) {
      offset += 1
    }
    var word = ""
    word.unicodeScalars.append(contentsOf: scalars[start..<offset])
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    default: break
    }
    if word.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil {
      if let whole = Int(word) { return .integer(whole) }
      if let number = Double(word), number.isFinite { return .real(number) }
    }
    offset = start
    let shown = word.isEmpty ? String(scalars[start]) : String(word.prefix(40))
    throw fault(
      "no value of JSON begins with '\(shown)'",
      "Write a text in \"quotation marks\", a number, true or false.")
  }
}

// Texts.
extension JSONPlanReader {
  private mutating func text() throws -> String {
    let (startLine, startColumn) = (line, column)
    var result = ""
    step()
    while offset < scalars.count {
      let scalar = scalars[offset]
      if scalar == "\"" {
        step()
        return result
      }
      guard scalar.value >= 0x20 else { break }
      step()
      result.unicodeScalars.append(scalar == "\\" ? try escaped() : scalar)
    }
    throw PlanError(
      file: file, place: "\(startLine):\(startColumn)",
      problem: "the text that begins here does not end in its line",
      remedy: "Close the quotation marks; write a line break in a text as \\n.")
  }

  private mutating func escaped() throws -> Unicode.Scalar {
    let letter = try current()
    if letter != "u" {
      guard let scalar = Self.escapes[letter] else {
        throw fault("a backslash stands before a wrong letter", "Write a backslash twice.")
      }
      step()
      return scalar
    }
    step()
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, offset + 1 < scalars.count, scalars[offset] == "\\",
      scalars[offset + 1] == "u"
    {
      step()
      step()
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw fault("half of a character stands alone", "Write the character itself.")
  }

  private mutating func fourDigits() throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(try current()).hexDigitValue, try current().isASCII else {
        throw fault("four hexadecimal digits must follow \\u", "Write \\u00E9 for é.")
      }
      value = value << 4 | UInt32(digit)
      step()
    }
    return value
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "b": "\u{08}", "f": "\u{0C}", "n": "\n", "r": "\r",
    "t": "\t",
  ]
}

// Places.
extension JSONPlanReader {
  private var column: Int { offset - lineStart + 1 }

  private mutating func step() { offset += 1 }

  private mutating func skipBlanks() {
    while offset < scalars.count, " \t\r\n".unicodeScalars.contains(scalars[offset]) {
      offset += 1
      if scalars[offset - 1] == "\n" { (line, lineStart) = (line + 1, offset) }
    }
  }

  private func current() throws -> Unicode.Scalar {
    guard offset < scalars.count else {
      throw fault("the plan ends here, within a value", "Is a bracket missing at its end?")
    }
    return scalars[offset]
  }

  private func fault(_ problem: String, _ remedy: String) -> PlanError {
    PlanError(
      file: file, place: "\(line):\(column)", problem: "the plan is not valid JSON: " + problem,
      remedy: remedy)
  }
}

/// The text of a plan's file.
enum PlanText {
  /// The text, without the byte order mark that some editors put before it.
  static func text(of bytes: [UInt8], file: String) throws -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let own = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let text = String(validating: own, as: UTF8.self) else {
      throw PlanError(
        file: file, problem: "the file is not in UTF-8", remedy: "Save it as UTF-8 text.")
    }
    return text
  }

  static func empty(_ file: String) -> PlanError {
    PlanError(
      file: file, problem: "the plan is empty", remedy: "Compare it with `citynet plan --example`.")
  }
}
