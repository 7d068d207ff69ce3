import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct CorePeripheryTests {
  private let context = ExecutionContext(workers: 2)

  /// Pearson's correlation over all pairs that count, by its definition.
  private func correlation(
    _ pattern: CorePeriphery.Pattern, _ core: Set<Int>, _ tied: [[Bool]]
  ) -> Double? {
    var pairs: [(Double, Double)] = []
    for b in tied.indices {
      for a in 0..<b {
        let count = (core.contains(a) ? 1 : 0) + (core.contains(b) ? 1 : 0)
        if pattern == .coreAndPeriphery && count == 1 { continue }
        let ideal = pattern == .coreToAll ? count > 0 : count == 2
        pairs.append((tied[a][b] ? 1 : 0, ideal ? 1 : 0))
      }
    }
    return pearson(pairs)
  }

  private func pearson(_ pairs: [(Double, Double)]) -> Double? {
    let n = Double(pairs.count)
    let (meanX, meanY) = (
      pairs.reduce(0) { $0 + $1.0 } / n, pairs.reduce(0) { $0 + $1.1 } / n
    )
    let xy = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let xx = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let yy = pairs.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
    return xx > 1e-12 && yy > 1e-12 ? xy / (xx * yy).squareRoot() : nil
  }

  /// Trying every core of every size.
  @Test(arguments: CorePeriphery.Pattern.allCases)
  func noCoreIsBetterThanTheOneThatIsFound(pattern: CorePeriphery.Pattern) throws {
    for seed in 0..<220 {
      let graph = SmallGraphs.mixture(seed: seed)
      guard graph.nodeCount <= 10 else { continue }
      let tied = tieMatrix(graph, bothWays: true)
      let all = (0..<(1 << graph.nodeCount)).compactMap { bits in
        correlation(pattern, Set((0..<graph.nodeCount).filter { bits >> $0 & 1 == 1 }), tied)
      }
      let found = try CorePeriphery(pattern).division(of: graph, in: context)
      let reached = found.map(\.correlation)
      #expect(reached.isApproximately(all.max()), "seed \(seed)")
      if let found {
        let core = Set(found.core.nodes.map(\.index))
        #expect(found.correlation.isApproximately(correlation(pattern, core, tied) ?? -2))
      }
    }
  }

  @Test func noCoreHasFewerErrorsThanThatByDegree() {
    for seed in 0..<220 {
      let graph = SmallGraphs.mixture(seed: seed)
      guard graph.nodeCount <= 10 else { continue }
      let tied = tieMatrix(graph, bothWays: true)
      func errors(_ isCore: (Int) -> Bool) -> Int {
        var count = 0
        for b in tied.indices {
          for a in 0..<b where isCore(a) == isCore(b) && tied[a][b] != isCore(a) { count += 1 }
        }
        return count
      }
      let best = (0..<(1 << graph.nodeCount)).map { bits in errors { bits >> $0 & 1 == 1 } }.min()
      let found = CorePeriphery.coreWithFewestErrors(in: graph)
      #expect(found.errors == best, "seed \(seed)")
      #expect(errors { found.core.contains(Node($0)) } == found.errors, "seed \(seed)")
    }
  }

  @Test func idealNetworksAreRecognized() throws {
    let star = try #require(try CorePeriphery().division(of: SmallGraphs.star(leaves: 6)))
    #expect(star.core.nodes == [Node(0)] && star.correlation.isApproximately(1))
    let clique = SmallGraphs.undirected(7, [(1, 3), (3, 5), (1, 5)])
    let dense = try #require(try CorePeriphery(.coreAlone).division(of: clique))
    #expect(dense.core.nodes == [1, 3, 5].map { Node($0) } && dense.correlation.isApproximately(1))
    #expect(try CorePeriphery().division(of: SmallGraphs.complete(5)) == nil)
    #expect(try CorePeriphery().division(of: SmallGraphs.undirected(4, [])) == nil)
  }

  /// Where no single number can be improved and how well the products fit, by the definitions.
  @Test func corenessIsALowestPointOfTheResiduals() throws {
    for seed in 0..<220 {
      let graph = SmallGraphs.mixture(seed: seed)
      let coreness = try Coreness(of: graph, tolerance: 1e-10, in: context)
      let n = graph.nodeCount
      var strength = [[Double]](repeating: Array(repeating: 0, count: n), count: n)
      for edge in graph.edges where !graph.isLoop(edge) {
        let (a, b) = graph.ends(of: edge)
        strength[a.index][b.index] += graph.strengths?[edge] ?? 1
        strength[b.index][a.index] += graph.strengths?[edge] ?? 1
      }
      let c = coreness.values.values
      let scale = strength.joined().max() ?? 1
      if scale > 0 { strength = strength.map { $0.map { $0 / scale } } }
      var residual = 0.0
      var pairs: [(Double, Double)] = []
      for a in 0..<n {
        var slope = 0.0
        for b in 0..<n where a != b {
          slope += (strength[a][b] - c[a] * c[b]) * c[b]
          if a < b {
            residual += (strength[a][b] - c[a] * c[b]) * (strength[a][b] - c[a] * c[b])
            pairs.append((strength[a][b], c[a] * c[b]))
          }
        }
        // At a bound the sum may still fall beyond it.
        let isAtBound = c[a] == 1 && slope > 0
        #expect(abs(slope) <= 1e-6 || isAtBound, "seed \(seed), node \(a)")
      }
      #expect(coreness.residual.isApproximately(residual, within: 1e-6), "seed \(seed)")
      if let found = coreness.correlation {
        #expect(found.isApproximately(pearson(pairs) ?? -2, within: 1e-6), "seed \(seed)")
      }
      #expect(c.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  /// The lowest of 50 minima that `scipy.optimize.minimize(method="L-BFGS-B")` finds from random
  /// starts within 0...1, and `numpy.corrcoef` there.
  @Test func theKarateClubHasTheCorenessOfAnotherTool() throws {
    let coreness = try Coreness(of: SmallGraphs.karateClub)
    #expect(coreness.residual.isApproximately(53.530_549_935_022_52, within: 1e-7))
    #expect(coreness.correlation.isApproximately(0.452_262_538_981_122_45, within: 1e-5))
    for (node, value) in [
      (0, 1), (33, 1), (32, 0.837_835_97), (2, 0.897_642_67),
    ] {
      #expect(coreness.values[Node(node)].isApproximately(value, within: 1e-5))
    }
    #expect(throws: GraphAlgorithmError.self) {
      try Coreness(of: SmallGraphs.karateClub, rounds: 1)
    }
  }

  @Test func aRequestToStopIsObeyed() {
    let stopped = ExecutionContext()
    stopped.cancellation.request()
    #expect(throws: CancellationError.self) {
      try CorePeriphery().division(of: SmallGraphs.karateClub, in: stopped)
    }
    #expect(throws: CancellationError.self) {
      try Coreness(of: SmallGraphs.karateClub, in: stopped)
    }
  }
}
