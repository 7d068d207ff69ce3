import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The search from both ends against the search from one end, and its costs against Floyd–Warshall.
struct BidirectionalPathsTests {
  /// What the cheapest way between each two nodes costs, by Floyd–Warshall.
  private func allCosts(
    _ graph: Graph, _ costs: [Double], avoiding avoided: NodeSet?, usable: EdgeMap<Bool>?
  ) -> [[Double]] {
    let n = graph.nodeCount
    var best = [[Double]](repeating: [Double](repeating: .infinity, count: n), count: n)
    func isAvoided(_ node: Int) -> Bool { avoided?.contains(Node(node)) ?? false }
    for node in 0..<n where !isAvoided(node) { best[node][node] = 0 }
    for edge in graph.edges where usable?[edge] ?? true {
      let (a, b) = graph.ends(of: edge)
      guard !isAvoided(a.index), !isAvoided(b.index) else { continue }
      best[a.index][b.index] = min(best[a.index][b.index], costs[edge.index])
      if graph.direction == .undirected {
        best[b.index][a.index] = min(best[b.index][a.index], costs[edge.index])
      }
    }
    for middle in 0..<n {
      for a in 0..<n {
        for b in 0..<n {
          best[a][b] = min(best[a][b], best[a][middle] + best[middle][b])
        }
      }
    }
    return best
  }

  private func constraints(_ graph: Graph, seed: Int) -> PathConstraints {
    let n = graph.nodeCount
    switch seed % 5 {
    case 1 where n > 2:
      return PathConstraints(avoiding: NodeSet([Node(seed % n)], universe: n))
    case 2:
      return PathConstraints(
        usableEdges: EdgeMap((0..<graph.edgeCount).map { ($0 + seed) % 6 != 0 }))
    default: return .none
    }
  }

  /// Compares all pairs of nodes; how many of them have a path.
  @discardableResult
  private func compare(
    _ graph: Graph, _ cost: EdgeCost, _ costs: [Double], seed: Int, isExact: Bool
  ) throws -> Int {
    let constraints = constraints(graph, seed: seed)
    let paths = try ShortestPaths(in: graph, cost: cost, under: constraints)
    let oracle = allCosts(
      graph, costs, avoiding: constraints.avoidedNodes, usable: constraints.usableEdges)
    var found = 0
    for source in graph.nodes {
      for target in graph.nodes {
        let path = try paths.path(from: source, to: target)
        // This lists the paths of a search from the source alone.
        let plain = try paths.cheapestPaths(from: source, to: target, limit: 1)?.paths.first
        #expect(path == plain, "seed \(seed), \(source) to \(target)")
        let least = oracle[source.index][target.index]
        #expect((path != nil) == least.isFinite, "seed \(seed), \(source) to \(target)")
        guard let path else { continue }
        found += 1
        if isExact {
          #expect(path.cost == least, "seed \(seed), \(source) to \(target)")
        } else {
          #expect(
            abs(path.cost - least) <= 1e-12 * least, "seed \(seed), \(source) to \(target)")
        }
      }
    }
    return found
  }

  @Test func hopsAreThoseOfASearchFromOneEnd() throws {
    var found = 0
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      found += try compare(
        graph, .hops, graph.edges.map { _ in 1 }, seed: seed, isExact: true)
    }
    #expect(found > 5000)
  }

  /// Few different costs, 0 among them, so that ties are frequent.
  @Test func wholeCostsWithTiesGiveThePathOfASearchFromOneEnd() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      var generator = Seed(UInt64(seed)).stream(21)
      let costs = graph.edges.map { _ in Double(generator.index(below: 2 + seed % 3)) }
      try compare(graph, .costs(EdgeMap(costs)), costs, seed: seed, isExact: true)
    }
  }

  /// Tenths are rounded, so that sums differ by the end from which they are added up; some costs
  /// vanish beside others.
  @Test func roundedCostsGiveThePathOfASearchFromOneEnd() throws {
    for seed in 0..<240 {
      let graph = SmallGraphs.mixture(seed: seed)
      var generator = Seed(UInt64(seed)).stream(22)
      let costs = graph.edges.map { _ in
        let tenths = Double(generator.index(below: 4)) / 10
        return seed % 4 == 3 && generator.index(below: 3) == 0 ? tenths * 1e17 : tenths
      }
      try compare(graph, .costs(EdgeMap(costs)), costs, seed: seed, isExact: false)
    }
  }

  /// Larger than the others, and with far more ways of equal cost: squares in rows.
  @Test(arguments: [Direction.undirected, .directed])
  func gridsOfManyTiesGiveThePathOfASearchFromOneEnd(direction: Direction) throws {
    for seed in 0..<6 {
      let side = 12
      var builder = GraphBuilder(direction, nodeCount: side * side)
      let number = SmallGraphs.permutation(side * side, seed: seed)
      for row in 0..<side {
        for column in 0..<side {
          let node = Node(number[row * side + column])
          if column + 1 < side { builder.addEdge(node, Node(number[row * side + column + 1])) }
          if row + 1 < side { builder.addEdge(node, Node(number[(row + 1) * side + column])) }
        }
      }
      let graph = builder.build().graph
      let costs = EdgeMap(graph.edges.map { 0.1 * Double(1 + $0.index * seed % 3) })
      for paths in [
        try ShortestPaths(in: graph), try ShortestPaths(in: graph, cost: .costs(costs)),
      ] {
        for (from, to) in [(0, side * side - 1), (side - 1, side * (side - 1)), (5, 77)] {
          let (from, to) = (Node(number[from]), Node(number[to]))
          let plain = try paths.cheapestPaths(from: from, to: to, limit: 1)?.paths.first
          #expect(try paths.path(from: from, to: to) == plain, "seed \(seed)")
        }
      }
    }
  }

  /// Sums beyond the range of floating-point numbers are no paths.
  @Test func costsThatAddUpToInfinityAreNoPath() throws {
    let paths = try ShortestPaths(
      in: SmallGraphs.path(3), cost: .costs(EdgeMap([1.5e308, 1.5e308])))
    #expect(try paths.path(from: Node(0), to: Node(2)) == nil)
    #expect(try paths.path(from: Node(0), to: Node(1))?.cost == 1.5e308)
  }

  /// `networkx.bidirectional_dijkstra(g, 16, t)[0]`, networkx 3.6.1; costs of 1 + (number of the
  /// edge mod 5).
  @Test func costsInTheKarateClubAreThoseOfNetworkx() throws {
    let graph = SmallGraphs.karateClub
    let costs = EdgeMap(graph.edges.map { Double(1 + $0.index % 5) })
    let paths = try ShortestPaths(in: graph, cost: .costs(costs))
    let known: [Double] = [
      2, 3, 4, 5, 2, 4, 1, 4, 5, 7, 4, 7, 3, 4, 6, 8, 0, 4, 5, 5, 8, 6, 5, 5, 7, 4, 8, 9, 5, 6, 7,
      3, 4, 5,
    ]
    #expect(try graph.nodes.map { try paths.path(from: Node(16), to: $0)?.cost } == known)
    var sum = 0.0
    for a in graph.nodes {
      for b in graph.nodes { sum += try #require(try paths.path(from: a, to: b)).cost }
    }
    #expect(sum == 5902)
  }

  /// `networkx.bidirectional_dijkstra` and `networkx.bidirectional_shortest_path`, networkx 3.6.1,
  /// with costs of 1 + (sum of the numbers of the ends mod 7).
  @Test(.enabled(if: SharedMaterial.isPresent))
  func costsInTheWorldAreThoseOfNetworkx() throws {
    let graph = try #require(RealNetwork.wikipedia2026).graph
    let costs = EdgeMap(
      graph.edges.map { edge in
        let (a, b) = graph.ends(of: edge)
        return Double(1 + (a.index + b.index) % 7)
      })
    let hops = try ShortestPaths(in: graph)
    let paths = try ShortestPaths(in: graph, cost: .costs(costs))
    let knownCosts: [Double?] = [
      17, 11, 8, 33, 19, 8, nil, 16, nil, 21, 12, nil, 27, 14, 27, 31, 28, 23, 19, 28,
    ]
    let knownHops: [Int?] = [
      5, 6, 4, 8, 5, 4, nil, 6, nil, 6, 7, nil, 10, 4, 6, 9, 8, 8, 6, 7,
    ]
    for number in knownCosts.indices {
      let source = Node((number * 7919) % graph.nodeCount)
      let target = Node((number * 104_729 + 5) % graph.nodeCount)
      #expect(try paths.path(from: source, to: target)?.cost == knownCosts[number])
      #expect(try hops.path(from: source, to: target)?.hopCount == knownHops[number])
    }
  }

  @Test(arguments: [EdgeCost.hops, .costs(EdgeMap([1, 2]))])
  func aRequestToStopIsObeyed(cost: EdgeCost) throws {
    let context = ExecutionContext()
    let paths = try ShortestPaths(in: SmallGraphs.path(3), cost: cost)
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try paths.path(from: Node(0), to: Node(2), in: context)
    }
  }
}
