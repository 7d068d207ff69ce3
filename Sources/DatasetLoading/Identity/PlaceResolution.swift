import CityNetworks

/// What a question about a city came to.
public enum PlaceResolution: Hashable, Sendable {
  /// One city, with the reason.
  case found(PlaceMatch)
  /// Several cities fit, the largest first; nothing is chosen.
  case ambiguous([GazetteerCity])
  /// Cities of the name and country are there, the nearest first, but the place that is given lies
  /// this many kilometers from the nearest of them.
  case elsewhere([GazetteerCity], kilometers: Double)
  /// Name and country say the one and the place the other: it is that of this city of the same
  /// name in another country. Cities of the name in the country, if there are any.
  case mistaken(GazetteerCity, here: [GazetteerCity])
  /// No city goes by the name in the country; cities of the name in other countries, if any.
  case unknown(abroad: [GazetteerCity])
  /// The name means a district, county or region, by this word, and not the city, which may be
  /// one of these.
  case region(word: String, cities: [GazetteerCity])

  /// The match, if there is one.
  public var match: PlaceMatch? {
    switch self {
    case .found(let match): match
    case .ambiguous, .elsewhere, .mistaken, .unknown, .region: nil
    }
  }

  /// The cities to choose among.
  public var candidates: [GazetteerCity] {
    switch self {
    case .found(let match): [match.city]
    case .ambiguous(let cities), .elsewhere(let cities, _), .unknown(let cities): cities
    case .region(_, let cities): cities
    case .mistaken(_, let here): here
    }
  }
}

/// The city that was found, and why it is that one.
public struct PlaceMatch: Hashable, Sendable {
  /// Which part of the question led to the city.
  public enum Key: String, Sendable, CaseIterable {
    /// The GeoNames number.
    case geonames
    /// The name that the gazetteer prefers.
    case name
    /// Another name of the city.
    case alias
    /// The name without what qualifies it: "Neukölln" of "Neukölln (Berlin)".
    case shortened
  }

  /// How sure it is.
  public enum Certainty: String, Sendable, CaseIterable {
    /// By its number, or by name and place together.
    case certain
    /// By name and country, or by a rule that is told.
    case likely
  }

  /// The city.
  public let city: GazetteerCity
  /// Which part of the question led to it.
  public let key: Key
  /// How sure it is.
  public let certainty: Certainty
  /// The rule that decided, in words.
  public let reason: String
  /// How far the place that is given lies from the city's; nil if none is given.
  public let kilometers: Double?
  init(
    _ city: GazetteerCity, by key: Key, _ certainty: Certainty, _ reason: String,
    kilometers: Double? = nil
  ) {
    self.city = city
    self.key = key
    self.certainty = certainty
    self.reason = reason
    self.kilometers = kilometers
  }
}
