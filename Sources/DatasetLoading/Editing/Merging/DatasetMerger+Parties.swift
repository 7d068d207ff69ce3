import CityNetworks
import GraphFormats

// Cities and organizations.
extension DatasetMerger {
  /// Merges the cities.
  ///
  /// - Parameter apart: the ids of cities of the input that are none of the dataset's, with reasons.
  mutating func mergeCities(apart: [String: [String]]) {
    var matcher = CityMatcher(base.cities, reach: reach, separation: separation)
    let cities = added.cities.rows.indices.map { CityIdentity(row: $0, of: added.cities) }
    // Who shares the stronger key comes first, so that it is the one who fills what is empty.
    let order = cities.indices.map { row -> (Int, String, Int) in
      switch matcher.answer(for: cities[row]) {
      case .known(_, let key, _): (key.rawValue, cities[row].id, row)
      case .new: (IdentityKey.allCases.count, cities[row].id, row)
      }
    }.sorted { $0 < $1 }
    var newIDs: [String: String] = [:]
    var incoming: [(id: String, row: Int, reasons: [String])] = []
    for (_, id, row) in order {
      if let reasons = apart[id] {
        incoming.append((id, row, reasons))
        continue
      }
      switch matcher.answer(for: cities[row]) {
      case .known(let known, let key, let reasons):
        let from = origin(.cities, row: row)
        newIDs[id] = base.cities[known, "id"]
        report.citiesKnownBy[key, default: 0] += 1
        doubt(id, reasons, "taken for \(base.cities[known, "id"]) by \(key.title)")
        mergeNames(.cities, [cities[row].name] + cities[row].aliases, into: known, from: from)
        mergePlace(row, into: known, from: from)
        mergeCells(
          .cities, row, into: known, without: ["id", "name", "aliases", "lat", "lon"], from: from)
        matcher.update(row: known, of: base.cities)
      case .new(let reasons):
        incoming.append((id, row, reasons))
      }
    }
    let taken = Set(base.cities.rows.indices.map { base.cities[$0, "id"] })
    let others = partyIDs(of: base, without: .cities)
    for city in incoming.sorted(by: { $0.id < $1.id }) {
      var id = city.id
      if taken.contains(id) || others.contains(id) {
        let place = cities[city.row].country.map { Slug.of($0.code) } ?? ""
        let longer = place.isEmpty || id.hasSuffix("-" + place) ? id : "\(id)-\(place)"
        id = unusedID([longer])
        newIDs[city.id] = id
      }
      doubt(city.id, city.reasons, "added as \(id)")
      report.citiesAdded += 1
      var values = added.cities.values(ofRow: city.row)
      values["id"] = id
      add(
        .cities, values, why: city.reasons.isEmpty ? "new city" : "new city, kept apart",
        from: origin(.cities, row: city.row))
    }
    added.replaceCityIDs(newIDs.filter { $0.key != $0.value })
    for city in cities { cityIDs[city.id] = newIDs[city.id] ?? city.id }
  }

  /// The cities of the input that would be taken for other ones now, with what speaks for that.
  func citiesAstray(among table: EditableTable) -> [String: [String]] {
    let matcher = CityMatcher(base.cities, reach: reach, separation: separation)
    var astray: [String: [String]] = [:]
    for row in table.rows.indices {
      let city = CityIdentity(row: row, of: table)
      switch matcher.answer(for: city) {
      case .known(let known, let key, let reasons):
        let id = matcher.cities[known].id
        if id != cityIDs[city.id] {
          astray[city.id] = reasons + ["\(id) has the same \(key.title)"]
        }
      case .new(let reasons): astray[city.id] = reasons
      }
    }
    return astray
  }

  mutating func mergeOrganizations() {
    let schema = TableSchema.organizations
    var rows: [String: Int] = base.organizations.rowNumbers(by: "id")
    var byItem = base.organizations.rowNumbers(by: "wikidata")
    byItem[""] = nil
    var byName: [String: Set<Int>] = [:]
    for row in base.organizations.rows.indices {
      for name in names(ofOrganization: row, in: base.organizations) {
        byName[NameFolding.fold(name), default: []].insert(row)
      }
    }
    let cities = partyIDs(of: base, without: schema)
    var newIDs: [String: String] = [:]
    for row in added.organizations.rows.indices {
      let from = origin(schema, row: row)
      let id = added.organizations[row, "id"]
      let item = added.organizations[row, "wikidata"]
      let names = names(ofOrganization: row, in: added.organizations)
      let named = Set(names.flatMap { byName[NameFolding.fold($0)] ?? [] })
      let candidate = rows[id] ?? byItem[item] ?? (named.count == 1 ? named.first : nil)
      let differs = candidate.map { known in
        let other = base.organizations[known, "wikidata"]
        return !item.isEmpty && !other.isEmpty && item != other
      }
      if let known = candidate, differs != true {
        newIDs[id] = base.organizations[known, "id"]
        report.organizationsKnown += 1
        mergeNames(schema, names, into: known, from: from)
        mergeCells(
          schema, row, into: known, without: ["id", "name", "short_name", "aliases"], from: from)
        continue
      }
      var own = id
      if rows[id] != nil || cities.contains(id) { own = unusedID([id]) }
      if let known = candidate {
        doubt(
          id, ["\(base.organizations[known, "id"]) shares a key, but the Wikidata items differ"],
          "added as \(own)")
      }
      newIDs[id] = own
      report.organizationsAdded += 1
      var values = added.organizations.values(ofRow: row)
      values["id"] = own
      add(schema, values, why: "new organization", from: from)
      rows[own] = base.organizations.rows.count - 1
    }
    added.replaceOrganizationIDs(newIDs.filter { $0.key != $0.value })
  }

  private func names(ofOrganization row: Int, in table: EditableTable) -> [String] {
    ([table[row, "name"], table[row, "short_name"]] + list(table[row, "aliases"]))
      .filter { !$0.isEmpty }
  }

  /// The ids that subjects and objects can have but for those of one table.
  private func partyIDs(of tables: DatasetTables, without schema: TableSchema) -> Set<String> {
    let columns: [(TableSchema, String)] = [
      (.cities, "id"), (.organizations, "id"), (.corridors, "corridor"),
    ]
    return columns.reduce(into: []) { ids, entry in
      guard entry.0 != schema else { return }
      let table = tables[entry.0]
      ids.formUnion(table.rows.indices.map { table[$0, entry.1] })
    }
  }

  private mutating func doubt(_ id: String, _ reasons: [String], _ outcome: String) {
    guard !reasons.isEmpty else { return }
    report.doubts.append("'\(id)' is \(outcome): \(Words.list(reasons)).")
  }
}
