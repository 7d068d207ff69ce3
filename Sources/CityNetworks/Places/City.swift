/// A city, municipality or other place whose government enters ties.
public struct City: Hashable, Sendable, Identifiable {
  /// The identifier within the dataset.
  public let id: CityID
  /// The name that reports print.
  public let name: String
  /// Other names and spellings, in the order of the file.
  public let aliases: [String]
  /// The country, if the dataset gives one.
  public let country: Country?
  /// The UN M49 sub-region that the dataset gives, or else the country's.
  public let region: Region?
  /// Where the city lies, if known.
  public let coordinate: Coordinate?
  /// The number of inhabitants, if known.
  public let population: Int?
  /// The Wikidata item, such as "Q42053", if known.
  public let wikidata: String?
  /// The GeoNames number, if known.
  public let geonames: Int?
  /// What the dataset says of the city in columns of its own.
  public let details: Details

  /// A city; what is not given is not known.
  public init(
    id: CityID, name: String, aliases: [String] = [], country: Country? = nil,
    region: Region? = nil, coordinate: Coordinate? = nil, population: Int? = nil,
    wikidata: String? = nil, geonames: Int? = nil, details: Details = .none
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.country = country
    self.region = region ?? country?.region
    self.coordinate = coordinate
    self.population = population
    self.wikidata = wikidata
    self.geonames = geonames
    self.details = details
  }

  /// Which of the eight parts of the world the city lies in, if its country is known.
  public var worldRegion: WorldRegion? { country?.worldRegion }

  /// The name with the country, for lists in which names repeat: "Hyderabad, India".
  public var nameWithCountry: String { country.map { "\(name), \($0.name)" } ?? name }
}
