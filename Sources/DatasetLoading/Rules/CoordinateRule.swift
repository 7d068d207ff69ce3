import CityNetworks

/// Places off the globe, at (0, 0), without one of the two numbers, or with the two swapped.
struct CoordinateRule: ValidationRule {
  let descriptor = RuleDescriptor("coordinates", "places that cannot be where they are said to be")

  func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.cities
    let centers = Self.centers(table.rows)
    return table.rows.enumerated().flatMap { row, city -> [Finding] in
      switch (city.latitude, city.longitude) {
      case (.value(let latitude), .value(let longitude)):
        let outside = outside(latitude, longitude, table, row)
        if !outside.isEmpty { return outside }
        if latitude == 0, longitude == 0 { return [zero(table, row)] }
        return swapped(latitude, longitude, city.country.value.flatMap { centers[$0] }, table, row)
      case (.value, .absent): return [half("longitude", "lon", table, row)]
      case (.absent, .value): return [half("latitude", "lat", table, row)]
      case (.absent, .absent), (.invalid, _), (_, .invalid): return []
      }
    }
  }

  private func outside(
    _ latitude: Double, _ longitude: Double, _ table: RowTable<CityRow>, _ row: Int
  ) -> [Finding] {
    var result: [Finding] = []
    if !(-90...90).contains(latitude) {
      result.append(
        finding(
          .error, table.location(row, "lat"), "latitude \(latitude) is outside -90...90",
          "Were two columns swapped?"))
    }
    if !(-180...180).contains(longitude) {
      result.append(
        finding(
          .error, table.location(row, "lon"), "longitude \(longitude) is outside -180...180",
          "Write degrees with a decimal point, west as negative numbers."))
    }
    return result
  }

  private func zero(_ table: RowTable<CityRow>, _ row: Int) -> Finding {
    finding(
      .warning, table.location(row, "lat"), "the place is (0, 0), in the Gulf of Guinea",
      "Leave both cells empty if the place is not known.")
  }

  private func half(
    _ name: String, _ column: String, _ table: RowTable<CityRow>, _ row: Int
  ) -> Finding {
    finding(
      .warning, table.location(row, column), "the \(name) is missing, so the place is not used",
      "Give both numbers or none.")
  }

  /// A place far from its country's cities that would lie among them with the numbers swapped.
  private func swapped(
    _ latitude: Double, _ longitude: Double, _ center: Coordinate?, _ table: RowTable<CityRow>,
    _ row: Int
  ) -> [Finding] {
    guard let center, let country = table.rows[row].country.value,
      let here = Coordinate(latitude: latitude, longitude: longitude),
      let there = Coordinate(latitude: longitude, longitude: latitude),
      here.distanceInKilometers(to: center) > 2000,
      there.distanceInKilometers(to: center) < 0.6 * here.distanceInKilometers(to: center)
    else { return [] }
    return [
      finding(
        .warning, table.location(row, "lat"),
        "the place (\(latitude), \(longitude)) is far from the other cities of \(country.name), "
          + "and (\(longitude), \(latitude)) would be nearer",
        "Were latitude and longitude swapped?")
    ]
  }

  /// The median latitude and longitude of each country with at least four cities.
  private static func centers(_ rows: [CityRow]) -> [Country: Coordinate] {
    var places: [Country: [(latitude: Double, longitude: Double)]] = [:]
    for city in rows {
      guard let country = city.country.value, let latitude = city.latitude.value,
        let longitude = city.longitude.value
      else { continue }
      places[country, default: []].append((latitude, longitude))
    }
    return places.compactMapValues { places in
      guard places.count >= 4 else { return nil }
      return Coordinate(
        latitude: places.map(\.latitude).sorted()[places.count / 2],
        longitude: places.map(\.longitude).sorted()[places.count / 2])
    }
  }
}
