import NetworkAnalysis
import Testing

struct CostOrderTests {
  @Test func criteriaStandInTheirOrder() throws {
    let order = try CostOrder("borders, km+risk")
    #expect(order.criteria.map(\.id) == ["borders", "km+risk"])
    #expect(order.title == "border crossings, then kilometres + risk")
    #expect(order.id == "borders,km+risk")
    #expect(try CostOrder("hops") == .hops)
  }

  @Test func aCriterionGivenTwiceOrMissingIsRefused() {
    let twice = #expect(throws: CostError.self) { try CostOrder("km,1*km") }
    #expect(twice?.description == "the criterion '1*km' is given twice. Give it once.")
    #expect(throws: CostError.nothingWritten) { try CostOrder("km,") }
  }
}
