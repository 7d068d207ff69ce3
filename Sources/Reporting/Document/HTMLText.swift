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

  /// `text` escaped, with words in other scripts marked as such for screen readers and layout.
  static func content(_ text: String) -> String { NativeScript.marked(text) }

  /// `text` as content that is only kept, in which quotation marks need no escape.
  static func inert(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// The address without punctuation that follows it; a closing bracket belongs to it if it opens one.
  static func webAddress(startingWith word: Substring) -> String {
    var address = word
    while let last = address.last, ".,;)".contains(last) {
      let opened = address.filter { $0 == "(" }.count
      if last == ")", opened >= address.filter({ $0 == ")" }).count { break }
      address.removeLast()
    }
    return String(address)
  }

  /// `text` escaped, with its web addresses made into links.
  static func linked(_ text: String) -> String {
    // Words in another script belong together, so only texts with addresses are taken apart.
    guard text.contains("http") else { return content(text) }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
        return content(String(word))
      }
      let address = webAddress(startingWith: word)
      let rest = String(word.dropFirst(address.count))
      return "<a href=\"\(escaped(address))\" rel=\"noreferrer\">\(escaped(address))</a>"
        + escaped(rest)
    }.joined(separator: " ")
  }
}
