import CityNetworks
import GraphAlgorithms
import Graphs

extension StudiedNetwork {
  /// Where the cities lie and which organizations they belong to, for scores of ties.
  var linkFacts: LinkFacts {
    var groups = [[Int]](repeating: [], count: network.cities.count)
    for membership in network.memberships {
      guard let city = network.position(of: membership.city),
        let body = network.position(of: membership.organization)
      else { preconditionFailure("a membership of what is not in the network") }
      groups[city].append(body)
    }
    return LinkFacts(
      places: network.cities.map { $0.coordinate?.onSphere },
      groups: groups.map { Set($0).sorted() })
  }

  /// The signs that the data can tell something of: without places no nearness, without memberships
  /// no shared organizations.
  var usableScores: [LinkScore] {
    LinkScore.allCases.filter { score in
      switch score {
      case .distance: network.cities.contains { $0.coordinate != nil }
      case .organizations: !network.memberships.isEmpty
      case .commonNeighbors, .jaccard, .adamicAdar, .resourceAllocation, .preferentialAttachment,
        .katz:
        true
      }
    }
  }
}
