import CityNetworks
import GraphAlgorithms

/// One thing that may explain how many ties two cities have.
///
/// Written as `km` (logarithm of the great-circle distance), `log:FIGURE` (sum of the logarithms of a
/// figure of both, so the logarithm of their product), `difference:FIGURE` (how far the two figures lie
/// apart), `same:DIVISION` (1 if both belong to one group, else 0) or `organizations` (how many
/// organizations both belong to); FIGURE as in ``CityFigure``, DIVISION as in ``CityDivision``.
public struct GravityTerm: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case kilometers
    case log(CityFigure)
    case difference(CityFigure)
    case same(CityDivision)
    case organizations
  }

  /// The text that names it.
  public let id: String
  let kind: Kind

  /// The terms of a gravity model of cities unless others are asked for.
  static let ofCities = ["log:population", "km", "same:country", "same:region", "organizations"]
  /// The terms of a model of countries unless others are asked for.
  static let ofCountries = ["log:population", "km", "same:region", "organizations"]

  /// The term that a text writes.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``, also of a figure or a division.
  public init(_ text: String) throws {
    id = text
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : ""
    switch (parts.isEmpty ? "" : String(parts[0]), rest.isEmpty) {
    case ("km", true) where parts.count == 1: kind = .kilometers
    case ("organizations", true) where parts.count == 1: kind = .organizations
    case ("log", false): kind = .log(try CityFigure(rest))
    case ("difference", false): kind = .difference(try CityFigure(rest))
    case ("same", false): kind = .same(try CityDivision(rest))
    default:
      let known = ["km", "organizations", "log:FIGURE", "difference:FIGURE", "same:DIVISION"]
      throw AnalysisError.unknownChoice(
        text, of: "a term of a gravity model",
        near: suggestions(for: text, among: Self.ofCities), known: known)
    }
  }

  /// What it is called in a table.
  var title: String {
    switch kind {
    case .kilometers: "Distance (ln km)"
    case .log(let figure): "\(figure.title.capitalizedFirst) of both (ln)"
    case .difference(let figure): "Difference in \(figure.title)"
    case .same(let division): "Same \(division.title)"
    case .organizations: "Shared organizations"
    }
  }

  /// Whether the term is a division that comes from the ties themselves.
  var isMadeOfTies: Bool {
    switch kind {
    case .same(let division): division.isMadeOfTies
    case .kilometers, .log, .difference, .organizations: false
    }
  }

  /// What a coefficient of this term says of the outcome, in words: "twice the distance: 38 % fewer
  /// ties".
  func words(_ coefficient: Double, of outcome: String) -> String {
    "\(change.words): \(effect(coefficient, of: outcome))"
  }

  /// The change that an effect is told of.
  var change: (words: String, amount: Double) {
    switch kind {
    case .kilometers: ("twice the distance", logarithm(2))
    case .log(let figure): ("twice the \(figure.title) of one of the two", logarithm(2))
    case .difference(let figure): ("one more of difference in \(figure.title)", 1)
    case .same(let division): ("the same \(division.title)", 1)
    case .organizations: ("each shared organization", 1)
    }
  }

  /// What the change does to the outcome: "38 % fewer ties", "3.2 times as many ties".
  func effect(_ coefficient: Double, of outcome: String) -> String {
    let factor = exponential(of: coefficient * change.amount)
    if factor >= 2 {
      return factor < 1000
        ? "\(oneDecimal(factor)) times as many \(outcome)" : "over 1000 times as many \(outcome)"
    }
    let percent = (factor - 1) * 100
    if abs(percent) < 0.05 { return "no change in \(outcome)" }
    return "\(oneDecimal(abs(percent))) % \(percent < 0 ? "fewer" : "more") \(outcome)"
  }

  private func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 || tenths >= 1000
      ? "\((tenths + 5) / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
