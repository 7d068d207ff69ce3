import ArgumentParser
import CityNetworks
import DatasetLoading
import GraphFormats
import Reporting

struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Says which city a name means, or all names of a table.",
    discussion: """
      Examples:
        citynet resolve "Xi'an" Urumqi "Hyderabad, Pakistan"
        citynet resolve Esfahan --in Datasets/silk-road
        citynet resolve --csv pairs.csv --output resolved.csv --review review.csv
      A name is looked up in the gazetteer of cities above 15,000 inhabitants, whatever its case, \
      marks and apostrophes; what fits several cities is refused with its candidates, and near \
      spellings are suggested and never applied. Ends with status 1 if a name is ambiguous or \
      unknown. In the review of a table write a GeoNames number or none into the last column and \
      give the file as --decisions.
      """)

  @Argument(help: "Names of cities, each alone or with its country: \"Hyderabad, Pakistan\".")
  var names: [String] = []
  @Option(help: ArgumentHelp("The country of all names, by code or name.", valueName: "country"))
  var country: String?
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Look the names up in this dataset, not in the gazetteer.", valueName: "dataset"))
  var dataset: String?
  @Option(help: ArgumentHelp("A table whose rows name one city or two.", valueName: "file"))
  var csv: String?
  @Option(
    help: ArgumentHelp(
      "The column of the name, if its own name does not tell; twice for two cities per row.",
      valueName: "name"))
  var column: [String] = []
  @Option(help: ArgumentHelp("The column of the country.", valueName: "name"))
  var countryColumn: [String] = []
  @Option(help: ArgumentHelp("The column of the latitude.", valueName: "name"))
  var latColumn: [String] = []
  @Option(help: ArgumentHelp("The column of the longitude.", valueName: "name"))
  var lonColumn: [String] = []
  @OptionGroup var identity: IdentityOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if csv == nil, names.isEmpty {
      throw ValidationError("Give names of cities, or a table with --csv.")
    }
    if csv != nil {
      if !names.isEmpty || dataset != nil || country != nil {
        throw ValidationError("--csv takes no names, no --in and no --country beside it.")
      }
      if let csv, [output.output, identity.review].contains(csv) {
        throw ValidationError("\(csv) would be overwritten. Name another file for the answer.")
      }
      if output.format == .json || output.format == .markdown {
        throw ValidationError("The table of --csv is written as CSV; leave --format out.")
      }
    } else if !(column + countryColumn + latColumn + lonColumn).isEmpty || identity.review != nil
      || identity.decisions != nil
    {
      throw ValidationError("Columns, --review and --decisions need --csv.")
    }
    if column.isEmpty, !(countryColumn + latColumn + lonColumn).isEmpty {
      throw ValidationError("--country-column, --lat-column and --lon-column need --column.")
    }
    if dataset != nil, identity.gazetteer.gazetteer != nil {
      throw ValidationError("--in and --gazetteer are two places to look; give one.")
    }
  }

  func run() throws {
    if let csv { return try resolveTable(csv) }
    let countries = try identity.countryNames()
    let given = try country.map { text in
      guard let country = countries.reading(of: text).country else {
        throw UsageError(Self.unknownCountry(text, countries.reading(of: text)))
      }
      return country
    }
    let answers: [ResolveAnswer]
    let basis: String
    if let dataset {
      let network = try DatasetOptions.open(dataset).network
      let resolver = NameResolver(network)
      answers = names.map { ResolveAnswer($0, in: given, by: resolver) }
      basis = "Data: \(network.provenance.datasetID) \(network.provenance.version)."
    } else {
      let gazetteer = try identity.gazetteer.load()
      answers = ResolveAnswer.all(names, in: given, countries, gazetteer)
      basis = "Gazetteer: \(gazetteer.source); \(gazetteer.cityCount) cities."
    }
    try output.deliver([ResolveAnswer.table(answers, basis: basis)])
    for note in answers.compactMap(\.note) { Console.note(note) }
    if answers.contains(where: { $0.note != nil }) { throw EarlyEnd(status: .answerIsNegative) }
  }

  private static func unknownCountry(_ text: String, _ reading: CountryReading) -> String {
    switch reading {
    case .historic(let state):
      return "\(state.name) is no country today. Give one of "
        + "\(state.successors.map { "\($0.code) (\($0.name))" }.joined(separator: ", "))."
    case .unknown(let nearest):
      let hint = nearest.map { "Did you mean \($0.code) (\($0.name))?" }
      return "no country is called '\(text)'. \(hint ?? "Write its ISO 3166-1 code, as IN.")"
    case .country, .absent: return "no country is given. Write its ISO 3166-1 code, as IN."
    }
  }

  private func resolveTable(_ path: String) throws {
    let table = try IdentityOptions.table(path)
    let columns = try PlaceColumns(
      of: table,
      named: PlaceColumns.Named(
        names: column, countries: countryColumn, latitudes: latColumn, longitudes: lonColumn))
    let identifier = try identity.identifier()
    let resolved = PlaceTable(table, columns: columns, by: identifier)
    try Console.deliver(resolved.resolved, to: output.output)
    let counts = resolved.counts.map { "\($0.status.rawValue) \($0.mentions)" }
    Console.note(
      "\(path): \(Wording.count(table.rows.count, "row")); different names: "
        + "\(counts.isEmpty ? "none" : counts.joined(separator: ", ")).")
    try identity.deliverReview(of: resolved.outcomes, by: identifier)
    if resolved.counts.contains(where: { $0.status.isDoubtful }) {
      throw EarlyEnd(status: .answerIsNegative)
    }
  }
}
