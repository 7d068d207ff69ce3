import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

@Suite struct EfficiencyGainTests {
  /// The oracle computes the efficiency of the whole graph anew with the edge in it.
  @Test(arguments: 1...40)
  func theGainIsTheDifferenceAndTheBoundIsNeverBelowIt(seed: Int) throws {
    let graph = sparse(seed)
    let gain = try EfficiencyGain(in: graph, ExecutionContext())
    let before = try DistanceProfile(of: graph).globalEfficiency ?? 0
    for (a, b) in pairs(of: graph) {
      let after = try DistanceProfile(of: graph.adding(a, b)).globalEfficiency ?? 0
      #expect(abs(gain.gain(a, b) - (after - before)) < 1e-12)
      #expect(gain.gain(a, b) == gain.gain(b, a))
      #expect(gain.bound(a, b) >= gain.gain(a, b) - 1e-15)
    }
  }

  @Test(arguments: 1...20, [1, 3, 10])
  func theBestAreThoseThatTryingAllFinds(seed: Int, count: Int) throws {
    let graph = sparse(seed + 100)
    let edges = pairs(of: graph)
    let gain = try EfficiencyGain(in: graph, ExecutionContext())
    let best = try gain.best(count, of: edges, in: ExecutionContext())
    let all = edges.map { gain.gain($0.0, $0.1) }.sorted(by: >)
    for (found, wanted) in zip(best.found.prefix(count), all) { #expect(found.gain == wanted) }
    // All that share the last place are there.
    let last = all[min(count, all.count) - 1]
    #expect(best.found.count { $0.gain >= last } == all.count { $0 >= last })
  }

  @Test func theNumberOfWorkersLeavesNoTrace() throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 150, density: 0.02, seed: 5)
    let answers = try [1, 2, 5].map { workers in
      let context = ExecutionContext(workers: workers)
      return try EfficiencyGain(in: graph, context).best(5, of: pairs(of: graph), in: context).found
    }
    let areEqual = answers.allSatisfy { $0 == answers[0] }
    #expect(areEqual)
  }

  private func pairs(of graph: Graph) -> [(Node, Node)] {
    graph.nodes.flatMap { a in
      graph.nodes.filter { a < $0 && graph.edge(from: a, to: $0) == nil }.map { (a, $0) }
    }
  }

  private func sparse(_ seed: Int) -> Graph {
    SmallGraphs.random(.undirected, nodeCount: 5 + seed % 14, density: 0.16, seed: seed)
  }
}
