public import CityNetworks

/// What new ties between cities of a corridor would change, the most effective first.
public struct MissingLinkResult: Sendable {
  /// The way from end to end of one branch.
  public struct Chain: Sendable, Equatable {
    /// The branch's name.
    public let branch: String
    /// The first city of the branch.
    public let from: CityID
    /// The last city of the branch.
    public let to: CityID
    /// How many ties a shortest chain takes now; nil if there is none.
    public let before: Int?
    /// How many it would take with the new tie; nil if there is none.
    public let after: Int?
  }

  /// One new tie.
  public struct Link: Sendable {
    /// The two cities, without ties.
    public let hop: Hop
    /// 1 plus the number of links with a greater effect.
    public let rank: Int
    /// "3", or "2–4" for each of three equal ones.
    public let place: String
    /// By how much the corridor's inner efficiency would rise; 0...1.
    public let gain: Double
    /// How many pairs of the corridor's cities would come nearer.
    public let pairsNearer: Int
    /// How many of them no chain of ties joins now.
    public let pairsJoined: Int
    /// The branches whose ends would come nearer.
    public let chains: [Chain]
    /// The cities tied with both.
    public let commonPartners: [CityID]
    /// The organizations that both belong to.
    public let commonOrganizations: [OrganizationID]
  }

  /// The corridor, with the chosen branches.
  public let corridor: Corridor
  /// The mean of 1/distance over the pairs of its cities now; nil with fewer than two.
  public let efficiency: Double?
  /// All links that came into question, the most effective first, equal ones in the order of travel.
  public let links: [Link]
}
