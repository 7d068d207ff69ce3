import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct CostSearchTests {
  /// The least sums, each added from the first tie to the last, by Bellman's and Ford's method.
  private func bellmanFord(_ graph: Graph, _ costs: [Double], from source: Int) -> [Double?] {
    var best = [Double](repeating: .infinity, count: graph.nodeCount)
    best[source] = 0
    for _ in 0..<graph.nodeCount {
      for edge in graph.edges {
        let (a, b) = graph.ends(of: edge)
        best[b.index] = min(best[b.index], best[a.index] + costs[edge.index])
        if graph.direction == .undirected {
          best[a.index] = min(best[a.index], best[b.index] + costs[edge.index])
        }
      }
    }
    return best.map { $0.isFinite ? $0 : nil }
  }

  /// Costs of several kinds: whole, fractional, all 0, and so different that buckets are no use.
  private func costs(of graph: Graph, seed: Int) -> [Double] {
    var generator = Seed(UInt64(seed)).stream(4)
    return graph.edges.map { _ in
      switch seed % 5 {
      case 0: Double(generator.index(below: 4))
      case 1: generator.unitInterval()
      case 2: 0
      case 3: Double(1 + generator.index(below: 1000)) * 1e-9
      default: generator.index(below: 3) == 0 ? 1e12 : generator.unitInterval()
      }
    }
  }

  @Test(arguments: [Direction.undirected, .directed])
  func costsAreThoseOfBellmanAndFord(direction: Direction) throws {
    for seed in 0..<200 {
      let graph = SmallGraphs.multigraph(
        direction, nodeCount: 1 + seed % 23, edgeCount: (seed * 7) % 60, seed: seed)
      let costs = costs(of: graph, seed: seed)
      let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)))
      let search = CostSearch(paths)
      for source in Set([0, graph.nodeCount / 2]) {
        let exact = bellmanFord(graph, costs, from: source)
        #expect(try search.costs(from: Node(source)).values == exact, "seed \(seed)")
        #expect(try paths.costs(from: Node(source)).values == exact, "seed \(seed)")
      }
    }
  }

  /// Enough nodes for the renumbering by degree, which the costs must not show.
  @Test(arguments: [1.0, 0.37])
  func hubsComeFirstWithoutATrace(unit: Double) throws {
    var generator = Seed(3).stream(0)
    var builder = GraphBuilder(.undirected, nodeCount: 20_000)
    for node in 1..<20_000 {
      builder.addEdge(Node(node), Node(generator.index(below: 1 + node / 50)))
      builder.addEdge(Node(node), Node(generator.index(below: node)))
    }
    let graph = builder.build().graph
    let costs = graph.edges.map { _ in unit * Double(1 + generator.index(below: 255)) }
    let paths = try ShortestPaths(in: graph, cost: .costs(EdgeMap(costs)))
    let sources = [Node(0), Node(19_999), Node(777)]
    let found = try CostSearch(paths).costs(from: sources, in: ExecutionContext(workers: 2))
    for (source, costs) in zip(sources, found) {
      #expect(try costs.values == paths.costs(from: source).values)
    }
  }

  @Test func nodesThatMustBeAvoidedReachNothing() throws {
    let paths = try ShortestPaths(
      in: SmallGraphs.path(4), under: PathConstraints(avoiding: NodeSet([Node(1)], universe: 4)))
    let search = CostSearch(paths)
    #expect(try search.costs(from: Node(1)).values == [nil, nil, nil, nil])
    #expect(try search.costs(from: Node(3)).values == [nil, nil, 1, 0])
    #expect(try search.costs(from: [], in: ExecutionContext()).isEmpty)
  }

  @Test func aRequestToStopIsObeyed() throws {
    let search = CostSearch(try ShortestPaths(in: SmallGraphs.karateClub))
    let context = ExecutionContext()
    context.cancellation.request()
    #expect(throws: CancellationError.self) { try search.costs(from: Node(0), in: context) }
    #expect(throws: CancellationError.self) { try search.costs(from: [Node(0)], in: context) }
  }
}
