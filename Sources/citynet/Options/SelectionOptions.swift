import ArgumentParser
import CityNetworks

/// Which ties count: shared by every verb that looks at a network.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which statuses count: strict, planned, dormant, any, or statuses with commas; strict if "
        + "absent, for timeline any.",
      valueName: "rule"))
  var status: String?

  @OptionGroup var time: TimeOptions

  @Option(
    help: ArgumentHelp(
      "Which kinds of ties count: twinning, mou, aid …, with commas, or any.",
      valueName: "kinds"))
  var relation = "twinning"

  @Option(
    help: ArgumentHelp(
      "Only cities of these countries: ISO codes with commas, as CN,PK.", valueName: "codes"))
  var country: String?

  @OptionGroup var clubs: ClubOptions

  @OptionGroup var memberships: MembershipOptions

  /// The selection that the options describe.
  ///
  /// - Parameter standard: which statuses count if the options do not say.
  func selection(standard: StatusRule = .strict) throws -> NetworkSelection {
    let selection = NetworkSelection(
      time: try time.predicate(),
      certainty: time.certainty,
      statusRule: try status.map { try StatusRule($0) } ?? standard,
      relations: try TieKinds.set(relation),
      countries: try country.map(CountryCodes.set),
      assumption: time.assumption
    ).treatingClubs(try clubs.treatment())
    return try memberships.applied(to: selection)
  }

  /// Refuses options about ties, for verbs that look at memberships themselves.
  ///
  /// With --as-membership the kind of ties says which of them can count as memberships.
  func refuseTies() throws {
    try memberships.refuseTies()
    guard try clubs.asMembership || TieKinds.set(relation) == [.twinning] else {
      throw UsageError("memberships are looked at here, not ties. Leave --relation out.")
    }
  }
}

/// A value on the command line that cannot be meant.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
