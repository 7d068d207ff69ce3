import CityNetworks
import NetworkAnalysis

extension RunRecord {
  /// The record of a finished report.
  init(
    _ material: ReportMaterial, plan: ReportPlan, document: ReportDocument, files: [OutputFile],
    graphviz: String, origin: RunOrigin
  ) {
    let provenance = material.study.whole.provenance
    form = Self.form
    arguments = origin.arguments
    inputs = origin.inputs.sorted { ($0.role.rawValue, $0.name) < ($1.role.rawValue, $1.name) }
    graph = StudiedGraph(material.study)
    conventions = Self.conventions(of: material)
    language = document.language.code
    tool = Tool(
      name: "citynet", version: ToolVersion.current, graphviz: graphviz,
      font: document.figures.isEmpty ? nil : origin.font)
    dataset = Dataset(
      id: provenance.datasetID, path: origin.datasetPath, version: provenance.version,
      sha256: provenance.digest, license: provenance.license,
      cities: material.study.whole.cities.count,
      assertions: material.study.whole.assertions.count)
    comparison = plan.comparison.map { other in
      let compared = material.comparison?.before.whole.provenance
      return Comparison(
        name: other.name, mainName: other.mainName,
        dataset: other.dataset == nil
          ? nil
          : .init(
            id: compared?.datasetID ?? "", path: origin.comparedPath,
            version: compared?.version ?? "", sha256: compared?.digest ?? ""),
        planned: .init(other.selection))
    }
    selection = material.study.selection.description
    analyses = plan.analyses.map(Request.init)
    figures = plan.figures.map(Request.init)
    title = plan.title
    report = plan.kind == .network ? nil : plan.kind.rawValue
    purpose = plan.purpose.isEmpty ? nil : plan.purpose
    planned = Selection(plan.selection)
    presentation = plan.presentation == ReportPlan.Presentation() ? nil : plan.presentation
    openEnds = material.study.selection.assumption.statement
    seeds = material.results.seeds.merging(material.figureFacts.seeds) { first, _ in first }
    outputs = files.sorted { $0.path < $1.path }.map {
      Output(path: $0.path, bytes: $0.bytes.count, sha256: $0.sha256)
    }
  }

  /// What each analysis has chosen, by its table.
  private static func conventions(of material: ReportMaterial) -> [Convention] {
    var seen: Set<String> = []
    return (material.results.tables + material.figureFacts.tables).compactMap { table in
      guard !table.method.choices.isEmpty, seen.insert(table.id).inserted else { return nil }
      return Convention(
        table: table.id, method: table.method.name,
        choices: table.method.choices.map { .init(name: $0.name, value: $0.value) })
    }.sorted { $0.table < $1.table }
  }
}

extension RunRecord.Request {
  init(_ request: ReportPlan.Request) { self.init(id: request.id, parameters: request.parameters) }
}
