extension AttributeColumn {
  /// How many values are not missing.
  var presentCount: Int {
    switch values {
    case .strings(let values): values.count { $0 != nil }
    case .integers(let values): values.count { $0 != nil }
    case .doubles(let values): values.count { $0 != nil }
    case .booleans(let values): values.count { $0 != nil }
    }
  }

  /// Whether the value at a position is missing.
  func isMissing(at index: Int) -> Bool {
    switch values {
    case .strings(let values): values[index] == nil
    case .integers(let values): values[index] == nil
    case .doubles(let values): values[index] == nil
    case .booleans(let values): values[index] == nil
    }
  }

  /// Whether the values are text, at least one.
  var holdsText: Bool {
    guard case .strings(let values) = values else { return false }
    return values.contains { $0 != nil }
  }

  /// Whether a value is empty text.
  var holdsEmptyText: Bool {
    guard case .strings(let values) = values else { return false }
    return values.contains { $0?.isEmpty ?? false }
  }

  /// Whether a reader takes a column of edges called `weight` for the strengths of the edges: it
  /// holds numbers, at least one, and all are above 0.
  var looksLikeStrengths: Bool {
    switch values {
    case .integers(let values):
      values.contains { $0 != nil } && values.allSatisfy { $0.map { $0 > 0 } ?? true }
    case .doubles(let values):
      values.contains { $0 != nil } && values.allSatisfy { $0.map { $0 > 0 } ?? true }
    case .strings, .booleans: false
    }
  }

  /// Whether the values are of the type of texts.
  var isText: Bool {
    if case .strings = values { return true }
    return false
  }

  /// The value at a position as a number, nil where it is missing or none.
  func number(at index: Int) -> Double? {
    switch values {
    case .integers(let values): values[index].map { Double($0) }
    case .doubles(let values): values[index]
    case .strings, .booleans: nil
    }
  }

  /// Whether the values are of a type of numbers.
  var isNumeric: Bool {
    switch values {
    case .integers, .doubles: true
    case .strings, .booleans: false
    }
  }

  /// All values that are not missing, with what they belong to.
  func values(of ids: [String]) -> [FormatLoss.Value] {
    (0..<count).compactMap { index in
      text(at: index).map { FormatLoss.Value(of: ids[index], text: $0) }
    }
  }
}
