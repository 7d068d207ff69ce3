import CityNetworks
import GraphFormats

/// Makes the files of a dataset from a draft: canonical order, ids, merged ties, doubts.
///
/// Nothing depends on the order of rows: cities are ordered by (name, country, id) in Unicode
/// scalars before ids are given, and all that is said about one city is ordered by what it says.
struct DatasetComposer {
  private let options: ImportOptions
  private let folder: String?
  private let files: [InputFile]
  private var draft: DraftNetwork
  /// The cities in canonical order.
  private let cities: [DraftCity]
  /// Where each city of the draft stands among `cities`.
  private let places: [Int]
  private let countries: [Country?]
  private let ids: [String]

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
    ids = Slug.unique(zip(cities, countries).map { Self.slug(of: $0, in: $1) })
  }

  /// The dataset.
  consuming func dataset() -> ImportedDataset {
    let (ties, repeated, selfTies) = mergedTies()
    noteCountries()
    noteCountrySpellings()
    noteConflicts()
    let sourceTitle = options.source.title ?? files.map(\.stem).joined(separator: ", ")
    let id = orWord(Slug.of(options.datasetID ?? folder ?? files.first?.stem ?? ""), "dataset")
    let sourceID = orWord(Slug.of(sourceTitle), "source")
    let package = PackageFile(
      id: id, title: options.title ?? sourceTitle, sourceTitle: sourceTitle,
      source: options.source)
    return ImportedDataset(
      id: id,
      files: [
        InputFile(name: OutputTable.assertions.file, bytes: assertionsFile(ties, source: sourceID)),
        InputFile(name: OutputTable.cities.file, bytes: citiesFile()),
        InputFile(name: "datapackage.json", bytes: package.bytes),
        InputFile(name: OutputTable.sources.file, bytes: sourcesFile(sourceID, sourceTitle)),
      ],
      report: ImportReport(
        rowsRead: draft.rowsRead, tiesKept: ties.count, citiesKept: cities.count,
        mergedDuplicates: repeated, droppedSelfTies: selfTies,
        incompleteRows: draft.incompleteRows, doubts: sorted(draft.doubts)),
      origins: origins(of: ties))
  }

  private func origins(of ties: [MergedTie]) -> RowOrigins {
    var origins = RowOrigins()
    for (id, city) in zip(ids, cities) {
      origins.note(id, in: .cities, file: city.file, line: city.line)
    }
    for (tie, name) in zip(ties, names(of: ties)) {
      origins.note(name, in: .assertions, file: tie.file, line: tie.line)
    }
    return origins
  }

  private func names(of ties: [MergedTie]) -> [String] {
    Slug.unique(ties.map { "\(ids[$0.subject])-\(ids[$0.object])" })
  }

  private static func precedes(_ a: DraftCity, _ b: DraftCity) -> Bool {
    for (x, y) in [(a.name, b.name), (a.country, b.country)] where !x.utf8.elementsEqual(y.utf8) {
      return x.precedesByScalars(y)
    }
    return a.key.id.precedesByScalars(b.key.id)
  }

  private static func slug(of city: DraftCity, in country: Country?) -> String {
    let readable = [city.name, city.wikidata ?? city.key.id].lazy.map { Slug.of($0) }
    let name = readable.first { !$0.isEmpty } ?? "city"
    let place = country.map { Slug.of($0.code) } ?? Slug.of(city.country)
    return place.isEmpty ? name : "\(name)-\(place)"
  }

  private func orWord(_ slug: String, _ word: String) -> String { slug.isEmpty ? word : slug }

  private func sorted(_ doubts: [ImportDoubt]) -> [ImportDoubt] {
    doubts.sorted { a, b in
      if a.file != b.file { return a.file.precedesByScalars(b.file) }
      if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
      return a.text.precedesByScalars(b.text)
    }
  }
}

// Ties.
extension DatasetComposer {
  private struct MergedTie {
    let subject: Int
    let object: Int
    var weight: Double?
    var date: String
    let file: String
    let line: Int
  }

  /// One tie per pair of cities, by (subject, object), the subject being the first by id.
  private mutating func mergedTies() -> (ties: [MergedTie], repeated: Int, selfTies: Int) {
    var merged: [MergedTie] = []
    var position: [UInt64: Int] = [:]
    var selfTies = 0
    for tie in draft.ties {
      let (a, b) = (places[tie.a], places[tie.b])
      guard a != b else {
        selfTies += 1
        draft.doubt(
          .selfTie, tie.file, tie.line,
          "\(named(a)) is tied to itself; the tie is left out")
        continue
      }
      let isOrdered = ids[a].precedesByScalars(ids[b])
      let (subject, object) = isOrdered ? (a, b) : (b, a)
      let key = UInt64(subject) << 32 | UInt64(object)
      guard let known = position[key] else {
        position[key] = merged.count
        merged.append(
          MergedTie(
            subject: subject, object: object, weight: tie.weight, date: tie.date, file: tie.file,
            line: tie.line))
        continue
      }
      draft.doubt(
        .repeatedTie, tie.file, tie.line,
        "\(named(a)) and \(named(b)) are tied in line \(merged[known].line) already; "
          + "the two are one tie" + differences(merged[known], tie))
      // The larger weight and the earlier date are kept, whichever row comes first.
      merged[known].weight = [merged[known].weight, tie.weight].compactMap { $0 }.max()
      merged[known].date =
        [merged[known].date, tie.date].filter { !$0.isEmpty }
        .min { $0.precedesByScalars($1) } ?? ""
    }
    let sorted = merged.sorted { a, b in
      a.subject == b.subject
        ? ids[a.object].precedesByScalars(ids[b.object])
        : ids[a.subject].precedesByScalars(ids[b.subject])
    }
    return (sorted, draft.ties.count - selfTies - merged.count, selfTies)
  }

  private func differences(_ known: MergedTie, _ tie: DraftTie) -> String {
    var remarks: [String] = []
    if known.weight != tie.weight {
      let weights = [known.weight, tie.weight].map { $0?.plainText ?? "none" }
      remarks.append("the larger of the weights \(weights[0]) and \(weights[1])")
    }
    if known.date != tie.date {
      let dates = [known.date, tie.date].map { $0.isEmpty ? "none" : $0 }
      remarks.append("the earlier of the dates \(dates[0]) and \(dates[1])")
    }
    return remarks.isEmpty ? "" : " with " + remarks.joined(separator: " and ")
  }

  private func assertionsFile(_ ties: [MergedTie], source: String) -> [UInt8] {
    var writer = OutputTable.assertions.writer
    let date =
      options.date?.text ?? options.source.accessed.map { "../" + $0.text } ?? ""
    for (tie, name) in zip(ties, names(of: ties)) {
      writer.append([
        name, ids[tie.subject], ids[tie.object], options.relation.rawValue, "false",
        options.status.rawValue, tie.date.isEmpty ? date : tie.date, "",
        tie.weight?.plainText ?? "", "", source, "", "",
      ])
    }
    return writer.bytes
  }
}

// Cities and the source.
extension DatasetComposer {
  private func citiesFile() -> [UInt8] {
    var writer = OutputTable.cities.writer
    for place in cities.indices.sorted(by: { ids[$0].precedesByScalars(ids[$1]) }) {
      let city = cities[place]
      writer.append([
        ids[place], city.name, "", countries[place]?.code ?? "",
        countries[place]?.region.name ?? "", city.coordinate?.latitude.plainText ?? "",
        city.coordinate?.longitude.plainText ?? "", city.population.map { String($0) } ?? "",
        city.wikidata ?? "", "",
      ])
    }
    return writer.bytes
  }

  private func sourcesFile(_ id: String, _ title: String) -> [UInt8] {
    var writer = OutputTable.sources.writer
    let source = options.source
    writer.append([
      id, source.publisher, title, "", "", source.url, source.accessed?.text ?? "",
      source.license, "",
    ])
    return writer.bytes
  }
}

// Doubts that only the whole list of cities shows.
extension DatasetComposer {
  private func named(_ place: Int) -> String {
    let city = cities[place]
    return city.country.isEmpty ? "'\(city.name)'" : "'\(city.name)' (\(city.country))"
  }

  private mutating func noteCountries() {
    var unknown: [String: [Int]] = [:]
    for place in cities.indices where countries[place] == nil {
      unknown[cities[place].country, default: []].append(place)
    }
    for (name, places) in unknown {
      let first = places.min { cities[$0].line < cities[$1].line } ?? places[0]
      let counted = places.count == 1 ? "1 city is" : "\(places.count) cities are"
      let what =
        switch options.countries.reading(of: name) {
        case .absent: "no country is given"
        case .historic(let state):
          "\(state.name) is no country today (its ground: "
            + "\(state.successors.map(\.code).joined(separator: ", ")))"
        case .unknown(let nearest):
          "no country is called '\(name.abridged)'"
            + (nearest.map { ", perhaps \($0.name) (\($0.code))" } ?? "")
        case .country(let country, _): "'\(name.abridged)' is \(country.name)"
        }
      draft.doubt(
        .country, cities[first].file, cities[first].line,
        "\(what); \(counted) kept without a country, as \(ids[first])"
          + (places.count > 1 ? " and so on" : ""))
    }
  }

  /// Cities of one name in one country under two spellings of the country stay two.
  private mutating func noteCountrySpellings() {
    var groups: [CityKey: [Int]] = [:]
    for place in cities.indices where cities[place].key.id.isEmpty {
      guard let country = countries[place] else { continue }
      groups[CityKey(name: cities[place].name, country: country.code), default: []].append(place)
    }
    for places in groups.values where places.count > 1 {
      let last = places.max { cities[$0].line < cities[$1].line } ?? places[0]
      let spellings = places.map { "'\(cities[$0].country)'" }.joined(separator: " and ")
      draft.doubt(
        .countrySpelling, cities[last].file, cities[last].line,
        "'\(cities[last].name)' stands under \(spellings), which are one country; "
          + "they are kept apart as \(places.map { ids[$0] }.joined(separator: ", "))")
    }
  }

  private mutating func noteConflicts() {
    for place in cities.indices where cities[place].descriptions.count > 1 {
      let city = cities[place]
      for other in city.descriptions.dropFirst() {
        if let kept = city.coordinate, let odd = other.coordinate, kept != odd {
          let distance = (kept.distanceInKilometers(to: odd) * 10).rounded() / 10
          draft.doubt(
            .conflict, other.file, other.line,
            "\(named(place)) lies at two places \(distance.plainText) km apart; "
              + "\(text(kept)) is kept and \(text(odd)) is not")
        }
        noteConflict(place, other, "name", city.name, other.name)
        noteConflict(place, other, "country", city.country, other.country)
        noteConflict(
          place, other, "population", city.population.map { String($0) } ?? "",
          other.population.map { String($0) } ?? "")
      }
    }
  }

  private mutating func noteConflict(
    _ place: Int, _ other: CityDescription, _ what: String, _ kept: String, _ odd: String
  ) {
    if odd.isEmpty || kept.utf8.elementsEqual(odd.utf8) { return }
    draft.doubt(
      .conflict, other.file, other.line,
      "\(named(place)) has two values of \(what); '\(kept.abridged)' is kept and "
        + "'\(odd.abridged)' is not")
  }

  private func text(_ coordinate: Coordinate) -> String {
    "\(coordinate.latitude.plainText), \(coordinate.longitude.plainText)"
  }
}
