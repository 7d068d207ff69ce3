import Execution
import GraphAlgorithms
import Testing

struct NullDistributionTests {
  @Test func sharesCountTheNetworkIn() {
    let found = NullDistribution(observed: 3, nulls: [1, 2, nil, 3, 4])
    #expect(found.undefinedCount == 1 && found.values == [1, 2, 3, 4])
    #expect(
      found.comparison.shareAtOrAbove == 3.0 / 5 && found.comparison.shareAtOrBelow == 4.0 / 5)
    #expect(found.twoSidedShare == 1)
  }

  /// R: quantile(c(1, 2, 3, 4), c(0, 0.1, 0.5, 1)).
  @Test func quantilesAreThoseOfR() {
    let found = NullDistribution(observed: 0, nulls: [4, 3, 2, 1])
    #expect([0, 0.1, 0.5, 1].map { found.quantile($0) } == [1, 1.3, 2.5, 4])
    #expect(NullDistribution(observed: 0, nulls: [nil]).quantile(0.5) == nil)
  }

  @Test func roundingIsNoSpread() {
    #expect(NullDistribution(observed: 0.3, nulls: [0.1 + 0.2, 0.3, 0.3]).zScore == nil)
  }

  @Test(arguments: [1, 2, 5])
  func figuresKeepTheirOrder(workers: Int) throws {
    let found = try NullDistribution.of(
      [1, nil, 2], count: 50, phase: "test", in: ExecutionContext(workers: workers),
      figures: { [Double($0), 0, $0 % 2 == 0 ? nil : 1] })
    #expect(found[0]?.values == (0..<50).map(Double.init))
    #expect(found[1] == nil && found[2]?.undefinedCount == 25)
  }
}
