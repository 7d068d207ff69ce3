import CityNetworks
import NetworkAnalysis

/// The files of a finished report: pages, tables, figures and the record of the run.
public enum ReportFiles {
  /// All files of `document`, with the record last.
  public static func files(
    of document: ReportDocument, material: ReportMaterial, plan: ReportPlan, graphviz: String
  ) throws -> [OutputFile] {
    var files = [
      OutputFile(path: "report.html", text: HTMLDocument(document).text),
      OutputFile(path: "report.md", text: MarkdownDocument(document).text),
    ]
    for figure in document.figures {
      files.append(OutputFile(path: "figures/\(figure.id).svg", text: figure.svg))
      files.append(OutputFile(path: "figures/\(figure.id).dot", text: figure.dot))
    }
    let tables = material.results.tables + (material.quality.rows.isEmpty ? [] : [material.quality])
    for table in tables {
      files.append(
        OutputFile(path: "tables/\(table.id).csv", text: try TableFormat.csv.text(of: [table])))
    }
    try requireDifferentPaths(files)
    let provenance = material.study.whole.provenance
    let record = RunRecord(
      tool: .init(name: "citynet", version: ToolVersion.current, graphviz: graphviz),
      dataset: .init(
        id: provenance.datasetID, version: provenance.version, sha256: provenance.digest,
        license: provenance.license, cities: material.study.whole.cities.count,
        assertions: material.study.whole.assertions.count),
      selection: material.study.selection.description,
      analyses: plan.analyses.map(RunRecord.Request.init),
      figures: plan.figures.map(RunRecord.Request.init),
      title: plan.title, planned: .init(plan.selection),
      openEnds: material.study.selection.assumption.statement,
      seeds: material.results.seeds.merging(material.figureFacts.seeds) { first, _ in first },
      outputs: files.sorted { $0.path < $1.path }.map {
        .init(path: $0.path, bytes: $0.bytes.count, sha256: $0.sha256)
      })
    return files + [try record.file()]
  }
}

extension ReportFiles {
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
  init(_ request: ReportPlan.Request) {
    id = request.id
    parameters = request.parameters.mapValues { value in
      switch value {
      case .text(let text): text
      case .number(let number):
        number == number.rounded() ? String(Int(number)) : ResultValue.real(number).exactText
      case .list(let list): list.joined(separator: ", ")
      }
    }
  }
}
