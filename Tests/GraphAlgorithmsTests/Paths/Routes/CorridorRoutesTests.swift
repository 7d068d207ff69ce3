import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// Worked cases 12 and 13 on the synthetic corridors (`fixtures/synthetic/corridor.csv` of the shared
/// material), by enumeration with networkx (`all_simple_paths`).
@Suite(.enabled(if: SharedMaterial.isPresent))
struct CorridorRoutesTests {
  private let corridor: Corridor

  init() throws { corridor = try Corridor() }

  private func routes(
    _ costs: [EdgeMap<Double>], change: (inout RouteProblem) throws -> Void = { _ in }
  ) throws -> ConstrainedRoutes {
    let count = corridor.graph.nodeCount
    var problem = RouteProblem(
      sources: NodeSet([try corridor.city("urumqi")], universe: count),
      targets: NodeSet([try corridor.city("gwadar")], universe: count),
      costs: costs.map { .costs($0) })
    try change(&problem)
    return try ConstrainedRoutes(in: corridor.graph, problem)
  }

  private func only(_ city: String) throws -> NodeSet {
    NodeSet([try corridor.city(city)], universe: corridor.graph.nodeCount)
  }

  @Test func kilometersAndRiskTradeOffInThreeRoutes() throws {
    let points = try routes([corridor.kilometers, corridor.risk]).pareto()
    #expect(points.map(\.costs) == [[3260, 21], [3550, 18], [3620, 14]])
  }

  @Test func noRouteHasARiskOfTwelve() throws {
    let routes = try routes([corridor.kilometers]) {
      $0.limits = [RouteLimit(amounts: corridor.risk, most: 12)]
    }
    #expect(try !routes.isPossible())
    #expect(try routes.conflict() == .limit(0, least: 14))
  }

  @Test func theShortestOfTheWidestHasWidthTwo() throws {
    let widest = try routes([corridor.kilometers]).widest(corridor.capacity)
    #expect(widest?.width == 2)
    #expect(widest?.route.costs == [3260])
  }

  @Test func withoutIslamabadOrThroughIsfahanTheRouteIsTheSame() throws {
    let costs = [corridor.kilometers, corridor.risk]
    let avoiding = try routes(costs) {
      $0.constraints = PathConstraints(avoiding: try only("islamabad"))
    }.best().first
    let through = try routes(costs) { $0.stops = .inAnyOrder([try only("isfahan")]) }.best().first
    #expect(avoiding?.costs == [5850, 22])
    #expect(avoiding?.hopCount == 8)
    #expect(through == avoiding)
  }
}
