import CityNetworks
import NetworkAnalysis

/// The files of a finished report: pages, tables, figures and the record of the run.
public enum ReportFiles {
  /// All files of the report that `plan` describes, with the record last.
  ///
  /// - Parameter language: in which headings and labels are written; data stay in English.
  /// - Parameter origin: how the run came about.
  public static func files(
    of material: ReportMaterial, plan: ReportPlan, language: PageLanguage = .english,
    graphviz: String, origin: RunOrigin = RunOrigin()
  ) throws -> [OutputFile] {
    if plan.kind == .city, CityFocus(material) == nil {
      throw PlanError(
        file: "plan", problem: "a report on a city needs to know which one",
        remedy:
          "Ask the analysis 'city-ties' with the city; `citynet dossier` writes such a report.")
    }
    let document = ReportDocument.report(plan, from: material)
    let page = document.translated(to: language)
    let forms = plan.presentation.forms
    var files = forms.compactMap { form -> OutputFile? in
      switch form {
      case .html: OutputFile(path: "report.html", text: HTMLDocument(page).text)
      case .md: OutputFile(path: "report.md", text: MarkdownDocument(page).text)
      case .tex: OutputFile(path: "report.tex", text: LaTeXDocument(page).text)
      case .json:
        OutputFile(
          path: "report.json",
          text: JSONDocument(document: document, material: material, plan: plan).text)
      case .csv: nil
      }
    }
    files.append(OutputFile(path: "CITATION.cff", text: Citation(of: material).cff))
    for figure in document.figures {
      files.append(OutputFile(path: "figures/\(figure.id).svg", text: figure.svg))
      files.append(OutputFile(path: "figures/\(figure.id).dot", text: figure.dot))
      if forms.contains(.csv) {
        files.append(
          OutputFile(
            path: "figures/\(figure.id).csv", text: try TableFormat.csv.text(of: [figure.data])))
      }
      if forms.contains(.tex), let pdf = figure.pdf {
        files.append(OutputFile(path: "figures/\(figure.id).pdf", bytes: pdf))
      }
    }
    for table in forms.contains(.csv) ? tables(of: document, material, plan.kind) : [] {
      files.append(
        OutputFile(path: "tables/\(table.id).csv", text: try TableFormat.csv.text(of: [table])))
    }
    try requireDifferentPaths(files)
    let record = RunRecord(
      material, plan: plan, document: page, files: files, graphviz: graphviz, origin: origin)
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
    case .network, .membership:
      return material.results.tables + (material.quality.rows.isEmpty ? [] : [material.quality])
    case .corridor, .city, .comparison:
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

  /// The files of an earlier run in `folder`, so that those no longer made can be removed: its record,
  /// what this lists, and the pages that tell of changes. None if there is no record.
  public static func pathsOfEarlierRun(in folder: String) -> [String] {
    let listed = RunRecord.outputPaths(ofRecordAt: folder + "/run.json")
    return listed.isEmpty ? [] : listed + ["run.json"] + ChangesReport.paths
  }
}
