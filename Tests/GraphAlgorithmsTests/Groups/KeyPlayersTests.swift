import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct KeyPlayersTests {
  private let context = ExecutionContext(workers: 2)

  /// The value of a goal by its definition.
  private func value(_ goal: KeyPlayers.Goal, _ group: [Int], _ graph: Graph, _ pairs: AllPairs)
    throws -> Double
  {
    let n = graph.nodeCount
    let steps = (0..<n).map { node in group.compactMap { pairs.distance[$0][node] }.min() }
    switch goal {
    case .coverage: return Double(steps.count { $0 ?? 2 < 2 }) / Double(n)
    case .reach:
      return steps.reduce(0) { $0 + ($1.map { $0 == 0 ? 1 : 1 / Double($0) } ?? 0) } / Double(n)
    case .closeness:
      let mean = steps.reduce(0) { $0 + Double($1 ?? n) } / Double(n)
      return 1 - mean / Double(n)
    case .fragmentation:
      let part = parts(tieMatrix(graph, bothWays: true), without: Set(group))
      let sizes = Set(part.compactMap { $0 }).map { first in part.count { $0 == first } }
      let r = n - group.count
      return r < 2
        ? 0 : 1 - Double(sizes.reduce(0) { $0 + $1 * ($1 - 1) }) / Double(r * (r - 1))
    case .betweenness: return betweenness(group, graph, pairs)
    }
  }

  /// The share of pairs of nodes whose shortest paths have the group between their ends: paths are
  /// counted one step after another, never going on from a member.
  private func betweenness(_ group: [Int], _ graph: Graph, _ pairs: AllPairs) -> Double {
    let n = graph.nodeCount
    let tied = tieMatrix(graph, bothWays: false)
    var sum = 0.0
    for a in 0..<n {
      var free = [Double](repeating: 0, count: n)
      free[a] = 1
      let reached = (0..<n).filter { pairs.distance[a][$0] ?? 0 > 0 }
      for b in reached.sorted(by: { pairs.distance[a][$0] ?? 0 < pairs.distance[a][$1] ?? 0 }) {
        for before in 0..<n where tied[before][b] && (before == a || !group.contains(before)) {
          guard let d = pairs.distance[a][before], d + 1 == pairs.distance[a][b] else { continue }
          free[b] += free[before]
        }
        sum += 1 - free[b] / pairs.pathCount[a][b]
      }
    }
    return n < 2 ? 0 : sum / Double(n * (n - 1))
  }

  /// Every choice is the greedy one by definition, and the best group of all is not much better. The
  /// worst ratios of groups of three to the best of all: coverage 0.83, reach 0.95, closeness 0.97,
  /// betweenness 0.92 (all must be above 1 − 1/e), fragmentation, counted in pairs of all nodes that
  /// are not connected any more, 0.67 (which has no such bound).
  @Test(arguments: KeyPlayers.Goal.allCases)
  func choicesAreGreedyAndNearlyAsGoodAsTheBest(goal: KeyPlayers.Goal) throws {
    var worst = 1.0
    for seed in 0..<220 {
      let graph = SmallGraphs.mixture(seed: seed)
      let pairs = AllPairs(graph)
      let found = try KeyPlayers(goal, size: 3).choose(from: graph, in: context)
      #expect(found.nodes.count == min(3, graph.nodeCount) && !found.isEstimated)
      var group: [Int] = []
      if graph.nodeCount > 0 {
        let whole = try value(goal, [], graph, pairs)
        #expect(whole.isApproximately(found.baseline, within: 1e-12), "seed \(seed)")
      }
      var last = 0.0
      for (node, reported) in zip(found.nodes, found.values) {
        let best =
          try graph.nodes.filter { !group.contains($0.index) }
          .map { try value(goal, group + [$0.index], graph, pairs) }.max() ?? 0
        group.append(node.index)
        let own = try value(goal, group, graph, pairs)
        #expect(own.isApproximately(reported, within: 1e-8), "seed \(seed)")
        #expect(own >= best - 1e-8, "seed \(seed): \(own) for \(best)")
        #expect(goal == .fragmentation || reported >= last - 1e-12)
        last = reported
      }
      guard graph.nodeCount > 2 && graph.nodeCount < 12 else { continue }
      let best =
        try subsets(of: graph.nodeCount, size: 3).map { try value(goal, $0, graph, pairs) }.max()
        ?? 0
      let n = Double(graph.nodeCount)
      let rest = goal == .fragmentation ? (n - 3) * (n - 4) / (n * (n - 1)) : 1
      func ofAll(_ value: Double) -> Double { 1 - (1 - value) * rest }
      if ofAll(best) > 0 { worst = min(worst, ofAll(last) / ofAll(best)) }
    }
    #expect(worst >= (goal == .fragmentation ? 0.6 : 1 - 0.367_879_441_171))
  }

  /// `networkx.prominent_group(G, k)` searches all groups for group betweenness: 231.07 for node 0,
  /// 339.54 for 0 and 33, 378.68 for 0, 33 and 32 (networkx 3.6.1).
  @Test func theProminentGroupsOfTheKarateClubAreFound() throws {
    let club = SmallGraphs.karateClub
    let found = try KeyPlayers(.betweenness, size: 2).choose(from: club, in: context)
    #expect(found.nodes == [Node(0), Node(33)])
    let best = 378.68
    let three = try KeyPlayers(.betweenness, size: 3).choose(from: club, in: context)
    let reached = try GroupBetweenness().value(
      of: NodeSet(three.nodes, universe: 34), on: club, in: context)
    #expect(reached ?? 0 >= 0.95 * best)
  }

  /// The two players without whom Borgatti's measure is worst for the club, by trying all pairs.
  @Test func theBestPairToTakeOutOfTheKarateClubIsFound() throws {
    let club = SmallGraphs.karateClub
    let pairs = AllPairs(club)
    let found = try KeyPlayers(.fragmentation, size: 2).choose(from: club, in: context)
    let best = try subsets(of: 34, size: 2).map { try value(.fragmentation, $0, club, pairs) }.max()
    #expect(found.values[1] >= 0.95 * (best ?? 1))
  }

  @Test(arguments: KeyPlayers.Goal.allCases)
  func everyNumberOfWorkersChoosesTheSame(goal: KeyPlayers.Goal) throws {
    let graph = SmallGraphs.random(.directed, nodeCount: 400, density: 0.01, seed: 6)
    let search = KeyPlayers(goal, size: 6, sourceLimit: 100)
    let one = try search.choose(from: graph, in: ExecutionContext())
    #expect(try search.choose(from: graph, in: ExecutionContext(workers: 5)) == one)
    #expect(one.isEstimated == (goal == .betweenness))
  }

  @Test(arguments: KeyPlayers.Goal.allCases)
  func aRequestToStopIsObeyed(goal: KeyPlayers.Goal) {
    let stopped = ExecutionContext()
    stopped.cancellation.request()
    #expect(throws: CancellationError.self) {
      try KeyPlayers(goal, size: 2).choose(from: SmallGraphs.karateClub, in: stopped)
    }
  }

  @Test func estimatesFromSomeSourcesComeNearTheExactValue() throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 400, density: 0.01, seed: 8)
    let exact = try KeyPlayers(.betweenness, size: 5).choose(from: graph, in: context)
    let drawn = try KeyPlayers(.betweenness, size: 5, sourceLimit: 200)
      .choose(from: graph, in: context)
    #expect(!exact.isEstimated && drawn.isEstimated)
    let reached = betweenness(drawn.nodes.map(\.index), graph, AllPairs(graph))
    #expect(reached >= 0.9 * exact.values[4])
    #expect(abs(reached - drawn.values[4]) < 0.2 * reached)
  }
}
