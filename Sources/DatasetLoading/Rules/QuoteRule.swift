import CityNetworks

/// Quotes that do not stand in the text of their source.
///
/// A text belongs to a source if its file is called by the source's id, or else if it holds the
/// source's title. White space, Unicode forms, apostrophes and quotation marks do not matter; three
/// dots stand for words left out. A quote may stand in any of the texts of its source.
public struct QuoteRule: ValidationRule {
  static let description = RuleDescriptor(
    "quote-not-found", "quotes that do not stand in the given text of their source (--texts)")

  /// What the rule is called and what it looks for.
  public let descriptor = QuoteRule.description
  private let texts: [Text]

  private struct Text {
    let name: String
    let stem: String
    let content: FoldedText
  }

  /// A rule that compares quotes with these texts in UTF-8.
  public init(texts: [InputFile]) {
    self.texts = texts.map {
      Text(
        name: $0.name, stem: $0.stem,
        content: FoldedText(String(decoding: $0.bytes, as: UTF8.self)))
    }
  }

  /// How many quotes were compared with a text.
  public func comparedQuotes(in dataset: RawDataset) -> Int {
    quotes(in: dataset).reduce(0) {
      $0 + (texts(of: $1.source, in: dataset).isEmpty ? 0 : $1.rows.count)
    }
  }

  /// An error for each quote that is not found, and a note for each source without a text.
  public func findings(in dataset: RawDataset) -> [Finding] {
    quotes(in: dataset).flatMap { source, rows -> [Finding] in
      let texts = texts(of: source, in: dataset)
      guard !texts.isEmpty else {
        return [
          finding(
            .note, dataset.assertions.location(rows[0], "quote"),
            "no text of the source '\(source)' is given, so \(rows.count) "
              + "\(rows.count == 1 ? "quote is" : "quotes are") not compared",
            "Put its text into the folder as '\(source).txt'.")
        ]
      }
      return rows.compactMap { missing($0, in: texts, dataset) }
    }
  }

  private func quotes(in dataset: RawDataset) -> [(source: String, rows: [Int])] {
    let rows = dataset.assertions.rows
    let quoted = rows.indices.filter { !rows[$0].quote.isEmpty && !rows[$0].source.isEmpty }
    return Dictionary(grouping: quoted) { rows[$0].source }
      .map { ($0.key, $0.value) }.sorted { $0.source < $1.source }
  }

  private func texts(of source: String, in dataset: RawDataset) -> [Text] {
    let named = texts.filter { $0.stem == source }
    if !named.isEmpty { return named }
    guard let row = dataset.sources.rows.first(where: { $0.id.rawValue == source }),
      row.title.count >= 10
    else { return [] }
    let title = FoldedText(row.title)
    return texts.filter { $0.content.firstIndex(of: title.characters[...], from: 0) != nil }
  }

  private func missing(_ row: Int, in texts: [Text], _ dataset: RawDataset) -> Finding? {
    let parts = FoldedText(dataset.assertions.rows[row].quote).parts
    if texts.contains(where: { $0.content.contains(parts) }) { return nil }
    let part = parts.first { part in !texts.contains { $0.content.contains([part]) } } ?? parts[0]
    let known = texts.map { $0.content.lengthOfKnownBeginning(of: part) }.max() ?? 0
    let names = Words.list(texts.map(\.name))
    return finding(
      .error, dataset.assertions.location(row, "quote"),
      known == 0
        ? "the quote does not stand in \(names)"
        : "the quote does not stand in \(names) beyond '\(String(part.prefix(known).suffix(40)))'",
      "Copy the words from the text, with '...' for what is left out.")
  }
}

/// A text in which spelling that nobody sees does not matter.
struct FoldedText {
  /// The characters; two are equal if they are canonically equivalent.
  let characters: [Character]

  init(_ text: String) {
    var result: [Character] = []
    for character in text {
      if character.isWhitespace {
        if let last = result.last, last != " " { result.append(" ") }
        continue
      }
      switch character {
      case "’", "‘", "ʼ", "`", "´", "′": result.append("'")
      case "“", "”", "„", "«", "»", "″": result.append("\"")
      case "…": result += [".", ".", "."]
      case "\u{AD}", "\u{200B}", "\u{FEFF}": break
      default: result.append(character)
      }
    }
    if result.last == " " { result.removeLast() }
    characters = result
  }

  /// The parts between three dots, without spaces around them; never none.
  var parts: [ArraySlice<Character>] {
    var parts: [ArraySlice<Character>] = []
    var start = 0
    var place = 0
    func add(_ end: Int) {
      var part = characters[start..<end]
      while let first = part.first, " []()".contains(first) { part.removeFirst() }
      while let last = part.last, " []()".contains(last) { part.removeLast() }
      if !part.isEmpty { parts.append(part) }
    }
    while place + 3 <= characters.count {
      guard characters[place..<place + 3].elementsEqual("...") else {
        place += 1
        continue
      }
      add(place)
      place += 3
      start = place
    }
    add(characters.count)
    return parts.isEmpty ? [characters[...]] : parts
  }

  /// Whether the parts stand in the text one after another.
  func contains(_ parts: [ArraySlice<Character>]) -> Bool {
    var place = 0
    for part in parts {
      guard let found = firstIndex(of: part, from: place) else { return false }
      place = found + part.count
    }
    return true
  }

  /// Where `part` stands first from a place on.
  func firstIndex(of part: ArraySlice<Character>, from start: Int) -> Int? {
    guard let first = part.first, characters.count - part.count >= start else { return nil }
    return (start...(characters.count - part.count)).first { place in
      characters[place] == first && characters[place..<place + part.count] == part
    }
  }

  /// How many characters of `part` from its first on stand together somewhere in the text.
  func lengthOfKnownBeginning(of part: ArraySlice<Character>) -> Int {
    characters.indices.reduce(0) { longest, place in
      max(longest, zip(characters[place...], part).prefix { $0 == $1 }.count)
    }
  }
}
