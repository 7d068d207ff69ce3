import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct RichClubTests {
  private let context = ExecutionContext(workers: 2)

  @Test func clubsAgreeWithCountingPairs() {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let tied = tieMatrix(graph, bothWays: true)
      let degrees = tied.map { $0.count { $0 } }
      let clubs = RichClub(of: graph).clubs
      for degree in 0...graph.nodeCount {
        let members = degrees.indices.filter { degrees[$0] > degree }
        let club = clubs.first { $0.degree == degree }
        guard members.count > 1 else {
          #expect(club == nil, "seed \(seed)")
          continue
        }
        let ties = members.reduce(0) { sum, a in sum + members.count { tied[a][$0] } } / 2
        #expect(club?.nodeCount == members.count && club?.edgeCount == ties, "seed \(seed)")
        #expect(clubs.indices.contains(degree) && clubs[degree].degree == degree)
      }
    }
  }

  /// `networkx.rich_club_coefficient(G, normalized=False)`, networkx 3.6.1.
  @Test func theKarateClubHasTheCoefficientsOfAnotherTool() {
    let found = RichClub(of: SmallGraphs.karateClub).clubs.map(\.coefficient)
    let expected = [
      0.139_037_433_155_080_21, 0.145_833_333_333_333_34, 0.238_095_238_095_238_08, 0.325,
      0.488_888_888_888_888_9, 0.523_809_523_809_523_8, 0.5, 0.5, 0.5, 0.5, 1.0 / 3, 1.0 / 3, 0, 0,
      0, 0,
    ]
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found.isApproximately(expected)) }
  }

  /// The same call on the twinnings of Wikidata.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func aRealNetworkHasTheCoefficientsOfAnotherTool() throws {
    let clubs = RichClub(of: try #require(RealNetwork.wikidata2022).graph).clubs
    #expect(clubs.count == 67)
    for (degree, expected) in [
      (0, 0.000_785_077_953_673_492_2), (10, 0.030_765_351_153_700_667),
      (20, 0.105_189_340_813_464_23), (40, 0.25),
    ] { #expect(clubs[degree].coefficient.isApproximately(expected)) }
  }

  @Test func randomGraphsGiveTheScaleOfWhatIsObserved() throws {
    let club = SmallGraphs.karateClub
    let rich = RichClub(of: club)
    let same = try rich.compared(withNulls: 3, in: context) { _ in SmallGraphs.karateClub }
    for (comparison, level) in zip(same, rich.clubs) {
      #expect(comparison.ratio == (level.coefficient == 0 ? nil : 1))
      #expect(comparison.deviation == 0 && comparison.zScore == nil)
      #expect(comparison.shareAtOrAbove == 1)
    }
    let nulls = (0..<4).map {
      SmallGraphs.random(.undirected, nodeCount: 34, density: 0.2, seed: $0)
    }
    let mixed = try rich.compared(withNulls: 4, in: context) { nulls[$0] }
    let shares = nulls.map { RichClub(of: $0).clubs.map(\.coefficient) }
    for (degree, comparison) in mixed.enumerated() {
      let mean = shares.reduce(0) { $0 + ($1.count > degree ? $1[degree] : 0) } / 4
      #expect(comparison.mean.isApproximately(mean))
    }
  }

  @Test func comparisonsFollowTheirDefinitions() {
    let comparison = NullComparison(observed: 6, nulls: [1, 2, 3, 6])
    #expect(comparison.mean == 3 && comparison.ratio == 2)
    #expect(comparison.deviation.isApproximately((14.0 / 3).squareRoot()))
    #expect(comparison.zScore.isApproximately(3 / (14.0 / 3).squareRoot()))
    #expect(comparison.shareAtOrAbove == 0.4)
    let none = NullComparison(observed: 1, nulls: [])
    #expect(none.mean == nil && none.zScore == nil && none.ratio == nil && none.shareAtOrAbove == 1)
  }

  @Test func triadsAreComparedTypeByType() throws {
    let graph = CensusTests.directedClub(returned: true)
    let nulls = (0..<5).map {
      SmallGraphs.random(.directed, nodeCount: 34, density: 0.09, seed: $0)
    }
    let compared = try TriadCensus(of: graph).compared(withNulls: 5, in: context) { nulls[$0] }
    for (type, comparison) in compared {
      let counts = try nulls.map { Double(try TriadCensus(of: $0)[type]) }
      #expect(comparison == NullComparison(observed: comparison.observed, nulls: counts))
    }
    #expect(compared[15].comparison.observed == 1)
  }
}
