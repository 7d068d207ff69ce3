import ArgumentParser
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a report: page, Markdown, tables, figures, record.",
    discussion: """
      Examples:
        citynet report Reports/plans/silk-road.json
        citynet report Datasets/silk-road --output my-report
        citynet report Datasets/silk-road --against-as-of 2015-12-31 --as-of 2025-12-31 -o changes
        citynet report new-version --against old-version --output changes
        citynet report plan.json --compare last-year/run.json --compare-dataset last-year-data
      A plan names dataset, selection, analyses, figures and the output folder; paths in it are \
      relative to the plan. For a dataset without a plan the standard questions are asked. The \
      folder gets report.html, report.md, tables/*.csv, figures/*.svg and *.dot, and run.json, which \
      records arguments, data, choices, versions and the digest of every file. With --against, or with \
      two days, a dataset gets a comparison of two states in place of the standard report. \
      Files that are of no earlier report are not replaced. \
      With --compare the tables are set against those of an earlier run: changes.csv, changes.html and \
      changes.md list every changed number.
      """)

  @Argument(help: "A plan, which is a small YAML or JSON file (see `citynet plan`), or a dataset.")
  var plan: String
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The output folder; needed for a dataset, otherwise instead of the plan's.",
      valueName: "folder"))
  var output: String?
  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var earlier: EarlierRunOptions
  @OptionGroup var presentation: PresentationOptions
  @OptionGroup var outlines: OutlinesOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let output, output.isEmpty || output == "-" {
      throw ValidationError("--output needs the name of a folder; a report is many files.")
    }
    if PlanForm(endingOf: plan) == nil, output == nil {
      throw ValidationError("A report on a dataset needs --output.")
    }
    if PlanForm(endingOf: plan) != nil, comparison.isAsked {
      throw ValidationError(
        "a plan says itself what is compared, under 'compare'. Leave --against, --as-of and "
          + "--against-as-of out.")
    }
  }

  func run() throws {
    guard PlanForm(endingOf: plan) != nil, !InputPath.isFolder(plan) else {
      return try reportOnDataset()
    }
    let check = try PlanCheck(path: plan)
    let read = check.file.plan
    let folder = InputPath.folder(of: plan)
    let path = InputPath.join(folder, read.dataset)
    if let output {
      try PlanOutput.requireOwnFolder(output, plan: plan, dataset: path)
    }
    let goal = output ?? InputPath.join(folder, read.output)
    try OutputFolder(goal).requireUsable()
    let earlier = try earlier.run()
    let sound = try check.sound(output: output)
    let named = recorded(read.dataset, for: read.output, in: goal)
    if let named, InputPath.absolute(InputPath.join(goal, named)) != InputPath.absolute(path) {
      Console.note(
        "note: the record says where the data lie from the folder that the plan names, not from \(goal); "
          + "`citynet replay \(goal)` needs --dataset \(path).")
    }
    let placed = try presentation.applied(
      to: read, folder: folder, outlines: outlines, report: goal)
    let other = read.comparison?.dataset.map { InputPath.join(folder, $0) }
    try ReportWriting(
      plan: placed.recorded, dataset: sound.dataset, source: path,
      outlines: outlines, planFile: plan,
      compared: sound.compared,
      origin: RunOrigin(
        arguments: ReportOrigin.arguments(ofPlan: plan, output: read.output)
          + presentation.recorded + outlines.recorded,
        inputs: try inputs(path, other) + [RunInput(.plan, path: plan, bytes: check.bytes)],
        datasetPath: named,
        comparedPath: read.comparison?.dataset.flatMap {
          recorded($0, for: read.output, in: goal)
        }),
      opened: placed.opened
    ).deliver(into: goal, since: earlier, work: work)
  }

  /// Where a dataset that a plan names lies from the report's folder.
  ///
  /// The plan tells that, so that the record is the same wherever its files go for a while; only of a
  /// path from the root the way is taken, if there is one.
  private func recorded(_ dataset: String, for output: String, in goal: String) -> String? {
    dataset.hasPrefix("/")
      ? InputPath.way(from: goal, to: dataset) ?? dataset
      : InputPath.relative(dataset, to: output)
  }

  private func reportOnDataset() throws {
    guard let folder = output else {
      throw UsageError("\(plan): a report on a dataset needs --output.")
    }
    try PlanOutput.requireOwnFolder(folder, plan: nil, dataset: plan)
    try OutputFolder(folder).requireUsable()
    let earlier = try earlier.run()
    let loaded = try DatasetOptions.open(plan)
    let standard = try presentation.applied(
      to: comparison.isAsked
        ? comparison.plan(for: loaded.network, dataset: plan, output: folder)
        : .standard(for: loaded.network, dataset: plan, output: folder), folder: nil,
      outlines: outlines, report: folder)
    let other = comparison.against
    try PlanMistake.naming(plan) {
      try ReportWriting(
        plan: standard.recorded, dataset: loaded, source: plan, outlines: outlines,
        compared: try other.map(DatasetOptions.open),
        origin: RunOrigin(
          arguments: ["report", ReportOrigin.name(of: plan)] + comparison.recorded
            + presentation.recorded + outlines.recorded,
          inputs: try inputs(plan, other), datasetPath: InputPath.way(from: folder, to: plan),
          comparedPath: other.flatMap { InputPath.way(from: folder, to: $0) }),
        opened: standard.opened
      ).deliver(into: folder, since: earlier, work: work)
    }
  }

  private func inputs(_ dataset: String, _ other: String?) throws -> [RunInput] {
    try ReportOrigin.inputs(ofDataset: dataset)
      + (try other.map(ReportOrigin.inputs(ofCompared:)) ?? [])
  }
}
