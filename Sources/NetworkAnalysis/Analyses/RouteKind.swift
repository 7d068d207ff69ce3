import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Which of all routes between two cities are wanted.
public enum RouteKind: String, Sendable, CaseIterable {
  /// The shortest, then the next ones.
  case shortest
  /// All that are as short as the shortest.
  case allShortest = "all-shortest"
  /// The shortest of those whose weakest pair has the most ties.
  case widest
  /// Routes that share no city but the ends and are shortest together.
  case disjoint
  /// Routes that share no tied pair and are shortest together.
  case tieDisjoint = "tie-disjoint"

  var title: String {
    switch self {
    case .shortest: "Shortest routes"
    case .allShortest: "All shortest routes"
    case .widest: "Widest route"
    case .disjoint: "Routes without a common city"
    case .tieDisjoint: "Routes without a common tie"
    }
  }

  var meaning: String {
    switch self {
    case .shortest:
      "They visit no city twice; the shortest comes first, equally short ones in the order of "
        + "their cities' ids."
    case .allShortest: "All are equally short; they stand in the order of their cities' ids."
    case .widest:
      "The weakest tied pair on the way has as many ties as can be (twinning, aid and so on count "
        + "each, as selected); of such routes it is the shortest."
    case .disjoint:
      "No two share a city but the ends; together they are as short as so many routes can be. If "
        + "fewer are listed than were asked for, there are no more."
    case .tieDisjoint:
      "No two share a tied pair; together they are as short as so many routes can be. If fewer "
        + "are listed than were asked for, there are no more."
    }
  }

  var literature: String {
    switch self {
    case .shortest:
      "Yen (1971): Finding the k shortest loopless paths in a network. Management Science 17."
    case .allShortest:
      "Dijkstra (1959): A note on two problems in connexion with graphs. Numerische Mathematik 1."
    case .widest:
      "Pollack (1960): The maximum capacity through a network. Operations Research 8."
    case .disjoint, .tieDisjoint: "Suurballe (1974): Disjoint paths in a network. Networks 4."
    }
  }

  /// How strong pairs are for routes of this kind.
  var weight: PairWeight { self == .widest ? .ties : .none }

  /// The routes of this kind, best first.
  func paths(
    from start: Node, to end: Node, count: Int, on cityGraph: CityGraph, cost: RouteCost,
    under constraints: PathConstraints, in context: ExecutionContext
  ) throws -> [Path] {
    let graph = cityGraph.graph
    let costs = try cost.edgeCost(cityGraph)
    switch self {
    case .shortest:
      return try ShortestPaths(in: graph, cost: costs, under: constraints)
        .paths(from: start, to: end, count: count, in: context)
    case .allShortest:
      return try ShortestPaths(in: graph, cost: costs, under: constraints)
        .cheapestPaths(from: start, to: end, limit: count, in: context)?.paths ?? []
    case .widest:
      let capacities = graph.strengths ?? EdgeMap(repeating: 1, count: graph.edgeCount)
      return try WidestPaths(in: graph, capacities: capacities, cost: costs, under: constraints)
        .path(from: start, to: end, in: context).map { [$0.path] } ?? []
    case .disjoint:
      return try DisjointPaths(in: graph, .noNode, cost: costs, under: constraints)
        .paths(from: start, to: end, count: count, in: context)
    case .tieDisjoint:
      return try DisjointPaths(in: graph, .noEdge, cost: costs, under: constraints)
        .paths(from: start, to: end, count: count, in: context)
    }
  }
}
