import CityNetworks
import NetworkAnalysis

/// A small studied network with names that would break careless output.
enum ToyStudy {
  static let hostile = "<script>alert(\"R&D | `x`\")</script>"

  static let network: CityNetwork = {
    let source = Source(
      id: SourceID("s1"), publisher: "P", title: "A <b>title</b>",
      url: "https://example.org/?a=1&b=2")
    let pairs = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "c")]
    let ties = pairs.map { a, b in
      Assertion(
        id: AssertionID("\(a)-\(b)"), subject: .city(CityID(a)), object: .city(CityID(b)),
        relation: .twinning, status: a == "c" ? .draft : .inForce, source: source.id)
    }
    let membership = Assertion(
      id: AssertionID("a-o"), subject: .city(CityID("a")),
      object: .organization(OrganizationID("o")),
      relation: .membership, period: (try? Interval("2010")) ?? .nothingKnown, source: source.id)
    return CityNetwork(
      cities: [
        ("a", "IR", hostile, 32.7, 51.7), ("b", "CN", "Beta", 43.8, 87.6),
        ("c", "PK", "Gamma", 31.5, 74.3), ("d", "PK", "Delta", 24.9, 67.0),
      ]
      .map { id, country, name, north, east in
        City(
          id: CityID(id), name: name, country: Country(code: country),
          coordinate: Coordinate(latitude: north, longitude: east))
      },
      organizations: [Organization(id: OrganizationID("o"), name: "Org & Co.", shortName: "O&C")],
      corridors: [
        Corridor(
          id: CorridorID("k"), name: "K",
          branches: [CorridorBranch(name: "main", cities: ["a", "b", "c", "d"].map { CityID($0) })]),
        Corridor(
          id: CorridorID("l"), name: "L & Co.",
          branches: [CorridorBranch(name: "", cities: ["b", "c"].map { CityID($0) })]),
      ],
      sources: [source], assertions: ties + [membership],
      provenance: Provenance(datasetID: "toy", title: "Toy", version: "1", digest: "ab12"))
  }()

  /// The numbers behind a figure that is not drawn.
  static let figureData = ResultTable(
    id: "ego-a", title: "Data", basis: "toy",
    columns: [ResultColumn("partner", "Partner", form: .words, meaning: "A name.")],
    rows: [[.text("Beta")]], method: MethodNote(name: "Data", meaning: "A row per partner."))

  static func study() throws -> StudiedNetwork {
    try StudiedNetwork(network, selection: NetworkSelection())
  }
}
