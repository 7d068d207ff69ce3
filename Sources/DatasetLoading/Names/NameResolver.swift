public import CityNetworks

/// Finds the city that a name, a spelling or an outside identifier means.
///
/// In this order, and the first that fits anything decides: the identifier; the Wikidata item
/// ("Q42053"); the GeoNames number; the name exactly; an alias exactly; name or alias folded, so
/// that case, marks, apostrophes, hyphens and "St." do not matter. A country may narrow a name
/// down: "Hyderabad, Pakistan", "Hyderabad (PK)". What fits two cities is an error that lists them;
/// what fits none is an error that suggests near spellings, but nothing is ever guessed.
public struct NameResolver: Sendable {
  /// The network whose cities are found.
  public let network: CityNetwork
  private let byWikidata: [String: [Int]]
  private let byGeonames: [Int: [Int]]
  private let byName: [String: [Int]]
  private let byAlias: [String: [Int]]
  private let byFolded: [String: [Int]]

  /// A resolver for the cities of `network`. O(names).
  public init(_ network: CityNetwork) {
    var wikidata: [String: [Int]] = [:]
    var geonames: [Int: [Int]] = [:]
    var names: [String: [Int]] = Dictionary(minimumCapacity: network.cities.count)
    var aliases: [String: [Int]] = [:]
    var folded: [String: [Int]] = Dictionary(minimumCapacity: network.cities.count)
    func add(_ position: Int, to list: inout [Int]) {
      // Cities come in ascending order, so a repetition can only be the last entry.
      if list.last != position { list.append(position) }
    }
    for (position, city) in network.cities.enumerated() {
      if let item = city.wikidata { add(position, to: &wikidata[item, default: []]) }
      if let number = city.geonames { add(position, to: &geonames[number, default: []]) }
      add(position, to: &names[city.name, default: []])
      add(position, to: &folded[NameFolding.fold(city.name), default: []])
      for alias in city.aliases {
        add(position, to: &aliases[alias, default: []])
        add(position, to: &folded[NameFolding.fold(alias), default: []])
      }
    }
    self.network = network
    (byWikidata, byGeonames, byName) = (wikidata, geonames, names)
    (byAlias, byFolded) = (aliases, folded)
  }

  /// The city that `text` means.
  ///
  /// - Throws: `NameResolutionError`, with the candidates or with suggestions.
  public func city(_ text: String) throws(NameResolutionError) -> City {
    let name = RawTable.trimmed(text)
    if let city = network.city(CityID(name)) { return city }
    if let found = byWikidata[name] ?? Int(name).flatMap({ byGeonames[$0] }) ?? named(name) {
      return try single(found, name: name)
    }
    for (short, country) in Self.splits(name) {
      let inCountry = (byFolded[NameFolding.fold(short)] ?? []).filter {
        network.cities[$0].country == country
      }
      if !inCountry.isEmpty { return try single(inCountry, name: name) }
    }
    throw .unknownName(name, suggestions: suggestions(for: name))
  }

  private func named(_ name: String) -> [Int]? {
    byName[name] ?? byAlias[name] ?? byFolded[NameFolding.fold(name)]
  }

  private func single(_ found: [Int], name: String) throws(NameResolutionError) -> City {
    guard found.count == 1 else {
      throw .ambiguousName(name, candidates: found.map { network.cities[$0] })
    }
    return network.cities[found[0]]
  }

  /// "Hyderabad, Pakistan" and "Hyderabad (PK)" in two parts, for each way to read a country.
  private static func splits(_ text: String) -> [(name: String, country: Country)] {
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let inner = text[text.index(after: open)...].dropLast()
      return Country.named(String(inner)).map { [(String(text[..<open]), $0)] } ?? []
    }
    // Names of cities and of countries may hold commas themselves.
    return text.indices.filter { text[$0] == "," }.compactMap { comma in
      Country.named(String(text[text.index(after: comma)...])).map { (String(text[..<comma]), $0) }
    }
  }

  /// At most five near spellings, nearest first, then in canonical order.
  private func suggestions(for name: String) -> [NameSuggestion] {
    let letters = Array(NameFolding.fold(name).unicodeScalars)
    guard letters.count > 1 else { return [] }
    let limit = Spelling.tolerance(forLength: letters.count)
    var near: [(distance: Int, position: Int)] = []
    for (spelling, positions) in byFolded {
      let other = Array(spelling.unicodeScalars)
      guard let distance = Spelling.distance(letters, other, limit: limit) else { continue }
      near += positions.map { (distance, $0) }
    }
    var seen: Set<Int> = []
    let best = near.sorted { $0 < $1 }.filter { seen.insert($0.position).inserted }.prefix(5)
    return best.map { distance, position in
      let city = network.cities[position]
      // The spelling as the dataset writes it, the name before the aliases.
      let written = ([city.name] + city.aliases).first { candidate in
        Spelling.distance(
          letters, Array(NameFolding.fold(candidate).unicodeScalars), limit: limit) == distance
      }
      return NameSuggestion(name: written ?? city.name, city: city.id)
    }
  }
}
