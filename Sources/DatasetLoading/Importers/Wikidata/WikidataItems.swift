import CityNetworks
import GraphFormats

/// Reads items into a draft: which of them are cities, what they say of themselves, and their ties.
struct WikidataItems {
  /// An item and where it stands.
  struct Entry {
    let entity: WikidataEntity
    let file: String
    let line: Int
  }

  private let entries: [Entry]
  private let labels: [String: String]
  /// The items that are named as an organization or a country.
  private let others: Set<String>
  private let sisters: Set<String>

  init(_ entries: [Entry]) {
    self.entries = entries
    var labels: [String: String] = [:]
    for entry in entries where !entry.entity.name.isEmpty {
      labels[entry.entity.id] = entry.entity.name
    }
    self.labels = labels
    func items(_ property: WikidataEntity.Property) -> Set<String> {
      Set(
        entries.flatMap { $0.entity.statements(property) }.compactMap { statement in
          if case .item(let id) = statement.value { id } else { nil }
        })
    }
    sisters = items(.twinnedWith)
    others = items(.memberOf).union(items(.country)).subtracting(sisters)
  }

  func take(_ draft: inout DraftNetwork) {
    var cities: [String: WikidataCities] = [:]
    var numbers: [String: Int] = [:]
    let own = entries.filter { isCity($0, &draft) }
    for entry in own {
      describe(entry, &cities[entry.file, default: WikidataCities(file: entry.file)], &draft)
    }
    for file in cities.keys.sorted(by: { $0.precedesByScalars($1) }) {
      numbers.merge(cities[file]?.describe(in: &draft) ?? [:]) { first, _ in first }
    }
    describeSisters(own, &numbers, &draft)
    for entry in own {
      for statement in entry.entity.statements(.twinnedWith) {
        state(statement, .twinnedWith, of: entry, numbers, &draft)
      }
      for statement in entry.entity.statements(.memberOf) {
        state(statement, .memberOf, of: entry, numbers, &draft)
      }
    }
  }

  private func isCity(_ entry: Entry, _ draft: inout DraftNetwork) -> Bool {
    let entity = entry.entity
    if entity.isMissing {
      draft.leaveOutCity(
        file: entry.file, line: entry.line, "Wikidata has no item \(entity.id); it is left out")
      return false
    }
    let hasTies =
      !entity.statements(.twinnedWith).isEmpty || !entity.statements(.memberOf).isEmpty
    let isPlace = !entity.best(.coordinate).isEmpty && !entity.best(.country).isEmpty
    if !others.contains(entity.id), sisters.contains(entity.id) || hasTies || isPlace {
      return true
    }
    draft.leaveOutCity(
      file: entry.file, line: entry.line,
      others.contains(entity.id)
        ? "\(entity.id) is an organization or country of other items; only its label is read"
        : "\(entity.id) has neither ties nor a place; it is not kept as a city")
    return false
  }

  private func describe(
    _ entry: Entry, _ cities: inout WikidataCities, _ draft: inout DraftNetwork
  ) {
    let entity = entry.entity
    let countries = countries(of: entry, &draft)
    let population = population(of: entity)
    cities.note(entity.id, line: entry.line) { facts in
      facts.labels = entity.name.isEmpty ? [] : [entity.name]
      facts.aliases = Set(entity.labels.values).union(entity.aliases)
      facts.countries = countries
      if let population { facts.populations.insert(population) }
      for statement in entity.best(.coordinate) {
        guard case .point(let latitude, let longitude) = statement.value,
          let coordinate = Coordinate(latitude: latitude, longitude: longitude)
        else { continue }
        facts.coordinates.append(coordinate)
      }
      for statement in entity.best(.geonames) {
        if case .text(let text) = statement.value, let number = Int(text) {
          facts.geonames.insert(number)
        }
      }
    }
  }

  /// The countries in which an item lies now: those of the best rank without an end.
  private func countries(
    of entry: Entry, _ draft: inout DraftNetwork
  ) -> Set<WikidataCountries.Mention> {
    var result: Set<WikidataCountries.Mention> = []
    for statement in entry.entity.best(.country) {
      guard case .item(let id) = statement.value else { continue }
      let mention = WikidataCountries.Mention(item: id, label: labels[id] ?? "")
      if statement.qualifier("P582") == nil {
        result.insert(mention)
      } else {
        draft.doubt(
          .country, entry.file, entry.line,
          "\(entry.entity.id) lay in \(mention.title) until a past date; that country is not kept")
      }
    }
    return result
  }

  /// The population of the latest point in time (P585), or else the largest.
  private func population(of entity: WikidataEntity) -> Int? {
    let counted: [(time: String, number: Int)] = entity.best(.population).compactMap { statement in
      guard case .text(let text) = statement.value, let number = Int(text) else { return nil }
      guard case .time(let time, _, _)? = statement.qualifier("P585") else { return ("", number) }
      return (time, number)
    }
    return counted.max { ($0.time, $0.number) < ($1.time, $1.number) }?.number
  }

  /// Items that are only named as sister cities are called by their numbers.
  private func describeSisters(
    _ own: [Entry], _ numbers: inout [String: Int], _ draft: inout DraftNetwork
  ) {
    let listed = Set(own.map(\.entity.id))
    var unlisted: [String] = []
    for entry in own {
      for statement in entry.entity.statements(.twinnedWith) {
        guard case .item(let id) = statement.value, !listed.contains(id), numbers[id] == nil,
          statement.rank != .deprecated
        else { continue }
        unlisted.append(id)
        numbers[id] = draft.describe(
          CityKey(id: id),
          CityDescription(
            name: labels[id] ?? id, country: "", coordinate: nil, population: nil,
            file: entry.file, line: entry.line))
      }
    }
    guard let first = unlisted.min(by: { $0.precedesByScalars($1) }), let file = own.first?.file
    else { return }
    draft.doubt(
      .unlistedCity, file, nil,
      "items that are named as sister cities but not given: \(Set(unlisted).count), as \(first); "
        + "they are kept as cities that are called by their numbers")
  }

  private func state(
    _ statement: WikidataStatement, _ property: WikidataEntity.Property, of entry: Entry,
    _ numbers: [String: Int], _ draft: inout DraftNetwork
  ) {
    let what = "\(entry.entity.id) \(property.rawValue)"
    guard statement.rank != .deprecated else {
      draft.leaveOutRow(
        .dropped, file: entry.file, line: entry.line,
        "Wikidata marks a statement of \(what) as deprecated; it is left out")
      return
    }
    guard case .item(let object) = statement.value, let city = numbers[entry.entity.id] else {
      draft.leaveOutRow(
        file: entry.file, line: entry.line, "a statement of \(what) names no item; it is left out")
      return
    }
    let start = date(statement.qualifier("P580"), entry, &draft)
    let end = date(statement.qualifier("P582"), entry, &draft)
    let ending = end.map { end in
      DraftEnding(status: .terminated, time: end.isEmpty ? .byReading : .on(end))
    }
    var sources: [Int?] = statement.sources { labels[$0] ?? "" }.map { draft.source($0) }
    if sources.isEmpty { sources = [nil] }
    if property == .twinnedWith {
      guard let other = numbers[object] else { return }
      for (position, source) in sources.enumerated() {
        let tie = DraftTie(
          a: city, b: other, date: start ?? "", speaker: .first, ending: ending, source: source,
          file: entry.file, line: entry.line)
        if position == 0 { draft.join(tie) } else { draft.confirm(tie) }
      }
    } else {
      let organization = draft.organization(
        DraftOrganization(wikidata: object, name: labels[object] ?? ""))
      for (position, source) in sources.enumerated() {
        let membership = DraftMembership(
          city: city, organization: organization, date: start ?? "", ending: ending,
          source: source, file: entry.file, line: entry.line)
        if position == 0 { draft.enter(membership) } else { draft.confirm(membership) }
      }
    }
  }

  /// The date of a qualifier: nil if there is none, empty if it is known to exist and no more.
  private func date(
    _ value: WikidataValue?, _ entry: Entry, _ draft: inout DraftNetwork
  ) -> String? {
    switch value {
    case .time(let time, let precision, let calendar):
      let read = WikidataTime(time, precision: precision, calendar: calendar)
      if !read.doubt.isEmpty { draft.doubt(.value, entry.file, entry.line, read.doubt) }
      return read.date
    case .unknown: return ""
    case .item, .text, .point, .absent, nil: return nil
    }
  }
}
