import CityNetworks

/// Regions that UN M49 does not have, or has elsewhere than the country.
struct RegionRule: ValidationRule {
  let descriptor = RuleDescriptor("region", "regions that are unknown or contradict the country")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.cities
    return table.rows.enumerated().compactMap { row, city in
      if let text = city.region.invalidText {
        let nearest = Spelling.nearest(to: text, among: Region.all.map(\.name))
        return finding(
          .warning, table.location(row, "region"),
          "'\(text)' is not a sub-region of UN M49, so that of the country counts",
          nearest.map { "Did you mean '\($0)'?" } ?? "Write a name such as 'Southern Asia'.")
      }
      guard let region = city.region.value, let country = city.country.value,
        region != country.region
      else { return nil }
      return finding(
        .warning, table.location(row, "region"),
        "the region \(region.name) is not that of \(country.name), \(country.region.name)",
        "Correct one of the two.")
    }
  }
}
