import CityNetworks
import Graphs
import Testing

struct MembershipGraphTests {
  @Test func membersAreCitiesAndGroupsOrganizations() throws {
    let graph = MembershipGraph(SeedNetwork.network)
    let isfahan = try #require(graph.member(of: CityID("isfahan")))
    #expect(graph.graph.memberCount == 16)
    #expect(graph.graph.groups(ofMember: isfahan) == [0, 1])
    #expect(graph.organization(ofGroup: 1).id == OrganizationID("wego"))
    #expect(graph.group(of: OrganizationID("gnlc")) == 0)
  }

  @Test func everyEdgeIsAMembership() {
    let graph = MembershipGraph(SeedNetwork.network)
    for edge in graph.graph.graph.edges {
      let (member, group) = graph.graph.graph.ends(of: edge)
      let membership = graph.membership(of: edge)
      #expect(graph.member(of: membership.city) == member.index)
      #expect(graph.group(of: membership.organization) == group.index - graph.graph.memberCount)
    }
  }
}
