import CityNetworks
import GraphFormats

// Doubts that only the whole list of cities shows.
extension DatasetComposer {
  func named(_ place: Int) -> String {
    let city = cities[place]
    return city.country.isEmpty ? "'\(city.name)'" : "'\(city.name)' (\(city.country))"
  }

  mutating func noteCountries() {
    var unknown: [String: [Int]] = [:]
    for place in cities.indices where countries[place] == nil {
      unknown[cities[place].country, default: []].append(place)
    }
    for (name, places) in unknown {
      let first = places.min { cities[$0].line < cities[$1].line } ?? places[0]
      let counted = places.count == 1 ? "1 city is" : "\(places.count) cities are"
      let what =
        switch options.countries.reading(of: name) {
        case .absent: "no country is given"
        case .historic(let state):
          "\(state.name) is no country today (its ground: "
            + "\(state.successors.map(\.code).joined(separator: ", ")))"
        case .unknown(let nearest):
          "no country is called '\(name.abridged)'"
            + (nearest.map { ", perhaps \($0.name) (\($0.code))" } ?? "")
        case .country(let country, _): "'\(name.abridged)' is \(country.name)"
        }
      draft.doubt(
        .country, cities[first].file, cities[first].line,
        "\(what); \(counted) kept without a country, as \(ids[first])"
          + (places.count > 1 ? " and so on" : ""))
    }
  }

  /// Cities of one name in one country under two spellings of the country stay two.
  mutating func noteCountrySpellings() {
    var groups: [CityKey: [Int]] = [:]
    for place in cities.indices where cities[place].key.id.isEmpty {
      guard let country = countries[place] else { continue }
      groups[CityKey(name: cities[place].name, country: country.code), default: []].append(place)
    }
    for places in groups.values where places.count > 1 {
      let last = places.max { cities[$0].line < cities[$1].line } ?? places[0]
      let spellings = places.map { "'\(cities[$0].country)'" }.joined(separator: " and ")
      draft.doubt(
        .countrySpelling, cities[last].file, cities[last].line,
        "'\(cities[last].name)' stands under \(spellings), which are one country; "
          + "they are kept apart as \(places.map { ids[$0] }.joined(separator: ", "))")
    }
  }

  mutating func noteConflicts() {
    for place in cities.indices where cities[place].descriptions.count > 1 {
      let city = cities[place]
      for other in city.descriptions.dropFirst() {
        if let kept = city.coordinate, let odd = other.coordinate, kept != odd {
          let distance = (kept.distanceInKilometers(to: odd) * 10).rounded() / 10
          draft.doubt(
            .conflict, other.file, other.line,
            "\(named(place)) lies at two places \(distance.plainText) km apart; "
              + "\(text(kept)) is kept and \(text(odd)) is not")
        }
        noteConflict(place, other, "name", city.name, other.name)
        noteConflict(place, other, "country", city.country, other.country)
        noteConflict(
          place, other, "population", city.population.map { String($0) } ?? "",
          other.population.map { String($0) } ?? "")
      }
    }
  }

  private mutating func noteConflict(
    _ place: Int, _ other: CityDescription, _ what: String, _ kept: String, _ odd: String
  ) {
    if odd.isEmpty || kept.utf8.elementsEqual(odd.utf8) { return }
    draft.doubt(
      .conflict, other.file, other.line,
      "\(named(place)) has two values of \(what); '\(kept.abridged)' is kept and "
        + "'\(odd.abridged)' is not")
  }

  private func text(_ coordinate: Coordinate) -> String {
    "\(coordinate.latitude.plainText), \(coordinate.longitude.plainText)"
  }
}
