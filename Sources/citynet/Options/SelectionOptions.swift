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
    name: .customLong("certain-only"),
    help: "With --as-of: leave out ties that held only possibly.")
  var certainOnly = false

  @Flag(
    name: .customLong("no-open-ends"),
    help: "With --as-of: do not take ties with no known end to go on.")
  var noOpenEnds = false

  /// The selection that the options describe.
  func selection() throws -> NetworkSelection {
    NetworkSelection(
      asOf: try asOf.map { try Day(iso: $0) },
      certainty: certainOnly ? .certainOnly : .includingPossible,
      statusRule: try StatusRule(status),
      relations: try Relation.list(relation),
      countries: try country.map(CountryCodes.set),
      assumption: noOpenEnds ? .none : .assumeOpen)
  }
}

/// Country codes as people type them.
enum CountryCodes {
  static func set(_ text: String) throws -> Set<String> {
    let codes = text.split(separator: ",").map { word in
      String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()).uppercased()
    }
    if let unknown = codes.first(where: { Country(code: $0) == nil }) {
      let hint = Country.named(unknown).map { " Did you mean \($0.code) (\($0.name))?" } ?? ""
      throw UsageError("no country has the ISO 3166-1 code '\(unknown)'.\(hint)")
    }
    return Set(codes)
  }
}

/// A value on the command line that cannot be meant.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
