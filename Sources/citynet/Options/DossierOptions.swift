import ArgumentParser
import Reporting

/// The folder for a dossier, beside what a verb prints.
struct DossierOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a dossier too: page, Markdown, JSON, tables, figures, record. The folder it goes to.",
      valueName: "folder"))
  var dossier: String?

  @OptionGroup var outlines: OutlinesOptions

  func validate() throws {
    if dossier?.isEmpty == true { throw ValidationError("--dossier needs the name of a folder.") }
    if dossier == nil, outlines.outlines != nil {
      throw ValidationError(
        "--outlines is for the maps of a dossier. Ask for one with --dossier FOLDER, or leave it out."
      )
    }
  }

  /// Refuses a folder that cannot be written and land that cannot be read, before the work begins.
  ///
  /// - Parameter dataset: the path of the dataset, which is no place for a dossier.
  func requireUsable(beside dataset: String) throws {
    guard let dossier else { return }
    guard InputPath.absolute(dossier) != InputPath.absolute(dataset) else {
      throw UsageError(
        "--dossier \(dossier): the dossier would go into the folder of the dataset. Give it a folder "
          + "of its own.")
    }
    try OutputFolder(dossier).requireUsable()
    try outlines.requireReadable()
  }

  /// Writes the dossier that `plan` describes, if one is asked for.
  ///
  /// - Parameter plan: the plan for a folder of this name.
  func write(
    of dataset: OpenDataset, work: WorkOptions, _ plan: (_ folder: String) throws -> ReportPlan
  ) throws {
    guard let dossier else { return }
    let plan = try plan(dossier)
    var (recorded, opened) = (plan.presentation, plan.presentation)
    if let land = outlines.outlines {
      opened.outlines = land
      recorded.outlines = outlines.recorded(from: dossier)
    }
    try ReportWriting(
      plan: plan.presented(recorded), dataset: dataset, source: plan.dataset, outlines: outlines,
      origin: RunOrigin(
        arguments: ReportOrigin.argumentsGiven(leavingOut: [
          "--dossier", "--workers", "--output", "-o",
        ]),
        inputs: try ReportOrigin.inputs(ofDataset: plan.dataset),
        datasetPath: InputPath.way(from: dossier, to: plan.dataset)),
      opened: opened
    ).deliver(into: dossier, work: work)
  }
}

extension SelectionOptions {
  /// The selection in the words of a plan.
  var planned: ReportPlan.Selection {
    var planned = ReportPlan.Selection()
    planned.status = status
    planned.asOf = time.asOf
    planned.fromTo = time.fromTo
    planned.between = time.between
    planned.containedIn = time.containedIn
    planned.createdIn = time.createdIn
    planned.deletedIn = time.deletedIn
    planned.includesPossible = time.includePossible
    planned.refusesOpenEnds = time.noOpenEnds
    planned.relations = relation == "twinning" ? [] : Self.words(relation)
    planned.countries = country.map(Self.words) ?? []
    planned.asMembership = clubs.asMembership ? clubs.clubs.map(Self.words) ?? ["all"] : []
    planned.without = memberships.without.map(Self.words) ?? []
    planned.coMembership = memberships.coMembership
    return planned
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
