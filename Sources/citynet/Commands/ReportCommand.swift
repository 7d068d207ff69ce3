import ArgumentParser
import DatasetLoading
import Diagrams
import Execution
import NetworkAnalysis
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

  @Argument(help: "A plan, which is a small JSON file (see Reports/plans), or a dataset.")
  var plan: String
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The output folder; needed for a dataset, otherwise instead of the plan's.",
      valueName: "folder"))
  var output: String?
  @OptionGroup var outlines: OutlinesOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let output, output.isEmpty { throw ValidationError("--output needs the name of a folder.") }
    if !plan.hasSuffix(".json"), output == nil {
      throw ValidationError("A report on a dataset needs --output.")
    }
  }

  func run() throws {
    let (plan, loaded, target) = try opened()
    let files = try PlanMistake.naming(self.plan) {
      let resolved = try PlanNames(loaded).resolved(plan)
      let study = try StudiedNetwork(
        loaded.network, selection: PlanSelection.selection(plan.selection))
      MissingTies.tell(of: study)
      return try work.withContext { context in
        try make(resolved, of: study, findings: loaded.findings, in: context)
      }
    }
    try OutputFolder(target).write(
      files, removing: ReportFiles.pathsOfEarlierRun(in: target))
    Console.note("\(target): \(Wording.count(files.count, "file")) written.")
  }

  /// The plan, its dataset, and the folder where the report goes.
  private func opened() throws -> (ReportPlan, OpenDataset, String) {
    guard plan.hasSuffix(".json") else {
      let loaded = try DatasetOptions.open(plan)
      let target = output ?? ""
      return (.standard(for: loaded.network, dataset: plan, output: target), loaded, target)
    }
    let read = try ReportPlan(json: InputPath.bytes(of: plan), file: plan)
    let folder = InputPath.folder(of: plan)
    let loaded = try DatasetOptions.open(InputPath.join(folder, read.dataset))
    return (read, loaded, output ?? InputPath.join(folder, read.output))
  }

  private func make(
    _ plan: ReportPlan, of study: StudiedNetwork, findings: [Finding], in context: ExecutionContext
  ) throws -> [OutputFile] {
    let analyses = try plan.analyses.map { try AnalysisCatalog.analysis($0.id, $0.parameters) }
    let results = try AnalysisRunner(analyses).results(for: study, in: context)
    let renderer = Renderers.worker(cancellation: context.cancellation)
    var drawn = AnalysisResults()
    let figures = try plan.figures.map { request in
      let kind = try outlines.prepared(FigureCatalog.figure(request.id, request.parameters))
      let facts = try AnalysisRunner(kind.questions()).results(for: study, in: context)
      drawn.append(facts)
      let figure = try kind.sketch(of: study, from: facts).figure(with: renderer)
      return DrawnFigure(kind: request.id, figure: figure)
    }
    let material = ReportMaterial(
      title: plan.title, study: study, results: results,
      quality: FindingTable.tableByRow(of: findings, basis: study.basis), figures: figures,
      figureFacts: drawn)
    return try ReportFiles.files(
      of: .networkReport(from: material), material: material, plan: plan,
      graphviz: GraphvizVersion.current)
  }
}
