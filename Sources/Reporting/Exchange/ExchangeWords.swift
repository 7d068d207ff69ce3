import GraphFormats

/// Words that an exported file uses and an import reads back.
enum ExchangeWords {
  /// The kind of a node that is a city.
  static let city = "city"
  /// The kind of a node that is an organization.
  static let organization = "organization"
  /// What stands between several sources or statements in one cell.
  static let separator = "; "
}

extension String {
  /// The text, nil if it is empty.
  var filled: String? { isEmpty ? nil : self }
}

extension AttributeColumn {
  /// The column, nil if no node (edge) has a value.
  var ifFilled: AttributeColumn? {
    (0..<count).contains { text(at: $0) != nil } ? self : nil
  }
}
