import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Attacks and random failures against removing nodes one by one and computing everything anew.
@Suite struct AttackTests {
  static let seeds = 0..<320

  /// The order of an attack by its definition.
  private func order(_ strategy: AttackStrategy, on graph: Graph) -> [Int] {
    let whole = Remnant(of: graph, without: [])
    var gone: [Int] = []
    while gone.count < graph.nodeCount {
      let rest = Remnant(of: graph, without: Set(gone))
      let next =
        switch strategy {
        case .degree: rest.leader(whole.degrees)
        case .degreeRecomputed: rest.leader(rest.degrees)
        case .betweenness: rest.leader(whole.betweenness)
        case .betweennessRecomputed: rest.leader(rest.betweenness)
        }
      gone.append(next ?? rest.nodes[0])
    }
    return gone
  }

  @Test(arguments: AttackStrategy.allCases)
  func everyAttackTakesTheNodesThatTheDefinitionNames(strategy: AttackStrategy) throws {
    for seed in Self.seeds {
      let graph = SmallGraphs.mixture(seed: seed)
      let found = try Attack(strategy).order(on: graph, in: ExecutionContext(workers: 2))
      #expect(found.map(\.index) == order(strategy, on: graph), "seed \(seed)")
    }
  }

  @Test func theLargestComponentIsThatOfEachRemnant() throws {
    for seed in Self.seeds {
      let graph = SmallGraphs.mixture(seed: seed)
      let order = RandomFailures(seed: Seed(UInt64(seed))).order(
        ofRun: 3, nodeCount: graph.nodeCount)
      let curve = RemovalCurve(of: graph, removing: order)
      let expected = (0...graph.nodeCount).map {
        Remnant(of: graph, without: Set(order.prefix($0).map(\.index))).largest
      }
      #expect(curve.largestComponents == expected, "seed \(seed)")
      let n = Double(graph.nodeCount)
      let area = n == 0 ? nil : expected.dropFirst().map { Double($0) / n }.reduce(0, +) / n
      #expect(curve.area.isApproximately(area), "seed \(seed)")
      let half = expected.firstIndex { Double($0) <= n / 2 }
      #expect(curve.removals(untilShare: 0.5) == half, "seed \(seed)")
    }
  }

  @Test func efficiencyIsTheMeanOverThePairsThatTheGraphHad() throws {
    for seed in Self.seeds {
      let graph = SmallGraphs.mixture(seed: seed)
      let n = graph.nodeCount
      let order = SmallGraphs.permutation(n, seed: seed).map { Node($0) }
      let steps = Array(0...n)
      let sources = order.prefix(3).map(\.index) + order.suffix(max(0, min(2, n - 3))).map(\.index)
      let all = try RemovalEfficiency(of: graph).values(removing: order, after: steps)
      let some = try RemovalEfficiency(of: graph, from: sources.map { Node($0) })
        .values(removing: order, after: steps)
      #expect(all.count == (n > 1 ? n + 1 : 0), "seed \(seed)")
      for (q, value) in all.enumerated() {
        let rest = Remnant(of: graph, without: Set(order.prefix(q).map(\.index)))
        let whole = rest.closeness(from: Array(0..<n)) / Double(n * (n - 1))
        #expect(value.isApproximately(whole), "seed \(seed), \(q) removed")
        let part = rest.closeness(from: sources) / Double(sources.count * (n - 1))
        #expect(some[q].isApproximately(part), "seed \(seed), \(q) removed")
      }
    }
  }

  /// python-igraph 1.0.0 on `Graph.Famous("Zachary")`: `g.degree()` or `g.betweenness()` of what is
  /// left after each removal, the highest first, of equal ones the lowest number; the size of the
  /// largest of `g.induced_subgraph(rest).connected_components()` summed over all removals; and
  /// `networkx.global_efficiency` 3.6.1 of all 34 nodes without the ties of the first three.
  @Test(
    arguments: [
      (.degree, 164, [33, 0, 32, 2, 1, 3]), (.degreeRecomputed, 157, [33, 0, 32, 1, 2, 3]),
      (.betweenness, 168, [0, 33, 32, 2, 31, 8]),
      (.betweennessRecomputed, 155, [0, 33, 32, 2, 1, 23]),
    ] as [(AttackStrategy, Int, [Int])])
  func theKarateClubFallsApartAsInOtherTools(
    strategy: AttackStrategy, sum: Int, first: [Int]
  ) throws {
    let graph = SmallGraphs.karateClub
    let order = try Attack(strategy).order(on: graph)
    #expect(order.prefix(6).map(\.index) == first)
    let curve = RemovalCurve(of: graph, removing: order)
    #expect(curve.area.isApproximately(Double(sum) / (34 * 34)))
    #expect(curve.removals(untilShare: 0.5) == 4)
    let near = try RemovalEfficiency(of: graph).values(removing: order, after: [3])
    #expect(near[0].isApproximately(0.16841948900772424))
  }

  /// The same calls on the twinnings of Wikidata in 2022 (4,566 cities), names in the order of their
  /// ids.
  @Test(
    .enabled(if: SharedMaterial.isPresent),
    arguments: [
      (.degree, 1_548_066, 367, [4321, 649, 4462, 654, 1256, 3519]),
      (.degreeRecomputed, 1_331_660, 306, [4321, 649, 4462, 654, 1256, 3519]),
      (.betweenness, 1_670_781, 355, [649, 4321, 215, 3519, 3773, 2544]),
    ] as [(AttackStrategy, Int, Int, [Int])])
  func aRealNetworkFallsApartAsInOtherTools(
    strategy: AttackStrategy, sum: Int, half: Int, first: [Int]
  ) throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    let order = try Attack(strategy).order(on: graph)
    #expect(order.prefix(6).map(\.index) == first)
    let curve = RemovalCurve(of: graph, removing: order)
    #expect(curve.area.isApproximately(Double(sum) / (4566 * 4566)))
    #expect(curve.removals(untilShare: 0.5) == half)
  }

  @Test func batchesOfOneAreTheAttackAndLargerOnesStartWithTheSameCity() throws {
    let graph = SmallGraphs.karateClub
    let exact = try Attack(.betweennessRecomputed).order(on: graph)
    let batches = try Attack(.betweennessRecomputed, recomputingEvery: 5).order(on: graph)
    #expect(batches[0] == exact[0] && batches != exact)
    #expect(Set(batches).count == 34)
    let static5 = try Attack(.betweenness).order(on: graph).prefix(5)
    #expect(batches.prefix(5) == static5)
  }

  @Test func runsDrawFromStreamsOfTheirOwn() throws {
    let graph = SmallGraphs.karateClub
    let steps = [0, 5, 10]
    let few = try RandomFailures(runs: 5).outcomes(on: graph, steps: steps)
    let efficiency = RemovalEfficiency(of: graph)
    let many = try RandomFailures(runs: 40).outcomes(
      on: graph, steps: steps, efficiency: efficiency, inRuns: 2,
      in: ExecutionContext(workers: 5))
    #expect(few.map(\.area) == many.prefix(5).map(\.area))
    #expect(many.map(\.efficiencies.count) == [3, 3] + [Int](repeating: 0, count: 38))
    #expect(many[0] != many[1])
    let other = try RandomFailures(runs: 5, seed: Seed(2)).outcomes(on: graph, steps: steps)
    #expect(other.map(\.area) != few.map(\.area))
    let run = RandomFailures().order(ofRun: 1, nodeCount: 34)
    #expect(few[1].area == RemovalCurve(of: graph, removing: run).area)
  }

  @Test func aStoppedAttackThrows() {
    let cancellation = Cancellation()
    cancellation.request()
    let context = ExecutionContext(cancellation: cancellation)
    for strategy in AttackStrategy.allCases {
      #expect(throws: CancellationError.self) {
        try Attack(strategy).order(on: SmallGraphs.karateClub, in: context)
      }
    }
    #expect(throws: CancellationError.self) {
      try RandomFailures().outcomes(on: SmallGraphs.karateClub, steps: [1], in: context)
    }
  }
}
