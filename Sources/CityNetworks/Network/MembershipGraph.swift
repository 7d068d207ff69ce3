public import Graphs

/// The memberships of a network as a two-mode graph: cities are members, organizations groups.
///
/// Member i is the i-th city, group j the j-th organization in canonical order; cities and
/// organizations without memberships are in it too.
public struct MembershipGraph: Sendable {
  /// The network whose memberships the edges stand for.
  public let network: CityNetwork
  /// The two-mode graph.
  public let graph: TwoModeGraph
  private let membershipOfEdge: EdgeMap<Int>

  /// The two-mode graph of all memberships of `network`.
  public init(_ network: CityNetwork) {
    let pairs = network.memberships.map { membership in
      guard let member = network.position(of: membership.city),
        let group = network.position(of: membership.organization)
      else { preconditionFailure("a membership of what is not in the network") }
      return (member: member, group: group)
    }
    self.network = network
    graph = TwoModeGraph(
      memberCount: network.cities.count, groupCount: network.organizations.count,
      memberships: pairs)
    // Both run through the memberships by city, then by organization.
    membershipOfEdge = EdgeMap(Array(network.memberships.indices))
    precondition(graph.graph.edgeCount == network.memberships.count)
  }

  /// The city of a member's number.
  public func city(ofMember member: Int) -> City { network.cities[member] }

  /// The organization of a group's number.
  public func organization(ofGroup group: Int) -> Organization { network.organizations[group] }

  /// The member's number of a city, if the network has the city. O(1).
  public func member(of id: CityID) -> Int? { network.position(of: id) }

  /// The group's number of an organization, if the network has it. O(1).
  public func group(of id: OrganizationID) -> Int? { network.position(of: id) }

  /// The membership that an edge of `graph.graph` stands for.
  public func membership(of edge: Edge) -> Membership {
    network.memberships[membershipOfEdge[edge]]
  }
}
