import CityNetworks
import GraphFormats

/// Which rows of cities are one city, and what becomes of them.
struct MergePlan {
  /// The rows of each city that has several, the one that stays first.
  private(set) var groups: [[Int]] = []
  /// The id that each merged row had, with the id of the row that stays.
  private(set) var mergedInto: [String: String] = [:]
  private(set) var doubts: [ImportDoubt] = []
  private let apart: KeepApart
  /// The ids of the pairs that look like one city and stay two.
  private var keptApart: Set<[String]> = []

  init(_ rows: IdentityRows, apart: KeepApart) {
    self.apart = apart
    var byNumber: [Int: [Int]] = [:]
    var byName: [NameKey: [Int]] = [:]
    for (place, row) in rows.rows.enumerated() {
      if let city = row.outcome.city { byNumber[city.geonames, default: []].append(place) }
      if let country = row.country, !row.folded.isEmpty {
        byName[NameKey(name: row.folded, country: country), default: []].append(place)
      }
    }
    var sets = RowSets(count: rows.rows.count)
    let alike = byNumber.values.map { ($0, true) } + byName.values.map { ($0, false) }
    for (places, isByNumber) in alike.filter({ $0.0.count > 1 }).sorted(by: Self.precedes) {
      for (position, second) in places.enumerated().dropFirst() {
        for first in places[..<position] where !sets.areJoined(first, second) {
          let obstacle =
            obstacle(rows.rows[first], rows.rows[second], isByNumber)
            ?? obstacleBetween(sets.members(first), sets.members(second), rows)
          if let obstacle {
            note(obstacle, rows.rows[first], rows.rows[second])
          } else {
            sets.join(first, second)
          }
        }
      }
    }
    groups = sets.all.filter { $0.count > 1 }
      .map { group in group.sorted { Self.stays(rows.rows[$0], before: rows.rows[$1]) } }
      .sorted { rows.rows[$0[0]].id.precedesByScalars(rows.rows[$1[0]].id) }
    for group in groups {
      let first = rows.rows[group[0]]
      for place in group.dropFirst() {
        let row = rows.rows[place]
        mergedInto[row.id] = first.id
        doubts.append(
          ImportDoubt(
            kind: .merged, file: "cities.csv", line: nil,
            text: "\(row.id): '\(row.mention.name)' is \(first.id) '\(first.mention.name)'; the "
              + "two rows are one city (\(Self.reason(row, first)))"))
      }
    }
  }

  private struct NameKey: Hashable {
    let name: String
    let country: Country
  }

  private static func precedes(_ a: (places: [Int], Bool), _ b: (places: [Int], Bool)) -> Bool {
    // Numbers first: they join what names alone would only compare.
    if a.1 != b.1 { return a.1 }
    return a.places.lexicographicallyPrecedes(b.places)
  }

  /// What forbids to join two groups that grew by other rows; nil if nothing does.
  private func obstacleBetween(_ a: [Int], _ b: [Int], _ rows: IdentityRows) -> String? {
    for x in a {
      for y in b {
        if let obstacle = obstacle(rows.rows[x], rows.rows[y], true) { return obstacle }
      }
    }
    return nil
  }

  /// Why two rows that look like one city stay two; nil if nothing speaks against it.
  private func obstacle(
    _ a: IdentityRows.Row, _ b: IdentityRows.Row, _ isByNumber: Bool
  ) -> String? {
    if !a.wikidata.isEmpty, !b.wikidata.isEmpty, a.wikidata != b.wikidata {
      return "their Wikidata items are \(a.wikidata) and \(b.wikidata)"
    }
    if let x = a.geonames, let y = b.geonames {
      return x == y ? nil : "their GeoNames numbers differ"
    }
    if a.name.regionWord != b.name.regionWord,
      let word = a.name.regionWord ?? b.name.regionWord
    {
      return "the one is a city and the other, by the word '\(word)', its surroundings"
    }
    if let reason = apart.reason(a.mention.name, a.country, b.mention.name, b.country) {
      return reason
    }
    if let x = a.name.qualifier, let y = b.name.qualifier, a.folded != b.folded,
      NameFolding.fold(a.name.base) == NameFolding.fold(b.name.base), !Self.agree(x, y)
    {
      return "'\(x)' and '\(y)' are not the same"
    }
    if isByNumber { return nil }
    if let x = a.outcome.city, let y = b.outcome.city, x != y {
      return "the gazetteer tells them apart"
    }
    guard let x = a.mention.coordinate, let y = b.mention.coordinate else { return nil }
    let distance = x.distanceInKilometers(to: y)
    return distance <= CityIdentification.samePlace
      ? nil : "their places lie \(Int(distance.rounded())) km apart"
  }

  /// "Budapest XI" and "Budapest".
  private static func agree(_ a: String, _ b: String) -> Bool {
    let (x, y) = (NameFolding.fold(a), NameFolding.fold(b))
    return x.hasPrefix(y) || y.hasPrefix(x)
  }

  private mutating func note(_ obstacle: String, _ a: IdentityRows.Row, _ b: IdentityRows.Row) {
    guard keptApart.insert([a.id, b.id]).inserted else { return }
    doubts.append(
      ImportDoubt(
        kind: .identity, file: "cities.csv", line: nil,
        text: "\(a.id) and \(b.id) look like one city and stay two: \(obstacle)"))
  }

  private static func reason(_ a: IdentityRows.Row, _ b: IdentityRows.Row) -> String {
    if let city = a.outcome.city, city == b.outcome.city {
      return "both are GeoNames \(city.geonames): \(a.outcome.reason)"
    }
    let places = [a, b].compactMap(\.mention.coordinate).count
    return "name and country are the same, and "
      + (places == 2 ? "the places agree" : "no place speaks against it")
  }

  /// Which of two rows gives its id: the one that bears the gazetteer's name, then the one with
  /// more ties, then the first by id.
  private static func stays(_ a: IdentityRows.Row, before b: IdentityRows.Row) -> Bool {
    func rank(_ row: IdentityRows.Row) -> Int {
      guard let city = row.outcome.city else { return 2 }
      if row.mention.name == city.name { return 0 }
      return row.folded == NameFolding.fold(city.name) ? 1 : 2
    }
    let (x, y) = (rank(a), rank(b))
    if x != y { return x < y }
    return a.ties == b.ties ? a.id.precedesByScalars(b.id) : a.ties > b.ties
  }

  /// The figures in words.
  var summary: [String] {
    [
      "Rows merged: \(mergedInto.count) into \(groups.count) cities. Look-alikes kept apart: "
        + "\(keptApart.count)."
    ]
  }

  /// Fills what is missing, and makes one row of each group.
  func apply(to tables: inout DatasetTables, _ rows: IdentityRows) {
    for (place, row) in rows.rows.enumerated() {
      guard let city = row.outcome.city else { continue }
      fill(&tables.cities, place, with: city, row)
    }
    for group in groups { merge(group, in: &tables.cities, rows) }
    tables.cities.removeRows { mergedInto[rows.rows[$0].id] != nil }
    tables.replaceCityIDs(mergedInto)
  }

  private func fill(
    _ cities: inout EditableTable, _ place: Int, with city: GazetteerCity, _ row: IdentityRows.Row
  ) {
    func set(_ column: String, _ value: String) {
      if cities[place, column].isEmpty, !value.isEmpty { cities[place, column] = value }
    }
    set("geonames", String(city.geonames))
    if city.population > 0 { set("population", String(city.population)) }
    set("wikidata", city.wikidata ?? "")
    set("country", city.country?.code ?? "")
    set("region", city.country?.region.name ?? "")
    if row.mention.coordinate == nil {
      cities[place, "lat"] = city.coordinate.latitude.plainText
      cities[place, "lon"] = city.coordinate.longitude.plainText
    }
    if cities[place, "name"] != city.name {
      addNames([city.name], to: &cities, place)
    }
  }

  private func addNames(_ names: [String], to cities: inout EditableTable, _ place: Int) {
    var known = [cities[place, "name"]] + list(cities[place, "aliases"])
    for name in names where !known.contains(name) && !name.contains("|") { known.append(name) }
    cities[place, "aliases"] = known.dropFirst().joined(separator: "|")
  }

  private func merge(_ group: [Int], in cities: inout EditableTable, _ rows: IdentityRows) {
    let first = group[0]
    for other in group.dropFirst() {
      addNames(
        [cities[other, "name"]] + list(cities[other, "aliases"]), to: &cities, first)
      for column in ["country", "region", "population", "wikidata", "geonames"]
      where cities[first, column].isEmpty {
        cities[first, column] = cities[other, column]
      }
      // A place that is another city's gives way to one that is right.
      let isWrong = rows.rows[first].outcome.status == .misplaced
      let isBetter = rows.rows[other].outcome.status != .misplaced
      if cities[first, "lat"].isEmpty || (isWrong && isBetter && !cities[other, "lat"].isEmpty) {
        cities[first, "lat"] = cities[other, "lat"]
        cities[first, "lon"] = cities[other, "lon"]
      }
    }
  }
}

/// Rows in groups that grow together.
private struct RowSets {
  private var groupOf: [Int]
  private var groups: [[Int]]

  init(count: Int) {
    groupOf = Array(0..<count)
    groups = (0..<count).map { [$0] }
  }

  /// The groups that hold rows, each in ascending order.
  var all: [[Int]] { groups.filter { !$0.isEmpty } }

  func areJoined(_ a: Int, _ b: Int) -> Bool { groupOf[a] == groupOf[b] }

  func members(_ row: Int) -> [Int] { groups[groupOf[row]] }

  mutating func join(_ a: Int, _ b: Int) {
    let (kept, gone) = (min(groupOf[a], groupOf[b]), max(groupOf[a], groupOf[b]))
    for row in groups[gone] { groupOf[row] = kept }
    groups[kept] = (groups[kept] + groups[gone]).sorted()
    groups[gone] = []
  }
}
