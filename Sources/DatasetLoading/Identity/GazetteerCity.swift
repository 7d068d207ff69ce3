public import CityNetworks

/// A city as a gazetteer knows it.
public struct GazetteerCity: Hashable, Sendable {
  /// The GeoNames number.
  public let geonames: Int
  /// The name that the gazetteer prefers.
  public let name: String
  /// The country, if its code is one of ISO 3166-1 (or XK).
  public let country: Country?
  /// The code of the first-level administrative division, as GeoNames writes it; may be empty.
  ///
  /// In the United States it is the abbreviation of the state.
  public let division: String
  /// Where the city lies.
  public let coordinate: Coordinate
  /// The number of inhabitants; 0 if the gazetteer has none.
  public let population: Int
  /// The Wikidata item, if the gazetteer gives one.
  public let wikidata: String?

  /// A city of a gazetteer.
  public init(
    geonames: Int, name: String, country: Country?, division: String = "", coordinate: Coordinate,
    population: Int = 0, wikidata: String? = nil
  ) {
    self.geonames = geonames
    self.name = name
    self.country = country
    self.division = division
    self.coordinate = coordinate
    self.population = population
    self.wikidata = wikidata
  }

  /// The name with what tells it from others: "Hyderabad, Pakistan (05), 1921275 inhabitants".
  public var fullDescription: String {
    let place = country.map { ", \($0.name)" } ?? ""
    let part = division.isEmpty ? "" : " (\(division))"
    return "\(name)\(place)\(part), \(population) inhabitants"
  }
}
