import CityNetworks
import Testing

struct CityNetworkTests {
  @Test(arguments: 1...20)
  func theOrderOfRowsLeavesNoTrace(seed: Int) {
    var dice = Make.Dice(state: UInt64(seed))
    let cities = SeedNetwork.cities.shuffled(using: &dice)
    let assertions = SeedNetwork.assertions.shuffled(using: &dice)
    let shuffled = SeedNetwork.make(shuffledBy: { _ in assertions }, cities: { _ in cities })
    #expect(shuffled.cities == SeedNetwork.network.cities)
    #expect(shuffled.assertions == SeedNetwork.network.assertions)
    #expect(shuffled.ties == SeedNetwork.network.ties)
    #expect(shuffled.memberships == SeedNetwork.network.memberships)
  }

  @Test func everyPartIsFoundByItsIdentifier() {
    let network = SeedNetwork.network
    for city in network.cities { #expect(network.city(city.id) == city) }
    for assertion in network.assertions { #expect(network.assertion(assertion.id) == assertion) }
    for source in network.sources { #expect(network.source(source.id) == source) }
    for tie in network.ties { #expect(network.tie(tie.key) == tie) }
    #expect(network.city(CityID("atlantis")) == nil)
    #expect(network.organization(OrganizationID("wego"))?.id == OrganizationID("wego"))
  }

  @Test func aCityListsItsTies() {
    let ties = SeedNetwork.network.ties(of: CityID("urumqi"))
    #expect(ties.map(\.relation) == [.twinning, .twinning, .event])
    #expect(
      SeedNetwork.network.ties(between: CityID("urumqi"), and: CityID("nakhchivan")).count == 2)
  }

  @Test func everyTieRestsOnAssertions() {
    let network = SeedNetwork.network
    for tie in network.ties {
      #expect(!tie.evidence.isEmpty)
      for id in tie.evidence { #expect(network.assertion(id)?.relation == tie.relation) }
      #expect(tie.sources.allSatisfy { network.source($0) != nil })
    }
  }

  @Test func whatRefersToNothingBecomesNoTie() {
    let network = CityNetwork(
      cities: [City(id: CityID("a"), name: "A")],
      assertions: [
        Assertion(
          id: AssertionID("1"), subject: .city(CityID("a")), object: .city(CityID("b")),
          relation: .twinning),
        Assertion(
          id: AssertionID("2"), subject: .city(CityID("a")), object: .city(CityID("a")),
          relation: .twinning),
        Assertion(
          id: AssertionID("3"), subject: .city(CityID("a")),
          object: .organization(OrganizationID("o")), relation: .membership),
      ])
    #expect(network.ties.isEmpty)
    #expect(network.memberships.isEmpty)
  }
}
