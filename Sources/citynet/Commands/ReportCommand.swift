import ArgumentParser
import Reporting

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a report: page, Markdown, tables, figures, record.",
    discussion: """
      Examples:
        citynet report Reports/plans/silk-road.json
        citynet report Datasets/silk-road --output my-report
      A plan names dataset, selection, analyses, figures and the output folder; paths in it are \
      relative to the plan. For a dataset without a plan the standard questions are asked. The \
      folder gets report.html, report.md, tables/*.csv, figures/*.svg and *.dot, and run.json, which \
      records data, choices, versions and the digest of every file.
      """)

  @Argument(help: "A plan, which is a small YAML or JSON file (see `citynet plan`), or a dataset.")
  var plan: String
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The output folder; needed for a dataset, otherwise instead of the plan's.",
      valueName: "folder"))
  var output: String?
  @OptionGroup var presentation: PresentationOptions
  @OptionGroup var outlines: OutlinesOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let output, output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    if PlanForm(endingOf: plan) == nil, output == nil {
      throw ValidationError("A report on a dataset needs --output.")
    }
  }

  func run() throws {
    guard PlanForm(endingOf: plan) != nil else {
      let loaded = try DatasetOptions.open(plan)
      let folder = output ?? ""
      let standard = try presentation.applied(
        to: .standard(for: loaded.network, dataset: plan, output: folder), folder: nil)
      try PlanMistake.naming(plan) {
        try ReportWriting(
          plan: standard.recorded, dataset: loaded, outlines: outlines, opened: standard.opened
        )
        .deliver(into: folder, work: work)
      }
      return
    }
    let folder = InputPath.folder(of: plan)
    let read = try ReportPlan(InputPath.bytes(of: plan), file: plan)
    let placed = try presentation.applied(to: read, folder: folder)
    let loaded = try DatasetOptions.open(InputPath.join(folder, read.dataset))
    try ReportWriting(
      plan: placed.recorded, dataset: loaded, outlines: outlines, planFile: plan,
      datasetPath: InputPath.relative(read.dataset, to: read.output), opened: placed.opened
    ).deliver(into: output ?? InputPath.join(folder, read.output), work: work)
  }
}
