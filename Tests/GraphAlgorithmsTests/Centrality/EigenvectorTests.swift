import Execution
import Foundation
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct EigenvectorTests {
  private let context = ExecutionContext()

  @Test(arguments: 0..<60)
  func agreesWithPowerIterationOnTheComponentThatWins(seed: Int) throws {
    let graph = SmallGraphs.variety(seed: seed)
    let kind: ConnectedComponents.Kind = graph.direction == .undirected ? .weak : .strong
    let parts = try ConnectedComponents(kind).partition(of: graph, in: context).members
    let pairs = parts.map { members in
      let part = graph.induced(on: NodeSet(members, universe: graph.nodeCount)).graph
      return powerIteration(denseMatrix(part), rounds: 5000)
    }
    let best = pairs.map(\.value).max() ?? 0
    let solution = try Eigenvector().solution(on: graph, in: context)
    guard best > 1e-9 else {
      #expect(solution.eigenvalue == nil && solution.scores.values.allSatisfy { $0 == nil })
      return
    }
    #expect(solution.eigenvalue.isApproximately(best, within: 1e-9))
    for (members, pair) in zip(parts, pairs) {
      let wins = pair.value.isApproximately(best, within: 1e-7)
      for (node, score) in zip(members, pair.vector) {
        #expect(solution.scores[node].isApproximately(wins ? score : 0, within: 1e-6))
      }
    }
  }

  @Test(arguments: 2...25)
  func theLeavesOfAStarScoreOneOverTheRootOfTheirNumber(leaves: Int) throws {
    let solution = try Eigenvector().solution(on: SmallGraphs.star(leaves: leaves), in: context)
    let root = Double(leaves).squareRoot()
    #expect(solution.eigenvalue.isApproximately(root, within: 1e-12))
    #expect(solution.scores.values.dropFirst().allSatisfy { $0.isApproximately(1 / root) })
  }

  @Test func aLongPathSettlesAlthoughItsEigenvaluesNearlyAgree() throws {
    // The eigenvector of a path of n nodes is sin(kπ/(n + 1)) at its k-th node.
    let scores = try Eigenvector().scores(on: SmallGraphs.path(301), in: context)
    for node in 0..<301 {
      let exact = sin(Double(node + 1) * Double.pi / 302)
      #expect(scores.values[node].isApproximately(exact, within: 1e-7))
    }
  }

  @Test func partsWithTheSameEigenvalueAllKeepTheirScores() throws {
    let triangles = SmallGraphs.undirected(7, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)])
    let scores = try Eigenvector().scores(on: triangles, in: context)
    #expect(scores.values.map { ($0 ?? -1).rounded() } == [1, 1, 1, 1, 1, 1, 0])
  }

  @Test func aDirectedNetworkWithoutRoundTripsHasNoScores() throws {
    let solution = try Eigenvector()
      .solution(on: SmallGraphs.directed(3, [(0, 1), (1, 2)]), in: context)
    #expect(solution.eigenvalue == nil)
    #expect(solution.scores.values == [nil, nil, nil])
  }

  @Test func aDirectedRingDoesNotOscillate() throws {
    let ring = SmallGraphs.directed(4, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)])
    let solution = try Eigenvector().solution(on: ring, in: context)
    let oracle = powerIteration(denseMatrix(ring))
    for (found, value) in zip(solution.scores.values, oracle.vector) {
      #expect(found.isApproximately(value, within: 1e-9))
    }
  }
}
