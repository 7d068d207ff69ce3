public import CityNetworks

/// What a row or a person says about a city that shall be found in a gazetteer.
public struct PlaceQuery: Hashable, Sendable {
  /// The name as written.
  public let name: String
  /// The country, if it is known.
  public let country: Country?
  /// The code of the first-level division, such as "OH" for Ohio, if it is known.
  public let division: String?
  /// Where the city is said to lie, if that is known.
  public let coordinate: Coordinate?
  /// The GeoNames number, if it is known.
  public let geonames: Int?

  /// A question about a city; what is not given is not known.
  public init(
    name: String, country: Country? = nil, division: String? = nil, coordinate: Coordinate? = nil,
    geonames: Int? = nil
  ) {
    self.name = name
    self.country = country
    self.division = division
    self.coordinate = coordinate
    self.geonames = geonames
  }

  /// The question that a person asks with one text: "Hyderabad, Pakistan", "Hyderabad (PK)",
  /// "Springfield, Illinois", or a GeoNames number.
  ///
  /// A country that is given counts before one in the text.
  public init(text: String, country given: Country? = nil, names: CountryNames = .standard) {
    let text = RawTable.trimmed(text)
    let number = Int(text)
    guard given == nil, number == nil else {
      self.init(name: text, country: given, geonames: number)
      return
    }
    let name = PlaceName(text)
    // "Portland, ME" and "Savannah, Georgia": the resolver looks in state and country.
    if let last = name.qualifier, AmericanStates.code(last) == nil,
      case .country(let country, _) = names.reading(of: last)
    {
      self.init(name: name.base, country: country)
    } else {
      self.init(name: text)
    }
  }
}
