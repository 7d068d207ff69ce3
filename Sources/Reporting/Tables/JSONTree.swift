import NetworkAnalysis

/// A JSON value that is written with its parts in a chosen order, a list of plain values on one line.
indirect enum JSONTree {
  case text(String)
  case integer(Int)
  case real(Double)
  case boolean(Bool)
  case null
  case list([JSONTree])
  case object([(name: String, value: JSONTree)])

  /// A cell of a table.
  init(_ value: ResultValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .real(number)
    case .missing: self = .null
    }
  }

  /// A list of texts.
  init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }

  /// The document, ended by a line feed.
  var document: String { written(indent: "") + "\n" }

  /// The plain values with the names that lead to them: `a.b`.
  var leaves: [(name: String, value: String)] {
    guard case .object(let parts) = self else { return [] }
    return parts.flatMap { name, value -> [(name: String, value: String)] in
      switch value {
      case .text(let text): [(name, text)]
      case .integer(let number): [(name, String(number))]
      case .real(let number): [(name, String(number))]
      case .boolean(let truth): [(name, String(truth))]
      case .object: value.leaves.map { (name + "." + $0.name, $0.value) }
      case .null, .list: []
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .integer, .real, .boolean, .null: true
    case .list, .object: false
    }
  }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .integer(let number): return String(number)
    case .real(let number): return String(number)
    case .boolean(let truth): return String(truth)
    case .null: return "null"
    case .list(let values) where values.allSatisfy(\.isPlain):
      return "[" + values.map { $0.written(indent: "") }.joined(separator: ", ") + "]"
    case .list(let values):
      let lines = values.map { inner + $0.written(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
    case .object(let parts):
      guard !parts.isEmpty else { return "{}" }
      let lines = parts.map { part in
        inner + Self.quoted(part.name) + ": " + part.value.written(indent: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    }
  }

  /// A text as JSON writes it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
