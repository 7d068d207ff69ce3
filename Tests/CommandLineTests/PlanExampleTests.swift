import Foundation
import Testing

/// The plans that the tool writes run as they stand, and a plan says everything it can say.
@Suite struct PlanExampleTests {
  private func dataset(_ name: String) -> String {
    CityNetProcess.project.appendingPathComponent("Datasets/\(name)").path
  }

  private func record(_ scratch: ScratchFolder, _ folder: String) throws -> [String: Any] {
    let text = try scratch.read(folder + "/run.json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    ("network", "silk-road"), ("membership", "city-organizations"), ("corridor", "silk-road"),
    ("city", "silk-road"), ("city", "city-organizations"), ("comparison", "silk-road"),
    ("gallery", "silk-road"),
  ])
  func anExampleRunsAsItStandsAndReplays(kind: String, dataset name: String) throws {
    let scratch = try ScratchFolder()
    var outputs: [[String]] = []
    for form in ["yaml", "json"] {
      let file = "\(scratch.path)/\(form)/plan.\(form)"
      try FileManager.default.createDirectory(
        atPath: "\(scratch.path)/\(form)", withIntermediateDirectories: true)
      let made = try CityNetProcess(
        "plan", "--example", kind, "--dataset", dataset(name), "-o", file)
      try #require(made.status == 0, "\(made.errors)")
      let check = try CityNetProcess("plan", file)
      #expect(check.status == 0 && check.errors.contains("is sound"), "\(check.errors)")
      let run = try CityNetProcess("report", file)
      try #require(run.status == 0, "\(run.errors)")
      let folder = "\(form)/\(kind)-report"
      let listed = try #require(try record(scratch, folder)["outputs"] as? [[String: Any]])
      outputs.append(listed.map { "\($0["path"] ?? "") \($0["sha256"] ?? "")" })
      #expect(listed.count > 5)
      let replay = try CityNetProcess("replay", scratch.path + "/" + folder)
      #expect(replay.status == 0, "\(replay.errors)")
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test(arguments: [
    ("membership", "silk-road"), ("network", "city-organizations"),
    ("corridor", "city-organizations"),
  ])
  func anExampleThatTheDataCannotBearIsRefused(kind: String, dataset name: String) throws {
    let run = try CityNetProcess("plan", "--example", kind, "--dataset", dataset(name))
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors.contains(name) && run.errors.contains("Take another dataset"))
  }

  @Test func aPlanWithEveryKeyOfPresentation() throws {
    let scratch = try ScratchFolder()
    let theme = try CityNetProcess("list", "theme", "--format", "json")
    try scratch.write("look.json", theme.output)
    try scratch.write(
      "words.json", #"{"code": "fr", "phrases": {"Methods": "Comment on a compté"}}"#)
    let plan = try scratch.write(
      "plan.yaml",
      """
      title: "Everything a plan can say"
      report: network
      purpose: "Whether each key is followed."
      dataset: "\(dataset("silk-road"))"
      output: made
      selection: {status: strict, relations: [twinning]}
      analyses: [{id: describe}, {id: rank, by: degree}, {id: memberships}]
      figures: [{id: map-city, city: isfahan}]
      theme: ./look.json
      language: ./words.json
      numbers: plain
      rows: 4
      sections: {without: [sources]}
      formats: [html, md, csv, json]
      outlines: "\(dataset("outlines/world50m.outlines"))"
      corridors: "\(dataset("silk-road"))"
      organizations: "\(dataset("city-organizations"))"
      authors: ["Rezaei, Maryam"]
      """)
    let check = try CityNetProcess("plan", plan)
    #expect(check.status == 0, "\(check.errors)")
    let run = try CityNetProcess("report", plan)
    try #require(run.status == 0, "\(run.errors)")
    let page = try scratch.read("made/report.html")
    #expect(page.contains("lang=\"fr\"") && page.contains("Comment on a compté"))
    #expect(try scratch.read("made/CITATION.cff").contains("Rezaei"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/made/report.tex"))
    let inputs = try #require(try record(scratch, "made")["inputs"] as? [[String: String]])
    let byRole = Dictionary(grouping: inputs) { $0["role"] ?? "" }
    #expect(byRole["theme"]?.map { $0["name"] } == ["look.json"])
    #expect(byRole["language"]?.map { $0["name"] } == ["words.json"])
    #expect(byRole["outlines"]?.map { $0["name"] } == ["world50m.outlines"])
    #expect(byRole["corridors"]?.contains { $0["name"] == "corridors.csv" } == true)
    #expect(byRole["organizations"]?.contains { $0["name"] == "assertions.csv" } == true)
    #expect(byRole["plan"]?.map { $0["name"] } == ["plan.yaml"])
    #expect(inputs.allSatisfy { $0["sha256"]?.count == 64 })
    let replay = try CityNetProcess("replay", scratch.path + "/made")
    #expect(replay.status == 0, "\(replay.errors)")
  }
}
