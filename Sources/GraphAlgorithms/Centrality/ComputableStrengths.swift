import Graphs

extension Graph {
  /// Refuses strengths whose products and sums of squares would leave the range of `Double`. O(m).
  ///
  /// - Throws: ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)``.
  func requireComputableStrengths(for measure: String) throws {
    guard let strengths, let first = strengths.values.first else { return }
    var (smallest, largest) = (first, first)
    for strength in strengths.values {
      smallest = min(smallest, strength)
      largest = max(largest, strength)
    }
    guard smallest < 1e-100 || largest > 1e100 else { return }
    throw GraphAlgorithmError.extremeStrengths(
      measure: measure, smallest: smallest, largest: largest)
  }

  /// The strength of the strongest tie; 1 where ties have none.
  var largestStrength: Double { strengths?.values.max() ?? 1 }
}

/// Runs `body`, whose iteration is part of `method`: if it does not settle, that name is told.
func naming<Result>(_ method: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch GraphAlgorithmError.notSettled(_, let change, let rounds, let wanted) {
    throw GraphAlgorithmError.notSettled(
      method: method, change: change, rounds: rounds, wanted: wanted)
  }
}
