import Execution
import GraphAlgorithms
import TestSupport
import Testing

@Suite struct RankCorrelationTests {
  /// The example of the scipy manual: `scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])`,
  /// scipy 1.17.1, gives −0.47140452079103173.
  @Test func sharedPlacesAreTakenIntoAccount() throws {
    let correlation = RankCorrelation([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    #expect(try #require(correlation.tauB).isApproximately(-0.471_404_520_791_031_73))
    #expect(correlation.tiedInFirst == 2 && correlation.tiedInSecond == 1)
  }

  @Test(arguments: 1...40)
  func fastCountingGivesWhatLookingAtAllPairsGives(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(0)
    let count = generator.index(below: 60)
    let a = (0..<count).map { _ in generator.index(below: 1 + seed) }
    let b = (0..<count).map { _ in generator.index(below: 12) }
    let correlation = RankCorrelation(a, b)
    var (concordant, discordant, tiedInA, tiedInB) = (0, 0, 0, 0)
    for i in 0..<count {
      for j in 0..<i {
        let sign = (a[i] - a[j]).signum() * (b[i] - b[j]).signum()
        if sign > 0 { concordant += 1 }
        if sign < 0 { discordant += 1 }
        if a[i] == a[j] { tiedInA += 1 }
        if b[i] == b[j] { tiedInB += 1 }
      }
    }
    #expect(correlation.concordant == concordant && correlation.discordant == discordant)
    #expect(correlation.tiedInFirst == tiedInA && correlation.tiedInSecond == tiedInB)
  }

  @Test func oneOrderAndItsOppositeAreTheEndsOfTheScale() {
    let order = Array(0..<50)
    #expect(RankCorrelation(order, order).tauB == 1)
    #expect(RankCorrelation(order, order.reversed()).tauB == -1)
  }

  @Test func aRankingOfOnePlaceAgreesWithNothing() {
    #expect(RankCorrelation([1, 1, 1], [1, 2, 3]).tauB == nil)
    #expect(RankCorrelation([1], [1]).tauB == nil)
    #expect(RankCorrelation([], []).tauB == nil)
  }
}
