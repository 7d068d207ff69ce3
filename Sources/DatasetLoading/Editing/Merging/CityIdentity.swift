public import CityNetworks

/// What tells one city from another, across datasets.
public struct CityIdentity: Hashable, Sendable {
  /// The id in its own dataset.
  public let id: String
  /// The usual name.
  public let name: String
  /// Other names and spellings.
  public let aliases: [String]
  /// The country, if it is known.
  public let country: Country?
  /// The Wikidata item, empty if none is given.
  public let wikidata: String
  /// The GeoNames number, empty if none is given.
  public let geonames: String
  /// Where the city lies, if that is known.
  public let coordinate: Coordinate?

  /// The city in a row of `cities.csv`.
  init(row: Int, of table: EditableTable) {
    id = table[row, "id"]
    name = table[row, "name"]
    aliases = list(table[row, "aliases"])
    let place = table[row, "country"]
    country = Country(code: place) ?? Country.named(place)
    wikidata = table[row, "wikidata"]
    geonames = table[row, "geonames"]
    if let north = Double(table[row, "lat"]), let east = Double(table[row, "lon"]) {
      coordinate = Coordinate(latitude: north, longitude: east)
    } else {
      coordinate = nil
    }
  }

  /// The city as a network has it.
  init(_ city: City) {
    id = city.id.rawValue
    name = city.name
    aliases = city.aliases
    country = city.country
    wikidata = city.wikidata ?? ""
    geonames = city.geonames.map(String.init) ?? ""
    coordinate = city.coordinate
  }

  /// All names, folded, each once.
  var foldedNames: Set<String> { Set(([name] + aliases).map { NameFolding.fold($0) }) }

  /// How far two cities lie apart in kilometers, nil if a place is not known.
  func distance(to other: CityIdentity) -> Double? {
    guard let here = coordinate, let there = other.coordinate else { return nil }
    return here.distanceInKilometers(to: there)
  }

  /// Whether everything but the id and the aliases is the same.
  func isDescribed(as other: CityIdentity) -> Bool {
    name.utf8.elementsEqual(other.name.utf8) && country == other.country
      && wikidata == other.wikidata && geonames == other.geonames && coordinate == other.coordinate
  }
}

/// By what two rows are found to be about the same city, organization or source, strongest first.
public enum IdentityKey: Int, CaseIterable, Hashable, Sendable, Comparable {
  /// The id.
  case id
  /// The Wikidata item.
  case wikidata
  /// The GeoNames number.
  case geonames
  /// The name and the country, without regard to case and marks.
  case name
  /// Another name of either, in the same country.
  case alias

  /// What the key is called in sentences.
  public var title: String {
    switch self {
    case .id: "id"
    case .wikidata: "Wikidata item"
    case .geonames: "GeoNames number"
    case .name: "name and country"
    case .alias: "other name and country"
    }
  }

  /// Whether the key alone makes two rows one city, however far apart they lie.
  var isDecisive: Bool { self == .wikidata || self == .geonames }

  /// Whether the key is a name together with the country.
  var isName: Bool { self == .name || self == .alias }

  /// Orders from the strongest to the weakest.
  public static func < (a: IdentityKey, b: IdentityKey) -> Bool { a.rawValue < b.rawValue }
}
