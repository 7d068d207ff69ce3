import CityNetworks
import Testing

@Suite struct CityNetworkMembershipsTests {
  @Test func tiesInsideBecomeMembershipsWithTheSameEvidence() throws {
    let network = Self.club(of: 9)
    let moved = network.movingToMemberships([Self.club(Self.members(9))])
    // 36 pairs among the nine go; the tie with the outsider stays.
    #expect(network.ties.count == 37 && moved.ties.count == 1)
    #expect(moved.memberships.count == 9)
    #expect(moved.organizations.map(\.id) == [OrganizationID("club")])
    let first = try #require(moved.memberships.first)
    #expect(first.city == CityID("c0") && first.evidence.count == 8)
    let about = network.ties(of: CityID("c0")).filter {
      $0.partner(of: CityID("c0")) != CityID("out")
    }
    #expect(first.evidence == Set(about.flatMap(\.evidence)).sorted())
    #expect(first.sources == [SourceID("list")])
    #expect(moved.assertions.count == network.assertions.count)
    #expect(moved.cities == network.cities)
  }

  @Test func theProvenanceSaysSo() {
    let moved = Self.club(of: 8).movingToMemberships([Self.club(Self.members(8))])
    #expect(
      moved.provenance.steps == [
        "ties inside clubs as memberships: The Club (club): 8 cities, 28 ties"
      ])
  }

  @Test func noClubChangesNothing() {
    let network = Self.club(of: 5)
    #expect(network.movingToMemberships([]).provenance == network.provenance)
  }

  @Test func tiesOfOtherKindsStay() {
    let network = Self.club(
      of: 8, more: [Self.assertion("c0", "c1", relation: .aid, source: "list")])
    let moved = network.movingToMemberships([Self.club(Self.members(8))])
    #expect(moved.ties.map(\.relation) == [.aid, .twinning])
  }

  @Test func aTieThatAnotherSourceStatesTooStays() throws {
    let network = Self.club(of: 8, more: [Self.assertion("c2", "c3", source: "agreement")])
    let moved = network.movingToMemberships([Self.club(Self.members(8))])
    #expect(moved.ties(between: CityID("c2"), and: CityID("c3")).count == 1)
    #expect(moved.ties.count == 2)
    let step = try #require(moved.provenance.steps.last)
    #expect(step.hasSuffix("8 cities, 27 ties, 1 more stay for other evidence"))
  }

  @Test func whereEachPairHasASourceOfItsOwnAllGo() {
    let names = Self.members(9).map(\.rawValue)
    let pages = names.indices.flatMap { a in
      names.indices.filter { $0 > a }.map {
        Self.assertion(names[a], names[$0], source: "page-\(a)-\($0)")
      }
    }
    let network = CityNetwork(
      cities: names.map { City(id: CityID($0), name: $0) }, assertions: pages)
    #expect(network.movingToMemberships([Self.club(Self.members(9))]).ties.isEmpty)
  }

  @Test func aKnownOrganizationIsNotAddedTwice() throws {
    let organization = Organization(id: OrganizationID("club"), name: "The Club")
    let joined = Assertion(
      id: AssertionID("m"), subject: .city(CityID("c0")), object: .organization(organization.id),
      relation: .membership)
    let network = Self.club(of: 8, more: [joined], organizations: [organization])
    let moved = network.movingToMemberships([Self.club(Self.members(8))])
    #expect(moved.organizations == [organization])
    #expect(moved.memberships.count == 8)
    let first = try #require(moved.memberships.first)
    #expect(first.evidence.count == 8 && first.evidence.contains(AssertionID("m")))
  }

  @Test func theOrderOfTheClubsMembersLeavesNoTrace() {
    let network = Self.club(of: 9)
    let forward = network.movingToMemberships([Self.club(Self.members(9))])
    let backward = network.movingToMemberships([Self.club(Self.members(9).reversed())])
    let isSame = forward.memberships == backward.memberships && forward.ties == backward.ties
    #expect(isSame)
  }

  @Test func theSelectionSaysWhatClubsCountAs() {
    let all = NetworkSelection().treatingClubs(.asMemberships(ClubChoice()))
    #expect(all.summary.hasSuffix("; ties inside clubs as memberships"))
    let one = NetworkSelection().treatingClubs(
      .asMemberships(ClubChoice(clubs: [OrganizationID("club-x")])))
    #expect(one.description.hasSuffix("; ties inside club-x as memberships"))
    #expect(NetworkSelection().summary == "twinning; status strict; last known state")
  }

  private static func members(_ count: Int) -> [CityID] { (0..<count).map { CityID("c\($0)") } }

  private static func club(_ members: [CityID]) -> MembershipClub {
    MembershipClub(
      organization: Organization(id: OrganizationID("club"), name: "The Club"), members: members)
  }

  /// So many towns that one list ties each with each, and the first with a town outside.
  private static func club(
    of size: Int, more: [Assertion] = [], organizations: [Organization] = []
  ) -> CityNetwork {
    let names = members(size).map(\.rawValue)
    let inside = names.indices.flatMap { a in
      names.indices.filter { $0 > a }.map { assertion(names[a], names[$0], source: "list") }
    }
    return CityNetwork(
      cities: (names + ["out"]).map { City(id: CityID($0), name: $0) },
      organizations: organizations,
      sources: ["list", "agreement"].map { Source(id: SourceID($0), title: $0) },
      assertions: inside + [assertion("c0", "out", source: "agreement")] + more)
  }

  private static func assertion(
    _ a: String, _ b: String, relation: Relation = .twinning, source: String
  ) -> Assertion {
    Assertion(
      id: AssertionID("\(a)-\(b)-\(relation.rawValue)-\(source)"), subject: .city(CityID(a)),
      object: .city(CityID(b)), relation: relation, source: SourceID(source))
  }
}
