/// Groups assertions by what they are about and derives one tie or membership from each group.
struct TieDerivation {
  let ties: [Tie]
  let memberships: [Membership]

  init(
    cities: Set<CityID>, organizations: Set<OrganizationID>, sources: [SourceID: Source],
    assertions: [Assertion]
  ) {
    var byTie: [TieKey: [Assertion]] = [:]
    var byMembership: [MembershipKey: [Assertion]] = [:]
    for assertion in assertions {
      switch (assertion.relation.kind, assertion.subject, assertion.object) {
      case (.cityTie, .city(let a), .city(let b)?):
        guard a != b, cities.contains(a), cities.contains(b) else { continue }
        let key = TieKey(a, b, relation: assertion.relation, isDirected: assertion.isDirected)
        byTie[key, default: []].append(assertion)
      case (.membership, .city(let city), .organization(let organization)?):
        guard cities.contains(city), organizations.contains(organization) else { continue }
        byMembership[MembershipKey(city: city, organization: organization), default: []]
          .append(assertion)
      case (.cityTie, _, _), (.membership, _, _), (.corridorNode, _, _), (.claim, _, _):
        continue
      }
    }
    ties = byTie.map { key, group in Tie(key: key, assertions: group) { sources[$0] } }
    memberships = byMembership.map { key, group in
      Membership(city: key.city, organization: key.organization, assertions: group) { sources[$0] }
    }
  }

  private struct MembershipKey: Hashable {
    let city: CityID
    let organization: OrganizationID
  }
}
