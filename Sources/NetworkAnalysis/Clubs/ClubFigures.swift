import CityNetworks
import GraphAlgorithms
import Graphs

/// What is counted inside one club, around it, and elsewhere.
struct ClubFigures {
  /// Pairs of members that are tied.
  let pairs: [Edge]
  /// Pairs of members that are not, in the order of the members.
  let missing: [(Node, Node)]
  /// Triples of members that are all tied.
  let triangles: Int
  /// For each member how many others of the club it is tied with.
  let inside: [Int]
  /// For each member with how many cities outside.
  let outside: [Int]

  init(of club: Club, on graph: Graph) throws {
    let members = NodeSet(club.nodes, universe: graph.nodeCount)
    pairs = ClubSearch.edges(among: club.nodes, graph)
    triangles = try Triangles(of: graph.induced(on: members).graph).total
    inside = club.nodes.map { node in graph.neighbors(of: node).count { members.contains($0) } }
    outside = zip(club.nodes, inside).map { graph.outgoing.degree($0) - $1 }
    missing = club.nodes.indices.flatMap { place in
      club.nodes[(place + 1)...].filter { graph.edge(from: club.nodes[place], to: $0) == nil }
        .map { (club.nodes[place], $0) }
    }
  }

  /// How many pairs there would be if all were tied.
  var possiblePairs: Int { pairs.count + missing.count }
}

/// Which source or date most ties inside a club have, and how common it is elsewhere.
struct CommonOrigin {
  /// The source or the date; nil if no tie has any.
  let name: String?
  /// The share of the ties inside that have it.
  let inside: Double?
  /// The share of all other ties that have it; nil if there are no others.
  let elsewhere: Double?

  /// How many of the ties have each origin.
  static func counts(of ties: [Tie], _ origins: (Tie) -> [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for tie in ties { for origin in Set(origins(tie)) { counts[origin, default: 0] += 1 } }
    return counts
  }

  /// What most of `inside` have in common by `origins`; of equals, the first in order.
  ///
  /// `all` says how many of all `total` ties have each origin, see ``counts(of:_:)``.
  init(_ inside: [Tie], of total: Int, all: [String: Int], _ origins: (Tie) -> [String]) {
    var counts: [String: Int] = [:]
    for tie in inside { for origin in origins(tie) { counts[origin, default: 0] += 1 } }
    guard let top = counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).first else {
      (name, self.inside, elsewhere) = (nil, nil, nil)
      return
    }
    name = top.key
    self.inside = Double(top.value) / Double(inside.count)
    let others = total - inside.count
    let stating = (all[top.key] ?? 0) - top.value
    elsewhere = others > 0 ? Double(stating) / Double(others) : nil
  }
}
