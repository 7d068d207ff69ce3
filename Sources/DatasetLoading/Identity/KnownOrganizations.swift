public import CityNetworks

/// The memberships that another dataset states of cities of a network.
///
/// A city of the two is the same by Wikidata item, GeoNames number, or name and country; a name that
/// several cities of the network have is left out, and so is a city without a country.
public struct KnownOrganizations: Sendable {
  /// The network with the organizations and memberships.
  public let network: CityNetwork
  /// How many memberships the other dataset has.
  public let stated: Int
  /// How many of them are of cities of the network.
  public let recognized: Int

  /// `network` with the memberships that `other` states, each once; ties stay as they are.
  public init(of other: CityNetwork, in network: CityNetwork) {
    let places = CityPlaces(network)
    var assertions: [Assertion] = []
    var recognized = 0
    for membership in other.memberships {
      guard let city = other.city(membership.city), let here = places.city(like: city) else {
        continue
      }
      recognized += 1
      for stated in membership.evidence.compactMap({ other.assertion($0) }) {
        assertions.append(
          Assertion(
            id: AssertionID("\(other.provenance.datasetID) \(stated.id)"), subject: .city(here),
            object: .organization(membership.organization), relation: .membership,
            status: stated.status, period: stated.period))
      }
    }
    let cited = Set(assertions.compactMap { $0.object?.organization })
    stated = other.memberships.count
    self.recognized = recognized
    let memberships = "\(recognized) membership\(recognized == 1 ? "" : "s")"
    let origin = "\(other.provenance.datasetID), sha256 \(other.provenance.digest.prefix(12))"
    self.network = CityNetwork(
      cities: network.cities,
      organizations: network.organizations + other.organizations.filter { cited.contains($0.id) },
      corridors: network.corridors, sources: network.sources,
      assertions: network.assertions + assertions,
      provenance: network.provenance.adding(step: "\(memberships) of \(origin), looked at"))
  }
}

/// The cities of a network by what tells them from others.
private struct CityPlaces {
  private struct Name: Hashable {
    let folded: String
    let country: Country
  }

  private var byItem: [String: Set<CityID>] = [:]
  private var byNumber: [Int: Set<CityID>] = [:]
  private var byName: [Name: Set<CityID>] = [:]

  init(_ network: CityNetwork) {
    for city in network.cities {
      if let item = city.wikidata { byItem[item, default: []].insert(city.id) }
      if let number = city.geonames { byNumber[number, default: []].insert(city.id) }
      guard let country = city.country else { continue }
      for name in [city.name] + city.aliases {
        byName[Name(folded: NameFolding.fold(name), country: country), default: []].insert(city.id)
      }
    }
  }

  /// The only city that is the same; nil if none or several are.
  func city(like other: City) -> CityID? {
    let keys = [other.wikidata.flatMap { byItem[$0] }, other.geonames.flatMap { byNumber[$0] }]
    for found in keys.compactMap({ $0 }) where found.count == 1 { return found.first }
    guard let country = other.country else { return nil }
    for name in [other.name] + other.aliases {
      let found = byName[Name(folded: NameFolding.fold(name), country: country)] ?? []
      if found.count == 1 { return found.first }
    }
    return nil
  }
}
