import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Finds the clubs of a network and names them.
struct ClubSearch {
  /// How alike a club and an organization must be to be the same: half of all their members shared.
  static let sameFrom = 0.5

  private let rule: ClubRule
  private let stepLimit: Int

  init(_ rule: ClubRule = ClubRule(), stepLimit: Int = 10_000_000) {
    self.rule = rule
    self.stepLimit = stepLimit
  }

  /// The clubs among the ties of a graph, the largest first.
  func clubs(in graph: CityGraph, _ context: ExecutionContext) throws -> [Club] {
    let found = try NearCliques(
      minimumSize: rule.minimumSize, tolerance: rule.tolerance, stepLimit: stepLimit
    ).groups(in: graph.graph, context: context)
    guard !found.isEmpty else { return [] }
    let members = Self.members(of: graph.network)
    var taken = Set(graph.network.organizations.map(\.id))
    return found.map { group in
      let nearest = nearest(to: group.nodes, members, graph)
      let known = nearest.flatMap { $0.jaccard >= Self.sameFrom ? $0.organization : nil }
      let organization = known ?? proposal(for: group, graph, avoiding: taken)
      taken.insert(organization.id)
      return Club(
        organization: organization, isKnown: known != nil, nodes: group.nodes,
        clique: group.clique, cliqueCount: group.cliqueCount, nearest: nearest,
        relation: relation(among: group.nodes, graph),
        insideShare: Self.insideShare(of: group.nodes, graph.graph))
    }
  }

  /// The clubs that are meant: those with the chosen ids, or all likely ones.
  ///
  /// - Throws: ``AnalysisError/unknownClub(_:known:)``.
  static func chosen(
    _ choice: ClubChoice, in graph: CityGraph, _ context: ExecutionContext
  ) throws -> [Club] {
    let clubs = try ClubSearch(choice.rule).clubs(in: graph, context)
    guard let ids = choice.clubs else { return clubs.filter(\.isLikely) }
    if let unknown = ids.sorted().first(where: { id in !clubs.contains { $0.id == id } }) {
      throw AnalysisError.unknownClub(unknown.rawValue, known: clubs.map(\.id.rawValue))
    }
    return clubs.filter { ids.contains($0.id) }
  }

  /// The members of each organization that has some.
  private static func members(of network: CityNetwork) -> [(OrganizationID, Set<CityID>)] {
    Dictionary(grouping: network.memberships, by: \.organization)
      .map { ($0.key, Set($0.value.map(\.city))) }.sorted { $0.0 < $1.0 }
  }

  private func nearest(
    to nodes: [Node], _ members: [(OrganizationID, Set<CityID>)], _ graph: CityGraph
  ) -> Club.Likeness? {
    let cities = nodes.map { graph.city(of: $0).id }
    var best: Club.Likeness?
    for (id, theirs) in members {
      guard let organization = graph.network.organization(id) else { continue }
      let likeness = Club.Likeness(
        organization: organization, shared: cities.count { theirs.contains($0) },
        members: theirs.count, cities: cities.count)
      if likeness.shared > 0, likeness.jaccard > best?.jaccard ?? 0 { best = likeness }
    }
    return best
  }

  /// A new organization, with the name of the two best-tied cities and the id of the first by id.
  private func proposal(
    for group: NearClique, _ graph: CityGraph, avoiding taken: Set<OrganizationID>
  ) -> Organization {
    let degree = graph.graph.outgoing.degree
    let leading = group.nodes.sorted { (degree($1), $0) < (degree($0), $1) }
    let name =
      "Club of " + leading.prefix(2).map { graph.city(of: $0).name }.joined(separator: ", ")
      + " and \(group.nodes.count - 2) more"
    let stem = "club-" + graph.city(of: group.clique[0]).id.rawValue
    var id = OrganizationID(stem)
    var number = 2
    while taken.contains(id) {
      id = OrganizationID("\(stem)-\(number)")
      number += 1
    }
    return Organization(
      id: id, name: name, kind: "club",
      note: "Proposed because its members are all or nearly all tied with one another.")
  }

  private func relation(among nodes: [Node], _ graph: CityGraph) -> Relation {
    var counts: [Relation: Int] = [:]
    for edge in Self.edges(among: nodes, graph.graph) {
      for tie in graph.ties(of: edge) { counts[tie.relation, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key ?? .twinning
  }

  private static func insideShare(of nodes: [Node], _ graph: Graph) -> Double {
    let all = nodes.reduce(0) { $0 + graph.outgoing.degree($1) }
    return Double(2 * edges(among: nodes, graph).count) / Double(max(1, all))
  }

  /// The edges between two of `nodes`, ascending.
  static func edges(among nodes: [Node], _ graph: Graph) -> [Edge] {
    nodes.indices.flatMap { place in
      nodes[(place + 1)...].compactMap { graph.edge(from: nodes[place], to: $0) }
    }
  }
}
