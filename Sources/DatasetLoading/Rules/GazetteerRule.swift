import CityNetworks

/// Cities that a gazetteer knows elsewhere, or by another number.
///
/// No part of the catalogue, because it needs a gazetteer.
public struct GazetteerRule: ValidationRule {
  /// What the rule is called, and what it looks for.
  public let descriptor = RuleDescriptor(
    "gazetteer", "places and numbers that disagree with a gazetteer")
  private let resolver: PlaceResolver

  /// A rule that asks `gazetteer`.
  public init(_ gazetteer: Gazetteer) { resolver = PlaceResolver(gazetteer) }

  /// Cities more than 500 km from every city of their name and country, and numbers of other cities.
  public func findings(in dataset: RawDataset) -> [Finding] {
    let table = dataset.cities
    return table.rows.enumerated().compactMap { row, city in
      let place = city.latitude.value.flatMap { latitude in
        city.longitude.value.flatMap { Coordinate(latitude: latitude, longitude: $0) }
      }
      let query = PlaceQuery(name: city.name, country: city.country.value, coordinate: place)
      let resolution = resolver.resolution(of: query)
      if let number = city.geonames.value {
        return numbered(number, city, resolution).map {
          finding(.warning, table.location(row, "geonames"), $0.message, $0.remedy)
        }
      }
      return misplaced(resolution).map {
        finding(.warning, table.location(row, "lat"), $0.message, $0.remedy)
      }
    }
  }

  private typealias Doubt = (message: String, remedy: String)

  private func misplaced(_ resolution: PlaceResolution) -> Doubt? {
    switch resolution {
    case .mistaken(let other, let here):
      let known = here.first.map { "; the gazetteer has \($0.fullDescription)" } ?? ""
      return (
        "the place is that of \(other.fullDescription), in another country\(known)",
        "Correct the place or the country."
      )
    case .elsewhere(let cities, let kilometers) where kilometers > PlaceResolver.misplaced:
      return (
        "the place lies \(Int(kilometers.rounded())) km from \(cities[0].fullDescription), the "
          + "nearest city of the name in the country",
        "Correct the place, unless a small place of the same name is meant."
      )
    case .found, .ambiguous, .elsewhere, .unknown, .region: return nil
    }
  }

  private func numbered(_ number: Int, _ city: CityRow, _ resolution: PlaceResolution) -> Doubt? {
    guard let known = resolver.gazetteer.city(geonames: number) else { return nil }
    if let country = city.country.value, let other = known.country, country != other {
      return (
        "the number \(number) is that of \(known.fullDescription), and the country is "
          + country.name,
        "Correct the number or the country."
      )
    }
    guard let match = resolution.match, match.city.geonames != number else { return nil }
    let distance = match.city.coordinate.distanceInKilometers(to: known.coordinate)
    guard distance > PlaceResolver.nearName else { return nil }
    return (
      "the number \(number) is that of \(known.fullDescription), \(Int(distance.rounded())) km from "
        + "\(match.city.geonames), \(match.city.fullDescription)",
      "Correct the number, the name or the place."
    )
  }
}
