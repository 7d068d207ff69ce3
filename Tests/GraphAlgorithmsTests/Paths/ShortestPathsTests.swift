import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct ShortestPathsTests {
  /// Every path that meets no node twice, with the cheapest usable edge between each two nodes, in
  /// order of cost and nodes.
  private func allPaths(
    _ graph: Graph, _ source: Int, _ target: Int, _ costs: [Double], _ constraints: PathConstraints
  ) -> [(cost: Double, nodes: [Int])] {
    func isUsable(_ node: Int) -> Bool {
      !(constraints.avoidedNodes?.contains(Node(node)) ?? false)
    }
    func step(_ a: Int, _ b: Int) -> Double? {
      graph.edges.filter { edge in
        let (from, to) = graph.ends(of: edge)
        let joins =
          (from.index, to.index) == (a, b)
          || graph.direction == .undirected && (from.index, to.index) == (b, a)
        return joins && constraints.usableEdges?[edge] ?? true
      }.map { costs[$0.index] }.min()
    }
    var found: [(cost: Double, nodes: [Int])] = []
    func extend(_ nodes: [Int], _ cost: Double) {
      let last = nodes[nodes.count - 1]
      if last == target {
        found.append((cost, nodes))
        return
      }
      for next in 0..<graph.nodeCount where !nodes.contains(next) && isUsable(next) {
        if let more = step(last, next) { extend(nodes + [next], cost + more) }
      }
    }
    if isUsable(source) && isUsable(target) { extend([source], 0) }
    return found.sorted {
      $0.cost != $1.cost ? $0.cost < $1.cost : $0.nodes.lexicographicallyPrecedes($1.nodes)
    }
  }

  private func graph(_ direction: Direction, seed: Int) -> (graph: Graph, costs: [Double]) {
    let graph = SmallGraphs.multigraph(
      direction, nodeCount: 7, edgeCount: 10 + seed % 7, seed: seed)
    var generator = Seed(UInt64(seed)).stream(3)
    // Few different costs, 0 among them, so that ties are frequent.
    return (graph, graph.edges.map { _ in Double(generator.index(below: 4)) })
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<60)
  func theCheapestPathsAreThoseOfFullEnumeration(direction: Direction, seed: Int) throws {
    let (graph, costs) = graph(direction, seed: seed)
    var constraints = PathConstraints.none
    if seed % 3 == 1 {
      constraints = PathConstraints(avoiding: NodeSet([Node(2)], universe: 7))
    } else if seed % 3 == 2 {
      constraints = PathConstraints(
        usableEdges: EdgeMap((0..<graph.edgeCount).map { $0 % 5 != 0 }))
    }
    let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)), under: constraints)
    let oracle = allPaths(graph, 0, 6, costs, constraints)
    let found = try paths.paths(from: Node(0), to: Node(6), count: 100)
    #expect(found.map { $0.nodes.map(\.index) } == oracle.map(\.nodes))
    #expect(found.map(\.cost) == oracle.map(\.cost))
    #expect(try paths.path(from: Node(0), to: Node(6)) == found.first)
    #expect(try paths.paths(from: Node(0), to: Node(6), count: 3) == Array(found.prefix(3)))
    for path in found {
      for (step, edge) in path.edges.enumerated() {
        #expect(graph.otherEnd(of: edge, from: path.nodes[step]) == path.nodes[step + 1])
      }
      #expect(path.edges.reduce(0) { $0 + costs[$1.index] } == path.cost)
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<30)
  func hopsCountEachEdgeAsOne(direction: Direction, seed: Int) throws {
    let graph = graph(direction, seed: seed).graph
    let oracle = allPaths(graph, 1, 4, graph.edges.map { _ in 1 }, .none)
    let found = try ShortestPaths(in: graph).paths(from: Node(1), to: Node(4), count: 12)
    #expect(found.map { $0.nodes.map(\.index) } == oracle.prefix(12).map(\.nodes))
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<30)
  func costsToAllNodesAreThoseOfThePaths(direction: Direction, seed: Int) throws {
    let (graph, costs) = graph(direction, seed: seed)
    let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)))
    let all = try paths.costs(from: Node(3))
    for node in graph.nodes {
      #expect(try paths.path(from: Node(3), to: node)?.cost == all[node])
    }
  }

  @Test func ofParallelEdgesTheCheapestAndThenTheLowestIsUsed() throws {
    var builder = GraphBuilder(.undirected, nodeCount: 2, duplicates: .keep)
    for _ in 0..<3 { builder.addEdge(Node(0), Node(1)) }
    let paths = try ShortestPaths(in: builder.build().graph, cost: .costs(EdgeMap([5, 2, 2])))
    #expect(try paths.path(from: Node(1), to: Node(0))?.edges == [Edge(1)])
  }

  @Test func aPathFromANodeToItselfHasNoEdges() throws {
    let paths = try ShortestPaths(in: SmallGraphs.karateClub)
    let path = try #require(try paths.path(from: Node(3), to: Node(3)))
    #expect(path.nodes == [Node(3)] && path.edges.isEmpty && path.cost == 0)
    #expect(try paths.paths(from: Node(3), to: Node(3), count: 5) == [path])
  }

  @Test func negativeCostsAreAnError() {
    #expect(throws: GraphAlgorithmError.badCost(edge: Edge(1), cost: -2)) {
      try ShortestPaths(in: SmallGraphs.path(3), cost: .costs(EdgeMap([1, -2])))
    }
  }

  @Test func noPathIsNoError() throws {
    let paths = try ShortestPaths(in: SmallGraphs.undirected(3, [(0, 1)]))
    #expect(try paths.path(from: Node(0), to: Node(2)) == nil)
    #expect(try paths.paths(from: Node(0), to: Node(2), count: 4).isEmpty)
  }

  @Test func aRequestToStopIsObeyed() {
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) {
      try ShortestPaths(in: SmallGraphs.path(3))
        .paths(from: Node(0), to: Node(2), count: 2, in: context)
    }
  }

  @Test(arguments: 0..<5)
  func fractionalCostsGiveTheSamePathsAsEnumeration(seed: Int) throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 8, density: 0.5, seed: seed)
    var generator = Seed(UInt64(seed)).stream(1)
    let costs = graph.edges.map { _ in generator.unitInterval() }
    let oracle = allPaths(graph, 0, 7, costs, .none)
    let found = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)))
      .paths(from: Node(0), to: Node(7), count: 40)
    #expect(found.map { $0.nodes.map(\.index) } == oracle.prefix(40).map(\.nodes))
  }
}
