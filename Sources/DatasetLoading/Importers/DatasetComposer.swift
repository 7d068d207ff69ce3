import CityNetworks
import GraphFormats

/// Makes the files of a dataset from a draft: canonical order, ids, merged ties, doubts.
///
/// Nothing depends on the order of rows: cities are ordered by (name, country, id) in Unicode
/// scalars before ids are given, and all that is said about one city is ordered by what it says.
struct DatasetComposer {
  let options: ImportOptions
  private let folder: String?
  private let files: [InputFile]
  var draft: DraftNetwork
  /// The cities in canonical order.
  let cities: [DraftCity]
  /// Where each city of the draft stands among `cities`.
  let places: [Int]
  let countries: [Country?]
  /// The identifiers of the cities, in the order of `cities`.
  let ids: [String]
  /// The identifiers of the organizations, in the order of the draft.
  let organizationIDs: [String]
  /// The identifiers of the sources that rows name, in the order of the draft.
  let sourceIDs: [String]
  let sourceTitle: String
  /// The identifier of the source of the whole import.
  let sourceID: String

  init(_ draft: DraftNetwork, of files: [InputFile], _ input: ImportInput) {
    options = input.options
    folder = input.folder
    self.files = files
    self.draft = draft
    let settled = draft.cities.map { city in
      var city = city
      city.descriptions.sort { $0.precedes($1) }
      return city
    }
    let order = settled.indices.sorted { Self.precedes(settled[$0], settled[$1]) }
    var places = [Int](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    self.places = places
    cities = order.map { settled[$0] }
    let names = input.options.countries
    var known: [String: Country?] = [:]
    countries = cities.map { city in
      if let country = known[city.country] { return country }
      let country = names.reading(of: city.country).country
      known[city.country] = .some(country)
      return country
    }
    ids = Slug.unique(
      zip(cities, countries).map { city, country in
        let kept = draft.keepsIDs ? Self.kept(city.key.id) : ""
        return kept.isEmpty ? Self.slug(of: city, in: country) : kept
      })
    let title = options.source.title ?? files.map(\.stem).joined(separator: ", ")
    let own = Self.orWord(Slug.of(title), "source")
    sourceTitle = title
    sourceID = own
    // One dictionary of identifiers serves all parties of a dataset.
    organizationIDs = Self.identifiers(
      of: draft.organizations.map {
        Self.orWord(draft.keepsIDs ? Self.kept($0.key) : Slug.of($0.name), "organization")
      },
      by: draft.organizations.map { [$0.name, $0.key] }, taken: ids)
    sourceIDs = Self.identifiers(
      of: draft.sources.map { source in
        Self.orWord(draft.keepsIDs ? Self.kept(source.title) : Slug.of(source.title), "source")
      }, by: draft.sources.map(\.sortKey), taken: [own])
  }

  /// The dataset.
  consuming func dataset() -> ImportedDataset {
    let statements = composedStatements()
    noteCountries()
    noteCountrySpellings()
    noteConflicts()
    let id = Self.orWord(
      Slug.of(options.datasetID ?? folder ?? files.first?.stem ?? ""), "dataset")
    let tables = tables(statements)
    let package = PackageFile(
      id: id, title: options.title ?? sourceTitle, sourceTitle: sourceTitle,
      source: options.source, tables: tables.map(\.table))
    var files = tables.map { InputFile(name: $0.table.file, bytes: $0.bytes) }
    files.append(InputFile(name: "datapackage.json", bytes: package.bytes))
    draft.sortDoubts()
    let rows = rows(statements)
    return ImportedDataset(
      id: id, files: files.sorted { $0.name.precedesByScalars($1.name) },
      report: ImportReport(
        rowsRead: draft.rowsRead, tiesKept: statements.tiesKept + draft.carriedTies,
        citiesKept: cities.count,
        organizationsKept: draft.organizations.count,
        membershipsKept: statements.membershipsKept + draft.carriedMemberships,
        mergedDuplicates: statements.repeated, droppedSelfTies: statements.selfTies,
        incompleteRows: draft.incompleteRows, sides: statements.sides, doubts: draft.doubts,
        rows: rows),
      origins: origins(of: rows), unreadColumns: draft.unreadColumns)
  }

  /// The line that describes each city, and the one that each assertion comes from.
  private func origins(of rows: [ImportedRow]) -> RowOrigins {
    var origins = RowOrigins()
    for (id, city) in zip(ids, cities) {
      origins.note(id, in: .cities, file: city.file, line: city.line)
    }
    for row in rows where row.outcome == .kept || row.outcome == .doubted {
      for id in row.into.split(separator: "|") {
        origins.note(String(id), in: .assertions, file: row.file, line: row.line)
      }
    }
    return origins
  }

  private static func precedes(_ a: DraftCity, _ b: DraftCity) -> Bool {
    for (x, y) in [(a.name, b.name), (a.country, b.country)] where !x.utf8.elementsEqual(y.utf8) {
      return x.precedesByScalars(y)
    }
    return a.key.id.precedesByScalars(b.key.id)
  }

  private static func slug(of city: DraftCity, in country: Country?) -> String {
    // A name of which letters are lost makes no readable word.
    let name = city.name.unicodeScalars.contains(DamagedText.lost) ? "" : city.name
    let readable = [name, city.wikidata ?? city.key.id].lazy.map { Slug.of($0) }
    let word = readable.first { !$0.isEmpty } ?? "city"
    let place = country.map { Slug.of($0.code) } ?? Slug.of(city.country)
    return place.isEmpty ? word : "\(word)-\(place)"
  }

  /// An id of an exported file as it is, if a dataset can have it.
  private static func kept(_ id: String) -> String { BadIDRule.isSound(id) ? id : Slug.of(id) }

  private static func orWord(_ slug: String, _ word: String) -> String {
    slug.isEmpty ? word : slug
  }

  /// One identifier per thing, given in the order of their keys, none of which is taken.
  private static func identifiers(
    of bases: [String], by keys: [[String]], taken: [String]
  ) -> [String] {
    let order = bases.indices.sorted { a, b in
      keys[a].lexicographicallyPrecedes(keys[b]) { $0.precedesByScalars($1) }
    }
    let unique = Slug.unique(taken + order.map { bases[$0] }).dropFirst(taken.count)
    var result = bases
    for (place, id) in zip(order, unique) { result[place] = id }
    return result
  }
}
