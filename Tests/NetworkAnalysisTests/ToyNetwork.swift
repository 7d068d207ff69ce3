import CityNetworks
import NetworkAnalysis

/// Small city networks whose answers can be worked out by hand.
enum ToyNetwork {
  /// a–b–c–d in a row and e alone; a, b in Iran, c, d, e in China; b and c belong to WeGO.
  static let row = network(
    cities: [("a", "IR"), ("b", "IR"), ("c", "CN"), ("d", "CN"), ("e", "CN")],
    twinnings: [("a", "b"), ("b", "c"), ("c", "d")],
    members: [("b", "wego"), ("c", "wego")],
    corridor: ["a", "b", "c", "d", "e"])

  /// Two triangles joined by one tie: a, b, c and d, e, f, with c–d between them.
  static let barbell = network(
    cities: ["a", "b", "c", "d", "e", "f"].map { ($0, "CN") },
    twinnings: [
      ("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("d", "f"),
    ])

  /// a and b are tied, c is not; a and b are of club x, a has an area of 2.5 and c of −1.
  static let detailed = CityNetwork(
    cities: [
      City(id: CityID("a"), name: "A", details: Details([("club", "x"), ("area", "2.5")])),
      City(id: CityID("b"), name: "B", details: Details([("club", "x")])),
      City(id: CityID("c"), name: "C", details: Details([("area", "-1")])),
    ],
    organizations: [], corridors: [], sources: [Source(id: SourceID("s"), title: "T")],
    assertions: [
      Assertion(
        id: AssertionID("a-b"), subject: .city(CityID("a")), object: .city(CityID("b")),
        relation: .twinning, source: SourceID("s"))
    ], provenance: Provenance(datasetID: "detailed"))

  static func study(
    _ network: CityNetwork, _ selection: NetworkSelection = NetworkSelection()
  ) throws -> StudiedNetwork {
    try StudiedNetwork(network, selection: selection)
  }

  static func network(
    cities: [(String, String)], twinnings: [(String, String)], members: [(String, String)] = [],
    corridor: [String] = [], claims: [Assertion] = []
  ) -> CityNetwork {
    let source = Source(id: SourceID("s"), publisher: "P", title: "T")
    let ties = twinnings.map { a, b in
      Assertion(
        id: AssertionID("\(a)-\(b)"), subject: .city(CityID(a)), object: .city(CityID(b)),
        relation: .twinning, source: source.id)
    }
    let memberships = members.map { city, organization in
      Assertion(
        id: AssertionID("\(city)-\(organization)"), subject: .city(CityID(city)),
        object: .organization(OrganizationID(organization)), relation: .membership,
        source: source.id)
    }
    return CityNetwork(
      cities: cities.enumerated().map { position, city in
        City(
          id: CityID(city.0), name: city.0.uppercased(), country: Country(code: city.1),
          coordinate: Coordinate(latitude: 0, longitude: Double(position)))
      },
      organizations: Set(members.map(\.1)).sorted().map {
        Organization(id: OrganizationID($0), name: $0)
      },
      corridors: corridor.isEmpty
        ? []
        : [
          Corridor(
            id: CorridorID("k"), name: "K",
            branches: [CorridorBranch(name: "main", cities: corridor.map { CityID($0) })])
        ],
      sources: [source], assertions: ties + memberships + claims,
      provenance: Provenance(datasetID: "toy"))
  }
}

extension ResultTable {
  /// The cells of a column as exports print them.
  func texts(_ column: String) -> [String] { (self.column(column) ?? []).map(\.exactText) }

  /// The value of the figure with this id in a description.
  func figure(_ id: String) -> ResultValue? {
    guard let row = texts("id").firstIndex(of: id) else { return nil }
    return column("value")?[row]
  }
}
