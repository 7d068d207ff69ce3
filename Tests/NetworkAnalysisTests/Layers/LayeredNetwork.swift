import CityNetworks
import NetworkAnalysis

/// Five cities with ties of three kinds and an organization, small enough to count by hand.
///
/// Twinning: a–b, b–c, c–d. Event: a–b, a–c. Aid: a–b, from a. The club has a, b and e.
enum LayeredNetwork {
  static let network: CityNetwork = {
    let source = Source(id: SourceID("s"), publisher: "P", title: "T")
    func tie(_ a: String, _ b: String, _ relation: Relation, _ status: TieStatus) -> Assertion {
      Assertion(
        id: AssertionID("\(relation.rawValue)-\(a)-\(b)"), subject: .city(CityID(a)),
        object: .city(CityID(b)), relation: relation, isDirected: relation == .aid, status: status,
        source: source.id)
    }
    return CityNetwork(
      cities: ["a", "b", "c", "d", "e"].enumerated().map { number, id in
        City(
          id: CityID(id), name: id.uppercased(), country: Country(code: number < 2 ? "IR" : "CN"),
          coordinate: Coordinate(latitude: 0, longitude: Double(number)))
      },
      organizations: [Organization(id: OrganizationID("club"), name: "Club")],
      sources: [source],
      assertions: [
        tie("a", "b", .twinning, .inForce), tie("b", "c", .twinning, .inForce),
        tie("c", "d", .twinning, .inForce), tie("a", "b", .event, .held),
        tie("a", "c", .event, .held), tie("a", "b", .aid, .held),
      ]
        + ["a", "b", "e"].map { city in
          Assertion(
            id: AssertionID("club-\(city)"), subject: .city(CityID(city)),
            object: .organization(OrganizationID("club")), relation: .membership,
            source: source.id)
        },
      provenance: Provenance(datasetID: "layered"))
  }()

  static func study(_ relations: Set<Relation> = [.twinning, .event, .aid]) throws
    -> StudiedNetwork
  {
    try StudiedNetwork(network, selection: NetworkSelection(asOf: nil, relations: relations))
  }
}
