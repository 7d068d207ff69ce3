public import CityNetworks

/// Why a name does not lead to one city.
public enum NameResolutionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Several cities go by the name; they are in canonical order.
  case ambiguousName(String, candidates: [City])
  /// No city goes by the name; the suggestions are the nearest spellings, nearest first.
  case unknownName(String, suggestions: [NameSuggestion])

  /// What is wrong with the name, and the cities that may be meant.
  public var description: String {
    switch self {
    case .ambiguousName(let name, let candidates):
      let list = candidates.map { "\($0.id) (\($0.nameWithCountry))" }.joined(separator: ", ")
      return "'\(name)' is the name of \(candidates.count) cities: \(list). Give the id."
    case .unknownName(let name, let suggestions):
      guard let last = suggestions.last else {
        return "no city is called '\(name)'. Check the spelling, or give the id."
      }
      let words = suggestions.dropLast().map(\.description)
      let list = words.isEmpty ? "" : words.joined(separator: ", ") + " or "
      return "no city is called '\(name)'. Did you mean \(list)\(last)?"
    }
  }
}

/// A city that an unknown name may mean, and the spelling of its name that is near.
public struct NameSuggestion: Hashable, Sendable, CustomStringConvertible {
  /// The name or alias of the city.
  public let name: String
  /// The city.
  public let city: CityID

  /// The name with the identifier: `'Isfahan' (isfahan)`.
  public var description: String { "'\(name)' (\(city))" }
}
