import CityNetworks
import GraphAlgorithms
import Graphs

/// A club that was found: cities that are all, or nearly all, tied with one another.
struct Club: Sendable {
  /// What the cities are members of: a known organization, or a new one named after two members.
  let organization: Organization
  /// Whether the dataset has the organization.
  let isKnown: Bool
  /// The members, in the order of their ids.
  let nodes: [Node]
  /// The largest set of members that are all tied with one another.
  let clique: [Node]
  /// How many maximal cliques belong to the club.
  let cliqueCount: Int
  /// The organization of the dataset whose members are most like the club's, if any shares one.
  let nearest: Likeness?
  /// Of which kind most ties inside are.
  let relation: Relation
  /// Of all ties that members have, counted at each member, the share that stays inside.
  let insideShare: Double

  /// How far an organization's members and a club's are the same.
  struct Likeness: Sendable {
    let organization: Organization
    /// Members of both.
    let shared: Int
    /// Members of the organization.
    let members: Int
    /// Members of the club.
    let cities: Int

    /// Which share of the club belongs to the organization.
    var precision: Double { Double(shared) / Double(cities) }
    /// Which share of the organization belongs to the club.
    var recall: Double { Double(shared) / Double(members) }
    /// The shared members as a share of all.
    var jaccard: Double { Double(shared) / Double(members + cities - shared) }
  }

  var id: OrganizationID { organization.id }

  /// Whether the ties are likely a list of members: the organization is known, or the members have
  /// at least half of their ties with one another.
  ///
  /// Capitals and other cities with many ties of their own form cliques too, without any list.
  var isLikely: Bool { isKnown || insideShare >= 0.5 }

  /// The club as the two-mode layer takes it.
  func membershipClub(in network: CityNetwork) -> MembershipClub {
    MembershipClub(
      organization: organization, members: nodes.map { network.cities[$0.index].id },
      relation: relation)
  }
}
