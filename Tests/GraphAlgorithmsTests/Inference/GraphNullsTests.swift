import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct GraphNullsTests {
  @Test(arguments: GraphNulls.Kind.allCases, 1...100)
  func whatIsKeptStays(kind: GraphNulls.Kind, seed: Int) throws {
    let direction: Direction = seed % 2 == 0 ? .directed : .undirected
    let graph = SmallGraphs.random(direction, nodeCount: 3 + seed % 12, density: 0.3, seed: seed)
    let null = try GraphNulls(of: graph, keeping: kind, seed: Seed(UInt64(seed))).graph(seed)
    #expect(null.nodeCount == graph.nodeCount && null.direction == graph.direction)
    switch kind {
    case .size: #expect(null.edgeCount == graph.edgeCount)
    case .degrees:
      for side in [Graph.Side.outgoing, .incoming] {
        let same = graph.nodes.allSatisfy {
          null.rows(side).degree($0) == graph.rows(side).degree($0)
        }
        #expect(same)
      }
    case .configuration:
      let less = graph.nodes.allSatisfy { null.outgoing.degree($0) <= graph.outgoing.degree($0) }
      #expect(less && null.edgeCount <= graph.edgeCount)
    case .dyads: #expect(DyadCensus(of: null) == DyadCensus(of: graph))
    }
  }

  /// All directed graphs of four nodes with one mutual and two one-way pairs.
  @Test func everyGraphWithTheDyadsIsEquallyLikely() throws {
    let all = AllGraphs(.directed, nodeCount: 3)
    let original = SmallGraphs.directed(3, [(0, 1), (1, 0), (1, 2)])
    let graphs = (0..<(1 << 6)).filter { DyadCensus(of: all.graph($0)) == DyadCensus(of: original) }
    #expect(graphs.count == 12)
    let nulls = try GraphNulls(of: original, keeping: .dyads, seed: Seed(3))
    let counts = try #require(try all.counts(of: graphs, in: 6000) { try nulls.graph($0) })
    #expect(agreeWithEqualShares(counts))
  }

  /// Of 3 stubs matchings with distinct pairs: the path a–b–c with degrees 1, 2, 1 has ends b b a c;
  /// a–b b–c comes up in 2 of 3 matchings, b–b a–c in 1, whose loop is dropped.
  @Test func aMatchingOfEndsDropsLoops() throws {
    let path = SmallGraphs.path(3)
    let nulls = try GraphNulls(of: path, keeping: .configuration, seed: Seed(5))
    let whole = try (0..<6000).count { try nulls.graph($0).edgeCount == 2 }
    #expect(abs(Double(whole) - 4000) < 4 * (6000.0 * 2 / 9).squareRoot())
  }

  @Test func parallelEdgesAreRefused() {
    let graph = SmallGraphs.multigraph(.undirected, nodeCount: 2, edgeCount: 9, seed: 1)
    #expect(throws: GraphAlgorithmError.self) { try GraphNulls(of: graph, keeping: .size) }
  }
}
