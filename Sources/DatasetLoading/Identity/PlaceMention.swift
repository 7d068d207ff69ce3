public import CityNetworks

/// A city as a row of a file mentions it.
public struct PlaceMention: Hashable, Sendable {
  /// The name as written.
  public let name: String
  /// The country as written; may be empty.
  public let country: String
  /// Where it is said to lie, if that is known.
  public let coordinate: Coordinate?
  /// The GeoNames number, if the row gives one.
  public let geonames: Int?

  /// A mention; what is not given is not known.
  public init(
    name: String, country: String = "", coordinate: Coordinate? = nil, geonames: Int? = nil
  ) {
    self.name = name
    self.country = country
    self.coordinate = coordinate
    self.geonames = geonames
  }
}

/// What became of a mention.
public struct PlaceOutcome: Hashable, Sendable {
  /// How sure the answer is, or why there is none.
  public enum Status: String, Sendable, CaseIterable {
    /// By number, or by name, country and place.
    case certain
    /// By name and country, or by a rule that is told.
    case likely
    /// A person has chosen.
    case decided
    /// A person says that the gazetteer does not have it.
    case none
    /// Several cities fit.
    case ambiguous
    /// The place that is given is another city's, or far from every city of name and country.
    case misplaced
    /// Cities of the name and country lie elsewhere, though not very far.
    case elsewhere
    /// A district, county or region is meant.
    case region
    /// Nothing goes by the name.
    case unknown

    /// Whether a person should look at the row.
    public var isDoubtful: Bool {
      switch self {
      case .certain, .likely, .decided, .none: false
      case .ambiguous, .misplaced, .elsewhere, .region, .unknown: true
      }
    }
  }

  /// How sure the answer is, or why there is none.
  public let status: Status
  /// The city; nil if none is settled.
  public let city: GazetteerCity?
  /// Why, in words.
  public let reason: String
  /// The cities to choose among, where none is settled or the answer is doubtful.
  public let candidates: [GazetteerCity]
  /// The country as it was read.
  public let country: CountryReading
}

/// Settles mentions of cities: countries read, decisions of people obeyed, the gazetteer asked.
public struct PlaceIdentifier: Sendable {
  /// Who is asked.
  public let resolver: PlaceResolver
  /// How names of countries are read.
  public let countries: CountryNames
  /// What people have decided.
  public let decisions: CityDecisions

  /// An identifier over a gazetteer.
  public init(
    _ gazetteer: Gazetteer, countries: CountryNames = .standard,
    decisions: CityDecisions = .none, apart: KeepApart = .standard
  ) {
    resolver = PlaceResolver(gazetteer, apart: apart)
    self.countries = countries
    self.decisions = decisions
  }

  /// What a mention comes to. O(log names).
  public func outcome(of mention: PlaceMention) -> PlaceOutcome {
    let country = countries.reading(of: mention.country)
    if let decision = decisions.decision(on: mention, in: country) {
      switch decision {
      case .city(let number):
        return PlaceOutcome(
          status: .decided, city: resolver.gazetteer.city(geonames: number),
          reason: "as decided", candidates: [], country: country)
      case .none:
        return PlaceOutcome(
          status: .none, city: nil, reason: "decided to be none of the gazetteer's cities",
          candidates: [], country: country)
      }
    }
    let resolution = resolver.resolution(
      of: PlaceQuery(
        name: mention.name, country: country.country, coordinate: mention.coordinate,
        geonames: mention.geonames))
    return outcome(resolution, mention, country)
  }

  private func outcome(
    _ resolution: PlaceResolution, _ mention: PlaceMention, _ country: CountryReading
  ) -> PlaceOutcome {
    let status: PlaceOutcome.Status
    var city: GazetteerCity?
    var reason: String
    var candidates: [GazetteerCity] = []
    switch resolution {
    case .found(let match):
      reason = match.reason
      if match.kilometers ?? 0 > PlaceResolver.misplaced {
        (status, candidates) = (.misplaced, [match.city])
        reason += "; the given place lies elsewhere"
      } else {
        status = match.certainty == .certain ? .certain : .likely
      }
      city = match.city
    case .ambiguous(let cities):
      (status, candidates) = (.ambiguous, cities)
      reason = "\(cities.count) cities go by the name"
    case .elsewhere(let cities, let kilometers):
      candidates = cities
      let distance = Int(kilometers.rounded())
      status = kilometers > PlaceResolver.misplaced ? .misplaced : .elsewhere
      reason =
        "the given place lies \(distance) km from \(cities[0].fullDescription), the nearest of the "
        + "name in the country"
    case .mistaken(let other, let here):
      (status, candidates) = (.misplaced, here)
      reason = "the given place is that of \(other.fullDescription)"
    case .region(let word, let cities):
      (status, candidates) = (.region, cities)
      reason = "'\(word)' says that the city itself is not meant"
    case .unknown(let abroad):
      (status, candidates) = (.unknown, [])
      reason =
        mention.name.isEmpty ? "no name is given" : "no city of the gazetteer goes by the name"
      if !abroad.isEmpty, country.country != nil {
        let there = Set(abroad.compactMap(\.country)).sorted().map(\.name)
        reason += " in the country; cities in \(Words.list(there)) do"
      }
    }
    return PlaceOutcome(
      status: status, city: city, reason: reason + remark(on: country, mention),
      candidates: candidates, country: country)
  }

  private func remark(on reading: CountryReading, _ mention: PlaceMention) -> String {
    switch reading {
    case .country(_, let note): note.isEmpty ? "" : "; \(note)"
    case .historic(let state):
      "; \(state.name) is no country today: \(state.successors.map(\.code).joined(separator: ", "))"
    case .unknown(let nearest):
      "; no country is called '\(mention.country)'"
        + (nearest.map { ", perhaps \($0.name) (\($0.code))" } ?? "")
    case .absent: ""
    }
  }
}
