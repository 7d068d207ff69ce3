import CityNetworks
import DatasetLoading
import Testing

struct SpellingTests {
  private static let network = CityNetwork(
    cities: ["isfahan", "shiraz", "tabriz"].map { City(id: CityID($0), name: $0) })

  /// Whether a misspelling is near enough that the city is suggested.
  private static func suggests(_ text: String) -> [String] {
    do {
      _ = try NameResolver(network).city(text)
      return []
    } catch .unknownName(_, let suggestions) {
      return suggestions.map(\.city.rawValue)
    } catch {
      return ["?"]
    }
  }

  @Test(arguments: [
    ("isfahn", ["isfahan"]), ("isfahaan", ["isfahan"]), ("isfhaan", ["isfahan"]),
    ("sifahna", ["isfahan"]), ("isfxxan", ["isfahan"]), ("isxxxan", []), ("isf", []),
    ("tabraz", ["tabriz"]), ("siraz", ["shiraz"]), ("", []),
  ])
  func twoChangesAreNearAndThreeAreNot(text: String, expected: [String]) {
    #expect(Self.suggests(text) == expected)
  }
}
