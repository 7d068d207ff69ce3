public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// A place that routes must not touch.
public enum AvoidedPlace: Sendable, Equatable {
  /// One city.
  case city(CityID)
  /// Every city of the country with this ISO code.
  case country(String)
}

/// Through which existing ties one city reaches another: the shortest routes, best first.
public struct RouteSearch: Analysis {
  /// What it is called, what it answers, and which parameters it takes.
  public static let descriptor = AnalysisDescriptor(
    id: "routes", question: "Through which existing ties does one city reach another?",
    parameters: [
      ("from", "the id of the city where routes start"),
      ("to", "the id of the city where routes end"),
      ("kind", "shortest, all-shortest, widest, disjoint or tie-disjoint; shortest if absent"),
      ("by", "hops or km; hops if absent"),
      ("count", "how many routes at most; 3 if absent, 100 for all-shortest"),
      ("avoid", "ids of cities or ISO codes of countries that routes must not touch"),
    ])

  private let from: CityID
  private let to: CityID
  let kind: RouteKind
  let cost: RouteCost
  private let count: Int
  private let avoided: [AvoidedPlace]

  /// At most `count` routes between two cities; nil for 3, or 100 that are equally short.
  public init(
    from: CityID, to: CityID, kind: RouteKind = .shortest, cost: RouteCost = .hops,
    count: Int? = nil, avoiding avoided: [AvoidedPlace] = []
  ) throws {
    guard from != to else { throw AnalysisError.sameEnds(from.rawValue) }
    self.from = from
    self.to = to
    for case .city(let id) in avoided where id == from || id == to {
      throw AnalysisError.avoidedEnd(id.rawValue)
    }
    self.kind = kind
    self.cost = cost
    self.count = count ?? (kind == .allShortest ? 100 : 3)
    self.avoided = avoided
  }

  /// The search that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let kind = try parameters.choice("kind", standard: RouteKind.shortest)
    let cost = try parameters.choice("by", standard: RouteCost.hops)
    let count = try parameters.optionalCount("count")
    let avoided = try parameters.list("avoid").map { place -> AvoidedPlace in
      Country(code: place).map { .country($0.code) } ?? .city(CityID(place))
    }
    try self.init(
      from: CityID(parameters.text("from")), to: CityID(parameters.text("to")), kind: kind,
      cost: cost, count: count, avoiding: avoided)
  }

  /// Two tables: the routes, and their hops; and the same as facts for figures.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let start = try study.node(of: from)
    let end = try study.node(of: to)
    var blocked = NodeSet(universe: study.graph.graph.nodeCount)
    for place in avoided {
      for node in try nodes(of: place, study) where node != start && node != end {
        blocked.insert(node)
      }
    }
    let paths = try kind.paths(
      from: start, to: end, count: count, on: try study.cityGraph(.ignored, kind.weight),
      cost: cost, under: PathConstraints(avoiding: blocked), in: context)
    let routes = paths.map { path in
      zip(path.nodes, path.nodes.dropFirst()).map { a, b in
        study.hop(from: study.city(a).id, to: study.city(b).id)
      }
    }
    let found = RouteSearchResult(from: from, to: to, routes: routes)
    return AnalysisResults(
      tables: [summary(found, study), hops(found, study)], routeSearches: [found])
  }

  /// The avoided places as people write them.
  var avoidedPlaces: [String] {
    avoided.map { place in
      switch place {
      case .city(let id): id.rawValue
      case .country(let code): code
      }
    }
  }

  var method: MethodNote {
    let places = avoidedPlaces.joined(separator: ", ")
    return MethodNote(
      name: kind.title, meaning: "Routes use existing ties only. \(kind.meaning)",
      choices: [
        .init("Short by", cost.title),
        .init("Direction", "ignored"),
        .init("Avoided", places.isEmpty ? "nothing" : "\(places), but for the two ends"),
      ],
      caveat: "A route shows whom one could ask for an introduction; it is no transport route.",
      literature: [kind.literature])
  }

  private func nodes(of place: AvoidedPlace, _ study: StudiedNetwork) throws -> [Node] {
    switch place {
    case .city(let id): [try study.node(of: id)]
    case .country(let code):
      study.graph.graph.nodes.filter { study.city($0).country?.code == code }
    }
  }
}
