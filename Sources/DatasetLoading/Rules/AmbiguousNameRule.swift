import CityNetworks

/// Names that belong to several cities: in one country, in several countries of the dataset, or in
/// the world.
///
/// Case and marks do not matter. Only the first is a doubt about the data; the others say where a
/// name by itself is not enough.
struct AmbiguousNameRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "ambiguous-name", "names that belong to several cities of the dataset or of the world")

  func findings(in dataset: RawDataset) -> [Finding] {
    let rows = dataset.cities.rows
    var groups: [String: [Int]] = [:]
    for (row, city) in rows.enumerated() where !city.name.isEmpty {
      groups[NameFolding.fold(city.name), default: []].append(row)
    }
    return groups.values.flatMap { rowsOfName in
      let group = rowsOfName.sorted { (rows[$0].id, $0) < (rows[$1].id, $1) }
      let byCountry = Dictionary(grouping: group) { rows[$0].country.value }
      return byCountry.values.flatMap { sameCountry($0, dataset.cities) }
        + needingCountry(group, byCountry, dataset.cities)
    }
  }

  private func sameCountry(_ group: [Int], _ table: RowTable<CityRow>) -> [Finding] {
    guard group.count > 1 else { return [] }
    return group.compactMap { row in
      let others = Set(group.map { table.rows[$0].id }).subtracting([table.rows[row].id]).sorted()
      guard !others.isEmpty else { return nil }
      let place = table.rows[row].country.value.map { " in \($0.name)" } ?? ""
      return finding(
        .warning, table.location(row, "name"),
        "the name '\(table.rows[row].name)' also belongs to \(Words.list(others))\(place)",
        "If they are one city, keep one row; if not, tell them apart by name.")
    }
  }

  /// One finding for a name that means nothing without its country.
  private func needingCountry(
    _ group: [Int], _ byCountry: [Country?: [Int]], _ table: RowTable<CityRow>
  ) -> [Finding] {
    let city = table.rows[group[0]]
    if byCountry.count > 1 {
      let ids = Set(group.map { table.rows[$0].id }).sorted()
      let list = ids.prefix(5).map(\.rawValue) + (ids.count > 5 ? ["\(ids.count - 5) more"] : [])
      return [
        finding(
          .note, table.location(group[0], "name"),
          "the name '\(city.name)' needs a country: it is that of \(Words.list(list))",
          "Write 'name, country' or the id where the city is named.")
      ]
    }
    let others = Homonyms.countries(sharing: city.name, besides: city.country.value)
    guard !others.isEmpty else { return [] }
    let names = Words.list(others.map(\.name))
    return [
      city.country.value == nil
        ? finding(
          .warning, table.location(group[0], "name"),
          "the name '\(city.name)' needs a country: large cities of that name lie in \(names), and the row "
            + "gives none", "Fill in the country.")
        : finding(
          .note, table.location(group[0], "name"),
          "the name '\(city.name)' needs a country: large cities of that name lie in \(names) too",
          "Write 'name, country' or the id where the city is named.")
    ]
  }
}
