import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct ClosenessTests {
  private let context = ExecutionContext()
  /// The seven nodes of worked case 11 (nx, igraph, networkit, sna): a triangle with a tail, a pair,
  /// a node by itself.
  private let seven = SmallGraphs.undirected(7, [(0, 1), (1, 2), (0, 2), (2, 3), (4, 5)])

  @Test(
    arguments: [
      (Closeness(.component), [0.75, 0.75, 1, 0.6, 1, 1, nil]),
      (Closeness(.wf), [0.375, 0.375, 0.5, 0.3, 1.0 / 6, 1.0 / 6, 0]),
      (Harmonic(), [2.5 / 6, 2.5 / 6, 0.5, 2.0 / 6, 1.0 / 6, 1.0 / 6, 0]),
    ] as [(any NodeMeasure, [Double?])])
  func theConventionsDifferAsInWorkedCaseEleven(
    measure: any NodeMeasure, expected: [Double?]
  ) throws {
    let scores = try measure.scores(on: seven, in: context)
    for (found, value) in zip(scores.values, expected) { #expect(found.isApproximately(value)) }
  }

  @Test func strictClosenessOfADisconnectedNetworkIsAnError() {
    #expect(throws: GraphAlgorithmError.self) {
      try Closeness(.strict).scores(on: seven, in: context)
    }
  }

  @Test func theVariantsAgreeWhereAllNodesAreConnected() throws {
    let strict = try Closeness(.strict).scores(on: SmallGraphs.karateClub, in: context)
    let component = try Closeness(.component).scores(on: SmallGraphs.karateClub, in: context)
    #expect(strict == component)
    // networkx.closeness_centrality, networkx 3.6.1.
    #expect(strict[Node(0)].isApproximately(0.568_965_517_241_379_3))
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<60)
  func closenessAndHarmonicAgreeWithDistancesOfAllPairs(direction: Direction, seed: Int) throws {
    let n = 2 + seed % 20
    let graph = SmallGraphs.random(
      direction, nodeCount: n, density: [0.05, 0.1, 0.3][seed % 3], seed: seed)
    let component = try Closeness(.component).scores(on: graph, in: context)
    let harmonic = try Harmonic().scores(on: graph, in: context)
    for (node, row) in AllPairs(graph).distance.enumerated() {
      let reached = row.compactMap { $0 }.filter { $0 > 0 }
      let mean = reached.isEmpty ? nil : Double(reached.count) / Double(reached.reduce(0, +))
      #expect(component.values[node].isApproximately(mean))
      let sum = reached.reduce(0.0) { $0 + 1 / Double($1) }
      #expect(harmonic.values[node].isApproximately(sum / Double(n - 1), within: 1e-12))
    }
  }
}
