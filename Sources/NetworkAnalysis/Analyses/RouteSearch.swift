public import CityNetworks
public import Execution
import GraphAlgorithms
import Graphs

/// What makes a route short.
public enum RouteCost: String, Sendable, CaseIterable {
  /// The number of ties.
  case hops
  /// The great-circle kilometres.
  case km

  /// The cost in words.
  var title: String {
    switch self {
    case .hops: "number of ties"
    case .km: "great-circle kilometres"
    }
  }
}

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
      ("by", "hops or km; hops if absent"),
      ("count", "how many routes; 3 if absent"),
      ("avoid", "ids of cities or ISO codes of countries that routes must not touch"),
    ])

  private let from: CityID
  private let to: CityID
  let cost: RouteCost
  private let count: Int
  private let avoided: [AvoidedPlace]

  /// The `count` shortest routes between two cities.
  public init(
    from: CityID, to: CityID, cost: RouteCost = .hops, count: Int = 3,
    avoiding avoided: [AvoidedPlace] = []
  ) throws {
    guard from != to else { throw AnalysisError.sameEnds(from.rawValue) }
    self.from = from
    self.to = to
    self.cost = cost
    self.count = count
    self.avoided = avoided
  }

  /// The search that a plan describes.
  public init(parameters: inout AnalysisParameters) throws {
    let cost = try parameters.choice("by", standard: RouteCost.hops)
    let avoided = try parameters.list("avoid").map { place -> AvoidedPlace in
      Country(code: place).map { .country($0.code) } ?? .city(CityID(place))
    }
    try self.init(
      from: CityID(parameters.text("from")), to: CityID(parameters.text("to")), cost: cost,
      count: parameters.count("count", standard: 3), avoiding: avoided)
  }

  /// Two tables: the routes, and their hops; and the same as facts for figures.
  public func results(
    for study: StudiedNetwork, in context: ExecutionContext
  ) throws -> AnalysisResults {
    let start = try node(from, study)
    let end = try node(to, study)
    var blocked = NodeSet(universe: study.graph.graph.nodeCount)
    for place in avoided {
      for node in try nodes(of: place, study) where node != start && node != end {
        blocked.insert(node)
      }
    }
    let search = try ShortestPaths(
      in: study.graph.graph, cost: edgeCost(study), under: PathConstraints(avoiding: blocked))
    let paths = try search.paths(from: start, to: end, count: count, in: context)
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
      name: "Shortest routes",
      meaning: "Routes use existing ties only and visit no city twice; the shortest comes first, "
        + "equally short ones in the order of their cities' ids.",
      choices: [
        .init("Short by", cost.title),
        .init("Direction", "ignored"),
        .init("Avoided", places.isEmpty ? "nothing" : "\(places), but for the two ends"),
      ],
      caveat: "A route shows whom one could ask for an introduction; it is no transport route.",
      literature: [
        "Yen (1971): Finding the k shortest loopless paths in a network. Management Science 17."
      ])
  }

  private func node(_ id: CityID, _ study: StudiedNetwork) throws -> Node {
    guard let node = study.graph.node(of: id) else { throw AnalysisError.unknownCity(id.rawValue) }
    return node
  }

  private func nodes(of place: AvoidedPlace, _ study: StudiedNetwork) throws -> [Node] {
    switch place {
    case .city(let id): [try node(id, study)]
    case .country(let code):
      study.graph.graph.nodes.filter { study.city($0).country?.code == code }
    }
  }

  private func edgeCost(_ study: StudiedNetwork) throws -> EdgeCost {
    switch cost {
    case .hops: return .hops
    case .km:
      let lengths = study.graph.lengthsInKilometers()
      let costs = try study.graph.graph.edges.map { edge -> Double in
        guard let length = lengths[edge] else {
          let (a, b) = study.graph.cities(of: edge)
          throw AnalysisError.missingCoordinate(city: (a.coordinate == nil ? a : b).id.rawValue)
        }
        return length
      }
      return .costs(EdgeMap(costs))
    }
  }
}
