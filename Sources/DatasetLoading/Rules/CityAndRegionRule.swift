import CityNetworks

/// A city and the district, county or region of its name at one place.
struct CityAndRegionRule: ValidationRule {
  let descriptor = RuleDescriptor(
    "city-and-region", "a city and the region of its name side by side")

  /// The places of a city and of its region differ by no more than this, in kilometers.
  private static let near = 50.0

  func findings(in dataset: RawDataset) -> [Finding] {
    let rows = dataset.cities.rows
    var cities: [Key: [Int]] = [:]
    for (row, city) in rows.enumerated() where !city.name.isEmpty {
      cities[Key(name: NameFolding.fold(city.name), country: city.country.value), default: []]
        .append(row)
    }
    return rows.enumerated().flatMap { row, region -> [Finding] in
      let name = PlaceName(region.name)
      guard let word = name.regionWord else { return [] }
      let key = Key(name: NameFolding.fold(name.base), country: region.country.value)
      return (cities[key] ?? []).filter { $0 != row && Self.isNear(region, rows[$0]) }.map {
        other in
        finding(
          .note, dataset.cities.location(row, "name"),
          "'\(region.name)' is by its word '\(word)' the surroundings of '\(rows[other].name)' "
            + "(\(rows[other].id))",
          "Keep two rows only if both have ties of their own; else keep the one that has.")
      }
    }
  }

  private static func isNear(_ a: CityRow, _ b: CityRow) -> Bool {
    guard let p = place(a), let q = place(b) else { return true }
    return p.distanceInKilometers(to: q) <= near
  }

  private static func place(_ city: CityRow) -> Coordinate? {
    city.latitude.value.flatMap { latitude in
      city.longitude.value.flatMap { Coordinate(latitude: latitude, longitude: $0) }
    }
  }

  private struct Key: Hashable {
    let name: String
    let country: Country?
  }
}
