import CityNetworks
import GraphFormats

/// Where a table keeps what it says about the one city of each row.
struct CityColumns {
  let name: Int
  let otherName: Int?
  let countryName: Int?
  let countryCode: Int?
  let latitude: Int?
  let longitude: Int?
  let population: Int?
  let wikidata: Int?
  let geonames: Int?

  /// The columns by their names, nil if none is called the name of a city.
  init?(named header: [String]) {
    func column(_ words: [String]) -> Int? { ColumnWords.column(words, in: header) }
    guard let name = column(Self.names) else { return nil }
    self.name = name
    otherName = column(["wikidataname", "fullname", "memberfullname"]).flatMap {
      $0 == name ? nil : $0
    }
    countryName = column(["countryname", "countrylabel", "country", "adm0name"])
    countryCode = column(["iso2", "countrycode", "iso", "isoa2", "alpha2"])
    latitude = column(["lat", "latitude", "organisationlatitude", "organizationlatitude", "y"])
    longitude = column([
      "lon", "lng", "long", "longitude", "organisationlongitude", "organizationlongitude", "x",
    ])
    population = column(
      ColumnWords.population
        + ["populationadhesion", "popcollect", "populationcollected", "popmax"])
    wikidata = column(["wikidata", "wikidataid", "qid", "item"])
    geonames = column(["geonames", "geonameid", "geonamesid"])
  }

  /// All columns that are read.
  var all: [Int?] {
    [
      name, otherName, countryName, countryCode, latitude, longitude, population, wikidata,
      geonames,
    ]
  }

  /// The name of the city in a row, or else its other name; empty if it has none.
  func name(in row: DelimitedRow) -> String {
    let name = row.knownName(name)
    return name.isEmpty ? row.knownName(otherName) : name
  }

  /// What tells the cities of a table apart besides their items of Wikidata.
  enum Identity {
    /// Name and country, as in lists that people keep.
    case name
    /// The number in GeoNames where there is one, as in gazetteers, which list namesakes.
    case number
  }

  /// The city of a row, known by its item of Wikidata or else by its identity.
  func city(
    in row: DelimitedRow, of table: DelimitedTable, by identity: Identity, aliases: [String],
    _ draft: inout DraftNetwork
  ) -> (key: CityKey, description: CityDescription) {
    let name = name(in: row)
    let country = country(in: row)
    let item = WikidataID.item(row.known(wikidata))
    let coordinate = draft.coordinate(
      row.known(latitude), row.known(longitude), file: table.file, line: row.line)
    let inhabitants = draft.population(row.known(population), file: table.file, line: row.line)
    let number = Int(row.known(geonames)).flatMap { $0 > 0 ? $0 : nil }
    let named = CityKey(name: name, country: country)
    let numbered: CityKey =
      switch identity {
      case .name: named
      case .number: number.map { CityKey(id: "geonames-\($0)") } ?? named
      }
    return (
      item.map { CityKey(id: $0) } ?? numbered,
      CityDescription(
        name: name, country: country, coordinate: coordinate, population: inhabitants,
        aliases: aliases.filter { !$0.isEmpty && $0 != name && !$0.contains("|") },
        geonames: number, file: table.file, line: row.line)
    )
  }

  /// The name of the country, or of the country that the number of an item stands for, or else its
  /// code.
  private func country(in row: DelimitedRow) -> String {
    let name = row.known(countryName)
    if WikidataID.isItem(name) { return WikidataCountries.country(of: name)?.name ?? name }
    // "NA" in a column of codes is Namibia.
    return name.isEmpty ? row.value(countryCode) : name
  }

  private static let names = [
    "city", "cityname", "name", "localitysiege", "locality", "municipality", "town", "cityen",
    "nameonwebsite", "member", "membername", "signatory", "organisationname", "organizationname",
    "label", "citylabel", "title", "fullname",
  ]
}

extension DelimitedRow {
  /// The trimmed name in a column; empty if it is a dash or NA. There is a town called None.
  func knownName(_ column: Int?) -> String {
    let text = value(column)
    return ["-", "–", "—", "NA", "N/A", "n/a", "#N/A"].contains(text) ? "" : text
  }

  /// The trimmed value of a column; empty if it is one of the words for a missing value.
  func known(_ column: Int?) -> String {
    let text = value(column)
    switch text {
    case "-", "–", "—", "NA", "N/A", "n/a", "#N/A", "null", "NULL", "None", "none", "nan", "NaN":
      return ""
    default: return text
    }
  }
}
