import ArgumentParser

/// The numbers that options can take.
enum Bounds {
  static let workers = 1...1024
  static let repetitions = 1...1000

  /// Refuses a number outside `range`.
  static func require(_ value: Int, in range: ClosedRange<Int>, _ option: String) throws {
    guard range.contains(value) else {
      throw ValidationError(
        "\(option) must be from \(range.lowerBound) to \(range.upperBound), not \(value).")
    }
  }
}

extension Array where Element: Equatable {
  /// Each element once, where it stood first.
  var withoutRepetitions: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
