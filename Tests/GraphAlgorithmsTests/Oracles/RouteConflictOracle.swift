import GraphAlgorithms
import Graphs

/// Says by enumeration whether an explanation of a problem without routes is right.
struct RouteConflictOracle {
  let graph: Graph
  let problem: RouteProblem

  func kind(_ conflict: RouteConflict?) -> String {
    switch conflict {
    case nil: "none"
    case .unconnected: "unconnected"
    case .limit: "limit"
    case .stop: "stop"
    case .avoidedNodes: "nodes"
    case .unusableEdges: "edges"
    case .anyOf: "any of"
    case .together: "together"
    }
  }

  /// What is wrong with an explanation; nil if nothing is.
  func wrong(_ conflict: RouteConflict?) -> String? {
    let isPossible = !routes { _ in true }.isEmpty
    guard let conflict else { return isPossible ? nil : "there is no route" }
    if isPossible { return "there is a route" }
    let single = Self.all(problem).filter { demand in !routes { $0 != demand }.isEmpty }
    switch conflict {
    case .unconnected: return routes { _ in false }.isEmpty ? nil : "connected"
    case .together(let conflicts):
      if !single.isEmpty { return "one alone would do" }
      let named = conflicts.map(Self.demand)
      if !(routes { named.contains($0) }.isEmpty) { return "these can hold together" }
      for (conflict, demand) in zip(conflicts, named) {
        let eased = routes { named.contains($0) && $0 != demand }
        if eased.isEmpty { return "\(demand) is not needed" }
        if !isLeast(conflict, eased) { return "least of \(demand)" }
      }
      return conflicts.isEmpty ? "nothing" : nil
    case .anyOf(let conflicts):
      return conflicts.count < 2 ? "only one" : wrong(conflicts, single)
    case .limit, .stop, .avoidedNodes, .unusableEdges: return wrong([conflict], single)
    }
  }

  private func wrong(_ conflicts: [RouteConflict], _ single: [String]) -> String? {
    if conflicts.map(Self.demand) != single { return "not \(single)" }
    for conflict in conflicts {
      let demand = Self.demand(conflict)
      if !isLeast(conflict, routes { $0 != demand }) { return "least of \(demand)" }
    }
    return nil
  }

  private func isLeast(_ conflict: RouteConflict, _ eased: [Route]) -> Bool {
    guard case .limit(let number, let least) = conflict else { return true }
    let sums = eased.map { $0.edges.reduce(0.0) { $0 + problem.limits[number].amounts[$1] } }
    return sums.min() == least
  }

  private static func demand(_ conflict: RouteConflict) -> String {
    switch conflict {
    case .limit(let number, _): "limit \(number)"
    case .stop(let number): "stop \(number)"
    case .avoidedNodes: "nodes"
    case .unusableEdges: "edges"
    case .unconnected, .anyOf, .together: "none"
    }
  }

  private static func all(_ problem: RouteProblem) -> [String] {
    problem.limits.indices.map { "limit \($0)" } + sets(problem).indices.map { "stop \($0)" }
      + ["nodes", "edges"]
  }

  private static func sets(_ problem: RouteProblem) -> [NodeSet] {
    switch problem.stops {
    case .none: []
    case .inAnyOrder(let sets), .inOrder(let sets): sets
    }
  }

  /// All routes, each of parallel edges, that keep to the demands that are kept.
  private func routes(_ isKept: (String) -> Bool) -> [Route] {
    let sets = Self.sets(problem).enumerated().filter { isKept("stop \($0.offset)") }.map(\.element)
    let stops: RequiredStops =
      switch problem.stops {
      case .none: .none
      case .inAnyOrder: .inAnyOrder(sets)
      case .inOrder: .inOrder(sets)
      }
    let eased = RouteProblem(
      sources: problem.sources, targets: problem.targets, costs: problem.costs,
      limits: problem.limits.enumerated().filter { isKept("limit \($0.offset)") }.map(\.element),
      stops: stops,
      constraints: PathConstraints(
        avoiding: isKept("nodes") ? problem.constraints.avoidedNodes : nil,
        usableEdges: isKept("edges") ? problem.constraints.usableEdges : nil))
    return RouteEnumeration(graph, eased).everyRoute
  }
}
