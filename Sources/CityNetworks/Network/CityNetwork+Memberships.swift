extension CityNetwork {
  /// The same network with the ties inside clubs as memberships.
  ///
  /// Each tie of a club's relation between two of its members goes away, and the assertions behind
  /// it become evidence of both cities' memberships. Ties of other relations stay, and so does a
  /// tie that also rests on other evidence than the club's: the club's own sources are those that
  /// state at least a fifth of the ties inside; a tie that any other source states stays. Where
  /// fewer than half of the ties rest on such sources alone, sources cannot tell the club's list
  /// from other evidence, and all ties go. The cities, all assertions and all sources are kept. The
  /// provenance gains one step, which names each club with the number of ties that went and stayed.
  ///
  /// - Complexity: O(n + m), and O(s²) for the s statements behind a member's ties.
  public func movingToMemberships(_ clubs: [MembershipClub]) -> CityNetwork {
    guard !clubs.isEmpty else { return self }
    var isMoved = [Bool](repeating: false, count: ties.count)
    var evidence: [MemberKey: Set<AssertionID>] = [:]
    var steps: [String] = []
    for club in clubs {
      let inside = tiesInside(club)
      let moved = Self.ownTies(among: inside.map { ties[$0] })
      for (position, isOwn) in zip(inside, moved) where isOwn {
        isMoved[position] = true
        for city in [ties[position].first, ties[position].second] {
          evidence[MemberKey(city, club.organization.id), default: []]
            .formUnion(ties[position].evidence)
        }
      }
      steps.append(Self.step(club, moved: moved.count { $0 }, of: inside.count))
    }
    let new = Dictionary(clubs.map { ($0.organization.id, $0.organization) }) { first, _ in first }
      .values.filter { organization($0.id) == nil }
    return CityNetwork(
      cities: cities, organizations: organizations + new.sorted { $0.id < $1.id },
      corridors: corridors, sources: sources, assertions: assertions,
      derived: (
        ties.indices.filter { !isMoved[$0] }.map { ties[$0] }, memberships(adding: evidence)
      ),
      provenance: provenance.adding(
        step: "ties inside clubs as memberships: " + steps.joined(separator: "; ")),
      selection: selection)
  }

  /// Where the ties of the club's relation between two of its members stand in `ties`.
  private func tiesInside(_ club: MembershipClub) -> [Int] {
    let members = Set(club.members)
    return ties.indices.filter { position in
      let tie = ties[position]
      return tie.relation == club.relation && members.contains(tie.first)
        && members.contains(tie.second)
    }
  }

  /// Which of the ties inside a club rest on the club's own sources alone.
  private static func ownTies(among inside: [Tie]) -> [Bool] {
    let sources = inside.map { Set($0.statements.map(\.source)) }
    var counts: [SourceID?: Int] = [:]
    for source in sources.joined() { counts[source, default: 0] += 1 }
    let own = Set(counts.filter { 5 * $0.value >= inside.count }.keys)
    let isOwn = sources.map { $0.isSubset(of: own) }
    return 2 * isOwn.count { $0 } < inside.count ? inside.map { _ in true } : isOwn
  }

  /// The memberships with this evidence beside what they rest on already, in canonical order.
  private func memberships(adding evidence: [MemberKey: Set<AssertionID>]) -> [Membership] {
    var rest = evidence
    var all = memberships.map { membership in
      let key = MemberKey(membership.city, membership.organization)
      guard let more = rest.removeValue(forKey: key) else { return membership }
      return self.membership(key, more.union(membership.evidence))
    }
    all += rest.map { membership($0.key, $0.value) }
    return all.sorted { ($0.city, $0.organization) < ($1.city, $1.organization) }
  }

  private func membership(_ key: MemberKey, _ evidence: Set<AssertionID>) -> Membership {
    Membership(
      city: key.city, organization: key.organization,
      assertions: evidence.sorted().compactMap { assertion($0) }, source: { source($0) })
  }

  private static func step(_ club: MembershipClub, moved: Int, of inside: Int) -> String {
    let stay = inside - moved
    return "\(club.organization.name) (\(club.organization.id)): \(club.members.count) cities, "
      + "\(moved) \(moved == 1 ? "tie" : "ties")"
      + (stay > 0 ? ", \(stay) more stay for other evidence" : "")
  }
}

/// A city and what it is a member of.
private struct MemberKey: Hashable {
  let city: CityID
  let organization: OrganizationID

  init(_ city: CityID, _ organization: OrganizationID) {
    self.city = city
    self.organization = organization
  }
}
