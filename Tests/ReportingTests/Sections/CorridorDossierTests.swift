import Execution
import Foundation
import NetworkAnalysis
import Reporting
import Testing

@Suite struct CorridorDossierTests {
  static let routes: [String: AnalysisParameters.Value] = ["from": .text("a"), "to": .text("c")]
  static let analyses: [ReportPlan.Request] = [
    .init("routes", routes), .init("route-evidence", routes), .init("cuts", routes),
    .init("corridor", ["corridor": .text("k")]), .init("describe"),
  ]

  @Test func everyAnswerStandsOnThePageOnce() throws {
    let page = try text("report.html")
    let tables = try files().map(\.path).filter { $0.hasPrefix("tables/") }
    #expect(tables.contains("tables/sources.csv"))
    for table in tables {
      let id = table.dropFirst("tables/".count).dropLast(".csv".count)
      #expect(page.components(separatedBy: "id=\"table-\(id)\"").count == 2, "\(id)")
    }
    #expect(page.contains("<h2 id=\"part-further-answers\">"))
  }

  @Test func everySourceLeadsToItsFullReference() throws {
    let page = try text("report.html")
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let goals = Set(page.matches(of: /href="#([^"]+)"/).map { String($0.1) })
    #expect(goals.isSubset(of: Set(ids)))
    #expect(goals.contains("source-s1"))
    #expect(page.contains("href=\"https://example.org/?a=1&amp;b=2\""))
    let markdown = try text("report.md")
    #expect(markdown.contains("[s1](#source-s1)"))
    #expect(markdown.contains("<a id=\"source-s1\"></a>s1"))
  }

  @Test func findingsNameTheTableOrFigureThatShowsThem() throws {
    let page = try text("report.html")
    #expect(page.contains("<a href=\"#table-routes-a-c-hops\">Table 1</a>"))
    #expect(page.contains("The link to check first is"))
    #expect(try text("report.md").contains("(Table 1, Figure 1)"))
  }

  @Test func theJSONHoldsTheSameTablesFindingsAndFigures() throws {
    let json = try JSONSerialization.jsonObject(with: Data(text("report.json").utf8))
    let object = try #require(json as? [String: Any])
    #expect(object["form"] as? String == "citynet-report-1")
    #expect(object["purpose"] as? String == "To <see>.")
    let tables = try #require(object["tables"] as? [[String: Any]])
    let ids = tables.compactMap { $0["id"] as? String }
    let written = try files().map(\.path).filter { $0.hasPrefix("tables/") }
    #expect(Set(written) == Set(ids.map { "tables/\($0).csv" }))
    let routes = try #require(tables.first { $0["id"] as? String == "routes-a-c-hops" })
    let columns = try #require(routes["columns"] as? [[String: Any]])
    let rows = try #require(routes["rows"] as? [[Any]])
    let hops = try #require(columns.firstIndex { $0["id"] as? String == "hops" })
    #expect(rows.map { $0[hops] as? Int } == [1, 2])
    #expect(rows.allSatisfy { $0.count == columns.count })
    #expect((object["figures"] as? [[String: Any]])?.first?["id"] as? String == "ego-a")
    let sections = try #require(object["sections"] as? [[String: Any]])
    #expect(sections.first?["id"] as? String == "at-a-glance")
  }

  @Test func findingsAboutOtherPartsOfTheDataAreLeftOut() throws {
    let csv = try text("tables/findings.csv")
    #expect(csv.contains("a-b") && !csv.contains("elsewhere"))
  }

  @Test func aReportOnANetworkHasNoPurposeAndItsKindIsNotRecorded() throws {
    let record = try #require(try files(kind: .network).last)
    #expect(!String(decoding: record.bytes, as: UTF8.self).contains("\"report\""))
  }

  private func text(_ path: String) throws -> String {
    let file = try #require(try files().first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func files(kind: ReportKind = .corridor) throws -> [OutputFile] {
    let study = try ToyStudy.study()
    let analyses = try Self.analyses.map { try AnalysisCatalog.analysis($0.id, $0.parameters) }
    let results = try AnalysisRunner(analyses).results(for: study, in: ExecutionContext())
    let quality = ResultTable(
      id: "findings", title: "Findings", basis: "B",
      columns: [
        ResultColumn("row", "Row", form: .words, meaning: "The row."),
        ResultColumn("message", "Finding", form: .words, meaning: "What."),
      ],
      rows: [[.text("a-b"), .text("doubtful")], [.text("elsewhere"), .text("doubtful")]],
      method: MethodNote(name: "Check", meaning: "Rules."))
    let figure = DrawnFigure(
      kind: "routes",
      figure: Figure(
        id: "ego-a", title: "A <finding>", caption: "How.", data: ToyStudy.figureData,
        svg: "<svg id=\"ego-a\"></svg>",
        dot: "graph{}"))
    let material = ReportMaterial(
      title: "Toy", study: study, results: results, quality: quality, figures: [figure])
    let plan = ReportPlan(
      title: "Toy", kind: kind, purpose: kind == .corridor ? "To <see>." : "", dataset: "d",
      output: "o", selection: .init(), analyses: Self.analyses, figures: [])
    return try ReportFiles.files(of: material, plan: plan, graphviz: "2.43.0")
  }
}
