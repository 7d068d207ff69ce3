import NetworkAnalysis
import Reporting
import Testing

@Suite struct ReportPlanOptionalTests {
  @Test(arguments: [("yes", true), ("no", false)])
  func aPlanSaysWhetherARequestMayGoWithoutAnswer(word: String, isOptional: Bool) throws {
    let json = """
      {"title": "T", "dataset": "d", "output": "o", "analyses":
       [{"id": "rank", "by": "degree", "if_possible": "\(word)"}]}
      """
    let request = try #require(
      try ReportPlan(json: Array(json.utf8), file: "p.json").analyses.first)
    #expect(request.isOptional == isOptional)
    #expect(request.plain == ReportPlan.Request("rank", ["by": .text("degree")]))
  }

  @Test func anotherWordIsLeftForTheCatalogueToRefuse() {
    let request = ReportPlan.Request("rank", ["if_possible": .text("perhaps")])
    #expect(!request.isOptional && request.plain == request)
  }
}
