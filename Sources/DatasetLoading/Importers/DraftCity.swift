import CityNetworks
import GraphFormats

/// What one row says about a city.
struct CityDescription {
  let name: String
  let country: String
  let coordinate: Coordinate?
  let population: Int?
  /// Other names, in an order of their own.
  var aliases: [String] = []
  /// Whether that order is the one of a dataset that was exported.
  var keepsOrder = false
  /// The number in GeoNames.
  var geonames: Int?
  /// The item of Wikidata, if the row gives one beside the id.
  var wikidata: String?
  /// The part of the world, if the row gives one.
  var region: Region?
  /// What the file says in columns of its own.
  var details = Details.none
  let file: String
  let line: Int

  /// Whether it comes first among all descriptions of a city, wherever it stands in the file.
  func precedes(_ other: CityDescription) -> Bool {
    let (a, b) = (sortKey, other.sortKey)
    if a.name != b.name { return a.name.lexicographicallyPrecedes(b.name) }
    if a.country != b.country { return a.country.lexicographicallyPrecedes(b.country) }
    if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
    if a.aliases != b.aliases { return a.aliases.lexicographicallyPrecedes(b.aliases) }
    return a.details.lexicographicallyPrecedes(b.details)
  }

  /// Whether it says the same, scalar by scalar.
  func says(_ other: CityDescription) -> Bool {
    coordinate == other.coordinate && population == other.population
      && geonames == other.geonames && wikidata == other.wikidata && region == other.region
      && details == other.details
      && name.utf8.elementsEqual(other.name.utf8) && country.utf8.elementsEqual(other.country.utf8)
      && aliases.elementsEqual(other.aliases) { $0.utf8.elementsEqual($1.utf8) }
  }

  private struct SortKey {
    let name: [UInt8]
    let country: [UInt8]
    let numbers: [Double]
    let aliases: [UInt8]
    let details: [UInt8]
  }

  private var sortKey: SortKey {
    // What is missing sorts last, so that a value wins over none.
    SortKey(
      name: Array(name.utf8), country: country.isEmpty ? [0xFF] : Array(country.utf8),
      numbers: [
        coordinate?.latitude ?? .infinity, coordinate?.longitude ?? .infinity,
        population.map { Double($0) } ?? .infinity, geonames.map { Double($0) } ?? .infinity,
      ],
      aliases: Array(aliases.joined(separator: "|").utf8),
      details: details.entries.flatMap { Array("\($0.name)=\($0.text)|".utf8) })
  }
}

/// A city of an outside file with everything that the file says about it.
struct DraftCity {
  let key: CityKey
  /// Different descriptions only; the first of them is the one that counts.
  var descriptions: [CityDescription]

  var name: String { descriptions[0].name }
  var country: String { descriptions[0].country }
  var file: String { descriptions[0].file }
  var line: Int { descriptions[0].line }
  var coordinate: Coordinate? { descriptions.lazy.compactMap(\.coordinate).first }
  var population: Int? { descriptions.lazy.compactMap(\.population).first }
  var geonames: Int? { descriptions.lazy.compactMap(\.geonames).first }
  /// What the descriptions say in columns of their own; of one column the first that says something.
  var details: Details {
    Details(descriptions.flatMap { $0.details.entries.map { ($0.name, $0.text) } })
  }

  /// The other names of all descriptions, each once, in the order of their scalars, or in that of
  /// the dataset which the one description comes from.
  var aliases: [String] {
    if descriptions.count == 1, descriptions[0].keepsOrder { return descriptions[0].aliases }
    var known: [[UInt8]: String] = [:]
    for alias in descriptions.flatMap(\.aliases) where !alias.utf8.elementsEqual(name.utf8) {
      known[Array(alias.utf8)] = alias
    }
    return known.values.sorted { $0.precedesByScalars($1) }
  }

  /// The Wikidata item, if the id of the city is one.
  var wikidata: String? {
    WikidataID.isItem(key.id) ? key.id : descriptions.lazy.compactMap(\.wikidata).first
  }
  /// The part of the world, if a description gives one.
  var region: Region? { descriptions.lazy.compactMap(\.region).first }
}
