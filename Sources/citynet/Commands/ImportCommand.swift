public import ArgumentParser
public import CityNetworks
import DatasetLoading
import Reporting

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns outside files into a dataset folder, or brings them into one.",
    discussion: """
      Examples:
        citynet import twin_cities.csv --output my-network --source-title "My list"
        citynet import my-package --words words.csv --output my-network
        citynet import more.csv --into my-network --in-place --source-title "Another list"
        citynet import their-dataset --into my-network --output both
      See `citynet list importers` for what can be read; of a spreadsheet (xlsx) save each sheet as \
      CSV first. What was merged, left out or doubtful is told on standard error, and row by row in \
      the file of --report. A folder like a dataset may use other words (`citynet list words`); \
      --words says what further ones mean, and a row with a word that nobody decided on is left out \
      and told. Nothing is asked of the network: --print-query prints the SPARQL to paste into \
      https://query.wikidata.org, and --from wikidata reads what it answers.

      With --into, cities are recognized by id, Wikidata item, GeoNames number, name and country, or \
      another name; all sources and assertions of both stay. What changed, what was kept against \
      the input, and from which row, is written beside the tables as changes.csv.
      """)

  @Argument(
    help:
      "A file of city pairs, of cities and ties, of members or items, a graph file, or a folder.")
  var inputs: [String] = []
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The dataset folder to make; it must not exist yet.", valueName: "folder"))
  var output: String?
  @Option(
    help: ArgumentHelp(
      "The dataset folder into which the files are merged; needs --output or --in-place.",
      valueName: "dataset"))
  var into: String?
  @Flag(help: "With --into: change the dataset itself.")
  var inPlace = false
  @Option(help: ArgumentHelp("The importer; found by the files if absent.", valueName: "id"))
  var from: String?
  @Option(help: ArgumentHelp("What joins each pair of cities.", valueName: "kind"))
  var relation = Relation.twinning
  @Option(help: ArgumentHelp("The state of every tie.", valueName: "status"))
  var status = TieStatus.inForce
  @Option(help: ArgumentHelp("The dataset's title.", valueName: "text"))
  var title: String?
  @Option(help: ArgumentHelp("What the source is called.", valueName: "text"))
  var sourceTitle: String?
  @Option(help: ArgumentHelp("Who published the source.", valueName: "text"))
  var sourcePublisher = ""
  @Option(help: ArgumentHelp("The source's address.", valueName: "url"))
  var sourceUrl = ""
  @Option(help: ArgumentHelp("The day on which the source was read.", valueName: "day"))
  var sourceAccessed: String?
  @OptionGroup var words: WordsOption
  @Option(
    help: ArgumentHelp(
      "Of what the cities are members, if the list does not say; an item for --print-query.",
      valueName: "name"))
  var organization: [String] = []
  @Option(help: ArgumentHelp("The CSV file to tell what became of each row.", valueName: "file"))
  var report: String?
  @OptionGroup var query: WikidataQueryOptions
  @Flag(
    help: ArgumentHelp(
      "Find out who the cities are with the gazetteer, and make one row of rows that are one city.")
  )
  var resolve = false
  @Option(
    help: ArgumentHelp(
      "With --resolve: pairs that stay two cities, with name, country, other_name, other_country.",
      valueName: "file"))
  var keepApart: String?
  @OptionGroup var identity: IdentityOptions
  @Flag(help: "Tell every doubt; otherwise the first twenty.")
  var allDoubts = false

  func validate() throws {
    if relation.kind != .cityTie {
      throw ValidationError("--relation \(relation.rawValue) makes no tie between two cities.")
    }
    if [.twinning, .mou].contains(relation), status.role == .occurring {
      throw ValidationError(
        "--status \(status.rawValue) is one of events, and a \(relation.rawValue) is none. Name "
          + "another status, or --relation event.")
    }
    if query.topic != nil { return try query.validate(inputs: inputs, organization) }
    if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs> ...'") }
    if organization.count > 1 {
      throw ValidationError("--organization is given twice; a list is one organization's.")
    }
    if query.country != nil {
      throw ValidationError("--country belongs to --print-query; an import takes all countries.")
    }
    let asked = [keepApart, identity.review, identity.decisions, identity.gazetteer.gazetteer]
    if !resolve, asked.contains(where: { $0 != nil }) {
      throw ValidationError(
        "--gazetteer, --review, --decisions and --keep-apart need --resolve.")
    }
    try validateOutput()
  }

  private func validateOutput() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
    if into == nil, output == nil {
      throw ValidationError("--output is missing. Name the dataset folder to make.")
    }
    if into == nil, inPlace { throw ValidationError("--in-place needs --into.") }
    if into != nil, (output != nil) == inPlace {
      throw ValidationError(
        "--into needs either --output with a new folder or --in-place, not \(inPlace ? "both" : "none")."
      )
    }
  }

  func run() throws {
    if let text = try query.text(organizations: organization) {
      try Console.deliver(text, to: nil)
      return
    }
    if let missing = inputs.first(where: { !InputPath.exists($0) }) {
      throw EarlyEnd(
        status: .inputMissing,
        message: "\(missing): there is no such file or folder. Check the path.")
    }
    if let output, InputPath.exists(output) {
      throw EarlyEnd(
        status: .cannotWrite,
        message: "\(output): already exists. Name a folder that does not exist yet.")
    }
    if let into {
      try merge(into: into)
    } else if let output {
      let imported = try imported(named: output)
      try OutputFolder(output).write(
        imported.files.map { OutputFile(path: $0.name, bytes: $0.bytes) })
    }
  }

  private func merge(into: String) throws {
    let merge = try ImportMerge(into: into)
    let merged: MergedDataset
    if inputs.count == 1, ImportMerge.isDataset(inputs[0]) {
      merged = try merge.merging(dataset: inputs[0])
    } else {
      let imported = try imported(named: nil)
      merged = try merge.merging(imported, from: inputs.joined(separator: ", "))
    }
    try merge.write(merged, to: output)
    show(merged.report.description, doubts: merged.report.doubts.count)
  }

  private func imported(named folder: String?) throws -> ImportedDataset {
    let name = folder?.split(separator: "/").last.map { String($0) }
    let options = ImportOptions(
      datasetID: name, title: title, relation: relation, status: status,
      organization: organization.first,
      source: ImportSource(
        title: sourceTitle, publisher: sourcePublisher, url: sourceUrl,
        accessed: try sourceAccessed.map { try UncertainDate($0) }),
      vocabulary: try words.vocabulary(), countries: try identity.countryNames())
    let input = try ImportInput.reading(inputs, options: options)
    let imported = try identified(try importer(for: input))
    if let report { try OutputFolder.write(imported.report.rowTable, toFile: report) }
    tell(imported.report)
    guard imported.report.citiesKept > 0 else {
      throw EarlyEnd(
        status: .badData,
        message: "\(inputs.joined(separator: ", ")): no row can be used, so no dataset is made. "
          + "See `citynet list importers` for what each importer reads, and name one with --from.")
    }
    return imported
  }

  /// The dataset with its cities identified, if that is asked for.
  private func identified(_ dataset: ImportedDataset) throws -> ImportedDataset {
    guard resolve else { return dataset }
    let apart = try keepApart.map { try KeepApart(adding: try IdentityOptions.table($0)) }
    let identifier = try identity.identifier(apart: apart ?? .standard)
    let result = try CityIdentification(identifier).identifying(dataset)
    for line in result.summary { Console.note(line) }
    try identity.deliverReview(of: result.outcomes, by: identifier)
    return result.dataset
  }

  private func importer(for input: ImportInput) throws -> ImportedDataset {
    guard let from else { return try ImporterCatalog.importing(input) }
    guard let importer = ImporterCatalog.importer(id: from) else {
      let known = ImporterCatalog.importers.map(\.descriptor.id).joined(separator: ", ")
      throw UsageError("no importer is called '\(from)'. Known are: \(known).")
    }
    return try importer.importing(input)
  }

  private func tell(_ report: ImportReport) {
    show(report.description, doubts: report.doubts.count)
  }

  /// Tells the figures of a report, and of its doubts as many as were asked for.
  private func show(_ report: String, doubts: Int) {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    let figures = lines.count - doubts
    let shown = allDoubts ? lines.count : min(lines.count, figures + 20)
    for line in lines.prefix(shown) { Console.note(String(line)) }
    if shown < lines.count {
      let more = Wording.count(lines.count - shown, "more doubt")
      Console.note("… and \(more); see them with --all-doubts.")
    }
  }
}

extension Relation: ExpressibleByArgument {
  /// Only kinds that join two cities can be imported as pairs.
  public static var allValueStrings: [String] {
    allCases.filter { $0.kind == .cityTie }.map(\.rawValue)
  }
}
extension TieStatus: ExpressibleByArgument {}
