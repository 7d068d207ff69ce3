import CityNetworks

/// What a cell is to hold instead of what it holds.
struct CellFix {
  private let schema: TableSchema
  private let columns: [String]
  private let vocabulary: Vocabulary
  private let relationPlace: Int?

  init(schema: TableSchema, table: RawTable, vocabulary: Vocabulary) {
    self.schema = schema
    columns = table.header
    self.vocabulary = vocabulary
    relationPlace = schema == .assertions ? table.index(of: "relation") : nil
  }

  /// The name of a column: that of the dataset where it is written otherwise.
  func header(_ written: String, _ known: String) -> String {
    schema.columns.contains(known) ? known : RawTable.trimmed(written)
  }

  /// The value that belongs into column number `place` of a row.
  func value(_ written: String, in place: Int, of fields: [String]) -> String {
    let text = ComposedLetters.composed(RawTable.trimmed(written)).replacing("\r\n", with: "\n")
    switch (schema, columns[place]) {
    case (.cities, "country"):
      return (Country(code: text) ?? Country.named(text))?.code ?? text
    case (.assertions, "relation"):
      return vocabulary.relation(text)?.rawValue ?? text
    case (.assertions, "status"):
      let relation = relationPlace.flatMap { vocabulary.relation(RawTable.trimmed(fields[$0])) }
      return vocabulary.status(text, in: relation)?.rawValue ?? text
    default:
      return text
    }
  }
}

extension CellFix {
  /// The word that stood in a relation or status, if it is worth a note: the user decided on it, or
  /// it was another status than the dataset can say.
  ///
  /// Another spelling of the same word is not, nor another name of a relation.
  func originalWord(_ column: String, _ written: String, in fields: [String]) -> OriginalWord? {
    let kind: Vocabulary.Kind = column == "status" ? .status : .relation
    let relation = relationPlace.flatMap { vocabulary.relation(RawTable.trimmed(fields[$0])) }
    let word = RawTable.trimmed(written)
    guard let entry = vocabulary.entry(kind, word, in: kind == .status ? relation : nil) else {
      return nil
    }
    switch (kind, entry.origin) {
    case (_, .user): return OriginalWord(column: column, word: word, reading: .decided)
    case (.status, .builtIn): return OriginalWord(column: column, word: word, reading: .certain)
    case (.relation, .builtIn), (.file, .builtIn), (.column, .builtIn): return nil
    }
  }

  /// A note with a further sentence.
  static func note(_ old: String, adding word: OriginalWord) -> String {
    if old.isEmpty { return word.note }
    return old + (old.hasSuffix(".") ? " " : ". ") + word.note
  }

  /// The fields that take the place of those of a row; words that go are kept in its note if the
  /// table has one.
  func fields(replacing written: [String]) -> [String] {
    var new = written.enumerated().map { value($1, in: $0, of: written) }
    guard schema == .assertions, let note = columns.firstIndex(of: "note") else { return new }
    for column in ["relation", "status"] {
      guard let place = columns.firstIndex(of: column), !new[place].isEmpty,
        new[place] != RawTable.trimmed(written[place]),
        let word = originalWord(column, written[place], in: written)
      else { continue }
      new[note] = Self.note(new[note], adding: word)
    }
    return new
  }
}

/// Letters with marks as single characters (Unicode form C), as far as Latin, Greek and Cyrillic go.
enum ComposedLetters {
  /// The text with each letter and its marks as one character where there is one.
  static func composed(_ text: String) -> String {
    // Marks lie beyond ASCII, so most texts need no look.
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.unicodeScalars.contains(where: isMark) else {
      return text
    }
    var result = ""
    for character in text {
      let isSplit = character.unicodeScalars.count > 1
      if isSplit, let whole = whole[character] {
        result.unicodeScalars.append(whole)
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The single character for each letter with marks; equal characters are canonically equivalent.
  private static let whole: [Character: Unicode.Scalar] = {
    var result: [Character: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1FFC]
      as [ClosedRange<UInt32>]
    {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        // Of two characters for one letter the first is that of form C.
        if result[Character(scalar)] == nil { result[Character(scalar)] = scalar }
      }
    }
    return result
  }()
}
