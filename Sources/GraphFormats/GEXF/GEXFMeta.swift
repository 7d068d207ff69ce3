/// What is said of the graph as a whole, in the places that GEXF has for it.
///
/// What has no place of its own stands in the description, as a JSON object of texts.
struct GEXFMeta {
  /// What the elements of `<meta>` are called that hold text.
  static let elements = ["creator", "keywords", "description"]

  let name: String?
  private var day: String?
  private var texts: [String: String] = [:]

  init(_ text: inout XMLGraphText) {
    var name: String?
    var others: [(key: String, value: String)] = []
    for property in text.graph.properties {
      // An empty name is read as none, as NetworkX means it.
      let isName = property.name == "name" && !property.text.isEmpty
      let isText = ["creator", "keywords"].contains(property.name)
      guard isName || isText || property.name == "lastmodifieddate" else {
        others.append((property.name, property.text))
        continue
      }
      let carried = text.carried(property.text, .graph, property.name, of: "")
      if isName {
        name = carried
      } else if isText {
        texts[property.name] = carried
      } else {
        day = carried
      }
    }
    self.name = name
    guard !others.isEmpty else { return }
    // A description that stands alone stands as it is, unless it looks like such an object.
    if others.count == 1, others[0].key == "description", Self.properties(others[0].value) == nil,
      XMLText.isCarried(others[0].value)
    {
      texts["description"] = others[0].value
    } else {
      texts["description"] = Self.object(others)
    }
  }

  func write(_ xml: inout XMLWriter) {
    guard day != nil || !texts.isEmpty else { return }
    xml.start("meta", day.map { [("lastmodifieddate", $0)] } ?? [])
    for element in Self.elements {
      if let text = texts[element] { xml.element(element, [], text: text) }
    }
    xml.end()
  }

  /// The properties that a description holds; nil if it is plain text.
  static func properties(_ description: String) -> [GraphProperty]? {
    guard description.utf8.first == UInt8(ascii: "{"),
      let value = try? JSONParser.read(Array(description.utf8), file: ""),
      let members = value.members, !members.isEmpty, members.allSatisfy({ $0.value.text != nil })
    else { return nil }
    return members.map { GraphProperty(name: $0.key, text: $0.value.text ?? "") }
  }

  /// One member per line, so that people can read it; nothing that XML cannot carry stands in it.
  private static func object(_ members: [(key: String, value: String)]) -> String {
    let lines = members.map { member in
      "\(escaped(JSONText.quoted(member.key))): \(escaped(JSONText.quoted(member.value)))"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  private static func escaped(_ text: String) -> String {
    guard !XMLText.isCarried(text) else { return text }
    return text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0xFFFE: "\\uFFFE"
      case 0xFFFF: "\\uFFFF"
      default: String(scalar)
      }
    }.joined()
  }
}
