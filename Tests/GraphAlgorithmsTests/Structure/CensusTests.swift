import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct CensusTests {
  private let context = ExecutionContext(workers: 2)

  @Test func agreesWithAllTriplesOnRandomGraphs() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let tied = tieMatrix(graph, bothWays: false)
      var expected: [String: Int] = [:]
      for c in 0..<graph.nodeCount {
        for b in 0..<c {
          for a in 0..<b { expected[typeByComparison(a, b, c, tied), default: 0] += 1 }
        }
      }
      let census = try TriadCensus(of: graph, in: context)
      for (type, count) in census.all {
        #expect(count == expected[type.rawValue, default: 0], "seed \(seed), \(type.rawValue)")
      }
    }
  }

  @Test func dyadsAgreeWithAllPairsOnRandomGraphs() {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      let tied = tieMatrix(graph, bothWays: false)
      var counts = [0, 0, 0]
      for b in 0..<graph.nodeCount {
        for a in 0..<b { counts[(tied[a][b] ? 1 : 0) + (tied[b][a] ? 1 : 0)] += 1 }
      }
      let census = DyadCensus(of: graph)
      #expect([census.null, census.asymmetric, census.mutual] == counts, "seed \(seed)")
    }
  }

  /// `networkx.triadic_census` and `igraph.Graph.dyad_census`, networkx 3.6.1, igraph 1.0, of the
  /// karate club with ties from the lower to the higher number, returned where the sum of both is a
  /// multiple of three.
  @Test func theDirectedKarateClubHasTheCensusOfOtherTools() throws {
    let graph = Self.directedClub(returned: true)
    let census = try TriadCensus(of: graph, in: context)
    let expected = [3971, 1148, 427, 82, 98, 21, 88, 81, 19, 0, 23, 7, 5, 11, 2, 1]
    #expect(census.all.map(\.count) == expected)
    let dyads = DyadCensus(of: graph)
    #expect((dyads.mutual, dyads.asymmetric, dyads.null) == (21, 57, 483))
    #expect(dyads.reciprocity.isApproximately(42.0 / 99))
    let oneWay = try TriadCensus(of: Self.directedClub(returned: false), in: context)
    #expect(
      oneWay.all.map(\.count)
        == [3971, 1575, 0, 164, 186, 43, 0, 0, 45, 0, 0, 0, 0, 0, 0, 0])
  }

  /// `networkx.triadic_census`, networkx 3.6.1, each tie from the lower to the higher key.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func aRealNetworkHasTheCensusOfAnotherTool() throws {
    let network = try #require(RealNetwork.wikidata2022)
    var builder = GraphBuilder(.directed, nodeCount: network.graph.nodeCount)
    for edge in network.graph.edges {
      let (low, high) = network.graph.ends(of: edge)
      builder.addEdge(low, high)
    }
    let census = try TriadCensus(of: builder.build().graph, in: context)
    #expect(
      census.all.map(\.count) == [
        15_817_921_403, 37_168_741, 0, 27618, 29155, 27668, 0, 0, 1675, 0, 0, 0, 0, 0, 0, 0,
      ])
  }

  @Test func everyNumberOfWorkersGivesTheSameCensus() throws {
    let graph = SmallGraphs.random(.directed, nodeCount: 300, density: 0.05, seed: 5)
    let one = try TriadCensus(of: graph)
    #expect(try TriadCensus(of: graph, in: ExecutionContext(workers: 5)) == one)
  }

  @Test func aRequestToStopIsObeyed() {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try TriadCensus(of: SmallGraphs.karateClub, in: context)
    }
  }

  @Test func moreTriplesThanCanBeCountedAreAnError() {
    let graph = GraphBuilder(.directed, nodeCount: 2_000_001).build().graph
    #expect(throws: GraphAlgorithmError.self) { try TriadCensus(of: graph) }
  }

  /// The type of three nodes by comparing their pattern, in every order, with the arrows of each.
  private func typeByComparison(_ a: Int, _ b: Int, _ c: Int, _ tied: [[Bool]]) -> String {
    for order in [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
      let arrows = [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)].map {
        tied[order[$0.0]][order[$0.1]] ? "1" : "0"
      }.joined()
      if let type = Self.patterns[arrows] { return type }
    }
    return "none"
  }

  /// Arrows A → B, B → A, B → C, C → B, A → C, C → A as in the drawings of the types.
  private static let patterns = [
    "000000": "003", "100000": "012", "110000": "102", "011000": "021D", "100100": "021U",
    "101000": "021C", "110100": "111D", "111000": "111U", "101010": "030T", "101001": "030C",
    "111100": "201", "011011": "120D", "100111": "120U", "101011": "120C", "111110": "210",
    "111111": "300",
  ]

  static func directedClub(returned: Bool) -> Graph {
    let club = SmallGraphs.karateClub
    var pairs: [(Int, Int)] = []
    for edge in club.edges {
      let (a, b) = club.ends(of: edge)
      pairs.append((a.index, b.index))
      if returned && (a.index + b.index) % 3 == 0 { pairs.append((b.index, a.index)) }
    }
    return SmallGraphs.directed(34, pairs)
  }
}
