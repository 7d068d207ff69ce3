import Reporting
import Testing

@Suite struct ReportPlanComparisonTests {
  private func plan(_ compare: String, kind: String = "comparison") throws -> ReportPlan {
    let text = """
      {"title": "T", "report": "\(kind)", "dataset": "d", "output": "o", "analyses": [],
       "selection": {"status": "any", "as_of": "2020-12-31", "relations": ["mou"]}\(compare)}
      """
    return try ReportPlan(json: Array(text.utf8), file: "p.json")
  }

  @Test func whatTheOtherStateLeavesOutIsAsInThePlan() throws {
    let other = try #require(
      try plan(", \"compare\": {\"selection\": {\"between\": \"2010/2011\"}}").comparison)
    #expect(other.selection.between == "2010/2011" && other.selection.asOf == nil)
    #expect(other.selection.status == "any" && other.selection.relations == ["mou"])
    #expect(other.dataset == nil)
    #expect(other.name == "before" && other.mainName == "after")
  }

  @Test func twoDaysGiveTheStatesTheirNames() throws {
    let other = try #require(
      try plan(", \"compare\": {\"selection\": {\"as_of\": \"2010-12-31\"}}").comparison)
    #expect(other.name == "2010-12-31" && other.mainName == "2020-12-31")
  }

  @Test(arguments: [
    ("", "comparison", "1:1", "a comparison needs 'compare'"),
    (", \"compare\": {}", "comparison", "2:79", "the two states are the same"),
    (
      ", \"compare\": {\"dataset\": \"e\"}", "network", "2:79",
      "'compare' belongs to a comparison"
    ),
    (
      ", \"compare\": {\"other\": 1}", "comparison", "2:91", "'other' is no part of a plan"
    ),
  ])
  func whatIsNoComparisonIsRefused(compare: String, kind: String, place: String, problem: String) {
    let error = #expect(throws: PlanError.self) { try plan(compare, kind: kind) }
    #expect(error?.problem == problem && error?.place == place)
  }
}
