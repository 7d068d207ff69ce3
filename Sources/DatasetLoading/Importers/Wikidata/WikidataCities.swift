import CityNetworks
import GraphFormats

/// What the rows or statements of a file say about each item that is a city.
struct WikidataCities {
  /// All that is said about one item.
  struct Facts {
    var labels: Set<String> = []
    var aliases: Set<String> = []
    var countries: Set<WikidataCountries.Mention> = []
    var coordinates: [Coordinate] = []
    var populations: Set<Int> = []
    var geonames: Set<Int> = []
    /// The first line that names it.
    let line: Int
  }

  private(set) var facts: [String: Facts] = [:]
  private let file: String
  /// Whether letters of the file may be cut to their low bytes.
  private let mayBeCut: Bool

  init(file: String, mayBeCut: Bool = false) {
    self.file = file
    self.mayBeCut = mayBeCut
  }

  /// Adds what a line says about an item.
  mutating func note(_ item: String, line: Int, _ change: (inout Facts) -> Void) {
    change(&facts[item, default: Facts(line: line)])
  }

  /// Describes all cities in the draft; the result tells the number of each.
  func describe(in draft: inout DraftNetwork) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for item in facts.keys.sorted(by: { $0.precedesByScalars($1) }) {
      guard let known = facts[item] else { continue }
      numbers[item] = draft.describe(
        CityKey(id: item), description(of: item, known, &draft))
    }
    return numbers
  }

  private func description(
    of item: String, _ known: Facts, _ draft: inout DraftNetwork
  ) -> CityDescription {
    let name = name(of: item, known, &draft)
    let called = name == item ? item : "\(item) '\(name.abridged)'"
    let country = WikidataCountries.choice(of: known.countries)
    if !country.remark.isEmpty {
      draft.doubt(.country, file, known.line, "\(called): \(country.remark)")
    }
    let populations = known.populations.sorted()
    if let least = populations.first, let most = populations.last, least < most {
      draft.doubt(
        .conflict, file, known.line,
        "\(called) has \(populations.count) numbers of inhabitants from \(least) to \(most); "
          + "the largest is kept")
    }
    let places = known.coordinates.sorted {
      ($0.latitude, $0.longitude) < ($1.latitude, $1.longitude)
    }
    if let first = places.first, let odd = places.last, first != odd {
      let distance = (first.distanceInKilometers(to: odd) * 10).rounded() / 10
      draft.doubt(
        .conflict, file, known.line,
        "\(called) lies at several places up to \(distance.plainText) km apart; the southernmost "
          + "is kept")
    }
    let aliases = known.aliases.union(known.labels).filter { $0 != name && !$0.contains("|") }
      .map { DamagedText.marked($0) }.sorted { $0.precedesByScalars($1) }
    return CityDescription(
      name: name, country: country.name, coordinate: places.first,
      population: populations.last, aliases: mayBeCut ? [] : aliases,
      geonames: known.geonames.min(), file: file, line: known.line)
  }

  /// The first undamaged label; a damaged one with marks where letters are lost, never mended.
  private func name(
    of item: String, _ known: Facts, _ draft: inout DraftNetwork
  ) -> String {
    let labels = known.labels.filter { !$0.isEmpty && $0 != item }.sorted {
      $0.precedesByScalars($1)
    }
    let sound = labels.filter {
      DamagedText.marked($0) == $0 && !$0.unicodeScalars.contains(DamagedText.lost)
        && !(mayBeCut && DamagedText.looksCut($0))
    }
    if let name = sound.first { return name }
    guard let damaged = labels.first else { return item }
    let name = DamagedText.marked(damaged)
    draft.doubt(
      .damage, file, known.line,
      "the label '\(name.abridged)' of \(item) is damaged; look up its name at "
        + "https://www.wikidata.org/wiki/\(item)")
    return name
  }
}
