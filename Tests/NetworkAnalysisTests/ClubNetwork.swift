import CityNetworks

/// Toy networks with a club: towns that one list ties each with each.
enum ClubNetwork {
  /// Nine towns c0 … c8 of a club, stated by "list" in 2001 but for the pair c7–c8, and a chain of
  /// other towns o0 … o11 that "news" ties in 1990, the first of them with c0. c0 … c5 and o0 belong
  /// to the organization "league".
  static let nine = network(leagueMembers: ["c0", "c1", "c2", "c3", "c4", "c5", "o0"])

  /// The same where the league has two towns of the club only.
  static let unknown = network(leagueMembers: ["c0", "c1", "o0", "o1", "o2"])

  private static func network(leagueMembers: [String]) -> CityNetwork {
    let club = (0..<9).map { "c\($0)" }
    let others = (0..<12).map { "o\($0)" }
    var statements: [Assertion] = []
    for a in club.indices {
      for b in (a + 1)..<9 where (a, b) != (7, 8) {
        statements.append(twinning(club[a], club[b], "2001", "list"))
      }
    }
    for (a, b) in zip(["c0"] + others, others) { statements.append(twinning(a, b, "1990", "news")) }
    let league = OrganizationID("league")
    let members = leagueMembers.map { city in
      Assertion(
        id: AssertionID("\(city)-league"), subject: .city(CityID(city)),
        object: .organization(league), relation: .membership, source: SourceID("news"))
    }
    return CityNetwork(
      cities: (club + others).enumerated().map { position, name in
        City(
          id: CityID(name), name: name == "c8" ? "C7" : name.uppercased(),
          country: Country(code: ["IR", "CN", "PK"][position % 3]))
      },
      organizations: [Organization(id: league, name: "League of Towns")],
      sources: ["list", "news"].map { Source(id: SourceID($0), title: $0) },
      assertions: statements + members, provenance: Provenance(datasetID: "club"))
  }

  private static func twinning(
    _ a: String, _ b: String, _ date: String, _ source: String
  ) -> Assertion {
    let period: Interval
    do { period = try Interval(date) } catch { preconditionFailure("\(error)") }
    return Assertion(
      id: AssertionID("\(a)-\(b)"), subject: .city(CityID(a)), object: .city(CityID(b)),
      relation: .twinning, period: period, source: SourceID(source))
  }
}
