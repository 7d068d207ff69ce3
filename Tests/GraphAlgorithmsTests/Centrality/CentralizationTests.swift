import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct CentralizationTests {
  static let measures: [any CentralizableMeasure] = [
    Degree(), Closeness(.strict), Closeness(.wf), Betweenness(),
    Betweenness(normalization: .byPairs), Harmonic(),
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

  /// Every simple graph of up to five nodes, and every directed one of up to three and a sample of
  /// those of four.
  private static func allGraphs(_ direction: Direction, _ count: Int, step: Int = 1) -> [Graph] {
    let pairs = (0..<count).flatMap { a in
      ((direction == .directed ? 0 : a)..<count).filter { $0 != a }.map { (a, $0) }
    }
    return stride(from: 0, to: 1 << pairs.count, by: step).map { bits in
      let chosen = pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
      return direction == .directed
        ? SmallGraphs.directed(count, chosen) : SmallGraphs.undirected(count, chosen)
    }
  }

  @Test(arguments: measures + [Eigenvector()])
  func theLargestSpreadIsReachedAndNeverPassed(measure: any CentralizableMeasure) throws {
    for count in [3, 4, 5] {
      var largest = 0.0
      for graph in Self.allGraphs(.undirected, count) {
        guard let value = try? measure.centralization(of: graph) else { continue }
        largest = max(largest, value)
      }
      #expect(largest.isApproximately(1, within: 1e-9))
    }
  }

  @Test(
    arguments: [
      Degree(), Degree(.incoming), Degree(.outgoing), Closeness(.wf), Harmonic(), Eigenvector(),
      Betweenness(), Betweenness(normalization: .byPairs),
    ] as [any CentralizableMeasure])
  func directedGraphsStayBelowTheirLargestSpread(measure: any CentralizableMeasure) throws {
    for graph in Self.allGraphs(.directed, 3) + Self.allGraphs(.directed, 4, step: 7) {
      guard let value = try measure.centralization(of: graph) else { continue }
      #expect(value >= 0 && value <= 1 + 1e-9)
    }
  }

  /// Freeman's sum over the scores of networkx 3.6.1 (`eigenvector_centrality_numpy` scaled to a
  /// largest score of 1, `harmonic_centrality` divided by n − 1), over the maxima of R igraph.
  @Test func otherMeasuresOfTheKarateClub() throws {
    let club = SmallGraphs.karateClub
    #expect(try Eigenvector().centralization(of: club).isApproximately(0.6458496780064605))
    #expect(try Harmonic().centralization(of: club).isApproximately(0.4516414141414141))
  }

  @Test func directedStarsReachTheirLargestSpread() throws {
    let star = SmallGraphs.directed(6, (1..<6).map { (0, $0) })
    #expect(try Closeness(.wf).centralization(of: star) == 1)
    #expect(try Harmonic().centralization(of: star) == 1)
    #expect(try Closeness(.strict).centralization(of: star) == nil)
  }
}
