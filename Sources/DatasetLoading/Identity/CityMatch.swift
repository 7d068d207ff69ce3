public import CityNetworks

/// What a city of one dataset is among the cities of another.
public struct CityMatch: Hashable, Sendable {
  /// What came of the search.
  public enum Outcome: Hashable, Sendable {
    /// The city is this one, found by this key.
    case same(CityID, by: IdentityKey)
    /// Cities share a key with it, but several do, or something speaks against each.
    case doubtful
    /// No city shares a key with it.
    case unknown
  }

  /// The city as its own dataset has it.
  public let city: City
  /// Which city it is.
  public let outcome: Outcome
  /// Which cities came near, and what spoke against each; one sentence without a full stop each.
  public let reasons: [String]

  /// Whether cities came near and none was taken.
  public var isDoubtful: Bool { outcome == .doubtful }

  /// The city that it is in the other dataset; nil if none could be taken.
  public var found: CityID? {
    switch outcome {
    case .same(let id, _): id
    case .doubtful, .unknown: nil
    }
  }
}

/// Finds the cities of one network among those of another, one each.
///
/// In this order: the Wikidata item; the GeoNames number; the name; another name, in the same country
/// and no farther apart than 50 km. Of a city without a country the place must be near. What differs in
/// another item, number or country, and pairs that must stay apart, are never taken, and neither is one
/// of several that fit. If two cities fit the same one, the stronger key decides; of two equal keys
/// neither is taken.
struct CityMatching {
  /// How far two cities of one name may lie apart, in kilometers.
  static let reach = 50.0
  private static let keys: [IdentityKey] = [.wikidata, .geonames, .name, .alias]

  /// A match for each city of the other network, in canonical order.
  let matches: [CityMatch]

  /// - Complexity: O(cities of both) look-ups.
  init(of other: [City], in network: CityNetwork) {
    let matcher = CityMatcher(
      network.cities.map(CityIdentity.init), keys: Self.keys, reach: Self.reach,
      separation: KeepApart.standard.separation)
    let answers = other.sorted { $0.id < $1.id }.map { ($0, matcher.answer(for: CityIdentity($0))) }
    var rivals: [Int: [(city: City, key: IdentityKey)]] = [:]
    for case (let city, .known(let row, let key, _)) in answers {
      rivals[row, default: []].append((city, key))
    }
    matches = answers.map { city, answer in
      switch answer {
      case .new(let reasons):
        CityMatch(city: city, outcome: reasons.isEmpty ? .unknown : .doubtful, reasons: reasons)
      case .known(let row, let key, let reasons):
        Self.match(
          city, network.cities[row].id, by: key, reasons,
          against: (rivals[row] ?? []).filter { $0.city.id != city.id })
      }
    }
  }

  /// The match of a city that was found, unless another one has an equal or better claim.
  private static func match(
    _ city: City, _ id: CityID, by key: IdentityKey, _ reasons: [String],
    against rivals: [(city: City, key: IdentityKey)]
  ) -> CityMatch {
    guard let rival = rivals.first(where: { $0.key <= key }) else {
      return CityMatch(city: city, outcome: .same(id, by: key), reasons: reasons)
    }
    let reason =
      "\(id) has the same \(key.title), but \(rival.city.id) fits it by \(rival.key.title)"
    return CityMatch(city: city, outcome: .doubtful, reasons: reasons + [reason])
  }
}
