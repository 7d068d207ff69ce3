import CityNetworks
import NetworkAnalysis

/// The files of a finished report: pages, tables, figures and the record of the run.
public enum ReportFiles {
  /// All files of the report that `plan` describes, with the record last.
  ///
  /// - Parameter datasetPath: where the dataset lies, relative to the folder of the report; nil if
  ///   the record is not to say so.
  public static func files(
    of material: ReportMaterial, plan: ReportPlan, graphviz: String, datasetPath: String? = nil
  ) throws -> [OutputFile] {
    if plan.kind == .city, CityFocus(material) == nil {
      throw PlanError(
        file: "plan", problem: "a report on a city needs to know which one",
        remedy:
          "Ask the analysis 'city-ties' with the city; `citynet dossier` writes such a report.")
    }
    let document = ReportDocument.report(plan, from: material)
    var files = [
      OutputFile(path: "report.html", text: HTMLDocument(document).text),
      OutputFile(path: "report.md", text: MarkdownDocument(document).text),
    ]
    switch plan.kind {
    case .network, .gallery: break
    case .corridor, .city:
      let json = JSONDocument(document: document, material: material, plan: plan)
      files.append(OutputFile(path: "report.json", text: json.text))
    }
    for figure in document.figures {
      files.append(OutputFile(path: "figures/\(figure.id).svg", text: figure.svg))
      files.append(OutputFile(path: "figures/\(figure.id).dot", text: figure.dot))
      files.append(
        OutputFile(
          path: "figures/\(figure.id).csv", text: try TableFormat.csv.text(of: [figure.data])))
    }
    for table in tables(of: document, material, plan.kind) {
      files.append(
        OutputFile(path: "tables/\(table.id).csv", text: try TableFormat.csv.text(of: [table])))
    }
    try requireDifferentPaths(files)
    let provenance = material.study.whole.provenance
    let record = RunRecord(
      tool: .init(name: "citynet", version: ToolVersion.current, graphviz: graphviz),
      dataset: .init(
        id: provenance.datasetID, path: datasetPath, version: provenance.version,
        sha256: provenance.digest,
        license: provenance.license, cities: material.study.whole.cities.count,
        assertions: material.study.whole.assertions.count),
      selection: material.study.selection.description,
      analyses: plan.analyses.map(RunRecord.Request.init),
      figures: plan.figures.map(RunRecord.Request.init),
      title: plan.title, report: plan.kind == .network ? nil : plan.kind.rawValue,
      purpose: plan.purpose.isEmpty ? nil : plan.purpose, planned: .init(plan.selection),
      openEnds: material.study.selection.assumption.statement,
      seeds: material.results.seeds.merging(material.figureFacts.seeds) { first, _ in first },
      outputs: files.sorted { $0.path < $1.path }.map {
        .init(path: $0.path, bytes: $0.bytes.count, sha256: $0.sha256)
      })
    return files + [try record.file()]
  }
}

extension ReportFiles {
  /// The tables that become files: all answers, and what the report shows beside them.
  private static func tables(
    of document: ReportDocument, _ material: ReportMaterial, _ kind: ReportKind
  ) -> [ResultTable] {
    switch kind {
    case .gallery: return []
    case .network:
      return material.results.tables + (material.quality.rows.isEmpty ? [] : [material.quality])
    case .corridor, .city:
      let answers = Set(material.results.tables.map(\.id))
      return material.results.tables + document.tables.filter { !answers.contains($0.id) }
    }
  }

  private static func requireDifferentPaths(_ files: [OutputFile]) throws {
    var seen: Set<String> = []
    for file in files where !seen.insert(file.path).inserted {
      throw PlanError(
        file: "plan", problem: "two answers or figures would both be '\(file.path)'",
        remedy: "Ask each question once.")
    }
  }

  /// The files that the record in `folder` lists, so that those no longer made can be removed.
  public static func pathsOfEarlierRun(in folder: String) -> [String] {
    RunRecord.outputPaths(ofRecordAt: folder + "/run.json")
  }
}

extension RunRecord.Request {
  init(_ request: ReportPlan.Request) { self.init(id: request.id, parameters: request.parameters) }
}
