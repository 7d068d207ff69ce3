import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Constrained routes against all routes of small problems.
struct ConstrainedRoutesTests {
  /// Whether two lists hold the same routes; edges may differ where parallel ones do as well.
  static func agree(_ routes: [Route], _ others: [Route]) -> Bool {
    routes.count == others.count
      && zip(routes, others).allSatisfy { $0.nodes == $1.nodes && $0.costs == $1.costs }
  }

  @Test func theBestRoutesAreThoseOfAllRoutes() throws {
    var (found, none) = (0, 0)
    for seed in 0..<3000 {
      let random = RandomRouteProblem(seed: seed)
      let routes = try ConstrainedRoutes(in: random.graph, random.problem)
      let all = RouteEnumeration(random.graph, random.problem).routes
      for count in [1, 3, 50] {
        let best = try routes.best(count: count)
        let isRight = Self.agree(best, Array(all.prefix(count)))
        #expect(isRight, "seed \(seed), \(count) routes: \(best.count) of \(all.count)")
        if !isRight { return }
      }
      #expect(try routes.isPossible() == !all.isEmpty, "seed \(seed)")
      if all.isEmpty { none += 1 } else { found += 1 }
    }
    #expect(found > 300 && none > 300, "\(found) with routes, \(none) without")
  }

  @Test func paretoSetsAreThoseOfAllRoutes() throws {
    var several = 0
    for seed in 0..<3000 {
      let random = RandomRouteProblem(seed: seed, costCount: 2 + seed % 2)
      let points = try ConstrainedRoutes(in: random.graph, random.problem).pareto()
      let expected = RouteEnumeration(random.graph, random.problem).pareto
      let isRight = Self.agree(points, expected)
      #expect(isRight, "seed \(seed): \(points.count) instead of \(expected.count)")
      if !isRight { return }
      if expected.count > 1 { several += 1 }
    }
    #expect(several > 300, "\(several)")
  }

  /// Every route found uses edges that lead along its nodes and add up to its costs.
  @Test func routesAreWhatTheySay() throws {
    for seed in 0..<600 {
      let random = RandomRouteProblem(seed: seed)
      let every = RouteEnumeration(random.graph, random.problem).everyRoute
      let best = try ConstrainedRoutes(in: random.graph, random.problem).best(count: 5)
      #expect(best.allSatisfy { every.contains($0) }, "seed \(seed)")
    }
  }
}
