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
        "no value is named. Write binary, weight, or the name of a column of numbers.")
    case "binary": self = .binary
    case "weight": self = .weight
    default: self = .column(bare)
    }
  }

  /// The values of memberships, what they are in words, and what was not used of the data.
  ///
  /// - Throws: ``AnalysisError/missingServiceValue(_:)`` where one is asked for and missing;
  ///   ``AnalysisError/unknownChoice(_:of:near:known:)`` for a column that no membership has.
  func values(
    of memberships: [Membership]
  ) throws -> (values: [Double], words: String, gap: String?) {
    switch self {
    case .binary: return (memberships.map { _ in 1 }, Self.binaryWords, nil)
    case .weight:
      return (
        try memberships.map { try Self.checked($0.weight, $0, "weight") },
        "weights that sources state", nil
      )
    case .statedIfAny:
      let weights = memberships.compactMap(\.weight)
      guard weights.count == memberships.count, !weights.isEmpty else {
        let (some, all) = (Quoted.count(weights.count), Quoted.count(memberships.count))
        return (
          memberships.map { _ in 1 },
          Self.binaryWords + (weights.isEmpty ? "" : "; only \(some) of \(all) have a weight"),
          weights.isEmpty
            ? nil : "Only \(some) of \(all) memberships state a value, so all count 1."
        )
      }
      return try ServiceValue.weight.values(of: memberships)
    case .column(let named):
      let name = named.lowercased()
      let columns = Self.columns(of: memberships)
      // A list keeps its column of values as weights.
      if !columns.contains(name), ["value", "servicevalue"].contains(name),
        memberships.contains(where: { $0.weight != nil })
      {
        return try ServiceValue.weight.values(of: memberships)
      }
      guard columns.contains(name) else {
        let known = ["binary", "weight"] + columns
        throw AnalysisError.unknownChoice(
          named, of: "a column of numbers of these memberships",
          near: suggestions(for: name, among: known), known: known)
      }
      return (
        try memberships.map { membership in
          let stated = membership.statements.compactMap { $0.quantities[name] }.max()
          return try Self.checked(stated, membership, name)
        }, "the numbers of the column '\(name)'", nil
      )
    }
  }

  /// The columns of numbers that memberships have, in the order of names.
  private static func columns(of memberships: [Membership]) -> [String] {
    Set(memberships.flatMap(\.statements).flatMap { $0.quantities.entries.map(\.name) }).sorted()
  }

  private static let binaryWords = "1 for each membership"

  private static func checked(
    _ value: Double?, _ membership: Membership, _ name: String
  ) throws -> Double {
    let place = "the membership of \(membership.city) in \(membership.organization)"
    guard let value else {
      throw AnalysisError.missingServiceValue(
        "\(place) has no value '\(name)'. State one for each membership, or use --value binary.")
    }
    guard value >= 0, value.isFinite else {
      throw AnalysisError.missingServiceValue(
        "\(place) has the value \(value) of '\(name)'. Service values are 0 or more.")
    }
    return value
  }
}
