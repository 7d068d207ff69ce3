import ArgumentParser
import CityNetworks

/// Which ties count: shared by every verb that looks at a network.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which statuses count: strict, planned, dormant, any, or statuses with commas.",
      valueName: "rule"))
  var status = "strict"

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day on which ties must hold, as 2021-06-01; without it their last known status counts.",
      valueName: "day"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Which kinds of ties count: twinning, mou, aid …, with commas, or any.",
      valueName: "kinds"))
  var relation = "twinning"

  @Option(
    help: ArgumentHelp(
      "Only cities of these countries: ISO codes with commas, as CN,PK.", valueName: "codes"))
  var country: String?

  @Flag(
    name: .customLong("include-possible"),
    help: "With --as-of: also ties that held on the day only possibly.")
  var includePossible = false

  @Flag(
    name: .customLong("no-open-ends"),
    help: "With --as-of: do not take ties with no known end to go on.")
  var noOpenEnds = false

  @OptionGroup var clubs: ClubOptions

  func validate() throws {
    if asOf == nil, includePossible || noOpenEnds {
      throw ValidationError("--include-possible and --no-open-ends need --as-of.")
    }
  }

  /// The selection that the options describe.
  func selection() throws -> NetworkSelection {
    NetworkSelection(
      asOf: try asOf.map { try Day(iso: $0) },
      certainty: includePossible ? .includingPossible : .certainOnly,
      statusRule: try StatusRule(status),
      relations: try TieKinds.set(relation),
      countries: try country.map(CountryCodes.set),
      assumption: noOpenEnds ? .none : .assumeOpen
    ).treatingClubs(try clubs.treatment())
  }
}

/// A value on the command line that cannot be meant.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
