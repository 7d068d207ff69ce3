import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct CentralizationTests {
  static let measures: [any CentralizableMeasure] = [
    Degree(), Closeness(.strict), Closeness(.wf), Betweenness(),
    Betweenness(normalization: .byPairs),
  ]

  @Test(arguments: measures, [2, 3, 10])
  func aStarIsCentralizedAltogether(measure: any CentralizableMeasure, leaves: Int) throws {
    let centralization = try measure.centralization(of: SmallGraphs.star(leaves: leaves))
    #expect(centralization.isApproximately(1, within: 1e-12))
  }

  @Test(arguments: measures, [3, 8])
  func aRingIsNotCentralizedAtAll(measure: any CentralizableMeasure, count: Int) throws {
    #expect(try measure.centralization(of: SmallGraphs.cycle(count)) == 0)
  }

  /// Freeman's formulas over the scores of networkx 3.6.1.
  @Test func theKarateClubTurnsAroundItsLeaders() throws {
    let club = SmallGraphs.karateClub
    #expect(try Degree().centralization(of: club).isApproximately(0.3996212121212121))
    #expect(try Betweenness().centralization(of: club).isApproximately(0.40555719532992257))
    #expect(try Closeness(.strict).centralization(of: club).isApproximately(0.298194891208297))
  }

  @Test func directedStarsAreCentralizedBySide() throws {
    let star = SmallGraphs.directed(5, (1..<5).map { (0, $0) })
    #expect(try Degree(.outgoing).centralization(of: star) == 1)
  }

  @Test func scoresOfSeparatePartsAreNotCompared() throws {
    #expect(try Closeness(.component).centralization(of: SmallGraphs.karateClub) == nil)
    #expect(try Degree().centralization(of: SmallGraphs.path(2)) == nil)
  }
}
