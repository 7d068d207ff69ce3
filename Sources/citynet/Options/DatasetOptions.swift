import ArgumentParser
import CityNetworks
import DatasetLoading
import NetworkAnalysis
import Reporting

/// The dataset that a verb looks at.
struct DatasetOptions: ParsableArguments {
  @Argument(help: "A dataset folder, a file of city pairs, or a graph file.")
  var dataset: String

  /// The network of the dataset.
  ///
  /// Errors in the data end the run with the first ten listed; warnings are counted.
  func load() throws -> OpenDataset { try Self.open(dataset) }

  /// The network of the dataset at `path`.
  static func open(_ dataset: String) throws -> OpenDataset {
    try requireNoReport(dataset)
    let (loaded, report) = try DatasetSource(path: dataset).loadWithReport()
    let errors = loaded.findings.filter { $0.severity == .error }
    guard let network = loaded.network, errors.isEmpty else {
      for finding in errors.prefix(10) { Console.note(Self.line(of: finding, in: dataset)) }
      if errors.count > 10 { Console.note("… and \(errors.count - 10) more.") }
      throw EarlyEnd(
        status: .badData,
        message: "\(dataset): \(Wording.count(errors.count, "error")) in the data; see "
          + "`citynet check \(dataset)`.")
    }
    let warnings = loaded.findings.filter { $0.severity == .warning }.count
    if warnings > 0 {
      Console.note(
        "\(dataset): \(Wording.count(warnings, "warning")); see `citynet check \(dataset)`.")
    }
    tell(report?.doubts.filter(\.isAboutReading) ?? [], of: dataset)
    return OpenDataset(network: network, findings: loaded.findings)
  }

  /// Refuses the folder or the record of a report, which is made of a dataset and is none.
  private static func requireNoReport(_ path: String) throws {
    let folder = InputPath.isFolder(path) ? path : InputPath.folder(of: path)
    let isPart =
      InputPath.isFolder(path) || ["run.json", "report.json"].contains(ReportOrigin.name(of: path))
    let record = folder + "/run.json"
    guard isPart, InputPath.exists(record), !InputPath.exists(folder + "/cities.csv"),
      let run = try? RecordedRun(json: InputPath.bytes(of: record), file: record)
    else { return }
    let place = run.datasetPath.map { ", \(InputPath.join(folder, $0))" } ?? ""
    throw EarlyEnd(
      status: .badData,
      message: "\(path): this is a report, not a dataset. Give the dataset of which it was made: "
        + "\(run.dataset)\(place). How to cite the report stands in \(folder)/CITATION.cff.")
  }

  /// Tells that some of a file may have been read otherwise than it was meant.
  private static func tell(_ doubts: [ImportDoubt], of dataset: String) {
    guard let first = doubts.first else { return }
    let said = first.description
    Console.note(
      "\(dataset): \(Wording.count(doubts.count, "doubt")) about how it was read, as: \(said)"
        + (said.hasSuffix("?") ? " " : ". ") + "See `citynet check \(dataset)`.")
  }

  /// A finding with the path of its file.
  ///
  /// Of a single file an importer makes tables that nobody can open: their places are left out.
  private static func line(of finding: Finding, in dataset: String) -> String {
    let isMadeUp =
      !InputPath.isFolder(dataset)
      && !(dataset == finding.location.file || dataset.hasSuffix("/" + finding.location.file))
    return isMadeUp
      ? "\(dataset): \(finding.message). \(finding.remedy)" : "\(dataset)/\(finding)"
  }

  /// Loads the dataset, asks it one question and writes the answer.
  func answer(
    _ analysis: any Analysis, selection: SelectionOptions, output: OutputOptions,
    work: WorkOptions
  ) throws {
    let selected = try selection.selection()
    _ = try load().answer([analysis], selection: selected, output: output, work: work)
  }
}

extension ImportDoubt {
  /// Whether something may have been lost or guessed in reading.
  fileprivate var isAboutReading: Bool {
    switch kind {
    case .columns, .incompleteRow, .unlistedCity, .value, .damage: true
    case .notRead: line == nil
    case .notCarried, .selfTie, .repeatedTie, .country, .countrySpelling, .conflict, .dropped,
      .merged, .identity, .place:
      false
    }
  }
}

/// A dataset that could be loaded, ready for questions.
struct OpenDataset {
  let network: CityNetwork
  let findings: [Finding]

  /// The city that a person means by `name`.
  func resolve(_ name: String) throws -> City { try NameResolver(network).city(name) }

  /// The place where routes are to start, to end or to pass: a city, country, region or organization.
  func routePlace(_ text: String) throws -> RoutePlace {
    try RoutePlace(text, city: cityID, organization: organizationID)
  }

  /// What routes are not to use: a place, or ties of a status or a kind.
  func routeAvoidance(_ text: String) throws -> RouteAvoidance {
    if TieStatus(rawValue: text) != nil, (try? resolve(text)) == nil {
      throw UsageError("'\(text)' is a status of ties. Write --avoid status:\(text).")
    }
    return try RouteAvoidance(text, city: cityID, organization: organizationID)
  }

  private func cityID(_ name: String) throws -> CityID { try resolve(name).id }

  private func organizationID(_ name: String) throws -> OrganizationID {
    try OrganizationResolver(network).organization(name).id
  }

  /// The dataset at `name`, with the memberships that the one at `organizations` knows of its cities.
  func knowing(membershipsOf organizations: String, named name: String) throws -> OpenDataset {
    let known = KnownOrganizations(
      of: try DatasetOptions.open(organizations).network, in: network)
    guard known.stated > 0 else {
      throw UsageError("\(organizations) holds no memberships. Give a dataset that does.")
    }
    Console.note(
      "\(organizations): \(known.recognized) of \(known.stated) memberships are of cities of "
        + "\(name).")
    return OpenDataset(network: known.network, findings: findings)
  }

  /// Asks the questions one after another and writes all tables of the answers, the first or each of
  /// them with remarks more, and then the tables that are ready.
  ///
  /// - Parameter beforehand: what is done with the answers before they are written, so that its failure
  ///   is not hidden behind them.
  @discardableResult
  func answer(
    _ analyses: [any Analysis], selection: NetworkSelection, output: OutputOptions,
    work: WorkOptions, remarks: [String] = [], onFirst: [String] = [], ready: [ResultTable] = [],
    beforehand: (AnalysisResults) throws -> Void = { _ in }
  ) throws -> AnalysisResults {
    let study = try StudiedNetwork(network, selection: selection)
    if !MissingTies.doesNotConcern(analyses) { MissingTies.tell(of: study) }
    let results = try work.withContext { context in
      try AnalysisRunner(analyses).results(for: study, in: context)
    }
    let tables = results.tables.enumerated().map { position, table in
      table.adding(remarks + (position == 0 ? onFirst : []))
    }
    try beforehand(results)
    try output.deliver(tables + ready)
    return results
  }
}

/// Numbers with their nouns.
enum Wording {
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
