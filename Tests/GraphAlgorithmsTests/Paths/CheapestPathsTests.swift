import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Lists of cheapest and of widest paths against full enumeration, and guided searches against plain
/// ones.
struct CheapestPathsTests {
  private typealias Found = (cost: Double, width: Double, nodes: [Int])

  /// Every path that meets no node twice, over every choice of parallel edges.
  private func allPaths(
    _ graph: Graph, _ source: Int, _ target: Int, _ costs: [Double], _ widths: [Double]
  ) -> [Found] {
    var found: [Found] = []
    func extend(_ nodes: [Int], _ cost: Double, _ width: Double) {
      let last = nodes[nodes.count - 1]
      if last == target {
        found.append((cost, width, nodes))
        return
      }
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        for (from, to) in [(a.index, b.index), (b.index, a.index)]
        where from == last && !nodes.contains(to) {
          if graph.direction == .undirected || from == a.index {
            extend(nodes + [to], cost + costs[edge.index], min(width, widths[edge.index]))
          }
        }
      }
    }
    extend([source], 0, .infinity)
    return found
  }

  private func graph(_ direction: Direction, seed: Int) -> (
    Graph, costs: [Double], widths: [Double]
  ) {
    let graph = SmallGraphs.multigraph(
      direction, nodeCount: 1 + seed % 6, edgeCount: 2 + seed % 9, seed: seed)
    var generator = Seed(UInt64(seed)).stream(5)
    return (
      graph, graph.edges.map { _ in Double(generator.index(below: 3) + seed % 2) },
      graph.edges.map { _ in Double(generator.index(below: 4)) }
    )
  }

  @Test(arguments: [Direction.undirected, .directed])
  func cheapestPathsAreThoseOfEnumeration(direction: Direction) throws {
    for seed in 0..<200 {
      let (graph, costs, widths) = graph(direction, seed: seed)
      let target = graph.nodeCount - 1
      let all = allPaths(graph, 0, target, costs, widths)
      let least = all.map(\.cost).min()
      // Parallel edges of equal cost are one path.
      let cheapest = Set(all.filter { $0.cost == least }.map(\.nodes))
        .sorted { $0.lexicographicallyPrecedes($1) }
      let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)))
      let found = try paths.cheapestPaths(from: Node(0), to: Node(target))
      #expect(found?.cost == least, "seed \(seed)")
      #expect(found?.count == least.map { _ in Double(cheapest.count) }, "seed \(seed)")
      #expect((found?.paths ?? []).map { $0.nodes.map(\.index) } == cheapest, "seed \(seed)")
      let two = try paths.cheapestPaths(from: Node(0), to: Node(target), limit: 2)
      #expect(two?.paths ?? [] == Array((found?.paths ?? []).prefix(2)), "seed \(seed)")
      if seed % 2 == 1 { #expect(two?.count == found?.count, "seed \(seed)") }
    }
  }

  @Test(arguments: [Direction.undirected, .directed])
  func widestPathsAreThoseOfEnumeration(direction: Direction) throws {
    for seed in 0..<200 {
      let (graph, costs, widths) = graph(direction, seed: seed)
      let target = graph.nodeCount - 1
      let best = allPaths(graph, 0, target, costs, widths).min {
        if $0.width != $1.width { return $0.width > $1.width }
        return $0.cost != $1.cost ? $0.cost < $1.cost : $0.nodes.lexicographicallyPrecedes($1.nodes)
      }
      let paths = try WidestPaths(
        in: graph, capacities: EdgeMap(widths), cost: .costs(EdgeMap(costs)))
      let found = try paths.path(from: Node(0), to: Node(target))
      #expect(found?.path.nodes.map(\.index) == best?.nodes, "seed \(seed)")
      #expect(found?.path.cost == best?.cost, "seed \(seed)")
      let width = best.flatMap { $0.width.isFinite ? $0.width : nil }
      #expect(found?.width == width, "seed \(seed)")
      #expect(try paths.widths(from: Node(0))[Node(target)] == width, "seed \(seed)")
    }
  }

  @Test func aConstraintAppliesToWidestPathsToo() throws {
    let graph = SmallGraphs.cycle(5)
    let capacities = EdgeMap<Double>([9, 1, 9, 9, 9])
    let constraints = PathConstraints(avoiding: NodeSet([Node(1)], universe: 5))
    let free = try WidestPaths(in: graph, capacities: capacities)
    let bound = try WidestPaths(in: graph, capacities: capacities, under: constraints)
    #expect(try free.path(from: Node(0), to: Node(2))?.path.nodes.count == 3)
    #expect(try bound.path(from: Node(0), to: Node(2))?.path.nodes.count == 4)
    #expect(try bound.path(from: Node(1), to: Node(1)) == nil)
    #expect(try bound.path(from: Node(0), to: Node(1)) == nil)
  }

  @Test func badCapacitiesAreAnError() {
    let error = GraphAlgorithmError.badCapacity(edge: Edge(0), capacity: -1)
    #expect(throws: error) {
      try WidestPaths(in: SmallGraphs.path(2), capacities: EdgeMap([-1]))
    }
    #expect(
      error.description
        == "edge 0 has a capacity of -1.0, but capacities must be finite and 0 or more. "
        + "Leave the edge out to close it.")
  }

  /// A row of 60 squares has 2^60 shortest paths, a row of 1100 more than can be counted.
  @Test func manyPathsAreCountedWithoutListingThem() throws {
    func squares(_ count: Int) -> Graph {
      SmallGraphs.undirected(
        3 * count + 1,
        (0..<count).flatMap { s in
          let a = 3 * s
          return [(a, a + 1), (a, a + 2), (a + 1, a + 3), (a + 2, a + 3)]
        })
    }
    let some = try ShortestPaths(in: squares(60))
      .cheapestPaths(from: Node(0), to: Node(180), limit: 3)
    #expect(some?.count == 0x1p60)
    #expect(some?.paths.count == 3)
    #expect(throws: GraphAlgorithmError.tooManyShortestPaths) {
      try ShortestPaths(in: squares(1100)).cheapestPaths(from: Node(0), to: Node(3300))
    }
  }

  /// `len(list(networkx.all_shortest_paths(karate_club_graph(), 16, t)))`, networkx 3.6.1.
  @Test(arguments: [(14, 14), (26, 8), (15, 14), (12, 2), (33, 8)])
  func numbersOfShortestPathsInTheKarateClubAreKnown(target: Int, count: Int) throws {
    let found = try ShortestPaths(in: SmallGraphs.karateClub)
      .cheapestPaths(from: Node(16), to: Node(target))
    #expect(found?.count == Double(count))
    #expect(found?.paths.count == count)
  }

  @Test(arguments: [Direction.undirected, .directed])
  func landmarksDoNotChangeThePath(direction: Direction) throws {
    for seed in 0..<200 {
      let graph = SmallGraphs.multigraph(
        direction, nodeCount: 2 + seed % 40, edgeCount: 3 + (seed * 3) % 90, seed: seed)
      var generator = Seed(UInt64(seed)).stream(6)
      let costs = graph.edges.map { _ in
        seed % 3 == 0
          ? Double(generator.index(below: 4))
          : generator.unitInterval() * (seed % 3 == 1 ? 1 : 1e9)
      }
      let constraints = PathConstraints(
        avoiding: seed % 4 == 0 ? NodeSet([Node(1)], universe: graph.nodeCount) : nil)
      let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)), under: constraints)
      let index = try RouteIndex(paths, landmarks: 1 + seed % 6)
      let pairs = (0..<8).map { number in
        (
          source: Node((number * 7 + seed) % graph.nodeCount),
          target: Node((number * number + 1) % graph.nodeCount)
        )
      }
      let expected = try pairs.map { try paths.path(from: $0.source, to: $0.target) }
      #expect(try index.paths(pairs) == expected, "seed \(seed)")
      #expect(try index.paths(pairs, in: ExecutionContext(workers: 2)) == expected, "seed \(seed)")
      #expect(
        try index.path(from: pairs[0].source, to: pairs[0].target) == expected[0], "seed \(seed)")
    }
  }

  @Test(arguments: [Direction.undirected, .directed])
  func coordinatesDoNotChangeThePath(direction: Direction) throws {
    for seed in 0..<200 {
      let graph = SmallGraphs.random(
        direction, nodeCount: 2 + seed % 30, density: 0.15, seed: seed)
      var generator = Seed(UInt64(seed)).stream(6)
      var latitudes = graph.nodes.map { _ in Double?(generator.unitInterval() * 180 - 90) }
      let longitudes = graph.nodes.map { _ in Double?(generator.unitInterval() * 360 - 180) }
      if seed % 5 == 0 { latitudes[0] = nil }
      // Costs have nothing to do with lengths, which the bound must allow for.
      let costs = graph.edges.map { _ in 1 + generator.unitInterval() }
      let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)))
      let bound = GreatCircleBound(
        latitudes: NodeMap(latitudes), longitudes: NodeMap(longitudes), for: paths)
      for target in graph.nodes {
        #expect(
          try paths.path(from: Node(1), to: target, guidedBy: bound)
            == paths.path(from: Node(1), to: target), "seed \(seed)")
      }
    }
  }
}
