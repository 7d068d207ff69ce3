public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// The ties that connect several cities at once and cost least together.
public struct CityConnection: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "connection", question: "Through which ties are several cities connected most cheaply?",
    parameters: [
      ("cities", "the ids of 2 to 12 cities"),
      ("by", "what makes a tie cheap: a criterion as for routes; hops if absent"),
      ("avoid", "places not to touch, status:… and relation:… of ties not to use"),
      ("max_hop", "limits on each tie, as km=1500"),
      ("missing", "avoid, or NAME=VALUE: what becomes of ties of which a quantity is not known"),
    ])

  let cities: [CityID]
  let criterion: CostCriterion
  let avoided: [RouteAvoidance]
  let maxHop: [RouteCap]
  let missing: MissingQuantities

  /// The cheapest connection of 2 to 12 cities.
  ///
  /// - Throws: ``AnalysisError/sameEnds(_:)`` for one city, ``AnalysisError/avoidedEnd(_:)``,
  ///   ``AnalysisError/contradictoryParameters(_:)`` for more than 12.
  public init(
    of cities: [CityID], by criterion: CostCriterion? = nil,
    avoiding avoided: [RouteAvoidance] = [], maxHop: [RouteCap] = [],
    missing: MissingQuantities = .refuse
  ) throws {
    let different = Set(cities)
    guard different.count > 1 else {
      throw AnalysisError.sameEnds(cities.first?.rawValue ?? "")
    }
    guard different.count <= SteinerTree.largestTerminalCount else {
      throw AnalysisError.contradictoryParameters(
        "\(different.count) cities are too many: up to \(SteinerTree.largestTerminalCount) are "
          + "connected exactly, and the work triples with each further one. Name fewer, or connect "
          + "them in groups.")
    }
    for case .place(.city(let id)) in avoided where different.contains(id) {
      throw AnalysisError.avoidedEnd(id.rawValue)
    }
    self.cities = different.sorted()
    self.criterion = criterion ?? CostOrder.hops.criteria[0]
    self.avoided = avoided
    self.maxHop = maxHop
    self.missing = missing
  }

  /// The connection that a plan asks for.
  public init(parameters: inout AnalysisParameters) throws {
    try self.init(
      of: parameters.list("cities").map { CityID($0) },
      by: try parameters.optionalText("by").map { try CostCriterion($0) },
      avoiding: parameters.list("avoid").map { try RouteAvoidance($0) },
      maxHop: parameters.list("max_hop").map { try RouteCap($0, option: "max-hop") },
      missing: MissingQuantities(parameters.list("missing")))
  }

  /// One table with the ties of the connection.
  ///
  /// - Throws: ``AnalysisError/notConnected(_:with:)``, ``AnalysisError/noRoute(_:)`` if the conditions
  ///   part the cities.
  public func results(
    for whole: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let selection = avoided.applied(to: whole.selection)
    let study =
      selection == whole.selection ? whole : try StudiedNetwork(whole.whole, selection: selection)
    let graph = study.graph.graph
    let nodes = try cities.map { try study.node(of: $0) }
    let ties = try study.prices(of: [criterion] + maxHop.map(\.criterion), missing: missing)
    let constraints = PathConstraints(
      avoiding: try avoided.nodes(in: study, sparing: cities.map { .city($0) }),
      usableEdges: [ties.usable].usable(
        under: zip(ties.costs.dropFirst(), maxHop.map(\.most)).map { ($0, $1) }, graph))
    try requireConnection(of: nodes, in: study, whole, constraints, context)
    let tree = try SteinerTree(
      in: graph, connecting: nodes, cost: .costs(ties.costs[0]), under: constraints, in: context)
    return AnalysisResults(tables: [
      try table(of: tree, ties, RouteLengths(RouteNetwork(study, adding: nil, context)), in: study)
    ])
  }

  private func requireConnection(
    of nodes: [Node], in study: StudiedNetwork, _ whole: StudiedNetwork,
    _ constraints: PathConstraints, _ context: ExecutionContext
  ) throws {
    let reached = try ShortestPaths(in: study.graph.graph, under: constraints)
      .costs(from: nodes[0], in: context)
    let apart = nodes.filter { reached[$0] == nil }
    guard !apart.isEmpty else { return }
    let bare = try ShortestPaths(in: whole.graph.graph).costs(from: nodes[0], in: context)
    let names = apart.map { study.city($0).name }
    guard apart.allSatisfy({ bare[$0] != nil }) else {
      throw AnalysisError.notConnected(
        apart.filter { bare[$0] == nil }.map { study.city($0).name },
        with: study.city(nodes[0]).name)
    }
    throw AnalysisError.noRoute(
      "no ties that keep the conditions (\(conditions.joined(separator: ", "))) connect "
        + "\(study.city(nodes[0]).name) with \(names.joined(separator: ", ")). Avoid less, or allow "
        + "more for each tie.")
  }

  /// The conditions on ties in words.
  var conditions: [String] {
    avoided.map { "--avoid \($0.text)" } + maxHop.map { "each tie \($0.condition)" }
      + missing.texts.map { "--missing \($0)" }
  }
}
