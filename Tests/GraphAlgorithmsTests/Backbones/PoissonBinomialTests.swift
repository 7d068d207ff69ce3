import Execution
import GraphAlgorithms
import TestSupport
import Testing

struct PoissonBinomialTests {
  /// By adding the chances of all outcomes.
  @Test(arguments: 0..<100)
  func tailsAreSumsOverAllOutcomes(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(2)
    let chances = (0..<generator.index(below: 9)).map { _ in
      [0, 1, generator.unitInterval(), 1e-9 * generator.unitInterval()][generator.index(below: 4)]
    }
    var mass = [Double](repeating: 0, count: chances.count + 1)
    for outcome in 0..<(1 << chances.count) {
      let chance = chances.indices.reduce(1) {
        $0 * ((outcome >> $1) & 1 == 1 ? chances[$1] : 1 - chances[$1])
      }
      mass[outcome.nonzeroBitCount] += chance
    }
    let largest = chances.count + generator.index(below: 3)
    let found = PoissonBinomial(chances, upTo: largest)
    #expect(found.mean.isApproximately(chances.reduce(0, +)))
    for k in 0...largest {
      let upper = mass.dropFirst(k).reduce(0, +)
      #expect(found.atLeast[k].isApproximately(upper, within: 1e-12))
      #expect(found.atMost[k].isApproximately(mass.prefix(k + 1).reduce(0, +), within: 1e-12))
    }
    for k in 0...largest {
      let short = PoissonBinomial(chances, upTo: k)
      #expect(short.atLeast == Array(found.atLeast[0...k]), "cut at \(k)")
    }
  }

  /// The smallest tail of 400 equal trials is q⁴⁰⁰; of 4,000 it is below what numbers can hold.
  @Test func theSmallestTailsHaveTheirDigits() {
    let many = PoissonBinomial([0.25], counts: [400], upTo: 400)
    var power = 1.0
    for _ in 0..<400 { power *= 0.25 }
    #expect(many.atLeast[400].isApproximately(power, within: 1e-12))
    #expect(many.atMost[0].isApproximately(1.0587911840678753e-50, within: 1e-10))
    let huge = PoissonBinomial([0.25], counts: [4000], upTo: 4000)
    #expect(huge.atLeast[4000] == 0 && huge.atMost[0] == 0)
    #expect(huge.atLeast[1000].isApproximately(0.5, within: 0.02))
  }
}
