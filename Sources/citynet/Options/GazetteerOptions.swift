import ArgumentParser
import CityNetworks
import DatasetLoading
import FoundationEssentials
import GraphFormats

/// Which gazetteer is asked.
struct GazetteerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The gazetteer; else the one that CITYNET_GAZETTEER names, else the one beside the program.",
      valueName: "file"))
  var gazetteer: String?

  private static let variable = "CITYNET_GAZETTEER"
  private static let places = [
    "Datasets/gazetteer/cities15000.gazetteer", "share/citynet/cities15000.gazetteer",
  ]

  /// The gazetteer.
  func load() throws -> Gazetteer {
    let path = try path()
    return try Gazetteer(try InputPath.bytes(of: path), file: path)
  }

  private func path() throws -> String {
    if let gazetteer { return gazetteer }
    if let named = ProcessInfo.processInfo.environment[Self.variable], !named.isEmpty {
      return named
    }
    if let path = BundledFile.path(of: Self.places) { return path }
    throw EarlyEnd(
      status: .inputMissing,
      message: "citynet: no gazetteer lies in a folder above the program "
        + "(\(Self.places.joined(separator: " or "))). Give --gazetteer, set \(Self.variable), or "
        + "make one with Datasets/gazetteer/compile.sh.")
  }
}

/// What a user knows about identities that the gazetteer does not.
struct IdentityOptions: ParsableArguments {
  @OptionGroup var gazetteer: GazetteerOptions
  @Option(
    help: ArgumentHelp(
      "What names of countries mean: a table with the columns as_written, code and note.",
      valueName: "file"))
  var countries: String?
  @Option(
    help: ArgumentHelp(
      "Where doubtful names are listed, each with its candidates and a cell for a decision.",
      valueName: "file"))
  var review: String?
  @Option(
    help: ArgumentHelp(
      "A review in which a person has decided: a GeoNames number or none in the last column.",
      valueName: "file"))
  var decisions: String?

  /// How names of countries are read.
  func countryNames() throws -> CountryNames {
    guard let countries else { return .standard }
    return try CountryNames(try Self.table(countries))
  }

  /// Who settles names.
  func identifier(apart: KeepApart = .standard) throws -> PlaceIdentifier {
    let cities = try gazetteer.load()
    let names = try countryNames()
    let decided = try decisions.map {
      try CityDecisions(try Self.table($0), gazetteer: cities, countries: names)
    }
    return PlaceIdentifier(cities, countries: names, decisions: decided ?? .none, apart: apart)
  }

  /// Writes the doubtful ones among these mentions where `--review` says.
  func deliverReview(
    of outcomes: [(mention: PlaceMention, outcome: PlaceOutcome)], by identifier: PlaceIdentifier
  ) throws {
    guard let review else { return }
    let spellings = SpellingIndex(identifier.resolver.gazetteer)
    let doubtful = PlaceReview(outcomes, spellings: spellings)
    try Console.deliver(doubtful.bytes, to: review)
    Console.note(
      "\(review): \(Wording.count(doubtful.rows.count, "name")) to decide. Fill in the column "
        + "decision and give the file as --decisions.")
  }

  static func table(_ path: String) throws -> DelimitedTable {
    try DelimitedReader.read(try InputPath.bytes(of: path), file: path)
  }
}
