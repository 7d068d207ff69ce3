/// What one column of a result table holds.
public struct ResultColumn: Sendable, Equatable {
  /// How the cells of a column are written for people.
  public enum Form: Sendable, Equatable {
    /// Words, aligned left.
    case words
    /// The id of a city or another thing, for commands and exports; pages for readers leave it out.
    case identifier
    /// Ids of sources with commas between them; pages link each to the list of sources.
    case sources
    /// Whole numbers, aligned right.
    case count
    /// Numbers rounded to this many decimals for reading; exports keep all digits.
    case decimals(Int)
    /// Numbers rounded to this many significant digits for reading.
    case significant(Int)
  }

  /// The name in exports: lower case, words joined by underscores.
  public let id: String
  /// The heading that people read.
  public let title: String
  /// What the numbers count or measure: "km", "cities"; empty for words.
  public let unit: String
  /// One sentence that says what a cell means.
  public let meaning: String
  /// How cells are written for people.
  public let form: Form

  /// Whether the cells hold numbers.
  public var isNumeric: Bool {
    switch form {
    case .words, .identifier, .sources: false
    case .count, .decimals, .significant: true
    }
  }

  /// A column of a result table.
  public init(_ id: String, _ title: String, unit: String = "", form: Form, meaning: String) {
    self.id = id
    self.title = title
    self.unit = unit
    self.form = form
    self.meaning = meaning
  }
}
