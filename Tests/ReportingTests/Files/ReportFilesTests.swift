import Execution
import Foundation
import NetworkAnalysis
import Reporting
import Testing

@Suite struct ReportFilesTests {
  static let analyses: [ReportPlan.Request] = [
    .init("describe"), .init("rank", ["by": .text("degree")]), .init("clusters"),
    .init("ties", ["city": .text("a")]), .init("corridor", ["corridor": .text("k")]),
    .init("memberships"), .init("sources"),
  ]
  static let figure = DrawnFigure(
    kind: "ego",
    figure: Figure(
      id: "ego-a", title: "A <finding>", caption: "How & why.", data: ToyStudy.figureData,
      svg: "<svg id=\"ego-a\"></svg>",
      dot: "graph{}"))

  @Test func aReportHasPageMarkdownTablesFiguresAndRecord() throws {
    let paths = try files().map(\.path)
    #expect(paths.prefix(2) == ["report.html", "report.md"])
    #expect(paths.last == "run.json")
    for path in [
      "figures/ego-a.svg", "figures/ego-a.dot", "tables/describe.csv", "tables/sources.csv",
    ] {
      #expect(paths.contains(path))
    }
  }

  @Test func aPageLoadsNothingAndNamesNeverBecomeMarkup() throws {
    let page = try text("report.html")
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert"))
    #expect(!page.contains(" src=") && !page.contains("@import") && !page.contains("url("))
  }

  @Test func idsOnAPageAreUniqueAndLinksWithinItLeadSomewhere() throws {
    let page = try text("report.html")
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let goals = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(goals.contains("source-s1"))
    #expect(Set(goals).isSubset(of: Set(ids)))
  }

  @Test func theRecordHoldsTheDigestOfEveryOtherFile() throws {
    let record = try JSONSerialization.jsonObject(with: Data(text("run.json").utf8))
    let outputs = try #require((record as? [String: Any])?["outputs"] as? [[String: Any]])
    let written = try files().filter { $0.path != "run.json" }
    #expect(Set(outputs.compactMap { $0["path"] as? String }) == Set(written.map(\.path)))
    let dot = try #require(outputs.first { $0["path"] as? String == "figures/ego-a.dot" })
    // sha256sum of the bytes "graph{}".
    #expect(
      dot["sha256"] as? String
        == "579e556cd5c4f4044140f0cfce7d00002526d1a55d965cf5cf22bdb23866c1a4")
    #expect((record as? [String: Any])?["seeds"] as? [String: Int] == ["leiden": 1])
  }

  @Test func oneQuestionAskedTwiceIsAMistakeOfThePlan() {
    #expect {
      try files([.init("describe"), .init("describe")])
    } throws: { error in
      String(describing: error).contains("would both be 'tables/describe.csv'")
    }
  }

  @Test func partsWithoutContentAreLeftOut() throws {
    let page = try text("report.html", analyses: [.init("describe")])
    #expect(!page.contains("<h2 id=\"part-corridors\">"))
    #expect(page.contains("<h2 id=\"part-methods\">"))
  }

  private func text(
    _ path: String, analyses: [ReportPlan.Request] = analyses
  ) throws -> String {
    let file = try #require(try files(analyses).first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func files(_ requests: [ReportPlan.Request] = analyses) throws -> [OutputFile] {
    let study = try ToyStudy.study()
    let analyses = try requests.map { try AnalysisCatalog.analysis($0.id, $0.parameters) }
    let results = try AnalysisRunner(analyses).results(for: study, in: ExecutionContext())
    let quality = ResultTable(
      id: "findings", title: "Findings", basis: "", columns: [], rows: [],
      method: MethodNote(name: "Check", meaning: "Rules."))
    let material = ReportMaterial(
      title: "Toy & co", study: study, results: results, quality: quality, figures: [Self.figure])
    let plan = ReportPlan(
      title: "Toy", dataset: "d", output: "o", selection: .init(), analyses: requests, figures: [])
    return try ReportFiles.files(of: material, plan: plan, graphviz: "2.43.0")
  }
}
