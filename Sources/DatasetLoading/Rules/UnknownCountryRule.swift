import CityNetworks

/// Countries that are not in ISO 3166-1.
struct UnknownCountryRule: ValidationRule {
  let descriptor = RuleDescriptor("unknown-country", "countries that are not in ISO 3166-1")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.cities
    let column = table.raw.index(of: "country")
    return table.rows.enumerated().compactMap { row, city in
      switch city.country {
      case .absent: return nil
      case .invalid(let text):
        let nearest = Spelling.nearest(to: text, among: Country.all.map(\.name))
          .flatMap { Country.named($0) }
        return finding(
          .warning, table.location(row, "country"),
          "'\(text)' is no country of ISO 3166-1, so the city counts without one",
          nearest.map { "Did you mean \($0.code) (\($0.name))?" }
            ?? "Write the two letters, such as IR.")
      case .value(let country):
        let text = table.raw.value(column, in: row)
        guard text != country.code else { return nil }
        return finding(
          .note, table.location(row, "country"), "'\(text)' is read as \(country.code)",
          "Write the two letters of ISO 3166-1, so that other tools understand them.")
      }
    }
  }
}
