/// Groups assertions by what they are about and derives one tie or membership from each group.
///
/// Works on the positions of cities and organizations in canonical order, so that the results come
/// in canonical order and no text is compared.
struct TieDerivation {
  let ties: [Tie]
  let memberships: [Membership]

  init(
    assertions: [Assertion], city: (CityID) -> Int?, organization: (OrganizationID) -> Int?,
    source: (SourceID) -> Source?
  ) {
    var aboutTies: [Entry] = []
    var aboutMemberships: [Entry] = []
    aboutTies.reserveCapacity(assertions.count)
    for (position, assertion) in assertions.enumerated() {
      switch (assertion.relation.kind, assertion.subject, assertion.object) {
      case (.cityTie, .city(let a), .city(let b)?):
        guard let first = city(a), let second = city(b), first != second else { continue }
        aboutTies.append(
          Entry(
            first: assertion.isDirected ? first : min(first, second),
            second: assertion.isDirected ? second : max(first, second),
            kind: assertion.relation.ordinal * 2 + (assertion.isDirected ? 1 : 0),
            assertion: position))
      case (.membership, .city(let a), .organization(let b)?):
        guard let first = city(a), let second = organization(b) else { continue }
        aboutMemberships.append(Entry(first: first, second: second, kind: 0, assertion: position))
      case (.cityTie, _, _), (.membership, _, _), (.corridorNode, _, _), (.claim, _, _):
        continue
      }
    }
    ties = Self.groups(aboutTies).compactMap { group in
      let stated = group.map { assertions[$0.assertion] }
      guard case .city(let a) = stated[0].subject, case .city(let b)? = stated[0].object else {
        return nil
      }
      let key = TieKey(a, b, relation: stated[0].relation, isDirected: stated[0].isDirected)
      return Tie(key: key, assertions: stated, source: source)
    }
    memberships = Self.groups(aboutMemberships).compactMap { group in
      let stated = group.map { assertions[$0.assertion] }
      guard case .city(let city) = stated[0].subject,
        case .organization(let organization)? = stated[0].object
      else { return nil }
      return Membership(
        city: city, organization: organization, assertions: stated, source: source)
    }
  }

  private static func groups(_ entries: [Entry]) -> [ArraySlice<Entry>] {
    let sorted = entries.sorted()
    var groups: [ArraySlice<Entry>] = []
    var start = 0
    for end in sorted.indices.dropFirst() where !sorted[end].isAbout(sorted[start]) {
      groups.append(sorted[start..<end])
      start = end
    }
    if !sorted.isEmpty { groups.append(sorted[start...]) }
    return groups
  }

  /// An assertion with the numbers of what it is about.
  private struct Entry: Comparable {
    let first: Int
    let second: Int
    let kind: Int
    let assertion: Int

    static func < (a: Entry, b: Entry) -> Bool {
      if a.first != b.first { return a.first < b.first }
      if a.second != b.second { return a.second < b.second }
      return a.kind != b.kind ? a.kind < b.kind : a.assertion < b.assertion
    }

    func isAbout(_ other: Entry) -> Bool {
      first == other.first && second == other.second && kind == other.kind
    }
  }
}
