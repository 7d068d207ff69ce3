import ArgumentParser
import CityNetworks

/// Whether the ties inside clubs count as memberships.
struct ClubOptions: ParsableArguments {
  @Flag(
    name: .customLong("as-membership"),
    help: "Count the ties inside clubs as memberships, not as ties; see `citynet cliques`.")
  var asMembership = false

  @Option(
    help: ArgumentHelp(
      "With --as-membership: only these clubs, as `citynet cliques` calls them, with commas.",
      valueName: "ids"))
  var clubs: String?

  func validate() throws {
    if clubs != nil, !asMembership { throw ValidationError("--clubs needs --as-membership.") }
  }

  /// What the ties inside clubs count as.
  func treatment() throws -> ClubTreatment {
    asMembership ? .asMemberships(ClubChoice(clubs: try clubs.map(ClubNames.set))) : .asTies
  }
}
