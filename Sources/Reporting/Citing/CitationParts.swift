/// One entry of a BibTeX file, with everything escaped.
struct BibTeXEntry {
  let key: String
  let authors: [String]
  let title: String
  let year: String?
  let fields: [(name: String, value: String)]

  var text: String {
    // A name without a comma is one of a body, which braces keep whole.
    let names = authors.map { name in
      name.contains(",") ? LaTeXText.escaped(name) : "{\(LaTeXText.escaped(name))}"
    }.joined(separator: " and ")
    let all =
      [
        ("title", "{\(LaTeXText.escaped(title))}"), ("author", names), ("year", year ?? ""),
      ] + fields.map { ($0.name, LaTeXText.escaped($0.value)) }
    let lines = all.filter { !$0.1.isEmpty }.map { "  \($0.0) = {\($0.1)}" }
    return "@misc{\(Self.plain(key)),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// A key of letters, digits and hyphens, as every program reads it.
  private static func plain(_ key: String) -> String {
    String(
      key.map { character in
        character.isASCII
          && (character.isLetter || character.isNumber || "-_.:".contains(character))
          ? character : "-"
      })
  }
}

/// A name for reference managers: of a person by family and given names, of a body as it stands.
enum CSLName {
  static func tree(_ name: String) -> JSONTree {
    guard let parts = PersonName.parts(name) else { return .object([("literal", .text(name))]) }
    return .object([("family", .text(parts.family)), ("given", .text(parts.given))])
  }
}

/// Names written `Family, Given`.
enum PersonName {
  static func parts(_ name: String) -> (family: String, given: String)? {
    guard let comma = name.firstIndex(of: ",") else { return nil }
    let family = String(name[..<comma])
    let given = String(name[name.index(after: comma)...].drop { $0 == " " })
    return family.isEmpty || given.isEmpty ? nil : (family, given)
  }
}

/// Years, months and days for reference managers.
enum CSLDate {
  /// The parts of a date `2026-11-22`, as far as they are numbers; nil if not even the year is.
  static func tree(_ text: String) -> JSONTree? {
    var parts: [JSONTree] = []
    for part in text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).prefix(3) {
      guard let number = Int(part), number > 0 else { break }
      parts.append(.integer(number))
    }
    return parts.isEmpty ? nil : .object([("date-parts", .list([.list(parts)]))])
  }
}
