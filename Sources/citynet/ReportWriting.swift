import Diagrams
import Execution
import NetworkAnalysis
import Reporting

/// A plan with its dataset, ready to become the files of a report.
struct ReportWriting {
  let plan: ReportPlan
  let dataset: OpenDataset
  /// Which land the maps among the figures are drawn on.
  let outlines: OutlinesOptions
  /// What mistakes in the plan are laid to; nil where there is no file, so that they are wrong usage.
  var planFile: String?
  /// Where the dataset lies, relative to the folder of the report; nil if the record is not to say.
  var datasetPath: String?

  /// Makes all files and writes them into `folder`, in place of those of an earlier run.
  func deliver(into folder: String, work: WorkOptions) throws {
    let files = try files(work: work)
    try OutputFolder(folder).write(files, removing: ReportFiles.pathsOfEarlierRun(in: folder))
    Console.note("\(folder): \(Wording.count(files.count, "file")) written.")
  }

  /// All files, with the record last.
  func files(work: WorkOptions) throws -> [OutputFile] {
    guard let planFile else { return try made(work: work) }
    return try PlanMistake.naming(planFile) { try made(work: work) }
  }

  private func made(work: WorkOptions) throws -> [OutputFile] {
    let resolved = try PlanNames(dataset).resolved(plan)
    let study = try StudiedNetwork(
      dataset.network, selection: PlanSelection.selection(plan.selection, of: plan.kind))
    let analyses = try resolved.analyses.map { try ReportAnswers.analysis($0) }
    if !MissingTies.doesNotConcern(analyses) { MissingTies.tell(of: study) }
    return try work.withContext { context in try files(resolved, of: study, in: context) }
  }

  private func files(
    _ plan: ReportPlan, of study: StudiedNetwork, in context: ExecutionContext
  ) throws -> [OutputFile] {
    var answers = try ReportAnswers(to: plan.analyses, of: study, in: context)
    let renderer = Renderers.worker(cancellation: context.cancellation)
    var drawn = AnalysisResults()
    var names = FigureNames()
    var figures: [DrawnFigure] = []
    for request in plan.figures {
      let plain = try FigureCatalog.figure(request.id, request.plain.parameters)
      let kind = plain is any MapFigure ? try outlines.prepared(plain) : plain
      let made = try answers.attempt(request, type(of: kind).descriptor.question) {
        let facts = try AnalysisRunner(kind.questions()).results(for: study, in: context)
        return (facts, try kind.sketch(of: study, from: facts))
      }
      guard let (facts, sketch) = made else { continue }
      drawn.append(facts)
      let figure = try names.own(sketch).figure(with: renderer)
      figures.append(
        DrawnFigure(kind: request.id, figure: figure, parameters: request.plain.parameters))
    }
    let material = ReportMaterial(
      title: plan.title, study: study, results: answers.results,
      quality: FindingTable.tableByRow(of: dataset.findings, basis: study.basis), figures: figures,
      figureFacts: drawn, omissions: answers.omissions)
    return try ReportFiles.files(
      of: material, plan: plan, graphviz: GraphvizVersion.current, datasetPath: datasetPath)
  }
}
