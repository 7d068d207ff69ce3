import CityNetworks
import Diagrams
import Execution
import NetworkAnalysis
import Reporting

/// A plan with its dataset, ready to become the files of a report.
struct ReportWriting {
  let plan: ReportPlan
  /// With the corridors and memberships that the plan lays over it.
  let dataset: OpenDataset
  /// The path from which the dataset was read.
  let source: String
  /// Which land the maps among the figures are drawn on.
  let outlines: OutlinesOptions
  /// What mistakes in the plan are laid to; nil where there is no file, so that they are wrong usage.
  var planFile: String?
  /// The dataset that is compared, if it is another one.
  var compared: OpenDataset?
  /// How the run came about.
  var origin = RunOrigin()
  /// The presentation with paths that can be opened from here; nil where the plan's can be.
  var opened: ReportPlan.Presentation?

  private var presentation: ReportPlan.Presentation { opened ?? plan.presentation }

  /// Makes all files and writes them into `folder`, in place of those of an earlier run.
  ///
  /// - Parameter earlier: a run whose tables are compared with those of this one.
  func deliver(into folder: String, since earlier: EarlierRun? = nil, work: WorkOptions) throws {
    var files = try files(work: work)
    tellOfIdleOptions()
    if let earlier {
      let changes = try earlier.changes(to: files, by: self, work: work)
      // Before the record, which is written last and does not list them.
      files.insert(contentsOf: try changes.files(), at: files.count - 1)
      Console.note(
        "\(folder)/changes.csv: \(Wording.count(changes.changedNumbers, "number")) changed since "
          + "\(earlier.record).")
    }
    let replaced = ReportFiles.pathsOfEarlierRun(in: folder)
    try Signals.withoutInterrupts {
      try OutputFolder(folder).write(files, replacing: replaced, removing: replaced)
    }
    Console.note("\(folder): \(Wording.count(files.count, "file")) written.")
  }

  /// Tells of an option that names the land of maps where there is no map.
  private func tellOfIdleOptions() {
    let maps = FigureCatalog.all.filter { $0 is any MapFigure.Type }.map { $0.descriptor.id }
    let hasMap = plan.figures.contains { maps.contains($0.id) }
    guard let land = outlines.outlines, !hasMap else { return }
    Console.note("note: the report has no map, so --outlines \(land) changes nothing.")
  }

  /// The tables that the same questions give of other data, as files; figures and pages left out.
  func tables(of other: OpenDataset, work: WorkOptions) throws -> [OutputFile] {
    let resolved = try PlanNames(other).resolved(plan)
    let study = try StudiedNetwork(
      other.network, selection: PlanSelection.selection(plan.selection, of: plan.kind))
    let tables = try work.withContext {
      try answers(resolved, of: study, in: $0).answers.results.tables
    }
    let findings = FindingTable.tableByRow(of: other.findings, basis: study.basis)
    return try (tables + [findings]).map {
      OutputFile(path: "tables/\($0.id).csv", text: try TableFormat.csv.text(of: [$0]))
    }
  }

  /// All files, with the record last.
  func files(work: WorkOptions) throws -> [OutputFile] {
    guard let planFile else { return try made(work: work) }
    return try PlanMistake.naming(planFile) { try made(work: work) }
  }

  private func made(work: WorkOptions) throws -> [OutputFile] {
    try SectionCatalog.requireKnown(plan.presentation.sections, in: plan.kind)
    let resolved = try PlanNames(dataset).resolved(plan)
    let study = try StudiedNetwork(
      dataset.network, selection: PlanSelection.selection(plan.selection, of: plan.kind))
    let analyses = try resolved.analyses.map { try ReportAnswers.analysis($0) }
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
    var (answers, comparison) = try answers(plan, of: study, in: context)
    let renderer = Renderers.worker(cancellation: context.cancellation)
    var drawn = AnalysisResults()
    var names = FigureNames()
    var origin = origin
    origin.inputs += try presentation.inputs()
    var figures: [DrawnFigure] = []
    if let sketch = comparison.flatMap({ ComparedRanksFigure($0).sketch }) {
      figures.append(
        DrawnFigure(
          kind: ComparedRanksFigure.kind,
          figure: try draw(names.own(sketch), of: study, as: look, with: renderer)))
    }
    for request in plan.figures {
      let plain = try FigureCatalog.figure(request.id, request.plain.parameters)
      let kind = plain is any MapFigure ? try look.outlines.prepared(plain) : plain
      if plain is any MapFigure, !origin.inputs.contains(where: { $0.role == .outlines }),
        let land = try look.outlines.input()
      {
        origin.inputs.append(land)
      }
      let whole = try undated(study, for: request)
      let made = try answers.attempt(request, type(of: kind).descriptor.question) {
        let facts = try AnalysisRunner(kind.questions()).results(for: whole, in: context)
        let sketch =
          try look.theme.map { try kind.sketch(of: whole, from: facts, in: $0.style) }
          ?? kind.sketch(of: whole, from: facts)
        return (facts, sketch)
      }
      guard let (facts, sketch) = made else { continue }
      drawn.append(facts)
      let figure = try draw(names.own(sketch), of: study, as: look, with: renderer)
      figures.append(
        DrawnFigure(kind: request.id, figure: figure, parameters: request.plain.parameters))
    }
    let material = ReportMaterial(
      title: plan.title, study: study, results: answers.results,
      quality: FindingTable.tableByRow(of: dataset.findings, basis: study.basis), figures: figures,
      figureFacts: drawn, omissions: answers.omissions, comparison: comparison,
      authors: plan.presentation.authors)
    if !figures.isEmpty { origin.font = ReportOrigin.font }
    return try ReportFiles.files(
      of: material, plan: plan, language: look.language, graphviz: GraphvizVersion.current,
      origin: origin)
  }

  /// The finished figure, as the plan's theme has it, and as a PDF too if LaTeX is to hold it.
  private func draw(
    _ sketch: FigureSketch, of study: StudiedNetwork, as look: PlanLook,
    with renderer: any DiagramRenderer
  ) throws -> Figure {
    try sketch.figure(with: renderer, asPDF: plan.presentation.forms.contains(.tex)) { scene in
      guard let (themed, remarks) = try look.theme?.applied(to: scene, of: study) else {
        return scene
      }
      for remark in remarks { Console.note("warning: \(remark)") }
      return themed
    }
  }

  /// The answers to all questions of the plan, with those of a comparison at the end.
  private func answers(
    _ plan: ReportPlan, of study: StudiedNetwork, in context: ExecutionContext
  ) throws -> (answers: ReportAnswers, comparison: ComparisonResult?) {
    var answers = try ReportAnswers(to: plan.analyses, of: study, in: context)
    let comparison = try comparison(with: study, in: context)
    if let comparison { answers.take(comparison) }
    return (answers, comparison)
  }

  /// The network for a figure: figures over time look at many days, so in a comparison of two days
  /// they look at all that is selected whatever its date.
  private func undated(
    _ study: StudiedNetwork, for figure: ReportPlan.Request
  ) throws -> StudiedNetwork {
    let isOverTime = [GrowthFigure.descriptor.id, BumpFigure.descriptor.id].contains(figure.id)
    guard plan.comparison != nil, isOverTime, study.selection.time != nil else { return study }
    let selection = study.selection
    return try StudiedNetwork(
      study.whole,
      selection: selection.asking(
        nil, certainty: selection.certainty, assuming: selection.assumption))
  }

  /// The comparison that the plan asks for, with `study` as the later state.
  private func comparison(
    with study: StudiedNetwork, in context: ExecutionContext
  ) throws -> ComparisonResult? {
    guard let other = plan.comparison else { return nil }
    let before = try StudiedNetwork(
      compared?.network ?? study.whole,
      selection: PlanSelection.selection(other.selection, of: plan.kind))
    return try NetworkComparison(before, named: other.name, with: study, named: other.mainName)
      .result(in: context)
  }
}
