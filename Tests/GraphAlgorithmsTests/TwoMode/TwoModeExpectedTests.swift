import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The figures of networkx and numpy that `Tests/Expected/two-mode.py` made.
@Suite struct TwoModeExpectedTests {
  static func graph(_ name: String, _ expected: ExpectedFigures) throws -> TwoModeGraph {
    guard name != "davis" else { return SmallGraphs.davisWomen }
    let members = try expected.numbers("\(name).edge_members").map { Int($0) }
    let groups = try expected.numbers("\(name).edge_groups").map { Int($0) }
    return TwoModeGraph(
      memberCount: (members.max() ?? -1) + 1, groupCount: (groups.max() ?? -1) + 1,
      memberships: zip(members, groups).map { ($0, $1) })
  }

  private func agree(_ ours: [Double?], _ theirs: [Double]) -> Bool {
    ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { ($0 ?? -1).isApproximately($1, within: 1e-8) }
  }

  @Test(arguments: ["davis", "disconnected"])
  func centralitiesAreThoseOfNetworkx(name: String) throws {
    let expected = try ExpectedFigures("two-mode")
    let graph = try Self.graph(name, expected)
    for measure in TwoModeCentrality.allCases {
      if measure == .eigenvector, name != "davis" { continue }
      let scores = try measure.scores(of: graph)
      for side in TwoModeSide.allCases {
        let theirs = try expected.numbers("\(name).\(measure.rawValue).\(side.rawValue)")
        #expect(agree(scores[side], theirs), "\(measure) of \(side)")
      }
    }
  }

  @Test(arguments: ["davis", "disconnected"])
  func overlapAndClosureAreThoseOfNetworkx(name: String) throws {
    let expected = try ExpectedFigures("two-mode")
    let graph = try Self.graph(name, expected)
    #expect(try graph.density.isApproximately(expected.number("\(name).density")))
    #expect(
      try graph.robinsAlexanderClustering()
        .isApproximately(expected.number("\(name).robins_alexander")))
    for side in TwoModeSide.allCases {
      let clustering = try TwoModeClustering(of: graph, side)
      #expect(try agree(clustering.ofEither, expected.numbers("\(name).dot.\(side.rawValue)")))
      #expect(try agree(clustering.ofSmaller, expected.numbers("\(name).min.\(side.rawValue)")))
      #expect(try agree(clustering.ofLarger, expected.numbers("\(name).max.\(side.rawValue)")))
      let redundancy = try TwoModeRedundancy(of: graph, side)
      #expect(
        try agree(redundancy.values, expected.numbers("\(name).redundancy.\(side.rawValue)")))
    }
  }

  @Test(arguments: ["count", "newman", "hyperbolic", "jaccard", "overlap"])
  func allWeightsOfAllPairsAreThoseOfNetworkx(weight: String) throws {
    let expected = try ExpectedFigures("two-mode")
    let named = try #require(ProjectionWeight(name: weight))
    let pairs = try Projection(of: SmallGraphs.davisWomen, onto: .members).pairs(named)
    #expect(try pairs.count == Int(expected.number("davis.pairs")))
    #expect(try agree(pairs.map(\.weight), expected.numbers("davis.\(weight)")))
  }
}
