import CityNetworks

/// The ties that the five seed articles state, as the shared fixture reads them, but for a28, which
/// is only implied.
enum SeedNetwork {
  static let network = make()

  static func make(
    shuffledBy order: (([Assertion]) -> [Assertion]) = { $0 },
    cities cityOrder: (([City]) -> [City]) = { $0 }
  ) -> CityNetwork {
    CityNetwork(
      cities: cityOrder(cities),
      organizations: [
        Organization(id: OrganizationID("gnlc"), name: "UNESCO Global Network of Learning Cities"),
        Organization(
          id: OrganizationID("wego"), name: "World Smart Sustainable Cities Organization"),
      ],
      sources: sources, assertions: order(assertions),
      provenance: Provenance(datasetID: "seeds"))
  }

  static let cities: [City] = [
    city("isfahan", "Isfahan", "IR", 32.6525, 51.6746),
    city("hyderabad-in", "Hyderabad", "IN", 17.3850, 78.4867),
    city("samarkand", "Samarkand", "UZ", 39.6547, 66.9758),
    city("porto", "Porto", "PT", 41.1579, -8.6291),
    city("xian", "Xi'an", "CN", 34.3416, 108.9398),
    city("freiburg", "Freiburg", "DE", 47.9990, 7.8421),
    city("florence", "Florence", "IT", 43.7696, 11.2558),
    city("st-petersburg", "St. Petersburg", "RU", 59.9311, 30.3609),
    city("shanghai", "Shanghai", "CN", 31.2304, 121.4737),
    city("nanjing", "Nanjing", "CN", 32.0603, 118.7969),
    city("barcelona", "Barcelona", "ES", 41.3874, 2.1686),
    city("nakhchivan", "Nakhchivan", "AZ", 39.2089, 45.4122),
    city("urumqi", "Urumqi", "CN", 43.8256, 87.6168),
    city("karachi", "Karachi", "PK", 24.8607, 67.0011),
    city("qingdao", "Qingdao", "CN", 36.0671, 120.3826),
    city("gwadar", "Gwadar", "PK", 25.1216, 62.3254),
  ]

  static let sources: [Source] = [
    source("s000", "Capital Cities (via AzerNews)", "2025-06-26", ""),
    source("s001", "IMNA", nil, "News ID 493402"), source("s002", "IMNA", nil, "News ID 476144"),
    source("s003", "Global Times", "2021-05-19", ""), source("s004", "IMNA", nil, "News ID 466571"),
  ]

  static let assertions: [Assertion] =
    [
      tie("a01", "nakhchivan", "urumqi", .twinning, .signed, "../2025-06-26", "s000"),
      tie("a02", "isfahan", "hyderabad-in", .twinning, .inPreparation, "", "s001"),
      tie("a03", "isfahan", "samarkand", .twinning, .inPreparation, "", "s001"),
      tie("a04", "isfahan", "porto", .twinning, .draft, "", "s001"),
      tie("a05", "xian", "isfahan", .aid, .held, "", "s001", directed: true, count: 1),
      tie("a06", "freiburg", "isfahan", .aid, .held, "", "s001", directed: true, count: 2),
      tie("a07", "isfahan", "florence", .exchange, .agreed, "", "s001"),
      tie("a08", "isfahan", "st-petersburg", .event, .held, "", "s001", count: 2),
      tie("a09", "isfahan", "st-petersburg", .academic, .held, "", "s001"),
      tie("a10", "isfahan", "xian", .coProduction, .inPreparation, "", "s001"),
      tie("a11", "isfahan", "shanghai", .event, .held, "", "s001", directed: true),
      tie("a12", "isfahan", "nanjing", .event, .held, "", "s001", directed: true),
      tie("a15", "isfahan", "hyderabad-in", .twinning, .intended, "", "s002"),
      tie("a16", "isfahan", "samarkand", .twinning, .intended, "", "s002"),
      tie("a17", "isfahan", "barcelona", .twinning, .dormant, "", "s002"),
      tie("a18", "isfahan", "barcelona", .twinning, .revived, "", "s002"),
      tie("a21", "karachi", "urumqi", .twinning, .inForce, "../2021-05-19", "s003"),
      tie("a25", "nakhchivan", "urumqi", .event, .scheduled, "2024-03-15", "s000"),
      tie("a26", "nakhchivan", "urumqi", .event, .scheduled, "2024-06-20/2024-06-22", "s000"),
      tie("a27", "nakhchivan", "urumqi", .event, .scheduled, "2024-09-10/2024-09-14", "s000"),
    ] + others

  private static let others: [Assertion] = [
    member("a13", "isfahan", "wego"), member("a14", "isfahan", "gnlc"),
    Assertion(
      id: AssertionID("a19"), subject: .city(CityID("isfahan")), relation: .twinningCount,
      count: 13, source: SourceID("s002")),
    Assertion(
      id: AssertionID("a22"), subject: .city(CityID("qingdao")), relation: .twinning,
      period: Make.interval("../2021-05-19"), source: SourceID("s003")),
  ]

  private static func city(
    _ id: String, _ name: String, _ country: String, _ latitude: Double, _ longitude: Double
  ) -> City {
    City(
      id: CityID(id), name: name, country: Country(code: country),
      coordinate: Coordinate(latitude: latitude, longitude: longitude))
  }

  private static func source(
    _ id: String, _ publisher: String, _ published: String?, _ locator: String
  ) -> Source {
    Source(
      id: SourceID(id), publisher: publisher, title: id, published: published.map(Make.interval),
      locator: locator)
  }

  private static func tie(
    _ id: String, _ a: String, _ b: String, _ relation: Relation, _ status: TieStatus,
    _ period: String, _ source: String, directed: Bool = false, count: Int? = nil
  ) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: .city(CityID(a)), object: .city(CityID(b)), relation: relation,
      isDirected: directed, status: status, period: Make.interval(period), count: count,
      source: SourceID(source))
  }

  private static func member(_ id: String, _ city: String, _ organization: String) -> Assertion {
    Assertion(
      id: AssertionID(id), subject: .city(CityID(city)),
      object: .organization(OrganizationID(organization)), relation: .membership,
      source: SourceID("s001"))
  }
}
