import CityNetworks
import Execution
import Foundation
import NetworkAnalysis
import Reporting
import Testing

@Suite struct NetworkReportTests {
  @Test func thePartsStandInTheirOrder() throws {
    let page = try page(
      [
        "describe", "coverage", "clusters", "cluster-overview", "articulation", "cliques",
        "disputes",
      ])
    let wanted = [
      "At a glance", "Coverage", "The network", "Clusters", "Brokers and cut cities",
      "Charters of many cities", "Claims and contradictions", "Data quality", "Methods",
      "How to cite",
    ]
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      $0.dropFirst(3)
    }
    #expect(headings.map(String.init).filter { wanted.contains($0) } == wanted)
    #expect(page.contains("- **Rests on**: 5 statements; 1 source is listed"))
    #expect(page.contains("No group of cities looks like the members of one charter"))
  }

  @Test func findingsSayWhatTheTablesHold() throws {
    let page = try page(["describe", "coverage", "articulation", "clusters", "cluster-overview"])
    // a, b and c are all tied, d is not: of three ties none has a date or a second source.
    #expect(page.contains("**3 of 4 cities form one connected network.**"))
    #expect(!page.contains("only way between some cities and the others.**"))
    #expect(page.contains("**0 of 3 ties are stated by two or more sources.**"))
    #expect(page.contains("**The start of no tie is known.** Nothing can be said of growth."))
  }

  @Test func noTableOrFigureIsLostOrShownTwice() throws {
    let figure = DrawnFigure(kind: "attack", figure: Self.figure("attack"))
    let other = DrawnFigure(kind: "a-new-kind", figure: Self.figure("new"))
    let page = try page(
      ["describe", "memberships", "organizations", "articulation"],
      figures: [figure, other])
    for id in ["attack", "new"] {
      #expect(page.components(separatedBy: "(figures/\(id).svg)").count == 2, "\(id)")
    }
    #expect(page.contains("## Further answers"))
    #expect(
      page.components(separatedBy: "Cities on which the connection of others hangs").count == 2)
  }

  @Test func whatIsLeftOutIsToldOnceWithItsReason() throws {
    let page = try page(
      ["describe"],
      omissions: [
        Omission(question: "How did it grow?", reason: "no tie has a date. Fill it in."),
        Omission(question: "How fast?", reason: "no tie has a date. Fill it in."),
      ])
    #expect(page.contains("## What is left out, and why"))
    #expect(page.contains("**How did it grow? How fast?**: No tie has a date. Fill it in."))
  }

  static func figure(_ id: String) -> Figure {
    Figure(
      id: id, title: "A finding", caption: "How.", data: ToyStudy.figureData,
      svg: "<svg id=\"\(id)\"></svg>", dot: "graph{}")
  }

  private func page(
    _ questions: [String], figures: [DrawnFigure] = [], omissions: [Omission] = []
  ) throws -> String {
    try Self.page(.network, questions, figures: figures, omissions: omissions)
  }

  /// The Markdown of a report on the toy network that asks these questions.
  static func page(
    _ kind: ReportKind, _ questions: [String], figures: [DrawnFigure] = [],
    omissions: [Omission] = [], selection: NetworkSelection = NetworkSelection()
  ) throws -> String {
    let needed: [String: [String: AnalysisParameters.Value]] = [
      "leave-out": ["by": .text("degree")]
    ]
    let study = try StudiedNetwork(ToyStudy.network, selection: selection)
    let analyses = try questions.map { try AnalysisCatalog.analysis($0, needed[$0] ?? [:]) }
    let results = try AnalysisRunner(analyses).results(for: study, in: ExecutionContext())
    let quality = ResultTable(
      id: "findings", title: "Findings", basis: "B",
      columns: [ResultColumn("row", "Row", form: .words, meaning: "The row.")], rows: [],
      method: MethodNote(name: "Check", meaning: "Rules."))
    let material = ReportMaterial(
      title: "Toy", study: study, results: results, quality: quality, figures: figures,
      omissions: omissions)
    let plan = ReportPlan(
      title: "Toy", kind: kind, dataset: "d", output: "o", selection: .init(),
      analyses: questions.map { .init($0) }, figures: [])
    let files = try ReportFiles.files(of: material, plan: plan, graphviz: "2.43.0")
    let file = try #require(files.first { $0.path == "report.md" })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
