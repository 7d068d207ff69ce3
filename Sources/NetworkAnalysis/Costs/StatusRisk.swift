public import CityNetworks

/// The scale by which the status of ties becomes a risk: steps short of being in force.
///
/// The risk of a status is 8 (the place of "in force" among the stages, see
/// `TieStatus.advancement`) less its own place, and 0 for what is beyond. Of events, "held" has the
/// place of a dialogue, "scheduled" of an intention, "called off" of a proposal. What has ended is
/// as far from being in force as if there were no tie: one step before a proposal.
public enum StatusRisk {
  /// The name of the scale.
  public static let name = "steps-to-in-force"

  /// The risk of a tie that has ended, and of one that does not exist yet.
  public static let ofNoTie = 9

  /// The risk of a status, 0...9.
  public static func steps(_ status: TieStatus) -> Int {
    status.role == .ending
      ? ofNoTie : max(0, TieStatus.inForce.advancement - status.advancement)
  }

  /// The risk of a pair of cities with these ties: that of the best of them.
  static func steps(of ties: [Tie]) -> Int { ties.map { steps($0.status) }.min() ?? ofNoTie }

  /// The whole scale in words: "0 in force, revived, renewed; 1 ratified; …".
  public static var scale: String {
    (0...ofNoTie).map { risk in
      let statuses = TieStatus.allCases.filter { steps($0) == risk }.map(\.title)
      return "\(risk) \(statuses.joined(separator: ", "))" + (risk == ofNoTie ? ", or no tie" : "")
    }.joined(separator: "; ")
  }

  /// What a pair of cities gives, in one sentence without a full stop.
  static var meaning: String {
    "how many steps the best tie of the pair is short of being in force, by its last known status: "
      + scale
  }
}
