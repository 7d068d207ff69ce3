public import Execution
import Graphs

/// Why a problem has no route.
public enum RouteConflict: Sendable, Equatable {
  /// Nothing leads from a source to a target, even if all nodes and edges may be used.
  case unconnected
  /// The limit of this number: without it there are routes that add up to `least` or more.
  case limit(Int, least: Double)
  /// The stop of this number: without it there are routes.
  case stop(Int)
  /// The nodes that routes may not meet: without this there are routes.
  case avoidedNodes
  /// The edges that routes may not use: without this there are routes.
  case unusableEdges
  /// Giving up any one of these is enough; limits first, then stops, nodes, edges.
  case anyOf([RouteConflict])
  /// Giving up one thing is not enough. These cannot hold at the same time, even if all else is given
  /// up, but all of them but any one can (an irreducible infeasible subset, perhaps of one). The
  /// `least` of a limit is what routes add up to that keep to the others named.
  case together([RouteConflict])
}

extension ConstrainedRoutes {
  /// Why there is no route; nil if there is one.
  ///
  /// - Complexity: a search for each limit, stop and kind of avoidance, twice at most.
  /// - Throws: ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  ///
  /// Source: Chinneck & Dravnieks, ORSA Journal on Computing 3 (1991), deletion filter.
  public func conflict(
    in context: ExecutionContext = ExecutionContext()
  ) throws -> RouteConflict? {
    if try isPossible(in: context) { return nil }
    let every = Demands(problem)
    guard try isPossible(keeping: [], in: context) else { return .unconnected }
    let sufficient = try every.all.compactMap { demand in
      try conflict(over: demand, keeping: every.all.filter { $0 != demand }, in: context)
    }
    if sufficient.count == 1 { return sufficient[0] }
    if !sufficient.isEmpty { return .anyOf(sufficient) }
    var kept = every.all
    for demand in every.all.reversed() {
      let fewer = kept.filter { $0 != demand }
      if try !isPossible(keeping: fewer, in: context) { kept = fewer }
    }
    return .together(
      try kept.compactMap { demand in
        try conflict(over: demand, keeping: kept.filter { $0 != demand }, in: context)
      })
  }

  /// One thing that routes must keep to.
  private enum Demand: Equatable {
    case limit(Int)
    case stop(Int)
    case avoidedNodes
    case unusableEdges
  }

  private struct Demands {
    let all: [Demand]

    init(_ problem: RouteProblem) {
      all =
        problem.limits.indices.map { .limit($0) }
        + problem.stops.sets.indices.map { .stop($0) }
        + (problem.constraints.avoidedNodes.map { !$0.isEmpty } == true ? [.avoidedNodes] : [])
        + (problem.constraints.usableEdges.map { $0.values.contains(false) } == true
          ? [.unusableEdges] : [])
    }
  }

  /// What stands in the way if routes keep to `others` without `demand`; nil if there is none.
  private func conflict(
    over demand: Demand, keeping others: [Demand], in context: ExecutionContext
  ) throws -> RouteConflict? {
    switch demand {
    case .limit(let number):
      var eased = routes(keeping: others)
      eased.costs = [.costs(problem.limits[number].amounts)]
      return try solver(eased).best(count: 1, in: context).first
        .map { .limit(number, least: $0.costs[0]) }
    case .stop(let number):
      return try isPossible(keeping: others, in: context) ? .stop(number) : nil
    case .avoidedNodes: return try isPossible(keeping: others, in: context) ? .avoidedNodes : nil
    case .unusableEdges: return try isPossible(keeping: others, in: context) ? .unusableEdges : nil
    }
  }

  private func isPossible(keeping demands: [Demand], in context: ExecutionContext) throws -> Bool {
    try solver(routes(keeping: demands)).isPossible(in: context)
  }

  private func solver(_ problem: RouteProblem) throws -> ConstrainedRoutes {
    var routes = try ConstrainedRoutes(in: graph, problem)
    routes.labelLimit = labelLimit
    return routes
  }

  /// The problem with these demands only.
  private func routes(keeping demands: [Demand]) -> RouteProblem {
    var eased = problem
    eased.limits = problem.limits.indices.filter { demands.contains(.limit($0)) }
      .map { problem.limits[$0] }
    let sets = problem.stops.sets.indices.filter { demands.contains(.stop($0)) }
      .map { problem.stops.sets[$0] }
    switch problem.stops {
    case .none: break
    case .inAnyOrder: eased.stops = .inAnyOrder(sets)
    case .inOrder: eased.stops = .inOrder(sets)
    }
    eased.constraints = PathConstraints(
      avoiding: demands.contains(.avoidedNodes) ? problem.constraints.avoidedNodes : nil,
      usableEdges: demands.contains(.unusableEdges) ? problem.constraints.usableEdges : nil)
    return eased
  }
}
