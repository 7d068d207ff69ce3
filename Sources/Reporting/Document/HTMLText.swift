/// Plain text made safe for HTML.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `text` escaped, with its web addresses made into links.
  static func linked(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
        return escaped(String(word))
      }
      let address = String(word.reversed().drop { ".,;)".contains($0) }.reversed())
      let rest = String(word.dropFirst(address.count))
      return "<a href=\"\(escaped(address))\" rel=\"noreferrer\">\(escaped(address))</a>"
        + escaped(rest)
    }.joined(separator: " ")
  }
}
