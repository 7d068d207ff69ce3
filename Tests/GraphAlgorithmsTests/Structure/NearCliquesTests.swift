import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

@Suite struct NearCliquesTests {
  @Test func aCliqueWithALateJoinerGrowsByIt() throws {
    // Ten all tied, and node 10 tied with eight of them.
    let graph = clubs([Array(0..<10)], extra: (0..<8).map { ($0, 10) })
    let found = try NearCliques().groups(in: graph)
    #expect(found.count == 1)
    #expect(found[0].nodes.map(\.index) == Array(0...10))
    #expect(found[0].clique.map(\.index) == Array(0..<10))
    // The ten, and the eight with the late joiner.
    #expect(found[0].cliqueCount == 2)
  }

  @Test func withoutToleranceNobodyJoins() throws {
    let graph = clubs([Array(0..<10)], extra: (0..<8).map { ($0, 10) })
    let found = try NearCliques(tolerance: 0).groups(in: graph)
    #expect(found.map { $0.nodes.map(\.index) } == [Array(0..<10)])
  }

  @Test func fourFifthsAreEnoughAndLessIsNot() throws {
    for ties in 0...10 {
      let graph = clubs([Array(0..<10)], extra: (0..<ties).map { ($0, 10) })
      let found = try NearCliques().groups(in: graph)
      #expect(found[0].nodes.count == (ties >= 8 ? 11 : 10), "\(ties)")
    }
  }

  @Test func overlappingCliquesAreOneClub() throws {
    // Two spellings of one town, 20 and 21: both tied with the other twenty, not with each other.
    let graph = clubs([Array(0..<21), Array(0..<20) + [21]], extra: [])
    let found = try NearCliques().groups(in: graph)
    #expect(found.count == 1)
    #expect(found[0].nodes.count == 22 && found[0].clique.count == 21)
    #expect(found[0].cliqueCount == 2)
  }

  @Test func twoClubsThatShareAFewTownsStayTwo() throws {
    let graph = clubs([Array(0..<12), Array(10..<20)], extra: [])
    let found = try NearCliques().groups(in: graph)
    #expect(found.map { $0.nodes.map(\.index) } == [Array(0..<12), Array(10..<20)])
  }

  @Test func smallCliquesAreNoClubs() throws {
    #expect(try NearCliques().groups(in: SmallGraphs.karateClub).isEmpty)
    #expect(try NearCliques(minimumSize: 5).groups(in: SmallGraphs.karateClub).count == 1)
    #expect(try NearCliques().groups(in: SmallGraphs.undirected(0, [])).isEmpty)
  }

  /// Every result holds a clique of the wanted size, and nobody outside is tied with four fifths.
  @Test func resultsAreFixedPoints() throws {
    var count = 0
    for seed in 0..<200 {
      let graph = SmallGraphs.random(.undirected, nodeCount: 24, density: 0.55, seed: seed)
      let tied = tieMatrix(graph, bothWays: true)
      for group in try NearCliques(minimumSize: 6).groups(in: graph) {
        count += 1
        let members = group.nodes.map(\.index)
        #expect(group.clique.count >= 6 && Set(group.clique).isSubset(of: group.nodes))
        for a in group.clique {
          #expect(group.clique.allSatisfy { $0 == a || tied[a.index][$0.index] }, "seed \(seed)")
        }
        for node in tied.indices where !members.contains(node) {
          let ties = members.count { tied[node][$0] }
          #expect(5 * ties < 4 * members.count, "seed \(seed)")
        }
      }
    }
    #expect(count > 200)
  }

  /// Pairs, triangles and growth worked out with networkx 3.6.1: `nx.find_cliques`, then the rule by
  /// hand; 49 + 5 and 4 of its cliques have eight nodes or more.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func theTwinningsOnWikipediaHoldTwoClubs() throws {
    let network = try #require(RealNetwork.wikipedia2026)
    let found = try NearCliques().groups(in: network.graph)
    #expect(found.map(\.nodes.count) == [34, 30])
    #expect(found.map(\.clique.count) == [20, 27])
    #expect(found.map(\.cliqueCount) == [54, 4])
    let wikidata = try #require(RealNetwork.wikidata2022)
    #expect(try NearCliques().groups(in: wikidata.graph).isEmpty)
  }

  /// Rankings search each time they are made; it must cost them nothing to speak of.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func theSearchAmongTheCitiesOfTheWorldTakesWellUnderASecond() throws {
    let network = try #require(RealNetwork.wikipedia2026)
    let time = try ContinuousClock().measure {
      _ = try NearCliques(stepLimit: 100_000).groups(in: network.graph)
    }
    #expect(time < .milliseconds(500), "the search took \(time)")
  }

  /// The graph in which the nodes of each list are all tied, and these pairs as well.
  private func clubs(_ lists: [[Int]], extra: [(Int, Int)]) -> Graph {
    let pairs = lists.flatMap { list in
      list.indices.flatMap { place in list[(place + 1)...].map { (list[place], $0) } }
    }
    var builder = GraphBuilder(
      .undirected, nodeCount: 1 + ((lists.joined() + extra.map(\.1)).max() ?? 0))
    for (a, b) in pairs + extra { builder.addEdge(Node(a), Node(b)) }
    return builder.build().graph
  }
}
