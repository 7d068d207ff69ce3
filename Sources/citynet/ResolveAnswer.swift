import CityNetworks
import DatasetLoading
import NetworkAnalysis

/// What one name that a person asks for means.
struct ResolveAnswer {
  /// A city that is meant, or may be.
  struct Place {
    let id: String
    let name: String
    let country: Country?
    let division: String
    let coordinate: Coordinate?
    let population: Int?
    let geonames: Int?
    let wikidata: String?
    let reason: String
  }

  let asked: String
  /// found, ambiguous, suggested or unknown.
  let status: String
  let places: [Place]
  /// What is wrong, nil if the name means one city.
  let note: String?
}

// The gazetteer.
extension ResolveAnswer {
  static func all(
    _ names: [String], in country: Country?, _ countries: CountryNames, _ gazetteer: Gazetteer
  ) -> [ResolveAnswer] {
    let resolver = PlaceResolver(gazetteer)
    var spellings: SpellingIndex?
    return names.map { name in
      let query = PlaceQuery(text: name, country: country, names: countries)
      let resolution = resolver.resolution(of: query)
      switch resolution {
      case .found(let match):
        return ResolveAnswer(
          asked: name, status: "found", places: [Place(match.city, match.reason)], note: nil)
      case .ambiguous(let cities) where cities.count == 1:
        return ResolveAnswer(
          asked: name, status: "ambiguous", places: [Place(cities[0], "goes by the name")],
          note: "'\(name)' is the name of \(list(cities)), and of a smaller city in another "
            + "country. Add the country, or give the GeoNames number.")
      case .ambiguous(let cities), .elsewhere(let cities, _), .mistaken(_, let cities):
        return ResolveAnswer(
          asked: name, status: "ambiguous", places: cities.map { Place($0, "goes by the name") },
          note: "'\(name)' is the name of \(cities.count) cities: "
            + "\(list(cities)). Add the country, or give the GeoNames number.")
      case .region(let word, let cities) where !cities.isEmpty:
        return ResolveAnswer(
          asked: name, status: "suggested",
          places: cities.map { Place($0, "the city of that name; '\(word)' means more or less") },
          note: "'\(name)' means a \(word) and not a city. Did you mean \(list(cities))?")
      case .unknown, .region:
        let index = spellings ?? SpellingIndex(gazetteer)
        spellings = index
        return unknown(name, query, resolution.candidates, index)
      }
    }
  }

  private static func unknown(
    _ asked: String, _ query: PlaceQuery, _ abroad: [GazetteerCity], _ spellings: SpellingIndex
  ) -> ResolveAnswer {
    let near = spellings.suggestions(for: query.name, in: query.country)
    var places = near.map { Place($0.city, "suggested: near '\($0.name)'; not applied") }
    var hint = near.first.map { "Did you mean \($0.description)?" }
    if query.name.hasPrefix("Q"), Int(query.name.dropFirst()) != nil {
      hint = "The gazetteer has no Wikidata items; ask a dataset that has them with --in."
    }
    var what = "no city of the gazetteer is called '\(query.name)'"
    if let country = query.country { what += " in \(country.name)" }
    if !abroad.isEmpty, query.country != nil {
      places += abroad.prefix(5).map { Place($0, "suggested: the name in another country") }
      if hint == nil { hint = "Did you mean \(list(abroad))?" }
    }
    return ResolveAnswer(
      asked: asked, status: places.isEmpty ? "unknown" : "suggested", places: places,
      note:
        "\(what). \(hint ?? "Check the spelling; it lists cities above 15,000 inhabitants only.")")
  }

  private static func list(_ cities: [GazetteerCity]) -> String {
    let words = cities.prefix(8).map { "\($0.geonames) (\($0.fullDescription))" }
    let more = cities.count > words.count ? " and \(cities.count - words.count) more" : ""
    return words.joined(separator: ", ") + more
  }
}

// A dataset.
extension ResolveAnswer {
  init(_ name: String, in country: Country?, by resolver: NameResolver) {
    do throws(NameResolutionError) {
      let city = try resolver.city(country.map { "\(name), \($0.name)" } ?? name)
      self.init(
        asked: name, status: "found", places: [Place(city, Self.reason(name, city))], note: nil)
    } catch {
      let note = "\(error)"
      switch error {
      case .ambiguousName(_, let candidates):
        self.init(
          asked: name, status: "ambiguous",
          places: candidates.map { Place($0, "goes by the name") }, note: note)
      case .unknownName(_, let suggestions):
        let places = suggestions.compactMap { suggestion in
          resolver.network.city(suggestion.city).map {
            Place($0, "suggested: near '\(suggestion.name)'; not applied")
          }
        }
        self.init(
          asked: name, status: places.isEmpty ? "unknown" : "suggested", places: places, note: note)
      }
    }
  }

  private static func reason(_ name: String, _ city: City) -> String {
    if name == city.id.rawValue { return "its id" }
    if name == city.wikidata { return "its Wikidata item" }
    if Int(name) != nil, Int(name) == city.geonames { return "its GeoNames number" }
    if name == city.name { return "its name" }
    if city.aliases.contains(name) { return "another name" }
    return "its name or another, but for case, marks and apostrophes"
  }
}

extension ResolveAnswer.Place {
  init(_ city: GazetteerCity, _ reason: String) {
    self.init(
      id: "", name: city.name, country: city.country, division: city.division,
      coordinate: city.coordinate, population: city.population, geonames: city.geonames,
      wikidata: city.wikidata, reason: reason)
  }

  init(_ city: City, _ reason: String) {
    self.init(
      id: city.id.rawValue, name: city.name, country: city.country, division: "",
      coordinate: city.coordinate, population: city.population, geonames: city.geonames,
      wikidata: city.wikidata, reason: reason)
  }
}

// The table.
extension ResolveAnswer {
  static func table(_ answers: [ResolveAnswer], basis: String) -> ResultTable {
    let rows = answers.flatMap { answer -> [[ResultValue]] in
      let first: [ResultValue] = [.text(answer.asked), .text(answer.status)]
      if answer.places.isEmpty {
        return [first + [ResultValue](repeating: .missing, count: columns.count - 2)]
      }
      return answer.places.map { place in
        first + [
          .text(place.name), ResultValue(place.country?.code), ResultValue(place.division),
          ResultValue(place.coordinate?.latitude), ResultValue(place.coordinate?.longitude),
          ResultValue(place.population), ResultValue(place.geonames.map { String($0) }),
          ResultValue(place.wikidata),
          ResultValue(place.id), .text(place.reason),
        ]
      }
    }
    return ResultTable(
      id: "resolved-names", title: "What the names mean", basis: basis, columns: columns,
      rows: rows,
      method: MethodNote(
        name: "Name resolution",
        meaning: "The city whose id, name or other name is the name asked for, but for case, "
          + "marks, apostrophes, hyphens and Unicode forms.",
        choices: [
          MethodNote.Choice(
            "Several cities", "refused, unless one of the country is ten times larger"),
          MethodNote.Choice("Near spellings", "suggested, never applied"),
        ],
        caveat:
          "A gazetteer knows no place below its size; a small one of the same name may be meant."
      ))
  }

  private static let columns = [
    ResultColumn("name", "Name", form: .words, meaning: "The name as asked for."),
    ResultColumn(
      "status", "Answer", form: .words,
      meaning: "Found; ambiguous: one row for each candidate; suggested: not applied; or unknown."),
    ResultColumn("city", "City", form: .words, meaning: "The name that is preferred."),
    ResultColumn("country", "Country", form: .words, meaning: "ISO 3166-1 code."),
    ResultColumn(
      "division", "Division", form: .words, meaning: "GeoNames code of the state or province."),
    ResultColumn("lat", "North", unit: "°", form: .decimals(2), meaning: "Degrees north."),
    ResultColumn("lon", "East", unit: "°", form: .decimals(2), meaning: "Degrees east."),
    ResultColumn("population", "Inhabitants", form: .count, meaning: "Number of inhabitants."),
    ResultColumn("geonames", "GeoNames", form: .identifier, meaning: "GeoNames number."),
    ResultColumn("wikidata", "Wikidata", form: .words, meaning: "Wikidata item, if known."),
    ResultColumn("id", "Id", form: .words, meaning: "The id within the dataset."),
    ResultColumn("reason", "Why", form: .words, meaning: "What led to the city."),
  ]
}
