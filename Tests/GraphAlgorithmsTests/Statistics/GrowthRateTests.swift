import GraphAlgorithms
import TestSupport
import Testing

struct GrowthRateTests {
  @Test func doublingInTenYearsIsSevenPercentAYear() {
    let rate = GrowthRate.perYear(from: 50, to: 100, years: 10)
    #expect(rate.isApproximately(0.071_773_462_536_293, within: 1e-12))
    #expect(GrowthRate.perYear(from: 3, to: 3, years: 5) == 0)
    #expect(GrowthRate.perYear(from: 0, to: 3, years: 5) == nil)
    #expect(GrowthRate.perYear(from: 3, to: 0, years: 5) == nil)
    #expect(GrowthRate.perYear(from: 3, to: 4, years: 0) == nil)
  }
}
