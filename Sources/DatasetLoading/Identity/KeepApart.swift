import CityNetworks
public import GraphFormats

/// Pairs of cities that are never taken for one, whatever speaks for it short of an identifier.
///
/// Known pairs are part of the program; a user adds others with a table of the columns `name`,
/// `country`, `other_name`, `other_country` and, if wanted, `note`.
public struct KeepApart: Sendable, Hashable {
  /// One of the two cities of a pair: a folded name, and the country if the pair gives one.
  private struct Place: Hashable {
    let name: String
    let country: Country?

    func fits(_ name: String, _ place: Country?) -> Bool {
      // Without a country a row may be either city of the name.
      self.name == name && (country == nil || place == nil || country == place)
    }
  }

  private struct Pair: Hashable {
    let first: Place
    let second: Place
    let note: String
  }

  /// The pairs that are known without a user's help.
  public static let standard = KeepApart(pairs: known)

  private let byName: [String: [Pair]]

  /// The known pairs and those of a table.
  ///
  /// - Throws: `GazetteerError` if the table lacks a column or a row names an unknown country.
  public init(adding table: DelimitedTable) throws(GazetteerError) {
    let wanted = ["name", "country", "other_name", "other_country"]
    let columns = wanted.map { table.header.firstIndex(of: $0) }
    if let missing = columns.firstIndex(of: nil) {
      throw GazetteerError(
        file: table.file, line: table.headerLine,
        problem: "there is no column '\(wanted[missing])'",
        remedy: "Write the columns \(wanted.joined(separator: ", ")).")
    }
    var pairs = Self.known
    for row in table.rows where !row.isBlank {
      let cells = columns.map { row.value($0) }
      let countries = [cells[1], cells[3]].map { Country.named($0) }
      for (text, country) in zip([cells[1], cells[3]], countries) where country == nil && text != ""
      {
        throw GazetteerError(
          file: table.file, line: row.line, problem: "no country is called '\(text)'",
          remedy: "Write the two letters of ISO 3166-1, such as IN.")
      }
      pairs.append(
        Pair(
          first: Place(name: NameFolding.fold(cells[0]), country: countries[0]),
          second: Place(name: NameFolding.fold(cells[2]), country: countries[1]),
          note: row.value(table.header.firstIndex(of: "note"))))
    }
    self.init(pairs: pairs)
  }

  private init(pairs: [Pair]) {
    var byName: [String: [Pair]] = [:]
    for pair in pairs {
      for name in Set([pair.first.name, pair.second.name]) {
        byName[name, default: []].append(pair)
      }
    }
    self.byName = byName
  }

  /// Why two cities must stay two; nil if nothing is known against their being one.
  func reason(_ name: String, _ country: Country?, _ other: String, _ place: Country?) -> String? {
    let (a, b) = (NameFolding.fold(name), NameFolding.fold(other))
    // Two rows of one name and one country are the same side of a pair.
    if a == b, country == place, country != nil { return nil }
    let pair = byName[a]?.first { pair in
      (pair.first.fits(a, country) && pair.second.fits(b, place))
        || (pair.second.fits(a, country) && pair.first.fits(b, place))
    }
    return pair.map { $0.note.isEmpty ? "they are two cities of one name" : $0.note }
  }

  /// What keeps two cities of two datasets apart: a pair of the list, unless both have one item of
  /// Wikidata or one number of GeoNames.
  public var separation: SeparationRule {
    { known, added in
      let sharesItem = known.wikidata == added.wikidata && !known.wikidata.isEmpty
      let sharesNumber = known.geonames == added.geonames && !known.geonames.isEmpty
      guard !sharesItem, !sharesNumber else { return nil }
      return reason(known.name, known.country, added.name, added.country)
    }
  }

  /// The countries in which a name is known to be a city's; empty if it is not listed.
  func countries(of name: String) -> [Country] {
    let folded = NameFolding.fold(name)
    let places = (byName[folded] ?? []).flatMap { [$0.first, $0.second] }
    return Set(places.filter { $0.name == folded }.compactMap(\.country)).sorted()
  }

  /// One name in several countries, then names that differ within one.
  private static let known: [Pair] = {
    var pairs: [Pair] = []
    for line in homonyms.split(separator: ";") {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
      let countries = words.filter { $0.utf8.count == 2 }.compactMap { Country(code: $0) }
      let name = NameFolding.fold(words.filter { $0.utf8.count > 2 }.joined(separator: " "))
      for (place, first) in countries.enumerated() {
        for second in countries[(place + 1)...] {
          pairs.append(
            Pair(
              first: Place(name: name, country: first),
              second: Place(name: name, country: second), note: ""))
        }
      }
    }
    for line in relatives.split(separator: "\n") {
      let parts = line.split(separator: "|").map { RawTable.trimmed(String($0)) }
      let country = Country(code: parts[0])
      pairs.append(
        Pair(
          first: Place(name: NameFolding.fold(parts[1]), country: country),
          second: Place(name: NameFolding.fold(parts[2]), country: country),
          note: parts[3]))
    }
    return pairs
  }()

  private static let homonyms = """
    Hyderabad IN PK; Rye GB US; Brest FR BY; Perth AU GB CA; Birmingham GB US; Cambridge GB US CA; \
    Valencia ES VE; Tripoli LY LB; Córdoba ES AR MX; León ES MX NI; Mérida ES MX VE; \
    Guadalajara ES MX; Cartagena ES CO; Barcelona ES VE; Alexandria EG US; Athens GR US; \
    Georgetown GY MY KY; Kingston JM CA; Newcastle GB AU ZA; Granada ES NI; Santiago CL DO; \
    Portsmouth GB US; Manchester GB US; Boston US GB; London GB CA; Paris FR US; Rome IT US; \
    Naples IT US; Venice IT US; Florence IT US; Vienna AT US; Dublin IE US; \
    Wellington NZ GB ZA; Christchurch NZ GB; Halifax CA GB; Richmond GB US; Lancaster GB US; \
    Trujillo ES PE VE; Toledo ES US; Salamanca ES MX; Santander ES CO; Zamora ES MX; \
    Cuenca ES EC; Linares ES CL; Los Ángeles CL US; Melbourne AU US; Odessa UA US; \
    Moscow RU US; Lagos NG PT; Victoria CA SC; Hamilton CA NZ BM; Durham GB US; \
    Worcester GB US ZA; York GB US; Bath GB US; Essen DE BE; Baden CH AT; Gorlitz DE PL
    """
  private static let relatives = """
    CN | Suzhou, Jiangsu | Suzhou, Anhui | two cities of China share the name in Latin letters
    CN | Suzhou | Suzhou, Anhui | two cities of China share the name in Latin letters
    CN | Taizhou, Zhejiang | Taizhou, Jiangsu | two cities of China share the name in Latin letters
    CN | Fuzhou, Fujian | Fuzhou, Jiangxi | two cities of China share the name in Latin letters
    CN | Fuzhou | Fuzhou, Jiangxi | two cities of China share the name in Latin letters
    DE | Frankfurt am Main | Frankfurt (Oder) | they are two cities
    DE | Frankfurt | Frankfurt (Oder) | they are two cities
    AE | Dubai | Emirate of Dubai | the one is a city and the other its emirate
    PK | Hyderabad | Hyderabad District | the one is a city and the other its district
    """
}
