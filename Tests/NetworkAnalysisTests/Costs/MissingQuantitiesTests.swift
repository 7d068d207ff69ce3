import NetworkAnalysis
import Testing

struct MissingQuantitiesTests {
  @Test func choicesAreReadOneByOne() throws {
    let missing = try MissingQuantities(["avoid", "risk=3", "column:km = 2.5"])
    #expect(missing.avoids)
    #expect(missing.values == ["risk": 3, "column:km": 2.5])
    #expect(
      missing.title
        == "column:km counts as 2.5 where none is stated; risk counts as 3 where none is "
        + "stated; ties without a value are avoided")
    #expect(MissingQuantities.refuse.title == "refused")
    #expect(try MissingQuantities([]) == .refuse)
  }

  @Test(arguments: ["", "avoidd", "risk=", "risk=x", "=3", "risk=-1", "risk=inf"])
  func whatSaysNothingIsRefused(text: String) {
    let error = #expect(throws: CostError.self) { try MissingQuantities([text]) }
    #expect(
      error?.description
        == "'\(text)' does not say what becomes of ties without a value. Write avoid, "
        + "or a name and a number of 0 or more, as risk=3.")
  }

  @Test func aNameGetsOneValue() {
    #expect(throws: CostError.missingTwice("risk")) { try MissingQuantities(["risk=1", "risk=2"]) }
  }

  @Test func valuesForNamesThatNobodyTakesAreIdle() throws {
    let missing = try MissingQuantities(["risk=3", "toll=1", "capacity=1"])
    #expect(missing.idle(for: [try CostCriterion("km+risk")], widths: ["capacity"]) == ["toll"])
  }
}
