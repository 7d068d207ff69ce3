import CityNetworks

/// Two cities of one country whose names differ at most in case and marks.
struct AmbiguousNameRule: ValidationRule {
  let descriptor = RuleDescriptor("ambiguous-name", "two cities of one country with one name")

  func findings(in dataset: RawDataset) -> [Finding] {
    let rows = dataset.cities.rows
    var groups: [Key: [Int]] = [:]
    for (row, city) in rows.enumerated() where !city.name.isEmpty {
      let key = Key(name: NameFolding.fold(city.name), country: city.country.value)
      groups[key, default: []].append(row)
    }
    return groups.values.filter { $0.count > 1 }.flatMap { group in
      group.compactMap { row in
        let others = Set(group.map { rows[$0].id }).subtracting([rows[row].id]).sorted()
        guard !others.isEmpty else { return nil }
        let place = rows[row].country.value.map { " in \($0.name)" } ?? ""
        return finding(
          .warning, dataset.cities.location(row, "name"),
          "the name '\(rows[row].name)' also belongs to \(Words.list(others))\(place)",
          "If they are one city, keep one row; if not, tell them apart by name.")
      }
    }
  }

  private struct Key: Hashable {
    let name: String
    let country: Country?
  }
}
