import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Says when one club takes the first places of a ranking.
///
/// Only clubs whose ties are likely a list of members are meant. The search costs little: cities with fewer than seven ties among such cities are never
/// looked at, and it gives up after ``stepLimit`` steps, about a tenth of a second. It
/// changes no number.
enum ClubCapture {
  /// How many first places are looked at.
  static let places = 10
  private static let stepLimit = 100_000

  /// The remark on a ranking of the study's cities; none if no club holds half of the first places.
  ///
  /// Cities that share a rank with the tenth count as well, since nothing but their id would tell
  /// them apart.
  static func remarks(
    on ranking: Ranking, _ study: StudiedNetwork, _ context: ExecutionContext
  ) throws -> [String] {
    let first = ranking.places.prefix { $0.rank <= places }
    guard !first.isEmpty else { return [] }
    let clubs: [Club]
    do {
      clubs = try ClubSearch(stepLimit: stepLimit).clubs(in: study.graph, context)
    } catch GraphAlgorithmError.tooLarge {
      return [
        "Whether one club holds the first places was not looked into: there are too many cliques. "
          + "See `citynet cliques`."
      ]
    }
    return clubs.filter(\.isLikely).compactMap { club in
      let members = NodeSet(club.nodes, universe: study.graph.graph.nodeCount)
      let held = first.count { members.contains($0.node) }
      guard 2 * held >= first.count else { return nil }
      return
        "\(club.nodes.count) cities of one club (\(club.organization.name)) hold \(held) of the "
        + "first \(first.count) places: they are tied with one another as members of a list are. "
        + "See `citynet cliques`; --as-membership counts these ties as memberships."
    }
  }
}
