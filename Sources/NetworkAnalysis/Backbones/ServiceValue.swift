import CityNetworks
import GraphAlgorithms

/// How much an organization is present in a city that belongs to it.
public enum ServiceValue: Sendable, Equatable {
  /// The weights of the memberships if all have one, else 1 each.
  case statedIfAny
  /// 1 for each membership.
  case binary
  /// The weight that sources state.
  case weight
  /// A further number of the assertions, by the name of its column.
  case column(String)

  /// The value that a word names: `binary`, `weight`, or the name of a column of numbers.
  ///
  /// - Throws: ``AnalysisError/contradictoryParameters(_:)`` for an empty word.
  public init(_ text: String) throws {
    let bare = text.hasPrefix("column:") ? String(text.dropFirst(7)) : text
    switch bare {
    case "":
      throw AnalysisError.contradictoryParameters(
        "no value is named. Write binary, weight, or the name of a column of assertions.csv.")
    case "binary": self = .binary
    case "weight": self = .weight
    default: self = .column(bare)
    }
  }

  /// The values of memberships, and what they are in words.
  ///
  /// - Throws: ``AnalysisError.contradictoryParameters(_:)`` where one is asked for and missing.
  func values(of memberships: [Membership]) throws -> (values: [Double], words: String) {
    switch self {
    case .binary: return (memberships.map { _ in 1 }, Self.binaryWords)
    case .weight:
      return (
        try memberships.map { try Self.checked($0.weight, $0, "weight") },
        "weights that sources state"
      )
    case .statedIfAny:
      let weights = memberships.compactMap(\.weight)
      guard weights.count == memberships.count, !weights.isEmpty else {
        let some =
          weights.isEmpty ? "" : "; only \(weights.count) of \(memberships.count) have a weight"
        return (memberships.map { _ in 1 }, Self.binaryWords + some)
      }
      return try ServiceValue.weight.values(of: memberships)
    case .column(let name):
      return (
        try memberships.map { membership in
          let stated = membership.statements.compactMap { $0.quantities[name] }.max()
          return try Self.checked(stated, membership, name)
        }, "the numbers of the column '\(name)'"
      )
    }
  }

  private static let binaryWords = "1 for each membership"

  private static func checked(
    _ value: Double?, _ membership: Membership, _ name: String
  ) throws -> Double {
    let place = "the membership of \(membership.city) in \(membership.organization)"
    guard let value else {
      throw AnalysisError.missingServiceValue(
        "\(place) has no value '\(name)'. State one for each membership in assertions.csv, or use "
          + "--value binary.")
    }
    guard value >= 0, value.isFinite else {
      throw AnalysisError.missingServiceValue(
        "\(place) has the value \(value) of '\(name)'. Service values are 0 or more.")
    }
    return value
  }
}
