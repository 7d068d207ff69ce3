import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Explanations of problems without routes against enumeration.
struct RouteConflictTests {
  @Test func explanationsAreRight() throws {
    var counts: [String: Int] = [:]
    for seed in 0..<1500 {
      let random = RandomRouteProblem(seed: seed)
      let conflict = try ConstrainedRoutes(in: random.graph, random.problem).conflict()
      let oracle = RouteConflictOracle(graph: random.graph, problem: random.problem)
      let wrong = oracle.wrong(conflict)
      #expect(wrong == nil, "seed \(seed): \(oracle.kind(conflict))")
      counts[oracle.kind(conflict), default: 0] += 1
    }
    let kinds = [
      "none", "unconnected", "limit", "stop", "nodes", "edges", "any of", "together",
    ]
    for kind in kinds { #expect(counts[kind, default: 0] > 5, "\(kind): \(counts)") }
  }

  @Test func aLimitSaysWhatWouldBeEnough() throws {
    let graph = SmallGraphs.path(4)
    let problem = RouteProblem(
      sources: NodeSet([Node(0)], universe: 4), targets: NodeSet([Node(3)], universe: 4),
      limits: [RouteLimit(amounts: EdgeMap([2, 3, 4]), most: 8)])
    #expect(try ConstrainedRoutes(in: graph, problem).conflict() == .limit(0, least: 9))
  }
}
