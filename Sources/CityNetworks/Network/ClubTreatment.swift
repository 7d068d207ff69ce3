/// What makes a club: a set of cities that are all, or nearly all, tied with one another.
public struct ClubRule: Hashable, Sendable {
  /// How many cities must be all tied with one another; at least 3.
  public let minimumSize: Int
  /// Which share of the others a further member may lack ties with; 0...0.5.
  public let tolerance: Double

  /// Eight cities or more all tied, and those tied with four fifths of them, unless told otherwise.
  public init(minimumSize: Int = 8, tolerance: Double = 0.2) {
    precondition(minimumSize >= 3 && (0...0.5).contains(tolerance))
    self.minimumSize = minimumSize
    self.tolerance = tolerance
  }
}

/// Which clubs are meant.
public struct ClubChoice: Hashable, Sendable {
  /// The ids of the clubs; nil for all that are likely lists of members: known organizations, and
  /// sets of cities that have at least half of their ties with one another.
  public let clubs: Set<OrganizationID>?
  /// What makes a club.
  public let rule: ClubRule

  /// All likely clubs under the standard rule, unless told otherwise.
  public init(clubs: Set<OrganizationID>? = nil, rule: ClubRule = ClubRule()) {
    self.clubs = clubs
    self.rule = rule
  }
}

/// What the ties inside clubs count as.
public enum ClubTreatment: Hashable, Sendable {
  /// Ties between cities, as they are stated.
  case asTies
  /// Memberships of the cities in the club; see ``CityNetwork/movingToMemberships(_:)``.
  case asMemberships(ClubChoice)
}

extension ClubTreatment {
  /// The treatment in plain words; none where nothing is done.
  var words: [String] {
    switch self {
    case .asTies: []
    case .asMemberships(let choice):
      [
        "ties inside "
          + (choice.clubs.map { $0.sorted().map(\.rawValue).joined(separator: ", ") } ?? "clubs")
          + " as memberships"
      ]
    }
  }
}

/// A set of cities whose ties with one another are to count as memberships in an organization.
public struct MembershipClub: Hashable, Sendable {
  /// What the cities are members of: one of the network's organizations or a new one.
  public let organization: Organization
  /// The members, in the order of their ids.
  public let members: [CityID]
  /// Of which kind the ties are that count as memberships.
  public let relation: Relation

  /// A club with these members, given in any order.
  public init(organization: Organization, members: [CityID], relation: Relation = .twinning) {
    self.organization = organization
    self.members = members.sorted()
    self.relation = relation
  }
}
