public import CityNetworks

/// Words that packages use where a dataset has a word of its own, and what they stand for.
///
/// Only a word with a certain meaning is read as another; a doubtful one stays an error until a user
/// decides. Case does not matter, and a space or an underscore is as good as a hyphen. Of two words
/// for one spelling the user's comes before the built-in one.
public struct Vocabulary: Sendable {
  /// What a word can name.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A file of the folder.
    case file
    /// A column of a file.
    case column
    /// A relation in `assertions.csv`.
    case relation
    /// A status in `assertions.csv`.
    case status
  }

  /// Who decided what a word stands for.
  public enum Origin: String, Hashable, Sendable {
    /// The word has one meaning, and the tool knows it.
    case builtIn = "built in"
    /// The user said so.
    case user
  }

  /// One word and the word of datasets that it stands for.
  public struct Entry: Hashable, Sendable {
    /// What it names.
    public let kind: Kind
    /// The word as packages write it.
    public let asWritten: String
    /// The word of datasets.
    public let word: String
    /// The relation whose rows it is certain in; nil for all.
    public let relation: Relation?
    /// Who decided.
    public let origin: Origin

    /// A word that stands for another.
    public init(
      _ kind: Kind, _ asWritten: String, for word: String, of relation: Relation? = nil,
      origin: Origin = .builtIn
    ) {
      self.kind = kind
      self.asWritten = asWritten
      self.word = word
      self.relation = relation
      self.origin = origin
    }
  }

  /// The words, the user's first.
  public let entries: [Entry]
  private let words: [Key: Entry]

  private struct Key: Hashable {
    let kind: Kind
    let asWritten: String
    let relation: Relation?
  }

  /// The words of a user before the built-in ones.
  public init(adding own: [Entry] = []) {
    entries = own + Self.builtIn
    words = Dictionary(
      entries.map {
        (Key(kind: $0.kind, asWritten: Self.folded($0.asWritten), relation: $0.relation), $0)
      }
    ) { first, _ in first }
  }

  /// The built-in words.
  public static let standard = Vocabulary()

  /// What `text` stands for where it names something of this kind; nil if that is not known.
  func entry(_ kind: Kind, _ text: String, in relation: Relation? = nil) -> Entry? {
    let folded = Self.folded(text)
    let general = words[Key(kind: kind, asWritten: folded, relation: nil)]
    guard let relation else { return general }
    let special = words[Key(kind: kind, asWritten: folded, relation: relation)]
    // What a user says of all rows comes before what is built in for some.
    if let general, general.origin == .user, special?.origin != .user { return general }
    return special ?? general
  }

  /// The relation that `text` names by itself or through another word.
  func relation(_ text: String) -> Relation? {
    Relation(rawValue: text) ?? entry(.relation, text).flatMap { Relation(rawValue: $0.word) }
      ?? Relation(rawValue: Self.folded(text))
  }

  /// The status that `text` names by itself or through another word.
  func status(_ text: String, in relation: Relation?) -> TieStatus? {
    TieStatus(rawValue: text)
      ?? entry(.status, text, in: relation).flatMap { TieStatus(rawValue: $0.word) }
      ?? TieStatus(rawValue: Self.folded(text))
  }

  /// The names of the columns of a file with those of the dataset in place of their synonyms.
  ///
  /// A column that has its own name, or whose name another column has, keeps it.
  func columns(_ header: [String], of schema: TableSchema) -> [String] {
    var taken = Set(header)
    return header.map { name in
      guard !schema.columns.contains(name), let word = entry(.column, name)?.word,
        schema.columns.contains(word), taken.insert(word).inserted
      else { return name }
      return word
    }
  }

  /// The name under which one of these files stands for that of `schema`: its own, else the first
  /// synonym.
  func file(for schema: TableSchema, among names: some Collection<String>) -> String? {
    if names.contains(schema.file) { return schema.file }
    let known = TableSchema.all.map(\.file)
    return names.filter { !known.contains($0) && entry(.file, $0)?.word == schema.file }.min()
  }

  /// The word in small letters, with hyphens for spaces and underscores.
  static func folded(_ text: String) -> String {
    String(RawTable.trimmed(text).lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
