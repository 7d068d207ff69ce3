import NetworkAnalysis
import Testing

struct NewTieRuleTests {
  @Test func conditionsAreReadInAFixedOrder() throws {
    let rule = try NewTieRule(" organization=20 + partners=2, km=800.5 ,domestic")
    #expect(
      rule.alternatives == [
        [.partners(2), .organization(mostMembers: 20)], [.kilometers(800.5)],
      ])
    #expect(rule.ends == .anywhere)
    #expect(
      rule.title == "two cities with at least 2 common partners and that are members of one "
        + "organization of at most 20 cities, or at most 800.5 km apart")
  }

  @Test func theStandardRuleAsksForTwoCountriesAndOneReason() {
    #expect(
      NewTieRule.standard.alternatives == [[.partners(1)], [.organization(mostMembers: 100)]])
    #expect(
      NewTieRule.standard.title
        == "two cities of different countries with at least 1 common partner, "
        + "or that are members of one organization of at most 100 cities")
  }

  @Test(arguments: [
    "", "partners", "partners=0", "partners=1.5", "partners=x", "km=0", "km=-1", "km=inf",
    "organization=1", "friends=2", "km=1,", "domestic+km=1",
  ])
  func whatIsNoConditionIsRefused(text: String) {
    let error = #expect(throws: NewTieError.self) { try NewTieRule(text) }
    #expect(error?.description.contains("is no condition for a new tie. Write partners=N") == true)
  }

  @Test func aConditionTwiceOrNoneIsRefused() {
    #expect(
      #expect(throws: NewTieError.self) { try NewTieRule("km=1+km=2") }?.description
        == "'km=1+km=2' states one condition twice. State it once, or put a comma between the two.")
    #expect(
      #expect(throws: NewTieError.self) { try NewTieRule("domestic") }?.description
        == "'domestic' says nothing that speaks for a new tie. Add partners=N, km=N or organization."
    )
  }
}
