import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Group measures against their definitions on all pairs, and against networkx 3.6.1.
struct GroupMeasuresTests {
  private let context = ExecutionContext(workers: 2)

  private func value(_ measure: some GroupMeasure, _ group: [Int], _ graph: Graph) throws -> Double?
  {
    let nodes = NodeSet(group.map { Node($0) }, universe: graph.nodeCount)
    return try measure.value(of: nodes, on: graph, in: context)
  }

  /// A graph and a group of one to all of its nodes.
  private func sample(_ seed: Int) -> (graph: Graph, group: [Int])? {
    let graph = SmallGraphs.mixture(seed: seed)
    guard graph.nodeCount > 0 else { return nil }
    var generator = Seed(UInt64(seed)).stream(20)
    let size = 1 + generator.index(below: min(5, graph.nodeCount))
    let group = SmallGraphs.permutation(graph.nodeCount, seed: seed).prefix(size).sorted()
    return (graph, group)
  }

  @Test func degreesAndDistancesAgreeWithAllPairs() throws {
    for seed in 0..<240 {
      guard let (graph, group) = sample(seed) else { continue }
      let pairs = AllPairs(graph)
      let outside = (0..<graph.nodeCount).filter { !group.contains($0) }
      let steps = outside.map { node in group.compactMap { pairs.distance[$0][node] }.min() }
      let reached = steps.compactMap { $0 }.map { Double($0) }
      let sum = reached.reduce(0, +)
      let count = Double(outside.count)
      let share = outside.isEmpty ? nil : Double(steps.count { $0 == 1 }) / count
      #expect(try value(GroupDegree(.outgoing), group, graph) == share, "seed \(seed)")
      let tied = tieMatrix(graph, bothWays: true)
      let either = outside.count { node in group.contains { tied[$0][node] } }
      #expect(
        try value(GroupDegree(), group, graph) == (outside.isEmpty ? nil : Double(either) / count))
      let into = outside.count { node in group.contains { pairs.distance[node][$0] == 1 } }
      #expect(
        try value(GroupDegree(.incoming), group, graph)
          == (outside.isEmpty ? nil : Double(into) / count))
      let harmonic = outside.isEmpty ? nil : reached.reduce(0) { $0 + 1 / $1 } / count
      #expect(try value(GroupHarmonic(), group, graph).isApproximately(harmonic), "seed \(seed)")
      let inPart = sum > 0 ? Double(reached.count) / sum : nil
      #expect(try value(GroupCloseness(), group, graph).isApproximately(inPart), "seed \(seed)")
      let scaled = outside.isEmpty ? nil : (inPart ?? 0) * Double(reached.count) / count
      #expect(try value(GroupCloseness(.wf), group, graph).isApproximately(scaled))
      if steps.contains(nil) {
        #expect(throws: GraphAlgorithmError.self) {
          try value(GroupCloseness(.strict), group, graph)
        }
      } else {
        #expect(try value(GroupCloseness(.strict), group, graph).isApproximately(inPart))
      }
    }
  }

  /// A path avoids the group exactly if it is as long and counted in the graph without the group.
  @Test func betweennessAgreesWithPathCountsWithAndWithoutTheGroup() throws {
    for seed in 0..<240 {
      guard let (graph, group) = sample(seed) else { continue }
      let outside = (0..<graph.nodeCount).filter { !group.contains($0) }
      let all = AllPairs(graph)
      let kept = NodeSet(outside.map { Node($0) }, universe: graph.nodeCount)
      let rest = AllPairs(graph.induced(on: kept).graph)
      var sum = 0.0
      for (x, a) in outside.enumerated() {
        for (y, b) in outside.enumerated() where a != b {
          guard let steps = all.distance[a][b] else { continue }
          let free = rest.distance[x][y] == steps ? rest.pathCount[x][y] : 0
          sum += 1 - free / all.pathCount[a][b]
        }
      }
      let expected = graph.direction == .undirected ? sum / 2 : sum
      let found = try value(GroupBetweenness(), group, graph)
      #expect(found.isApproximately(expected, within: 1e-8), "seed \(seed)")
      let count = Double(outside.count)
      let share = count > 1 ? sum / (count * (count - 1)) : 0
      #expect(
        try value(GroupBetweenness(normalization: .byPairs), group, graph)
          .isApproximately(share, within: 1e-8), "seed \(seed)")
    }
  }

  @Test func fragmentationAgreesWithTakingTheGroupOut() throws {
    for seed in 0..<240 {
      guard let (graph, group) = sample(seed) else { continue }
      let part = parts(tieMatrix(graph, bothWays: true), without: Set(group))
      let n = graph.nodeCount
      var apart = 0
      for a in 0..<n {
        for b in 0..<n where a != b && part[a] != nil && part[b] != nil && part[a] != part[b] {
          apart += 1
        }
      }
      let r = n - group.count
      let expected = r > 1 ? Double(apart) / Double(r * (r - 1)) : nil
      #expect(try value(Fragmentation(), group, graph).isApproximately(expected), "seed \(seed)")
    }
  }

  /// 1 − Σ s(s − 1)/(r(r − 1)) over `networkx.connected_components` of the club without the group
  /// (networkx 3.6.1).
  @Test func theKarateClubFallsApartAsInAnotherTool() throws {
    let club = SmallGraphs.karateClub
    let expected: [([Int], Double)] = [
      ([0], 0.316_287_878_787_878_8), ([0, 33], 0.324_596_774_193_548_4),
      ([0, 2, 33], 0.384_946_236_559_139_73), ([11], 0), ([0, 11], 0.272_177_419_354_838_35),
    ]
    for (group, share) in expected {
      #expect(try value(Fragmentation(), group, club).isApproximately(share))
    }
    let players = try KeyPlayers(.fragmentation, size: 2).choose(from: club, in: context)
    #expect(players.baseline == 0)
  }

  /// Taking out a city that nobody is tied with makes the others less divided: of three nodes with
  /// one tie two pairs of three are apart, of the two tied ones none.
  @Test func aNodeThatWasCutOffAlreadyLowersTheShare() throws {
    let graph = SmallGraphs.undirected(3, [(0, 1)])
    #expect(try value(Fragmentation(), [2], graph) == 0)
    #expect(try value(Fragmentation(), [0], graph) == 1)
    #expect(try value(Fragmentation(), [0, 1], graph) == nil)
    let players = try KeyPlayers(.fragmentation, size: 3).choose(from: graph, in: context)
    #expect(players.nodes == [Node(0), Node(1), Node(2)])
    #expect(players.values == [1, 0, 0])
    #expect(players.baseline.isApproximately(2.0 / 3))
  }

  /// `networkx.group_degree_centrality`, `group_closeness_centrality`, `group_betweenness_centrality`
  /// (normalized=False and True).
  @Test(
    arguments: [
      (
        [0],
        [
          0.484_848_484_848_484_86, 0.568_965_517_241_379_3, 231.071_428_571_428_6,
          0.437_635_281_385_281_4,
        ]
      ),
      (
        [0, 33],
        [0.906_25, 0.914_285_714_285_714_3, 339.540_476_190_476_2, 0.684_557_411_674_347_2]
      ),
      (
        [0, 2, 33],
        [
          0.903_225_806_451_612_9, 0.911_764_705_882_352_9, 371.066_666_666_666_7,
          0.797_992_831_541_218_8,
        ]
      ),
      ([5, 6, 16], [0.096_774_193_548_387_1, 0.373_493_975_903_614_5, 0, 0]),
    ] as [([Int], [Double])])
  func groupsOfTheKarateClubScoreAsInAnotherTool(group: [Int], expected: [Double]) throws {
    let club = SmallGraphs.karateClub
    let found = [
      try value(GroupDegree(), group, club), try value(GroupCloseness(.strict), group, club),
      try value(GroupBetweenness(), group, club),
      try value(GroupBetweenness(normalization: .byPairs), group, club),
    ]
    for (found, expected) in zip(found, expected) { #expect(found.isApproximately(expected)) }
  }

  /// A group of one scores as the node does.
  @Test func groupsOfOneScoreAsTheirNode() throws {
    for seed in 2..<60 {
      let graph = SmallGraphs.mixture(seed: seed)
      let closeness = try Closeness().scores(on: graph, in: context)
      let harmonic = try Harmonic().scores(on: graph, in: context)
      let betweenness = try Betweenness().scores(on: graph, in: context)
      for node in graph.nodes {
        #expect(try value(GroupCloseness(), [node.index], graph).isApproximately(closeness[node]))
        #expect(try value(GroupHarmonic(), [node.index], graph).isApproximately(harmonic[node]))
        #expect(
          try value(GroupBetweenness(), [node.index], graph)
            .isApproximately(betweenness[node], within: 1e-8))
      }
    }
  }

  @Test func edgeCasesAreAnsweredAsDocumented() throws {
    let graph = SmallGraphs.undirected(3, [(0, 1)])
    for measure in GroupMeasureCatalog.all {
      let none = NodeSet(universe: 3)
      #expect(try measure.value(of: none, on: graph, in: context) == nil)
      let isolated = NodeSet([Node(2)], universe: 3)
      let found = try measure.value(of: isolated, on: graph, in: context)
      switch measure.descriptor.isolatedScore {
      case .always(let score): #expect(found == score)
      case .undefined: #expect(found == nil)
      case .depends(let text): #expect(!text.isEmpty)
      }
      let everybody = NodeSet(graph.nodes, universe: 3)
      let range = measure.descriptor.range
      #expect(
        try measure.value(of: everybody, on: graph, in: context).map(range.contains) ?? true)
      let stopped = ExecutionContext()
      stopped.cancellation.request()
      #expect(throws: CancellationError.self) {
        try measure.value(of: isolated, on: graph, in: stopped)
      }
    }
    #expect(try GroupMeasureCatalog.measure(id: "group-harmonic") is GroupHarmonic)
    #expect(throws: GraphAlgorithmError.self) { try GroupMeasureCatalog.measure(id: "group-x") }
  }

  @Test func everyNumberOfWorkersGivesTheSameBits() throws {
    let graph = SmallGraphs.random(.directed, nodeCount: 300, density: 0.02, seed: 4)
    let group = NodeSet([3, 50, 77].map { Node($0) }, universe: 300)
    let one = try GroupBetweenness().value(of: group, on: graph, in: ExecutionContext())
    let five = ExecutionContext(workers: 5)
    #expect(try GroupBetweenness().value(of: group, on: graph, in: five) == one)
  }
}
