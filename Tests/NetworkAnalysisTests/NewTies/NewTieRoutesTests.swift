import Execution
import GraphAlgorithms
import Graphs
import NetworkAnalysis
import Testing

/// Routes through existing ties and at most so many new ones, against all simple paths.
struct NewTieRoutesTests {
  @Test(arguments: 0..<300, 0...2)
  func routesWithFewNewTiesAreThoseOfAllPaths(seed: UInt64, most: Int) throws {
    let study = try RandomCities.study(seed, most: 7)
    let rule = try NewTieRule(seed % 2 == 0 ? "partners=1,organization" : "domestic,km=9000")
    let augmented = AugmentedGraph(
      study, adding: try NewTieCandidates(in: study, by: rule, ExecutionContext()).pairs)
    let graph = augmented.graph
    let prices = try augmented.prices(of: [try CostCriterion("status-risk+hops")], missing: .refuse)
    let ends = (Node(0), Node(graph.nodeCount - 1))
    let problem = RouteProblem(
      sources: NodeSet([ends.0], universe: graph.nodeCount),
      targets: NodeSet([ends.1], universe: graph.nodeCount),
      costs: [.costs(prices.costs[0])],
      limits: [RouteLimit(amounts: augmented.newTieCounts, most: Double(most))])
    let found = try ConstrainedRoutes(in: graph, problem).best(count: 6, in: ExecutionContext())
    var paths: [(cost: Double, nodes: [Node])] = []
    walk([ends.0], to: ends.1, graph) { nodes in
      let edges = zip(nodes, nodes.dropFirst()).compactMap { graph.edge(from: $0, to: $1) }
      guard edges.count(where: { augmented.isNew[$0] }) <= most else { return }
      paths.append((edges.reduce(0) { $0 + prices.costs[0][$1] }, nodes))
    }
    paths.sort {
      $0.cost != $1.cost ? $0.cost < $1.cost : $0.nodes.lexicographicallyPrecedes($1.nodes)
    }
    let isSame =
      found.map(\.nodes) == paths.prefix(6).map(\.nodes)
      && found.map { $0.costs[0] } == paths.prefix(6).map(\.cost)
    #expect(isSame, "\(found.map(\.nodes)) and not \(paths.prefix(6))")
  }

  private func walk(_ nodes: [Node], to end: Node, _ graph: Graph, _ take: ([Node]) -> Void) {
    guard let last = nodes.last, last != end else { return take(nodes) }
    for next in graph.neighbors(of: last) where !nodes.contains(next) {
      walk(nodes + [next], to: end, graph, take)
    }
  }
}
