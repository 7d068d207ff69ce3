import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What would have to fail before one city no longer reaches another, and how much can flow between
/// them.
public struct RouteCuts: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "cuts", question: "Which few cities or ties does the connection of two cities hang on?",
    parameters: RouteEnds.parameters + [
      (
        "capacity",
        "how much a tied pair carries: a column of numbers, ties or sources; no flow if absent"
      )
    ])

  let ends: RouteEnds
  let capacity: String?

  /// The cuts between two cities, whatever makes a route good; and the flow, if `capacity` says what
  /// ties carry.
  public init(_ ends: RouteEnds, capacity: String? = nil) throws {
    self.ends = try RouteEnds(
      from: ends.from, to: ends.to, avoiding: ends.avoid, missing: ends.missing)
    self.capacity = capacity
  }

  /// The cuts that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    let capacity = try parameters.optionalText("capacity")
    try self.init(RouteEnds(parameters: &parameters), capacity: capacity)
  }

  /// Two tables: how many routes and cuts there are, and what the cuts consist of; with a capacity
  /// a third one, how much flows through each tied pair.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let ground = try RouteGround(ends, in: study)
    let (graph, start, end) = (ground.graph, ground.start, ground.end)
    let constraints = ground.problem.constraints
    guard try ConstrainedRoutes(in: graph, ground.problem).isPossible(in: context) else {
      throw try ground.noRoute(context)
    }
    let cities = try MinimumNodeCut(of: graph)
      .between(start, end, under: constraints, in: context)
    let ties = try MinimumCut(of: graph).between(start, end, under: constraints, in: context)
    var flow: RouteFlow?
    if let capacity {
      let widths = try study.widths(capacity, missing: ends.missing)
      flow = RouteFlow(
        widths: widths,
        flow: try MaximumFlow(
          in: graph, from: start, to: end, capacity: .capacities(widths.widths),
          under: constraints, in: context))
    }
    return AnalysisResults(
      tables: RouteCutTables(self, ground, cities: cities, ties: ties, flow: flow).all)
  }
}

/// The largest flow between two cities, and how much each tied pair can carry.
struct RouteFlow {
  let widths: PricedWidths
  let flow: MaximumFlow
}
