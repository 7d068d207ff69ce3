import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct BrokerageTests {
  private let context = ExecutionContext(workers: 2)

  private func groups(_ graph: Graph, _ count: Int, seed: Int) -> Partition {
    var generator = Seed(UInt64(seed)).stream(3)
    return Partition(NodeMap((0..<graph.nodeCount).map { _ in generator.index(below: count) }))
  }

  /// The five roles of each node by looking at every three nodes.
  private func roles(_ graph: Graph, _ label: (Int) -> Int) -> [[Int]] {
    let tied = tieMatrix(graph, bothWays: graph.direction == .undirected)
    let n = graph.nodeCount
    var counts = [[Int]](repeating: [0, 0, 0, 0, 0], count: n)
    for i in 0..<n {
      for k in 0..<n where k != i && tied[i][k] {
        for j in 0..<n where j != i && j != k && tied[k][j] && !tied[i][j] {
          let (a, b, c) = (label(i), label(k), label(j))
          let role =
            a == c ? (a == b ? 0 : 1) : a == b ? 2 : b == c ? 3 : 4
          counts[k][role] += 1
        }
      }
    }
    return counts
  }

  private func list(_ counts: BrokerageCounts) -> [Int] {
    BrokerageRole.allCases.map { counts[$0] }
  }

  @Test(arguments: 0..<220)
  func rolesAgreeWithLookingAtAllTriples(seed: Int) throws {
    let graph = SmallGraphs.mixture(seed: seed)
    let partition = groups(graph, 1 + seed % 4, seed: seed)
    let found = try Brokerage(of: graph, between: partition, in: context)
    let expected = roles(graph) { partition[Node($0)] }
    #expect(found.counts.values.map(list) == expected)
    for role in BrokerageRole.allCases {
      #expect(found.totals[role] == expected.reduce(0) { $0 + $1[role.rawValue] })
    }
    for node in graph.nodes {
      let pairs = found.pairs(at: node)
      let between = found.counts[node].total - found.counts[node][.coordinator]
        - found.counts[node][.itinerant]
      let ways = graph.direction == .undirected ? 2 : 1
      #expect(ways * pairs.reduce(0) { $0 + $1.count } == between)
      #expect(pairs.allSatisfy { $0.from != $0.to && (ways == 1 || $0.from < $0.to) })
    }
    let joined = try found.pairs(in: context)
    for pair in joined {
      let parts = graph.nodes.compactMap { node in
        found.pairs(at: node).first { ($0.from, $0.to) == (pair.from, pair.to) }
          .map { (node, $0.count) }
      }
      #expect(pair.paths == parts.reduce(0) { $0 + $1.1 } && pair.brokers == parts.count)
      #expect(pair.pathsOfFirst == parts.map(\.1).max())
      #expect(parts.first { $0.1 == pair.pathsOfFirst }?.0 == pair.first)
    }
    #expect(zip(joined, joined.dropFirst()).allSatisfy { $0.paths >= $1.paths })
  }

  /// Worked case 22 (R's sna 2.7).
  @Test func theLeadersOfTheKarateClubCoordinateTheirFactions() throws {
    let found = try Brokerage(of: SmallGraphs.karateClub, between: .karateFactions, in: context)
    #expect(list(found.counts[Node(0)]) == [174, 0, 15, 15, 0])
    #expect(list(found.counts[Node(33)]) == [156, 6, 40, 40, 0])
    #expect(found.counts[Node(0)].total == 204 && found.counts[Node(33)].total == 242)
    #expect(list(found.totals) == [510, 20, 128, 128, 0])
  }

  /// All 4,096 directed graphs of four nodes, each as probable as its ties make it.
  @Test(arguments: [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 1], [0, 0, 1, 2], [0, 1, 2, 3]])
  func theMomentsAreThoseOfAllGraphs(labels: [Int]) throws {
    let arcs = (0..<4).flatMap { a in (0..<4).filter { $0 != a }.map { (a, $0) } }
    let partition = Partition(NodeMap(labels))
    // 3 of 12 pairs tied on average: each with probability 1/4.
    let expected = GouldFernandez(groupSizes: partition.sizes, arcCount: 3)
    var sums = [[Double]](repeating: Array(repeating: 0, count: 12), count: 5)
    for bits in 0..<(1 << 12) {
      let chosen = arcs.indices.filter { bits >> $0 & 1 == 1 }
      var probability = 1.0
      for arc in arcs.indices { probability *= bits >> arc & 1 == 1 ? 0.25 : 0.75 }
      let graph = SmallGraphs.directed(4, chosen.map { arcs[$0] })
      let counts = roles(graph) { partition[Node($0)] }
      for row in 0..<5 {
        var figures = row < 4 ? counts[row] : (0..<5).map { r in counts.reduce(0) { $0 + $1[r] } }
        figures.append(figures.reduce(0, +))
        for (place, figure) in figures.enumerated() {
          sums[row][place] += probability * Double(figure)
          sums[row][place + 6] += probability * Double(figure * figure)
        }
      }
    }
    for row in 0..<5 {
      for place in 0..<6 {
        let mean = sums[row][place]
        let variance = sums[row][place + 6] - mean * mean
        let role = BrokerageRole(rawValue: place)
        let moments =
          switch (role, row) {
          case (let role?, 4): expected.moments(role, .exact)
          case (nil, 4): expected.momentsOfTotal(.exact)
          case (let role?, _): expected.moments(role, inGroup: partition[Node(row)])
          case (nil, _): expected.momentsOfNode
          }
        #expect(abs(moments.mean - mean) < 1e-10, "row \(row), figure \(place)")
        #expect(abs(moments.variance - variance) < 1e-10, "row \(row), figure \(place)")
      }
    }
  }

  @Test func publishedVariancesAreNeverSmallerThanExactOnes() {
    for count in 1...5 {
      let moments = GouldFernandez(groupSizes: Array(repeating: 4, count: count), arcCount: 30)
      for role in BrokerageRole.allCases {
        #expect(moments.moments(role).variance >= moments.moments(role, .exact).variance)
        #expect(moments.moments(role).mean == moments.moments(role, .exact).mean)
      }
    }
  }

  @Test func shuffledGroupsAreTheSameForAnyNumberOfWorkers() throws {
    let graph = SmallGraphs.random(.directed, nodeCount: 40, density: 0.1, seed: 4)
    let partition = groups(graph, 3, seed: 4)
    let all = try [1, 2, 5].map { workers in
      let context = ExecutionContext(workers: workers)
      return try Brokerage(of: graph, between: partition, in: context)
        .shuffled(permutations: 60, seed: Seed(9), in: context)
    }
    let isSame = all.allSatisfy {
      $0.nodes.values == all[0].nodes.values && $0.totals == all[0].totals
    }
    #expect(isSame)
    #expect(all[0].totals.allSatisfy { $0.shareAtOrAbove > 0 && $0.shareAtOrBelow > 0 })
  }

  /// With all orders of five labels the mean is that of the shuffles, within four standard errors.
  @Test func shufflesHaveTheMeanOfAllOrders() throws {
    let graph = SmallGraphs.undirected(5, [(0, 1), (1, 2), (2, 3), (3, 4), (1, 3)])
    let labels = [0, 0, 1, 1, 2]
    let found = try Brokerage(of: graph, between: Partition(NodeMap(labels)), in: context)
      .shuffled(permutations: 4000, seed: Seed(2), in: context)
    var orders: [[Int]] = [[]]
    for _ in 0..<5 {
      orders = orders.flatMap { order in
        (0..<5).filter { !order.contains($0) }.map { order + [$0] }
      }
    }
    for role in BrokerageRole.allCases {
      let values = orders.map { order in
        roles(graph) { labels[order[$0]] }.reduce(0) { $0 + $1[role.rawValue] }
      }
      let mean = Double(values.reduce(0, +)) / Double(values.count)
      let comparison = found.totals[role.rawValue]
      let error = (comparison.deviation ?? 0) / 4000.0.squareRoot()
      #expect(abs((comparison.mean ?? 0) - mean) <= 4 * error + 1e-12, "\(role)")
      let above = Double(values.count { Double($0) >= comparison.observed }) / 120
      #expect(abs(comparison.shareAtOrAbove - above) < 0.04)
    }
  }

  @Test func aRequestToStopIsObeyed() throws {
    let brokerage = try Brokerage(of: SmallGraphs.karateClub, between: .karateFactions, in: context)
    let stopped = ExecutionContext()
    stopped.cancellation.request()
    #expect(throws: CancellationError.self) {
      try Brokerage(of: SmallGraphs.karateClub, between: .karateFactions, in: stopped)
    }
    #expect(throws: CancellationError.self) {
      try brokerage.shuffled(permutations: 10, in: stopped)
    }
  }
}

extension Partition {
  /// The two clubs after the split (networkx' `club`): Mr. Hi's and the officers'.
  static let karateFactions = Partition(
    NodeMap(
      (0..<34).map {
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].contains($0) ? 0 : 1
      }))
}
