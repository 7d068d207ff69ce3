public import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Two cities, what makes a route between them good, and what it must not touch.
public struct RouteEnds: Sendable, Equatable {
  /// Where routes start.
  public let from: CityID
  /// Where they end.
  public let to: CityID
  /// What makes a route good.
  public let by: CostOrder
  /// What a route must not touch, but for the two ends of a country.
  public let avoid: [AvoidedPlace]
  /// What becomes of ties for which a quantity is not known.
  public let missing: MissingQuantities

  /// Two different cities, neither of which is to be avoided.
  ///
  /// - Throws: ``AnalysisError/sameEnds(_:)``, ``AnalysisError/avoidedEnd(_:)``.
  public init(
    from: CityID, to: CityID, by order: CostOrder = .hops, avoiding avoided: [AvoidedPlace] = [],
    missing: MissingQuantities = .refuse
  ) throws {
    guard from != to else { throw AnalysisError.sameEnds(from.rawValue) }
    for case .city(let id) in avoided where id == from || id == to {
      throw AnalysisError.avoidedEnd(id.rawValue)
    }
    self.from = from
    self.to = to
    by = order
    avoid = avoided
    self.missing = missing
  }

  /// The ends that a plan names.
  init(parameters: inout AnalysisParameters) throws {
    let order = try parameters.optionalText("by").map { try CostOrder($0) }
    let avoided = try parameters.list("avoid").map { place -> AvoidedPlace in
      Country(code: place).map { .country($0.code) } ?? .city(CityID(place))
    }
    try self.init(
      from: CityID(parameters.text("from")), to: CityID(parameters.text("to")),
      by: order ?? .hops, avoiding: avoided,
      missing: MissingQuantities(parameters.list("missing")))
  }

  /// What the parameters mean that all questions about two ends have.
  static let parameters: [(name: String, meaning: String)] = [
    ("from", "the id of the city where routes start"),
    ("to", "the id of the city where routes end"),
    ("avoid", "ids of cities or ISO codes of countries that routes must not touch"),
    ("missing", "avoid, or NAME=VALUE: what becomes of ties of which a quantity is not known"),
  ]

  /// What is avoided in words.
  var avoidedText: String {
    let places = avoid.map { place in
      switch place {
      case .city(let id): id.rawValue
      case .country(let code): code
      }
    }
    return places.isEmpty
      ? "nothing" : places.joined(separator: ", ") + ", but for the two ends"
  }
}

/// Two ends in a network: where routes may run, and what they cost.
struct RouteGround {
  let ends: RouteEnds
  let study: StudiedNetwork
  let start: Node
  let end: Node
  let problem: RouteProblem
  /// Where prices come from.
  let notes: [String]

  var graph: Graph { study.graph.graph }

  /// - Throws: ``AnalysisError/unknownCity(_:)``, ``CostError``.
  init(_ ends: RouteEnds, in study: StudiedNetwork) throws {
    self.ends = ends
    self.study = study
    start = try study.node(of: ends.from)
    end = try study.node(of: ends.to)
    let graph = study.graph.graph
    var avoided = NodeSet(universe: graph.nodeCount)
    for place in ends.avoid {
      switch place {
      case .city(let id): avoided.insert(try study.node(of: id))
      case .country(let code):
        for node in graph.nodes where study.city(node).country?.code == code {
          avoided.insert(node)
        }
      }
    }
    avoided.remove(start)
    avoided.remove(end)
    let priced = try study.prices(of: ends.by.criteria, missing: ends.missing)
    notes = priced.notes
    problem = RouteProblem(
      sources: NodeSet([start], universe: graph.nodeCount),
      targets: NodeSet([end], universe: graph.nodeCount), costs: priced.costs.map { .costs($0) },
      constraints: PathConstraints(avoiding: avoided, usableEdges: priced.usable))
  }

  /// Why there is no route.
  func noRoute(_ context: ExecutionContext) throws -> AnalysisError {
    let parts = try ConnectedComponents().partition(of: graph, in: context)
    guard parts[start] == parts[end] else {
      return .notConnected([study.name(ends.to)], with: study.name(ends.from))
    }
    let places = ends.avoid.isEmpty ? "" : " that avoids \(ends.avoidedText)"
    let values = problem.constraints.usableEdges == nil ? "" : " along ties with all values known"
    return .noRoute(
      "There is no route from \(study.name(ends.from)) to \(study.name(ends.to))\(places)\(values). "
        + "Avoid less.")
  }

  /// The cities at most so many usable ties away from one of `nodes`, these included.
  func nodes(within steps: Int, of nodes: [Node]) -> NodeSet {
    let edges = graph.edgeNumbers()
    let constraints = problem.constraints
    var met = NodeSet(nodes, universe: graph.nodeCount)
    var front = nodes
    for _ in 0..<steps where !front.isEmpty {
      var next: [Node] = []
      for node in front {
        for entry in graph.outgoing.row(node) {
          let neighbor = Node(rawValue: graph.outgoing.neighbors[entry])
          guard !met.contains(neighbor), constraints.avoidedNodes?.contains(neighbor) != true,
            constraints.usableEdges?[Edge(rawValue: edges[entry])] ?? true
          else { continue }
          met.insert(neighbor)
          next.append(neighbor)
        }
      }
      front = next
    }
    return met
  }
}
