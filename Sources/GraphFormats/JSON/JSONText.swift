import Graphs

/// Pieces of JSON text as the writers put them together: plain ASCII punctuation, one form per value.
enum JSONText {
  /// A text in quotes; everything but quotes, backslashes and control characters stands as it is.
  static func quoted(_ text: String) -> String {
    var result: [UInt8] = [.quote]
    for byte in text.utf8 {
      switch byte {
      case .quote, .backslash: result += [.backslash, byte]
      case .lineFeed: result += Array("\\n".utf8)
      case .carriageReturn: result += Array("\\r".utf8)
      case .tab: result += Array("\\t".utf8)
      case 0x00..<0x20:
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
      default: result.append(byte)
      }
    }
    result.append(.quote)
    return String(decoding: result, as: UTF8.self)
  }

  /// An object of these keys and JSON texts, in one line.
  static func object(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { "\(quoted($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// A list with one line per item.
  static func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]"
  }

  /// The value of a column at a position; null where it is missing.
  static func value(_ column: AttributeColumn, at index: Int) -> String {
    guard let text = column.text(at: index) else { return "null" }
    return column.isText ? quoted(text) : text
  }

  /// The members for all columns of one node or edge.
  static func members(
    _ columns: [AttributeColumn], called names: [String], at index: Int
  ) -> [(key: String, value: String)] {
    columns.indices.map { (names[$0], value(columns[$0], at: index)) }
  }

  /// What is said of the graph, as members.
  static func members(_ properties: [GraphProperty]) -> [(key: String, value: String)] {
    properties.map { ($0.name, quoted($0.text)) }
  }

  /// A value that was read, in the fewest characters.
  static func compact(_ value: JSONValue) -> String {
    switch value.content {
    case .null: "null"
    case .truth(let truth): truth ? "true" : "false"
    case .number(let digits): digits
    case .text(let text): quoted(text)
    case .list(let items): "[" + items.map { compact($0) }.joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { "\(quoted($0.key)):\(compact($0.value))" }.joined(separator: ",") + "}"
    }
  }
}

extension AttributedGraph {
  /// The members `source`, `target` and, where there are strengths, `weight` of each edge.
  func edgeMembers(weight: Bool = true) -> [[(key: String, value: String)]] {
    let ids = nodeIDs.values.map { JSONText.quoted($0) }
    let (sources, targets) = graph.edgeEnds()
    return sources.indices.map { edge in
      var members = [
        (key: "source", value: ids[Int(sources[edge])]),
        (key: "target", value: ids[Int(targets[edge])]),
      ]
      if weight, let strengths = graph.strengths {
        members.append(("weight", strengths.values[edge].description))
      }
      return members
    }
  }
}
