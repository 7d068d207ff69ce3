/// Which of all routes between two places are wanted.
public enum RouteKind: String, Sendable, CaseIterable {
  /// The best, then the next best ones.
  case shortest
  /// All that are as good as the best.
  case allShortest = "all-shortest"
  /// The best, then the next best ones that share few tied pairs with those before.
  case diverse
  /// The best of those whose weakest pair is as strong as can be.
  case widest
  /// Routes that share no city but the ends and are best together.
  case disjoint
  /// Routes that share no tied pair and are best together.
  case tieDisjoint = "tie-disjoint"
  /// The best route of each pair of a city of one place and a city of the other.
  case gateways
  /// All compromises between criteria: no other route is better in one and no worse in the rest.
  case pareto

  /// How many routes are listed unless a number is given; nil where there is no such limit.
  var standardCount: Int? {
    switch self {
    case .shortest, .diverse, .disjoint, .tieDisjoint, .gateways: 3
    case .allShortest: 100
    case .widest, .pareto: nil
    }
  }

  var title: String {
    switch self {
    case .shortest: "Best routes"
    case .allShortest: "All equally good routes"
    case .diverse: "Best routes with little in common"
    case .widest: "Widest route"
    case .disjoint: "Routes without a common city"
    case .tieDisjoint: "Routes without a common tie"
    case .gateways: "Best pairs of gateways"
    case .pareto: "Compromises between criteria"
    }
  }

  var meaning: String {
    switch self {
    case .shortest:
      "They visit no city twice; the best comes first, equally good ones in the order of their "
        + "cities' ids."
    case .allShortest: "All are equally good; they stand in the order of their cities' ids."
    case .diverse:
      "Routes are taken from the best on; one is left out if it has too many tied pairs in common "
        + "with a route taken before."
    case .widest:
      "The weakest tied pair on the way is as strong as that of any route can be; of such routes "
        + "it is the best."
    case .disjoint:
      "No two share a city but the ends; together they are as good as so many routes can be, so "
        + "the best single route need not be among them."
    case .tieDisjoint:
      "No two share a tied pair; together they are as good as so many routes can be, so the best "
        + "single route need not be among them."
    case .gateways:
      "For each pair of a city of one place and a city of the other, the best route that meets "
        + "no other city of the two places; the best pairs come first."
    case .pareto:
      "Of each route listed there is none that is better by one criterion and no worse by the "
        + "others; of routes with equal figures one is listed."
    }
  }

  var literature: String {
    switch self {
    case .shortest:
      "Yen (1971): Finding the k shortest loopless paths in a network. Management Science 17."
    case .allShortest, .gateways:
      "Dijkstra (1959): A note on two problems in connexion with graphs. Numerische Mathematik 1."
    case .diverse:
      "Liu, Jin, Yang & Zhou (2018): Finding top-k shortest paths with diversity. IEEE "
        + "Transactions on Knowledge and Data Engineering 30."
    case .widest:
      "Pollack (1960): The maximum capacity through a network. Operations Research 8."
    case .disjoint, .tieDisjoint: "Suurballe (1974): Disjoint paths in a network. Networks 4."
    case .pareto:
      "Martins (1984): On a multicriteria shortest path problem. European Journal of Operational "
        + "Research 16."
    }
  }
}
