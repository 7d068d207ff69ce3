/// Why a regression has no answer.
public enum RegressionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There are no more observations than coefficients.
  case tooFew(observations: Int, coefficients: Int)
  /// All outcomes are the same.
  case sameOutcomes(Double)
  /// A column has one value only.
  case constant(String, value: Double)
  /// A column is a sum of multiples of others.
  case collinear(String, with: [String])
  /// Columns tell outcomes apart so well that their coefficients have no finite value.
  case separated([String], ofCounts: Bool)
  /// The iteration had not come to rest when its rounds were used up.
  case notSettled(change: Double, rounds: Int)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .tooFew(let observations, let coefficients):
      "\(observations) observations cannot tell \(coefficients) coefficients. Use fewer terms, or a "
        + "wider selection."
    case .sameOutcomes(let value):
      "all outcomes are \(value), so there is nothing to explain. Widen the selection."
    case .constant(let column, let value):
      "'\(column)' is \(value) in all observations, so it explains nothing. Leave the term out."
    case .collinear(let column, let others):
      "'\(column)' follows from \(others.map { "'\($0)'" }.joined(separator: " and ")), so their "
        + "parts cannot be told apart. Leave out one of them."
    case .separated(let columns, let ofCounts):
      "\(columns.map { "'\($0)'" }.joined(separator: " and ")) "
        + "\(columns.count == 1 ? "tells" : "together tell") "
        + (ofCounts ? "which pairs have no tie" : "tied pairs from others")
        + " without error, so \(columns.count == 1 ? "its coefficient has" : "their coefficients have") "
        + "no finite value (separation). Leave \(columns.count == 1 ? "it" : "one") out, or leave out "
        + "the pairs that \(columns.count == 1 ? "it decides" : "they decide")."
    case .notSettled(let change, let rounds):
      "the regression did not settle: coefficients still moved by \(change) standard deviations after "
        + "\(rounds) rounds, wanted 1e-9. Leave out terms that resemble one another."
    }
  }
}
