import ArgumentParser
import CityNetworks
import NetworkAnalysis

/// Which memberships count, and whether they tie cities.
struct MembershipOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out the memberships of these organizations: ids or names, with commas.",
      valueName: "organizations"))
  var without: String?

  @Option(
    name: .customLong("co-membership"),
    help: ArgumentHelp(
      """
      In place of stated ties, tie cities that share organizations, as strongly as a weight says: \
      count, binary, newman, hyperbolic, jaccard, overlap or cosine; count:minimum=2 for those that \
      share two or more.
      """, valueName: "weight"))
  var coMembership: String?

  /// The words that name organizations; they are looked up when the dataset is there.
  var organizations: [String] { without.map { [$0] } ?? [] }

  func validate() throws {
    if without != nil, SelectedMemberships.words(organizations).isEmpty {
      throw ValidationError("--without names no organization. Write ids or names with commas.")
    }
  }

  /// Refuses ties by shared membership, for verbs that look at memberships themselves.
  func refuseTies() throws {
    guard coMembership == nil else {
      throw UsageError(
        "--co-membership makes ties of memberships for other verbs; leave it out here.")
    }
  }

  /// The selection with what these options say.
  func applied(to selection: NetworkSelection) throws -> NetworkSelection {
    selection.leavingOut(SelectedMemberships.words(organizations))
      .tying(by: try coMembership.map { try CoMembership($0) })
  }
}
