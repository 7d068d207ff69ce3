import Execution
import NetworkAnalysis
import Reporting
import Testing

@Suite struct RecordedRunTests {
  static let plan: ReportPlan = {
    var selection = ReportPlan.Selection()
    selection.status = "any"
    selection.asOf = "2021-06-01"
    selection.includesPossible = true
    selection.relations = ["twinning", "mou"]
    selection.asMembership = ["all"]
    return ReportPlan(
      title: "T", kind: .corridor, purpose: "P", dataset: "../d", output: ".",
      selection: selection,
      analyses: [
        .init("rank", ["by": .text("degree"), "top": .number(5)]),
        .init("routes", ["from": .text("a"), "to": .text("d"), "avoid": .list(["c, d", "e"])]),
        .init("next-ties", ["count": .number(2.5)]),
      ],
      figures: [.init("network")])
  }()

  private func files() throws -> [OutputFile] {
    let material = ReportMaterial(
      title: "T", study: try ToyStudy.study(), results: AnalysisResults(),
      quality: ResultTable(
        id: "findings", title: "F", basis: "", columns: [], rows: [],
        method: MethodNote(name: "C", meaning: "M")),
      figures: [])
    return try ReportFiles.files(
      of: material, plan: Self.plan, graphviz: "2.43.0",
      origin: RunOrigin(datasetPath: "../d"))
  }

  @Test func aRecordGivesBackEveryChoice() throws {
    let record = try #require(try files().last)
    let recorded = try RecordedRun(json: record.bytes, file: "run.json")
    #expect(recorded.plan == Self.plan)
    #expect(recorded.datasetPath == "../d")
    #expect(recorded.datasetDigest == "ab12" && recorded.dataset == "toy 1")
    #expect(recorded.graphviz == "2.43.0" && recorded.toolVersion == ToolVersion.current)
  }

  @Test func eachFileIsComparedWithItsDigest() throws {
    let files = try files()
    let recorded = try RecordedRun(json: try #require(files.last).bytes, file: "run.json")
    #expect(recorded.comparison(with: files).allSatisfy { $0.match == .same })
    let changed =
      files.filter { $0.path != "report.md" && $0.path != "report.html" } + [
        OutputFile(path: "report.html", text: "other"), OutputFile(path: "new.txt", text: "x"),
      ]
    let matches = Dictionary(
      uniqueKeysWithValues: recorded.comparison(with: changed).map { ($0.path, $0.match) })
    #expect(matches["report.html"] == .differs && matches["report.md"] == .missing)
    #expect(matches["new.txt"] == .unrecorded && matches["report.json"] == .same)
  }

  @Test(arguments: ["{", "{}", "[1]", "{\"title\": \"T\"}"])
  func whatIsNoRecordIsRefused(text: String) {
    #expect {
      try RecordedRun(json: Array(text.utf8), file: "x.json")
    } throws: { error in
      String(describing: error).hasPrefix("x.json: this is no record of a run")
    }
  }
}
