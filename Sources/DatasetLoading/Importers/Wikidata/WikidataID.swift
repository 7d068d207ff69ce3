import GraphFormats

/// Identifiers of Wikidata items, such as `Q42053`.
enum WikidataID {
  /// Whether the text is the identifier of an item and nothing else.
  static func isItem(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The item that a text names by its identifier or its address; nil if it names none.
  static func item(_ text: String) -> String? {
    let id = local(text)
    return isItem(id) ? id : nil
  }

  /// What stands behind the address of the entities of Wikidata, else the text as it is.
  static func local(_ text: String) -> String {
    for prefix in prefixes where text.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
  }

  private static let prefixes = [
    "http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/",
    "https://www.wikidata.org/wiki/", "http://www.wikidata.org/wiki/", "wd:",
  ]
}
