import CityNetworks

/// Why two cities that share a key are two; nil if nothing speaks against their being one.
public typealias SeparationRule =
  @Sendable (_ known: CityIdentity, _ added: CityIdentity) -> String?

/// Finds the city of a dataset that a city of another one is.
///
/// Keys are tried from the strongest to the weakest. Two cities are never taken for one if another
/// key of theirs differs, if they lie too far apart and no outside identifier joins them, or if the
/// separation rule says so.
struct CityMatcher {
  /// What came of the search.
  enum Answer: Equatable {
    /// No city shares a key, or none that can be the same; the reasons tell which came near.
    case new(reasons: [String])
    /// The city in this row, found by this key; the reasons tell which others came near.
    case known(row: Int, by: IdentityKey, reasons: [String])
  }

  /// The cities by row; a change here counts for later answers.
  private(set) var cities: [CityIdentity]
  private let separation: SeparationRule
  private let reach: Double
  /// By what cities are found, strongest first.
  private let keys: [IdentityKey]
  private var rows: [IdentityKey: [String: [Int]]] = [:]

  init(_ table: EditableTable, reach: Double, separation: @escaping SeparationRule) {
    self.init(
      table.rows.indices.map { CityIdentity(row: $0, of: table) }, keys: IdentityKey.allCases,
      reach: reach, separation: separation)
  }

  /// A matcher that looks at these keys only; without the id, ids of datasets that do not know of
  /// each other say nothing.
  init(
    _ cities: [CityIdentity], keys: [IdentityKey], reach: Double,
    separation: @escaping SeparationRule
  ) {
    self.cities = cities
    self.separation = separation
    self.reach = reach
    self.keys = keys
    for (row, city) in cities.enumerated() { note(row, city) }
  }

  /// Notes that a row says more now than it did.
  mutating func update(row: Int, of table: EditableTable) {
    cities[row] = CityIdentity(row: row, of: table)
    note(row, cities[row])
  }

  func answer(for city: CityIdentity) -> Answer {
    // What a city became when it came in before decides, so that a second time changes nothing.
    if keys.contains(.id), let row = ownRow(of: city) {
      return .known(row: row, by: .id, reasons: [])
    }
    if let clash = decisiveClash(of: city) { return .new(reasons: [clash]) }
    var reasons: [String] = []
    var refused: Set<Int> = []
    for key in keys {
      let found = candidates(for: city, by: key).filter { !refused.contains($0) }
      var fitting: [Int] = []
      for row in found {
        if let reason = obstacle(cities[row], city, sharing: key) ?? rival(of: row, for: city) {
          refused.insert(row)
          reasons.append("\(cities[row].id) has the same \(key.title), but \(reason)")
        } else {
          fitting.append(row)
        }
      }
      if fitting.count > 1 {
        let exact = fitting.filter { cities[$0].isDescribed(as: city) }
        guard exact.count == 1 else {
          let names = Words.list(fitting.map { cities[$0].id }.sorted())
          return .new(reasons: reasons + ["\(names) have the same \(key.title)"])
        }
        fitting = exact
      }
      if let row = fitting.first { return .known(row: row, by: key, reasons: reasons) }
      if key.isDecisive, !found.isEmpty { return .new(reasons: reasons) }
    }
    return .new(reasons: reasons)
  }

  /// The row that is described in the same way and has the id of the city, or one made of it.
  private func ownRow(of city: CityIdentity) -> Int? {
    candidates(for: city, by: .name).first { row in
      let id = cities[row].id
      return (id == city.id || id.hasPrefix(city.id + "-")) && cities[row].isDescribed(as: city)
    }
  }

  /// That the outside identifiers of a city are those of two cities.
  private func decisiveClash(of city: CityIdentity) -> String? {
    let item = candidates(for: city, by: .wikidata)
    let number = candidates(for: city, by: .geonames)
    guard let a = item.first, let b = number.first, !item.contains(b) else { return nil }
    return "\(cities[a].id) has the same Wikidata item and \(cities[b].id) the same GeoNames number"
  }

  /// Why two cities that share a key cannot be one.
  private func obstacle(
    _ known: CityIdentity, _ city: CityIdentity, sharing key: IdentityKey
  ) -> String? {
    func differ(_ a: String, _ b: String) -> Bool { !a.isEmpty && !b.isEmpty && a != b }
    if differ(known.wikidata, city.wikidata) {
      return "the Wikidata items \(known.wikidata) and \(city.wikidata) differ"
    }
    if differ(known.geonames, city.geonames) {
      return "the GeoNames numbers \(known.geonames) and \(city.geonames) differ"
    }
    if let a = known.country, let b = city.country, a != b {
      return "the countries \(a.name) and \(b.name) differ"
    }
    if let reason = separation(known, city) { return reason }
    let isJoined =
      (!known.wikidata.isEmpty && known.wikidata == city.wikidata)
      || (!known.geonames.isEmpty && known.geonames == city.geonames)
    if isJoined || known.isDescribed(as: city) { return nil }
    let distance = known.distance(to: city)
    if let distance, distance > reach {
      return "they lie \(Int(distance.rounded())) km apart"
    }
    let isPlaced = known.country != nil && city.country != nil
    if key != .id, !isPlaced, distance == nil {
      return "a country is missing and the places are not known"
    }
    return nil
  }

  /// That an outside identifier of a city is that of another row.
  private func rival(of row: Int, for city: CityIdentity) -> String? {
    for key in [IdentityKey.wikidata, .geonames] {
      let rows = candidates(for: city, by: key)
      if let other = rows.first, !rows.contains(row) {
        return "the \(key.title) is that of \(cities[other].id)"
      }
    }
    return nil
  }

  private func candidates(for city: CityIdentity, by key: IdentityKey) -> [Int] {
    let index = rows[key] ?? [:]
    var found: Set<Int> = []
    for text in Self.texts(of: city, for: key) { found.formUnion(index[text] ?? []) }
    if key.isName {
      // A name is half a key; of a city without a country it may be the whole one.
      found = found.filter { row in
        guard let known = cities[row].country, let own = city.country else { return true }
        return known == own
      }
    }
    return found.sorted { cities[$0].id < cities[$1].id }
  }

  private mutating func note(_ row: Int, _ city: CityIdentity) {
    for key in IdentityKey.allCases {
      for text in Self.texts(of: city, for: key) {
        let known = rows[key]?[text] ?? []
        if !known.contains(row) { rows[key, default: [:]][text, default: []].append(row) }
      }
    }
  }

  private static func texts(of city: CityIdentity, for key: IdentityKey) -> [String] {
    let texts: [String] =
      switch key {
      case .id: [city.id]
      case .wikidata: [city.wikidata]
      case .geonames: [city.geonames]
      case .name: [NameFolding.fold(city.name)]
      case .alias: Array(city.foldedNames)
      }
    return texts.filter { !$0.isEmpty }
  }
}
