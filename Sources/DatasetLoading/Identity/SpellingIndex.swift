public import CityNetworks

/// A city that an unknown name may mean: for people to confirm, never applied.
public struct PlaceSuggestion: Hashable, Sendable {
  /// The name or other name of the city that is near, as the gazetteer writes it.
  public let name: String
  /// The city.
  public let city: GazetteerCity
  /// How many letters differ; 0 if only a word such as "City" does.
  public let changes: Int

  /// The name with the city: "'Yashi', Iaşi, Romania (23), 378954 inhabitants".
  public var description: String {
    name == city.name ? city.fullDescription : "'\(name)', a name of \(city.fullDescription)"
  }
}

/// All names of a gazetteer, folded, for finding near spellings.
///
/// Made once, in a pass over all names; a search in one country then takes microseconds.
public struct SpellingIndex: Sendable {
  fileprivate struct Names {
    /// Where each name stands in the order of folded names.
    var places: [Int] = []
    var cities: [Int] = []
    var starts: [Int] = [0]
    var text: [UInt8] = []
    /// Which letters occur in each name, as a set of 64 bits.
    var letters: [UInt64] = []
  }

  private let gazetteer: Gazetteer
  private var byCountry: [Country?: Names] = [:]

  /// An index over all names of `gazetteer`. O(names).
  public init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    for place in 0..<gazetteer.nameCount {
      let folded = gazetteer.folded(place)
      let city = gazetteer.entry(at: place).city
      byCountry[gazetteer.country(of: city), default: Names()].append(folded, place, city)
    }
  }

  /// At most five cities with a name that differs in at most two letters: the least changes first,
  /// then the most names that are near, then the largest. A country narrows the search.
  public func suggestions(for name: String, in country: Country? = nil) -> [PlaceSuggestion] {
    let folded = NameFolding.fold(name)
    let word = Array(folded.unicodeScalars)
    guard word.count > 1 else { return [] }
    let limit = Spelling.tolerance(forLength: word.count)
    var best: [Int: (changes: Int, names: Int, place: Int)] = [:]
    func note(_ city: Int, _ changes: Int, _ place: Int) {
      guard let known = best[city] else {
        best[city] = (changes, 1, place)
        return
      }
      let isBetter = changes < known.changes
      best[city] = (
        min(changes, known.changes),
        isBetter ? 1 : known.names + (changes == known.changes ? 1 : 0),
        isBetter ? place : known.place
      )
    }
    for (place, names) in byCountry where country == nil || place == country {
      names.near(word, limit: limit, note)
      for variant in NameEndings.variants(of: folded) {
        names.near(Array(variant.unicodeScalars), limit: 0, note)
      }
    }
    let suggestions = best.map { city, found in
      (
        PlaceSuggestion(
          name: String(decoding: gazetteer.name(at: found.place), as: UTF8.self),
          city: gazetteer.city(at: city), changes: found.changes), found.names
      )
    }
    return suggestions.sorted { a, b in
      (a.0.changes, b.1, b.0.city.population, a.0.city.geonames)
        < (b.0.changes, a.1, a.0.city.population, b.0.city.geonames)
    }.prefix(5).map(\.0)
  }
}

extension SpellingIndex.Names {
  fileprivate mutating func append(_ folded: [UInt8], _ place: Int, _ city: Int) {
    places.append(place)
    cities.append(city)
    text += folded
    starts.append(text.count)
    letters.append(Self.letters(of: String(decoding: folded, as: UTF8.self).unicodeScalars))
  }

  private static func letters(of scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  fileprivate func near(
    _ word: [Unicode.Scalar], limit: Int,
    _ note: (_ city: Int, _ changes: Int, _ place: Int) -> Void
  ) {
    let wanted = Self.letters(of: word)
    for number in letters.indices {
      // One change adds at most one letter to the set and takes at most one away.
      guard (letters[number] ^ wanted).nonzeroBitCount <= 2 * limit else { continue }
      let other = text[starts[number]..<starts[number + 1]]
      guard other.count + 4 * limit >= word.count else { continue }
      let scalars = Array(String(decoding: other, as: UTF8.self).unicodeScalars)
      if let changes = Spelling.distance(word, scalars, limit: limit) {
        note(cities[number], changes, places[number])
      }
    }
  }
}
