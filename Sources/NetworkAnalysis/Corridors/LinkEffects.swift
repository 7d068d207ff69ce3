import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// What each missing link of a corridor would change, exactly.
struct LinkEffects {
  let corridor: StudiedCorridor
  let scope: CorridorScope
  let pairs: CorridorPairs
  /// The distances among the corridor's cities as they are.
  let distances: MutualDistances
  /// The places of the two cities of each link, the most effective link first.
  let places: [(first: Int, second: Int)]
  let result: MissingLinkResult

  init(
    of corridor: StudiedCorridor, _ pairs: CorridorPairs, _ scope: CorridorScope,
    _ context: ExecutionContext
  ) throws {
    let (graph, nodes) = scope.graph(of: corridor)
    let distances = try MutualDistances(among: nodes, in: graph, context)
    let candidates = Self.candidates(pairs, corridor)
    let changes = try context.reduce(
      Chunks(count: candidates.count, pieces: 64), into: [], phase: "missing links",
      map: { range in
        try range.map { place -> MutualDistances.Change in
          try context.cancellation.check()
          return distances.change(adding: candidates[place].0, candidates[place].1)
        }
      }, combine: { $0 += $1 })
    let scale = 1 / Double(max(distances.pairs, 1))
    let gains = changes.map { Optional($0.reciprocalGain * scale) }
    let ranked = Ranking(of: NodeMap(gains)).places
    let bodies = Self.organizations(in: corridor.study.network)
    self.corridor = corridor
    (self.scope, self.pairs, self.distances) = (scope, pairs, distances)
    places = ranked.map { candidates[$0.node.index] }
    result = MissingLinkResult(
      corridor: corridor.corridor, efficiency: distances.efficiency,
      links: ranked.map { place in
        let (a, b) = candidates[place.node.index]
        let change = changes[place.node.index]
        let equal = ranked.count { $0.rank == place.rank }
        let (first, second) = (corridor.cities[a].id, corridor.cities[b].id)
        return MissingLinkResult.Link(
          hop: corridor.study.hop(from: first, to: second), rank: place.rank,
          place: equal > 1 ? "\(place.rank)–\(place.rank + equal - 1)" : "\(place.rank)",
          gain: change.reciprocalGain * scale, pairsNearer: change.pairsNearer,
          pairsJoined: change.pairsJoined,
          chains: Self.chains(adding: (a, b), distances, corridor),
          commonPartners: corridor.study.commonPartners(of: first, and: second),
          commonOrganizations: (bodies[first] ?? []).intersection(bodies[second] ?? []).sorted())
      })
  }

  /// The distances if the first `count` links existed.
  func distances(withFirst count: Int) -> MutualDistances {
    var then = distances
    for (a, b) in places.prefix(count) { then.add(a, b) }
    return then
  }

  /// The pairs of cities in two countries that have no tie, in the order of travel.
  private static func candidates(
    _ pairs: CorridorPairs, _ corridor: StudiedCorridor
  ) -> [(Int, Int)] {
    let all: [(Int, Int)] =
      switch pairs {
      case .neighbours: corridor.neighbors.map { ($0.first, $0.second) }
      case .any:
        corridor.cities.indices.flatMap { a in
          corridor.cities.indices.dropFirst(a + 1).map { (a, $0) }
        }
      }
    return all.filter { corridor.isAbroad($0, $1) && !corridor.isTied($0, $1) }
  }

  /// The branches whose ends come nearer by a tie.
  private static func chains(
    adding link: (Int, Int), _ distances: MutualDistances, _ corridor: StudiedCorridor
  ) -> [MissingLinkResult.Chain] {
    let (a, b) = link
    return corridor.ends.compactMap { ends in
      let before = distances.distance(ends.first, ends.last)
      let ways = [(a, b), (b, a)].compactMap { near, far -> Int? in
        guard let start = distances.distance(ends.first, near),
          let end = distances.distance(far, ends.last)
        else { return nil }
        return start + 1 + end
      }
      guard let after = ways.min(), before.map({ after < $0 }) ?? true else { return nil }
      return MissingLinkResult.Chain(
        branch: ends.branch, from: corridor.cities[ends.first].id,
        to: corridor.cities[ends.last].id, before: before, after: after)
    }
  }

  private static func organizations(
    in network: CityNetwork
  ) -> [CityID: Set<OrganizationID>] {
    var bodies: [CityID: Set<OrganizationID>] = [:]
    for membership in network.memberships {
      bodies[membership.city, default: []].insert(membership.organization)
    }
    return bodies
  }
}
