/// Writes an XML document: opening and closing tags, indented, with every text escaped.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var open: [String] = []

  typealias Attributes = [(name: String, value: String)]

  /// An opening tag; what follows stands inside until `end()`.
  mutating func start(_ name: String, _ attributes: Attributes = []) {
    tag(name, attributes)
    put(">\n")
    open.append(name)
  }

  /// The closing tag of what was opened last.
  mutating func end() {
    guard let name = open.popLast() else { preconditionFailure("nothing is open") }
    indent()
    put("</\(name)>\n")
  }

  /// An element without content.
  mutating func element(_ name: String, _ attributes: Attributes) {
    tag(name, attributes)
    put("/>\n")
  }

  /// An element that holds a text and nothing else.
  mutating func element(_ name: String, _ attributes: Attributes, text: String) {
    tag(name, attributes)
    put(">")
    escape(text)
    put("</\(name)>\n")
  }

  private mutating func tag(_ name: String, _ attributes: Attributes) {
    indent()
    put("<\(name)")
    for attribute in attributes {
      put(" \(attribute.name)=\"")
      escape(attribute.value)
      put("\"")
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * open.count))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "\""): put("&quot;")
      // Written as they are, readers turn these into spaces or line feeds.
      case 0x09, 0x0A, 0x0D: put("&#\(byte);")
      default: bytes.append(byte)
      }
    }
  }
}
