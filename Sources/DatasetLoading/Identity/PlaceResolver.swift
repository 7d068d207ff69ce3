import CityNetworks

/// Finds the city of a gazetteer that a name means, with what else is known about it.
///
/// The number decides; else the cities whose folded name or alias is the name asked for, in the
/// country if one is given, near the place if one is given. What still fits several is ambiguous.
/// Nothing is guessed: near spellings are for `SpellingIndex` to suggest.
public struct PlaceResolver: Sendable {
  /// Within this distance of its preferred name's place a city is the one meant, in kilometers.
  public static let nearName = 50.0
  /// The same for other names and shortened ones, which are shared more often.
  public static let nearAlias = 25.0
  /// A place that lies farther than this from every city of its name and country is misplaced.
  public static let misplaced = 500.0
  /// How many times larger than all others a city must be to be taken without a place.
  public static let dominance = 10

  /// The cities.
  public let gazetteer: Gazetteer
  /// Names that are known to belong to cities of several countries, also to small ones.
  public let apart: KeepApart

  /// A resolver over the cities of `gazetteer`.
  public init(_ gazetteer: Gazetteer, apart: KeepApart = .standard) {
    self.gazetteer = gazetteer
    self.apart = apart
  }

  /// The city that is meant, or what stands in the way. O(log names).
  public func resolution(of query: PlaceQuery) -> PlaceResolution {
    if let number = query.geonames {
      guard let city = gazetteer.city(geonames: number) else { return .unknown(abroad: []) }
      return .found(
        PlaceMatch(
          city, by: .geonames, .certain, "its GeoNames number",
          kilometers: query.coordinate?.distanceInKilometers(to: city.coordinate)))
    }
    let whole = candidates(query.name)
    let direct = resolution(of: query, among: whole)
    if direct.match != nil { return direct }
    let name = PlaceName(query.name)
    guard name.base != query.name, !name.base.isEmpty else { return direct }
    let part = candidates(name.base)
    if query.country == nil, let last = name.qualifier, let country = Country.named(last),
      AmericanStates.code(last) != nil
    {
      return stateOrCountry(name, query, country, among: part) ?? direct
    }
    if let word = name.regionWord, direct.candidates.isEmpty {
      let cities = part.map(\.city).filter {
        query.country == nil || $0.country == query.country
      }
      return .region(word: word, cities: ordered(cities, near: query.coordinate))
    }
    return shortened(name, query, among: part) ?? direct
  }

  struct Candidate {
    let city: GazetteerCity
    let isPreferred: Bool
  }

  private func candidates(_ name: String) -> [Candidate] {
    gazetteer.entries(folded: NameFolding.bytes(of: name.unicodeScalars)).map {
      Candidate(city: gazetteer.city(at: $0.city), isPreferred: $0.isPreferred)
    }.sorted { Gazetteer.precedes($0.city, $1.city) }
  }

  private func ordered(_ cities: [GazetteerCity], near place: Coordinate?) -> [GazetteerCity] {
    guard let place else { return cities }
    return cities.map { ($0.coordinate.distanceInKilometers(to: place), $0) }
      .sorted { ($0.0, $0.1.geonames) < ($1.0, $1.1.geonames) }.map(\.1)
  }

  private func resolution(of query: PlaceQuery, among all: [Candidate]) -> PlaceResolution {
    let here = all.filter {
      (query.country == nil || $0.city.country == query.country)
        && (query.division == nil || $0.city.division == query.division)
    }
    let other = mistaken(all, query)
    if here.isEmpty {
      return other.map { .mistaken($0, here: []) } ?? .unknown(abroad: all.map(\.city))
    }
    guard let place = query.coordinate else { return withoutPlace(here, query) }
    let near = here.compactMap { candidate -> Near? in
      let distance = candidate.city.coordinate.distanceInKilometers(to: place)
      let limit = candidate.isPreferred ? Self.nearName : Self.nearAlias
      return distance <= limit ? Near(candidate: candidate, kilometers: distance) : nil
    }
    if near.count == 1, !near[0].candidate.isPreferred, here.contains(where: \.isPreferred) {
      // The place speaks for a city that is sometimes called so, the name for another one.
      return .ambiguous([near[0].candidate.city] + here.filter(\.isPreferred).map(\.city))
    }
    if !near.isEmpty { return nearest(near, query) }
    let cities = ordered(here.map(\.city), near: place)
    let distance = cities[0].coordinate.distanceInKilometers(to: place)
    if distance > Self.misplaced, let other { return .mistaken(other, here: cities) }
    return .elsewhere(cities, kilometers: distance)
  }

  /// The city of the same name in another country that lies at the place which is given.
  private func mistaken(_ all: [Candidate], _ query: PlaceQuery) -> GazetteerCity? {
    guard let country = query.country, let place = query.coordinate else { return nil }
    return all.first { other in
      other.city.country != country
        && other.city.coordinate.distanceInKilometers(to: place) <= Self.nearAlias
    }?.city
  }

  private struct Near {
    let candidate: Candidate
    let kilometers: Double

    var match: PlaceMatch.Key { candidate.isPreferred ? .name : .alias }
  }

  private func nearest(_ near: [Near], _ query: PlaceQuery) -> PlaceResolution {
    let sorted = near.sorted {
      ($0.kilometers, $0.candidate.city.geonames) < ($1.kilometers, $1.candidate.city.geonames)
    }
    func found(_ near: Near, _ certainty: PlaceMatch.Certainty, _ more: String) -> PlaceResolution {
      let what = near.candidate.isPreferred ? "name" : "another name"
      let place = query.country == nil ? "\(what) and place" : "\(what), country and place"
      return .found(
        PlaceMatch(
          near.candidate.city, by: near.match, certainty, place + more,
          kilometers: near.kilometers))
    }
    guard sorted.count > 1 else {
      let isCertain = query.country != nil && sorted[0].candidate.isPreferred
      return found(sorted[0], isCertain ? .certain : .likely, "")
    }
    if sorted[0].kilometers <= 10, sorted[1].kilometers >= 2 * sorted[0].kilometers + 5 {
      return found(sorted[0], .likely, ", the nearest of \(sorted.count)")
    }
    let preferred = sorted.filter(\.candidate.isPreferred)
    if preferred.count == 1 { return found(preferred[0], .likely, ", by its preferred name") }
    return .ambiguous(sorted.map(\.candidate.city))
  }

  private func withoutPlace(_ here: [Candidate], _ query: PlaceQuery) -> PlaceResolution {
    let scope =
      query.country == nil ? "the only city of that name" : "name and country"
    func found(_ candidate: Candidate, _ reason: String) -> PlaceResolution {
      .found(
        PlaceMatch(candidate.city, by: candidate.isPreferred ? .name : .alias, .likely, reason))
    }
    if query.country == nil {
      // A name of the list is a city's in other countries too, perhaps of one too small for here.
      let listed = Set(apart.countries(of: query.name))
      if !listed.isEmpty, listed != Set(here.compactMap(\.city.country)) || here.count > 1 {
        return .ambiguous(here.map(\.city))
      }
    }
    if here.count == 1 {
      let what = here[0].isPreferred ? scope : "another name of the city; \(scope)"
      return found(here[0], what)
    }
    let preferred = here.filter(\.isPreferred)
    guard let first = leader(of: here), query.country != nil || preferred.count == 1,
      first.isPreferred || (query.country != nil && preferred.isEmpty)
    else { return .ambiguous(here.map(\.city)) }
    let second = here.filter { $0.city != first.city }.map(\.city.population).max() ?? 0
    let keys = query.country == nil ? "name" : "name and country"
    return found(
      first,
      "\(keys); by far the largest of \(here.count) (\(first.city.population) inhabitants, "
        + "the next \(second))")
  }

  /// The one candidate, or the one that is ten times as large as every other.
  private func leader(of here: [Candidate]) -> Candidate? {
    guard here.count > 1 else { return here.first }
    let (first, second) = (here[0], here[1])
    return first.city.population >= Self.dominance * max(1, second.city.population) ? first : nil
  }

  /// A city that goes by the name without its qualifier, near the place or in the state.
  private func shortened(
    _ name: PlaceName, _ query: PlaceQuery, among all: [Candidate]
  ) -> PlaceResolution? {
    guard name.regionWord == nil, let qualifier = name.qualifier else { return nil }
    let american = query.country == nil || query.country?.code == "US"
    if american, let state = AmericanStates.code(qualifier) {
      let there = all.filter { $0.city.country?.code == "US" && $0.city.division == state }
      if let only = leader(of: there) {
        let distance = query.coordinate?.distanceInKilometers(to: only.city.coordinate)
        if (distance ?? 0) <= Self.nearName {
          return .found(
            PlaceMatch(
              only.city, by: .shortened, distance == nil ? .likely : .certain,
              "name and state (\(state))", kilometers: distance))
        }
      }
    }
    guard let place = query.coordinate, let country = query.country else { return nil }
    let near = all.filter {
      $0.city.country == country
        && $0.city.coordinate.distanceInKilometers(to: place) <= Self.nearAlias
    }
    guard near.count == 1, isPart(near[0].city, of: qualifier, in: country) else { return nil }
    return .found(
      PlaceMatch(
        near[0].city, by: .shortened, .likely,
        "name without '\(qualifier)', country and place",
        kilometers: near[0].city.coordinate.distanceInKilometers(to: place)))
  }

  /// "Portland, ME" and "Tbilisi, Georgia": a state and a country have one name or code.
  private func stateOrCountry(
    _ name: PlaceName, _ query: PlaceQuery, _ country: Country, among all: [Candidate]
  ) -> PlaceResolution? {
    let inState = shortened(name, query, among: all)
    let abroad = resolution(
      of: PlaceQuery(name: name.base, country: country, coordinate: query.coordinate))
    guard let one = inState?.match, let other = abroad.match else {
      return inState ?? (abroad.candidates.isEmpty ? nil : abroad)
    }
    return .ambiguous([one.city, other.city].sorted { Gazetteer.precedes($0, $1) })
  }

  /// Whether a qualifier does not speak against a city: if it names cities of the country
  /// ("Mitte (Hamburg)"), one of them must be near, and it must be another city.
  private func isPart(_ city: GazetteerCity, of qualifier: String, in country: Country) -> Bool {
    let named = candidates(qualifier).map(\.city).filter { $0.country == country }
    if named.isEmpty { return true }
    return named.allSatisfy { $0 != city }
      && named.contains {
        $0.coordinate.distanceInKilometers(to: city.coordinate) <= Self.nearName
      }
  }
}
