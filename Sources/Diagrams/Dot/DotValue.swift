/// A value of a DOT attribute, written so that no text can leave its quotes.
///
/// Every value is quoted, because `graph`, `node` and others are words of the language. Backslashes
/// are doubled, because Graphviz replaces `\N` and `\G`; `&` becomes an entity, because Graphviz
/// decodes entities even in plain text.
package enum DotValue: Hashable, Sendable {
  /// Text a reader sees: escaped, with line breaks kept.
  case text(String)
  /// A keyword, number or colour of our own making.
  case word(String)
  /// An HTML-like label made by `HTMLLabel`.
  case html(HTMLLabel)

  /// The value as it stands behind `=`.
  package var source: String {
    switch self {
    case .text(let text): DotValue.quoted(DotValue.escaped(text))
    case .word(let word): DotValue.quoted(word)
    case .html(let label): "<" + label.source + ">"
    }
  }

  // The scanner refuses strings longer than 16,384 characters; pieces joined by "+" are no limit.
  private static let pieceLength = 12_000

  private static func quoted(_ text: String) -> String {
    guard text.utf8.count > pieceLength else { return "\"" + text + "\"" }
    var pieces: [String] = []
    var piece = ""
    var count = 0
    for character in text {
      // An escape must not be torn apart: its backslash and its letter stay in one piece.
      if count > pieceLength, piece.last != "\\" {
        pieces.append("\"" + piece + "\"")
        piece = ""
        count = 0
      }
      piece.append(character)
      count += character.utf8.count
    }
    return (pieces + ["\"" + piece + "\""]).joined(separator: " + ")
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars where isWritable(scalar) {
      switch scalar {
      // Graphviz replaces escapes in tooltips of nodes twice; the joiner keeps letter and backslash
      // apart until the drawing is finished.
      case "\\": out += "\\\\" + joiner
      case "\"": out += "\\\""
      case "&": out += "&amp;"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// An invisible character that follows every backslash of a text.
  static let joiner = "\u{2060}"

  /// Whether XML and DOT can hold the character.
  static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

/// Formatted text for Graphviz. Built only from typed rows, so it holds no foreign tag.
package struct HTMLLabel: Hashable, Sendable {
  /// The markup between the outer angle brackets.
  package let source: String

  init(trusted source: String) { self.source = source }

  /// The rows of a label. `spaceAbove` lowers the text by half of it: Graphviz sets formatted text
  /// too high by about a fifth of its size.
  package init(rows: [LabelRow], background: DiagramColor? = nil, spaceAbove: Int = 0) {
    if rows.count == 1, rows[0].minimumWidth == nil, background == nil, spaceAbove == 0 {
      source = rows[0].spans.map(HTMLLabel.markup).joined()
      return
    }
    let ground = background.map { " BGCOLOR=\"\($0.hex)\"" } ?? ""
    let space = spaceAbove > 0 ? "<TR><TD HEIGHT=\"\(spaceAbove)\"></TD></TR>" : ""
    let body = rows.map { row in
      var attributes = row.alignment == .left ? " ALIGN=\"LEFT\"" : ""
      if let width = row.minimumWidth {
        attributes += " WIDTH=\"\(Int(width.rounded(.up)))\""
      }
      return "<TR><TD\(attributes)>" + row.spans.map(HTMLLabel.markup).joined() + "</TD></TR>"
    }
    source = HTMLLabel.table(ground) + space + body.joined() + "</TABLE>"
  }

  static func table(_ attributes: String = "") -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"\(attributes)>"
  }

  static func markup(_ span: TextSpan) -> String {
    var text = escaped(span.text)
    // Graphviz reports an error for an empty format element.
    if text.isEmpty { text = "&#160;" }
    if span.isBold { text = "<B>" + text + "</B>" }
    guard span.size != nil || span.color != nil else { return text }
    // POINT-SIZE is cut to an integer, so it is rounded here, where one sees it.
    let size = span.size.map { " POINT-SIZE=\"\(Int($0.rounded()))\"" } ?? ""
    let color = span.color.map { " COLOR=\"\($0.hex)\"" } ?? ""
    return "<FONT\(size)\(color)>\(text)</FONT>"
  }

  /// Text with the five characters of XML replaced.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars where DotValue.isWritable(scalar) {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n": out += " "
      // Graphviz replaces \N and \G in HTML-like labels too, after it has decoded entities.
      case "\\": out += "&#92;" + DotValue.joiner
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
