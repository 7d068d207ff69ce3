import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What the best route between two cities costs if one city or one tie drops out.
public struct RouteFailure: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "failure",
    question: "What does the best route between two cities cost if a city or a tie drops out?",
    parameters: RouteEnds.parameters + [
      (
        "by",
        "what makes a route good: criteria with commas, the first before the others; hops if absent"
      ),
      ("count", "of how many best routes the cities and ties are listed; 3 if absent"),
      (
        "near",
        "also list cities at most so many ties away from the best route, and the ties among them; "
          + "0 if absent"
      ),
    ])

  let ends: RouteEnds
  let count: Int
  let near: Int

  /// The losses on and near the best routes between two cities.
  public init(_ ends: RouteEnds, count: Int = 3, near: Int = 0) {
    precondition(count >= 1 && near >= 0)
    self.ends = ends
    self.count = count
    self.near = near
  }

  /// The losses that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    self.init(
      try RouteEnds(parameters: &parameters),
      count: try parameters.count("count", standard: 3, maximum: 1000),
      near: try parameters.count("near", standard: 0, minimum: 0, maximum: 1000))
  }

  /// One table with a row for each city and each tied pair that could drop out, the worst first.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let ground = try RouteGround(ends, in: study)
    let graph = ground.graph
    let routes = try ConstrainedRoutes(in: graph, ground.problem).best(count: count, in: context)
    guard let left = try ReplacementPaths(in: graph, ground.problem, in: context) else {
      throw try ground.noRoute(context)
    }
    var replacements: [RouteLoss.Lost: Route?] = [:]
    for (node, route) in zip(left.best.nodes.dropFirst(), left.withoutNode) {
      replacements[.city(node)] = .some(route)
    }
    for (edge, route) in zip(left.best.edges, left.withoutEdge) {
      replacements[.tie(edge)] = .some(route)
    }
    let separations = try Separations(of: graph, in: context)
    var cutOff: [RouteLoss.Lost: Int] = [:]
    for (node, parts) in separations.nodes { cutOff[.city(node)] = parts.cutOff }
    for (edge, parts) in separations.bridges { cutOff[.tie(edge)] = parts.cutOff }
    let losses = candidates(routes, ground).map { lost, numbers in
      RouteLoss(
        lost: lost, routes: numbers, left: replacements[lost] ?? left.best,
        cutOff: cutOff[lost] ?? 0)
    }
    return AnalysisResults(
      tables: [RouteFailureTable(self, ground, routes: routes, losses: losses).table])
  }

  /// What could drop out with the numbers of the best routes that it lies on: along these routes,
  /// then what is near.
  private func candidates(
    _ routes: [Route], _ ground: RouteGround
  ) -> [(lost: RouteLoss.Lost, routes: [Int])] {
    var list: [(lost: RouteLoss.Lost, routes: [Int])] = []
    var places: [RouteLoss.Lost: Int] = [:]
    func add(_ lost: RouteLoss.Lost, _ route: Int?) {
      if let place = places[lost] {
        if let route { list[place].routes.append(route) }
        return
      }
      places[lost] = list.count
      list.append((lost, route.map { [$0] } ?? []))
    }
    for (number, route) in routes.enumerated() {
      for (edge, node) in zip(route.edges, route.nodes.dropFirst()) {
        add(.tie(edge), number + 1)
        if node != route.nodes.last { add(.city(node), number + 1) }
      }
    }
    guard near > 0, let best = routes.first else { return list }
    let around = ground.nodes(within: near, of: best.nodes)
    for node in around.nodes where node != best.nodes.first && node != best.nodes.last {
      add(.city(node), nil)
    }
    let graph = ground.graph
    let ends = graph.edgeEnds()
    for edge in graph.edges where ground.problem.constraints.usableEdges?[edge] ?? true {
      if around.contains(Node(rawValue: ends.sources[edge.index])),
        around.contains(Node(rawValue: ends.targets[edge.index]))
      {
        add(.tie(edge), nil)
      }
    }
    return list
  }
}

/// One thing that could drop out, and what is left without it.
struct RouteLoss {
  /// A city with all its ties, or one tied pair.
  enum Lost: Hashable {
    case city(Node)
    case tie(Edge)
  }

  let lost: Lost
  /// The numbers of the best routes that it lies on; none if it is only near.
  let routes: [Int]
  /// The best route without it; nil if none is left.
  let left: Route?
  /// How many cities lose their connection with the largest part of the network that is left.
  let cutOff: Int
}
