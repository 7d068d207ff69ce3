import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Compares all new ties that fulfil conditions, for one goal.
struct NextTieSearch {
  /// A new tie and what it adds.
  struct Option {
    /// The city asked about, or the first end.
    let first: Node
    /// The new partner.
    let second: Node
    let gain: Double
    let rank: Int
    /// "3", or "2–4" for each of three equal ones.
    let place: String
  }

  struct Answer {
    /// The best ones with all that share the last place, the highest gain first.
    let options: [Option]
    /// How many new ties came into question.
    let candidates: Int
    /// For how many of these the gain was computed.
    let evaluated: Int
    /// The goal without a new tie.
    let before: Double
  }

  private let study: StudiedNetwork
  private let goal: NextTies.Goal
  private let node: Node?
  private let conditions: PartnerConditions
  private let bodies: [CityID: Set<OrganizationID>]

  init(
    _ study: StudiedNetwork, city: CityID?, goal: NextTies.Goal, conditions: PartnerConditions
  ) throws {
    self.study = study
    self.goal = goal
    self.conditions = conditions
    node = try city.map { try study.node(of: $0) }
    var bodies: [CityID: Set<OrganizationID>] = [:]
    for membership in study.network.memberships {
      bodies[membership.city, default: []].insert(membership.organization)
    }
    self.bodies = bodies
  }

  /// The organizations that both cities belong to, in the order of their ids.
  func sharedOrganizations(_ a: CityID, _ b: CityID) -> [OrganizationID] {
    (bodies[a] ?? []).intersection(bodies[b] ?? []).sorted()
  }

  /// The best `count` new ties in `graph`, whose nodes are the cities of the study.
  func answer(on graph: Graph, count: Int, in context: ExecutionContext) throws -> Answer {
    let edges = try candidates(in: graph)
    guard !edges.isEmpty else { throw AnalysisError.noCandidates(conditions.text) }
    switch (goal, node) {
    case (.efficiency, _), (_, nil):
      let before = try DistanceProfile(of: graph, in: context).globalEfficiency ?? 0
      let best = try EfficiencyGain(in: graph, context).best(count, of: edges, in: context)
      let found = best.found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      return Answer(
        options: options(found.map { ($0.first, $0.second) }, found.map(\.gain), count),
        candidates: edges.count, evaluated: best.evaluated, before: before)
    case (.betweenness, let node?):
      let scores = try betweenness(of: node, with: edges, graph, context)
      return Answer(
        options: options(edges, scores.after.map { max(0, $0 - scores.before) }, count),
        candidates: edges.count, evaluated: edges.count, before: scores.before)
    case (.harmonic, let node?), (.reach, let node?), (.regions, let node?):
      let added = try AddedEdge(to: graph, from: node, in: context)
      let ownRegions = regions(within: added.unchanged, of: node, graph)
      let before = value(added.unchanged, ownRegions)
      let after = try context.reduce(
        Chunks(count: edges.count, pieces: 64), into: [], phase: "new ties",
        map: { range in
          try range.map { place -> Double in
            if place & 0x3F == 0 { try context.cancellation.check() }
            return value(added.change(to: edges[place].1), ownRegions)
          }
        }, combine: { $0 += $1 })
      return Answer(
        options: options(edges, after.map { $0 - before }, count), candidates: edges.count,
        evaluated: edges.count, before: before)
    }
  }

  /// The pairs that are not tied and fulfil the conditions, in canonical order.
  private func candidates(in graph: Graph) throws -> [(Node, Node)] {
    let allowed = graph.nodes.filter { conditions.allow(study.city($0)) }
    let limit = Self.mostPairs / max(graph.nodeCount, 1)
    if node == nil, allowed.count * (allowed.count - 1) / 2 > limit {
      throw AnalysisError.tooManyCandidates(
        allowed.count * (allowed.count - 1) / 2, most: limit)
    }
    var edges: [(Node, Node)] = []
    for first in node.map({ [$0] }) ?? allowed {
      let tied = NodeSet(graph.neighbors(of: first), universe: graph.nodeCount)
      for second in allowed where second != first && !tied.contains(second) {
        guard node != nil || first < second, fit(first, second) else { continue }
        edges.append((first, second))
      }
    }
    return edges
  }

  private func fit(_ first: Node, _ second: Node) -> Bool {
    let (a, b) = (study.city(first), study.city(second))
    switch conditions.organizations {
    case .any: break
    case .shared:
      if (bodies[a.id] ?? []).isDisjoint(with: bodies[b.id] ?? []) { return false }
    }
    return conditions.allowDistance(a, b)
  }

  /// As many looks at a node are taken for the bounds of all pairs.
  private static let mostPairs = 4_000_000_000

  /// As many ties are followed at most for exact betweenness.
  private static let mostSteps = 50_000_000_000

  private func value(_ change: AddedEdge.Change, _ own: Set<Region>) -> Double {
    switch goal {
    case .harmonic: change.reciprocalSum / Double(max(study.network.cities.count - 1, 1))
    case .reach: Double(change.reached(within: 2))
    case .regions: Double(own.union(regions(change.nearer)).count)
    case .betweenness, .efficiency: preconditionFailure("no goal of distances from one city")
    }
  }

  private func regions(_ nearer: [AddedEdge.Change.Nearer]) -> Set<Region> {
    Set(nearer.filter { $0.after <= 2 }.compactMap { study.city($0.node).region })
  }

  /// The regions of the cities at most two ties away.
  private func regions(
    within change: AddedEdge.Change, of node: Node, _ graph: Graph
  ) -> Set<Region> {
    let near = graph.neighbors(of: node)
    let all = near + near.flatMap { graph.neighbors(of: $0) }
    return Set(all.filter { $0 != node }.compactMap { study.city($0).region })
  }

  private func betweenness(
    of node: Node, with edges: [(Node, Node)], _ graph: Graph, _ context: ExecutionContext
  ) throws -> (before: Double, after: [Double]) {
    let steps = max(graph.nodeCount * (graph.edgeCount + 1), 1)
    guard edges.count <= max(Self.mostSteps / steps, 1) else {
      throw AnalysisError.tooManyCandidates(edges.count, most: max(Self.mostSteps / steps, 1))
    }
    let inner = ExecutionContext(cancellation: context.cancellation)
    let before = try Betweenness().scores(on: graph, in: context)[node] ?? 0
    let after = try context.reduce(
      Chunks(count: edges.count, pieces: edges.count), into: [], phase: "new ties",
      map: { range in
        try range.map { place -> Double in
          let (a, b) = edges[place]
          return try Betweenness().scores(on: graph.adding(a, b), in: inner)[node] ?? 0
        }
      }, combine: { $0 += $1 })
    return (before, after)
  }

  /// The edges by their gains: those with a rank up to `count`.
  private func options(
    _ edges: [(Node, Node)], _ gains: [Double], _ count: Int
  ) -> [Option] {
    let ranking = Ranking(of: NodeMap(gains.map { Optional($0) }))
    let places = ranking.places.prefix { $0.rank <= count }
    var options: [Option] = []
    var start = 0
    while start < places.count {
      let rank = places[start].rank
      let equal = places[start...].prefix { $0.rank == rank }
      let last = rank + equal.count - 1
      for place in equal {
        let (first, second) = edges[place.node.index]
        options.append(
          Option(
            first: first, second: second, gain: gains[place.node.index], rank: rank,
            place: last > rank ? "\(rank)–\(last)" : "\(rank)"))
      }
      start = equal.endIndex
    }
    return options
  }
}
