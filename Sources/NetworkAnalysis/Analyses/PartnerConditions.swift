public import CityNetworks

/// Which cities, or pairs of cities, come into question for a new tie.
public struct PartnerConditions: Sendable, Equatable {
  /// Whether partners must have an organization in common.
  public enum Organizations: String, Sendable, CaseIterable {
    /// It does not matter.
    case any
    /// They must be members of one organization.
    case shared
  }

  /// The codes of the countries of partners; nil for all.
  public var countries: Set<String>?
  /// The codes of countries that partners must not belong to.
  public var excludedCountries: Set<String> = []
  /// The UN M49 sub-regions of partners; nil for all.
  public var regions: Set<Region>?
  /// How far apart the two cities may be; nil for any distance.
  public var largestKilometers: Double?
  /// The least number of inhabitants of a partner.
  public var smallestPopulation: Int?
  /// The largest number of inhabitants of a partner.
  public var largestPopulation: Int?
  /// Whether the two cities must share an organization.
  public var organizations = Organizations.any
  /// Cities that do not come into question.
  public var excluded: Set<CityID> = []

  /// No conditions.
  public init() {}

  /// The conditions that a plan states.
  init(parameters: inout AnalysisParameters) throws {
    let countries = try parameters.list("countries")
    self.countries = countries.isEmpty ? nil : Set(countries)
    excludedCountries = Set(try parameters.list("not_countries"))
    let regions = try parameters.list("regions").map { text in
      guard let region = Region(code: text) ?? Region.named(text) else {
        throw AnalysisError.contradictoryParameters(
          "no region of UN M49 is called '\(text)'. Write one of: "
            + Region.all.map(\.name).joined(separator: ", ") + ".")
      }
      return region
    }
    self.regions = regions.isEmpty ? nil : Set(regions)
    largestKilometers = try parameters.optionalCount("max_km").map { Double($0) }
    smallestPopulation = try parameters.optionalCount("min_population", minimum: 0)
    largestPopulation = try parameters.optionalCount("max_population", minimum: 0)
    organizations = try parameters.choice("organizations", standard: .any)
    excluded = Set(try parameters.list("exclude").map { CityID($0) })
  }

  static let parameters = [
    (name: "countries", meaning: "ISO codes of the countries of partners; all if absent"),
    (name: "not_countries", meaning: "ISO codes of countries that partners must not belong to"),
    (name: "regions", meaning: "UN M49 sub-regions of partners, by name or code; all if absent"),
    (name: "max_km", meaning: "how far apart the two cities may be"),
    (name: "min_population", meaning: "the least number of inhabitants of a partner"),
    (name: "max_population", meaning: "the largest number of inhabitants of a partner"),
    (name: "organizations", meaning: "any or shared: partners must belong to one organization"),
    (name: "exclude", meaning: "ids of cities that do not come into question"),
  ]

  /// Whether a city comes into question as a partner, whoever the other is.
  func allow(_ city: City) -> Bool {
    if excluded.contains(city.id) { return false }
    if let countries, !(city.country.map { countries.contains($0.code) } ?? false) { return false }
    if let country = city.country, excludedCountries.contains(country.code) { return false }
    if let regions, !(city.region.map { regions.contains($0) } ?? false) { return false }
    if let smallestPopulation, (city.population ?? -1) < smallestPopulation { return false }
    if let largestPopulation, (city.population ?? .max) > largestPopulation { return false }
    return true
  }

  /// Whether two cities may be so far apart; cities whose place is unknown may not be.
  func allowDistance(_ a: City, _ b: City) -> Bool {
    guard let largestKilometers else { return true }
    return a.kilometers(to: b).map { $0 <= largestKilometers } ?? false
  }

  /// The conditions in words.
  var text: String {
    var parts: [String] = []
    if let countries { parts.append("in \(countries.sorted().joined(separator: ", "))") }
    if !excludedCountries.isEmpty {
      parts.append("not in \(excludedCountries.sorted().joined(separator: ", "))")
    }
    if let regions {
      parts.append("in \(regions.sorted().map(\.name).joined(separator: ", "))")
    }
    if let largestKilometers { parts.append("at most \(Int(largestKilometers)) km apart") }
    if let smallestPopulation { parts.append("\(smallestPopulation) inhabitants or more") }
    if let largestPopulation { parts.append("\(largestPopulation) inhabitants at most") }
    switch organizations {
    case .any: break
    case .shared: parts.append("members of one organization")
    }
    if !excluded.isEmpty {
      parts.append("without \(excluded.map(\.rawValue).sorted().joined(separator: ", "))")
    }
    return (["not tied yet"] + parts).joined(separator: "; ")
  }

  /// What is not known of how many of these cities, so that they were left out.
  func unknown(among cities: [City]) -> [String] {
    var remarks: [String] = []
    func note(_ count: Int, _ what: String) {
      if count > 0 {
        remarks.append(
          "Left out: \(Remarks.count(count, "city", "cities")) whose \(what) the dataset does not give."
        )
      }
    }
    if smallestPopulation != nil || largestPopulation != nil {
      note(cities.count { $0.population == nil }, "population")
    }
    if largestKilometers != nil { note(cities.count { $0.coordinate == nil }, "place") }
    if countries != nil { note(cities.count { $0.country == nil }, "country") }
    if regions != nil { note(cities.count { $0.region == nil }, "region") }
    return remarks
  }
}
