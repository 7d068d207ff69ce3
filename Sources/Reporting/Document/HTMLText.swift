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
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.hasPrefix("https://") || word.hasPrefix("http://") else {
        return escaped(String(word))
      }
      let address = webAddress(startingWith: word)
      let rest = String(word.dropFirst(address.count))
      return "<a href=\"\(escaped(address))\" rel=\"noreferrer\">\(escaped(address))</a>"
        + escaped(rest)
    }.joined(separator: " ")
  }
}
