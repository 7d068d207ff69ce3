/// What a column of a dataset's table holds, for people and for other tools.
public struct ColumnDescription: Sendable, Equatable {
  /// What can stand in the cells, in the words of the Table Schema standard.
  public enum ValueType: String, Sendable {
    /// Text.
    case string
    /// A whole number.
    case integer
    /// A number with a decimal point.
    case number
    /// True or false.
    case boolean
  }

  /// The name in the header.
  public let name: String
  /// What can stand in the cells.
  public let type: ValueType
  /// What a cell means, in one sentence.
  public let meaning: String
  /// Whether every row has a value.
  public let isRequired: Bool
  /// Whether no two rows have one value.
  public let isUnique: Bool
  /// The only words that are allowed; nil if any are.
  public let words: [String]?
  /// A regular expression that values fit.
  public let pattern: String?
  /// The least and the greatest value.
  public let bounds: (least: Double?, greatest: Double?)

  init(
    _ name: String, _ type: ValueType, _ meaning: String, isRequired: Bool = false,
    isUnique: Bool = false, words: [String]? = nil, pattern: String? = nil,
    bounds: (least: Double?, greatest: Double?) = (nil, nil)
  ) {
    self.name = name
    self.type = type
    self.meaning = meaning
    self.isRequired = isRequired
    self.isUnique = isUnique
    self.words = words
    self.pattern = pattern
    self.bounds = bounds
  }

  /// Whether two descriptions say the same.
  public static func == (a: ColumnDescription, b: ColumnDescription) -> Bool {
    a.name == b.name && a.type == b.type && a.meaning == b.meaning
      && a.isRequired == b.isRequired && a.isUnique == b.isUnique && a.words == b.words
      && a.pattern == b.pattern && a.bounds.least == b.bounds.least
      && a.bounds.greatest == b.bounds.greatest
  }
}
