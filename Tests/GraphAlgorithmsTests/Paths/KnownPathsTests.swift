import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The karate club with costs of 1 + (number of the edge mod 5), and what other tools found there.
struct KnownPathsTests {
  private let graph = SmallGraphs.karateClub
  private var costs: EdgeMap<Double> { EdgeMap(graph.edges.map { Double(1 + $0.index % 5) }) }

  /// `scipy.sparse.csgraph.dijkstra(directed=False)`, scipy 1.17.1.
  @Test func costsAreThoseOfScipy() throws {
    let paths = try ShortestPaths(in: graph, cost: .costs(costs))
    let known: [Double] = [
      2, 3, 4, 5, 2, 4, 1, 4, 5, 7, 4, 7, 3, 4, 6, 8, 0, 4, 5, 5, 8, 6, 5, 5, 7, 4, 8, 9, 5, 6, 7,
      3, 4, 5,
    ]
    #expect(try CostSearch(paths).costs(from: Node(16)).values == known)
    let all = try AllPairsCosts(of: paths)
    let sum = graph.nodes.reduce(0.0) { sum, a in
      graph.nodes.reduce(sum) { $0 + (all.cost(from: a, to: $1) ?? .nan) }
    }
    #expect(sum == 5902)
    let eccentricities = try paths.eccentricities().values
    #expect(eccentricities.max() == 12)
    #expect(eccentricities.reduce(0, +) == 299)
  }

  /// `networkx.shortest_simple_paths(g, 16, 14, weight)`, networkx 3.6.1.
  @Test func theCheapestPathsCostWhatNetworkxSays() throws {
    let paths = try ShortestPaths(in: graph, cost: .costs(costs))
    let found = try paths.paths(from: Node(16), to: Node(14), count: 12).map(\.cost)
    #expect(found == [6, 8, 8, 8, 9, 9, 9, 10, 10, 10, 10, 10])
    #expect(try RouteIndex(paths).path(from: Node(16), to: Node(14))?.cost == 6)
  }

  /// The narrowest edges in `networkx.maximum_spanning_tree`, networkx 3.6.1.
  @Test func widthsAreThoseOfTheMaximumSpanningTree() throws {
    let known: [Double?] = [
      5, 3, 3, 3, 4, 5, 3, 3, 3, 3, 4, 5, 3, 3, 3, 3, nil, 3, 2, 4, 3, 5, 2, 3, 3, 3, 3, 3, 3, 3,
      3, 3, 3, 3,
    ]
    let paths = try WidestPaths(in: graph, capacities: costs)
    #expect(try paths.widths(from: Node(16)).values == known)
  }

  /// One network, four ways of searching.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func theWorldIsSearchedTheSameWithLandmarks() throws {
    let graph = try #require(RealNetwork.wikipedia2026).graph
    let paths = try ShortestPaths(in: graph)
    let index = try RouteIndex(paths)
    for number in 0..<20 {
      let source = Node((number * 7919) % graph.nodeCount)
      let target = Node((number * 104_729 + 5) % graph.nodeCount)
      let one = try paths.path(from: source, to: target)
      #expect(try index.path(from: source, to: target) == one)
      #expect(try paths.paths(from: source, to: target, count: 3).first == one)
      let distance = try BreadthFirstSearch(in: graph).tree(from: source).distance(to: target)
      #expect(one?.hopCount == distance)
    }
  }
}
