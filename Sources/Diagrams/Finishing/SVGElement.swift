/// A node of an XML tree, as far as Graphviz writes one.
struct SVGElement: Sendable {
  enum Content: Sendable {
    case element(SVGElement)
    case text(String)
  }

  var name: String
  var attributes: [(name: String, value: String)]
  var content: [Content]

  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], content: [Content] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  /// An attribute's value, entities decoded.
  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let index = attributes.firstIndex { $0.name == attribute }
      if let index, let newValue {
        attributes[index].value = newValue
      } else if let index {
        attributes.remove(at: index)
      } else if let newValue {
        attributes.append((attribute, newValue))
      }
    }
  }

  var children: [SVGElement] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  var text: String {
    content.map { part in
      switch part {
      case .element(let child): child.text
      case .text(let text): text
      }
    }.joined()
  }

  var classes: [Substring] { (self["class"] ?? "").split(separator: " ") }

  func number(_ attribute: String) -> Double? { self[attribute].flatMap(SVGElement.number) }

  /// The number at the beginning of a value such as `12.5pt`.
  static func number(_ text: String) -> Double? {
    let digits = text.prefix { "+-.0123456789eE".contains($0) }
    return Double(digits)
  }

  /// The number an attribute holds, or 0.
  func coordinate(_ attribute: String) -> Double { number(attribute) ?? 0 }

  /// The element with its content, as XML.
  func write(into out: inout String, indented depth: Int = 0) {
    let isText = ["text", "title", "desc", "style", "tspan"].contains(name)
    if depth >= 0 { out += "\n" }
    out += "<" + name
    for attribute in attributes {
      out += " " + attribute.name + "=\"" + SVGElement.escaped(attribute.value) + "\""
    }
    if content.isEmpty {
      out += "/>"
      return
    }
    out += ">"
    for part in content {
      switch part {
      case .element(let child): child.write(into: &out, indented: isText ? -1 : depth + 1)
      case .text(let text): out += SVGElement.escaped(text)
      }
    }
    if !isText { out += "\n" }
    out += "</" + name + ">"
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 }) else {
      return text
    }
    return text.reduce(into: "") { out, character in
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
  }
}
