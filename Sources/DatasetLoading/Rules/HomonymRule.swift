import CityNetworks

/// Cities without a country whose name is that of well-known cities in several countries.
struct HomonymRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "homonym", "cities without a country whose name several countries have")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.cities
    return table.rows.enumerated().compactMap { row, city in
      guard city.country.value == nil else { return nil }
      let countries = KeepApart.standard.countries(of: city.name)
      guard countries.count > 1 else { return nil }
      let names = countries.map { "\($0.name) (\($0.code))" }
      return finding(
        .warning, table.location(row, "name"),
        "'\(city.name)' stands without a country and is the name of cities in "
          + Words.list(names),
        "Write the country, so that nobody takes it for another city.")
    }
  }
}
