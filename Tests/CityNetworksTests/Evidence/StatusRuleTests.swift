import CityNetworks
import Testing

struct StatusRuleTests {
  @Test func strictMeansBindingOrHeld() {
    #expect(
      StatusRule.strict.statuses == [.signed, .ratified, .inForce, .renewed, .revived, .held])
    #expect(StatusRule.dormant.statuses == [.dormant, .suspended])
    #expect(StatusRule.any.statuses.count == TieStatus.allCases.count)
    #expect(StatusRule.planned.statuses.isDisjoint(with: StatusRule.strict.statuses))
  }

  @Test(arguments: ["strict", "planned", "dormant", "any", "agreed,signed"])
  func aRuleIsReadAsItIsWritten(text: String) throws {
    #expect(try StatusRule(text).description == text)
  }

  @Test func aRuleInAListStandsForItsStatuses() throws {
    let rule = try StatusRule("strict, planned")
    #expect(rule.statuses == StatusRule.strict.statuses.union(StatusRule.planned.statuses))
  }

  @Test(arguments: [("sined", "no status is called 'sined'."), ("", "no status is given.")])
  func anUnknownStatusIsToldTheKnownOnes(text: String, start: String) {
    let error = #expect(throws: UnknownWord.self) { try StatusRule(text) }
    #expect(
      error?.description == start + " Write one of: strict, planned, dormant, any, "
        + "proposed, intended, dialogue, draft, in-preparation, agreed, signed, ratified, in-force, "
        + "revived, renewed, suspended, terminated, expired, scheduled, held, called-off.")
  }
}
