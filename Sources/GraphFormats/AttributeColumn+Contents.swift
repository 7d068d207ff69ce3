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
}
