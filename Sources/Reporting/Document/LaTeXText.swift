/// Plain text made safe for LaTeX.
enum LaTeXText {
  /// `text` with everything that LaTeX would read as a command escaped, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "%", "_": result += "\\" + String(scalar)
      case "<": result += "\\textless{}"
      case ">": result += "\\textgreater{}"
      // Otherwise two of them would become another quotation mark or a dash.
      case "\"": result += "\\textquotedbl{}"
      case "-", "`", "'": result += String(scalar) + "{}"
      case "[", "]": result += "{\(scalar)}"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += " "
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    // One hyphen alone needs no help; only rows of them would be drawn together.
    return lonely(lonely(lonely(result, "-"), "'"), "`")
  }

  private static func lonely(_ text: String, _ sign: String) -> String {
    var parts: [Substring] = []
    var rest = text[...]
    while let range = rest.firstRange(of: sign + "{}") {
      let after = rest[range.upperBound...]
      parts.append(rest[..<range.lowerBound])
      parts.append(after.hasPrefix(sign) ? rest[range] : rest[range].dropLast(2))
      rest = after
    }
    return parts.joined() + rest
  }
}

extension LaTeXText {
  /// The same with addresses of the web as links, which may break anywhere.
  static func linked(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
        return escaped(String(word))
      }
      let address = HTMLText.webAddress(startingWith: word)
      guard address.allSatisfy({ $0.isASCII && !"\\{}".contains($0) }) else {
        return escaped(String(word))
      }
      // Inside another command these two must be escaped, and \url takes them as they are.
      let safe = address.replacing("%", with: "\\%").replacing("#", with: "\\#")
      return "\\url{\(safe)}" + escaped(String(word.dropFirst(address.count)))
    }.joined(separator: " ")
  }
}
