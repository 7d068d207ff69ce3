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
  /// The presentation with paths that can be opened from here; nil where the plan's can be.
  var opened: ReportPlan.Presentation?

  private var presentation: ReportPlan.Presentation { opened ?? plan.presentation }

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
    try SectionCatalog.requireKnown(plan.presentation.sections, in: plan.kind)
    let dataset = try presentation.laid(over: dataset, named: plan.dataset)
    let resolved = try PlanNames(dataset).resolved(plan)
    let study = try StudiedNetwork(
      dataset.network, selection: PlanSelection.selection(plan.selection))
    let analyses = try resolved.analyses.map { try AnalysisCatalog.analysis($0.id, $0.parameters) }
    if !MissingTies.doesNotConcern(analyses) { MissingTies.tell(of: study) }
    let look = PlanLook(
      language: try presentation.pageLanguage(), theme: try presentation.readTheme(),
      outlines: outlines.outlines == nil ? presentation.landOptions : outlines)
    return try work.withContext { context in
      try files(resolved, of: study, as: look, in: context)
    }
  }

  private func files(
    _ plan: ReportPlan, of study: StudiedNetwork, as look: PlanLook, in context: ExecutionContext
  ) throws -> [OutputFile] {
    let analyses = try plan.analyses.map { try AnalysisCatalog.analysis($0.id, $0.parameters) }
    let results = try AnalysisRunner(analyses).results(for: study, in: context)
    let renderer = Renderers.worker(cancellation: context.cancellation)
    var drawn = AnalysisResults()
    var names = FigureNames()
    let figures = try plan.figures.map { request in
      let plain = try FigureCatalog.figure(request.id, request.parameters)
      let kind = plain is any MapFigure ? try look.outlines.prepared(plain) : plain
      let facts = try AnalysisRunner(kind.questions()).results(for: study, in: context)
      drawn.append(facts)
      let sketch =
        try look.theme.map { try kind.sketch(of: study, from: facts, in: $0.style) }
        ?? kind.sketch(of: study, from: facts)
      let figure = try names.own(sketch).figure(
        with: renderer, asPDF: plan.presentation.forms.contains(.tex)
      ) { scene in
        guard let (themed, remarks) = try look.theme?.applied(to: scene, of: study) else {
          return scene
        }
        for remark in remarks { Console.note("warning: \(remark)") }
        return themed
      }
      return DrawnFigure(kind: request.id, figure: figure, parameters: request.parameters)
    }
    let material = ReportMaterial(
      title: plan.title, study: study, results: results,
      quality: FindingTable.tableByRow(of: dataset.findings, basis: study.basis), figures: figures,
      figureFacts: drawn, authors: plan.presentation.authors)
    return try ReportFiles.files(
      of: material, plan: plan, language: look.language, graphviz: GraphvizVersion.current,
      datasetPath: datasetPath)
  }
}
