import Foundation
import Testing

/// A report can be made again from its record alone.
@Suite struct ReplayTests {
  let data = CityNetProcess.silkRoad

  private func report(_ scratch: ScratchFolder) throws {
    try scratch.write("data/cities.csv", "id,name\na,A\nb,B\nc,C\n")
    try scratch.write(
      "data/assertions.csv", "subject,object,relation,status\na,b,twinning,signed\nb,c,twinning,\n")
    let plan = try scratch.write(
      "plans/p.json",
      """
      {"title": "T", "report": "corridor", "dataset": "../data", "output": "../made",
       "analyses": [{"id": "routes", "from": "A", "to": "c", "count": 2},
                    {"id": "route-evidence", "from": "a", "to": "c"}],
       "figures": [{"id": "routes", "from": "a", "to": "c"}]}
      """)
    let run = try CityNetProcess("report", plan)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func aReplayGivesTheSameBytes() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    let again = try CityNetProcess(
      "replay", scratch.path + "/made/run.json", "--output", scratch.path + "/again", "--format",
      "csv")
    #expect(again.status == 0, "\(again.errors)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path + "/made")
      .filter { $0.contains(".") }.sorted()
    #expect(names.count > 8 && names.contains("report.json"))
    #expect(again.output.split(separator: "\n").count == names.count)
    for name in names {
      let isSame = try scratch.read("made/" + name) == scratch.read("again/" + name)
      #expect(isSame, "\(name)")
    }
  }

  @Test func withoutAnOutputFolderNothingIsWritten() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    let run = try CityNetProcess("replay", scratch.path + "/made/run.json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("come out the same"))
    #expect(try scratch.entries == ["data", "made", "plans"])
  }

  @Test func changedDataAreToldWithBothDigests() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    try scratch.write("data/cities.csv", "id,name\na,A\nb,Bee\nc,C\n")
    let run = try CityNetProcess("replay", scratch.path + "/made/run.json")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("the dataset has changed"))
    #expect(run.errors.matches(of: /[0-9a-f]{64}/).count == 2)
  }

  @Test func aFileChangedByHandIsTold() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    try scratch.write("made/report.md", "better words")
    let run = try CityNetProcess("replay", scratch.path + "/made/run.json", "--format", "csv")
    #expect(run.status == 1)
    #expect(run.output.contains("report.md,same,differs\n"))
    #expect(run.output.contains("report.html,same,same\n"))
    #expect(run.errors.contains("1 file in the folder is not as recorded"))
  }

  @Test func aRecordThatDoesNotSayWhereTheDataLieAsksForThem() throws {
    let scratch = try ScratchFolder()
    try scratch.write("p.csv", "city1,city2\nA,B\n")
    let folder = scratch.path + "/made"
    #expect(try CityNetProcess("report", scratch.path + "/p.csv", "--output", folder).status == 0)
    let record = try scratch.read("made/run.json")
    let lines = record.split(separator: "\n").filter { !$0.contains("\"path\" : \"../p.csv\"") }
    #expect(lines.count == record.split(separator: "\n").count - 1)
    try scratch.write("made/run.json", lines.joined(separator: "\n") + "\n")
    let without = try CityNetProcess("replay", folder + "/run.json")
    #expect(without.status == 2 && without.errors.contains("Name it with --dataset"))
    let with = try CityNetProcess(
      "replay", folder + "/run.json", "--dataset", scratch.path + "/p.csv")
    #expect(with.status == 0, "\(with.errors)")
  }

  @Test func theFolderOfAReportIsEnough() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    let run = try CityNetProcess("replay", scratch.path + "/made")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func theFirstDifferenceIsToldWithItsLine() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    let name = "tables/" + (try #require(try scratch.tables().first))
    let lines = try scratch.read("made/" + name).split(separator: "\n").map { String($0) }
    let changed = [lines[0], "x" + lines[1]] + lines.dropFirst(2)
    try scratch.write("made/" + name, changed.joined(separator: "\n") + "\n")
    let run = try CityNetProcess("replay", scratch.path + "/made")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("First difference: \(name):2: was \"\(lines[1].prefix(20))"),
      "\(run.errors)")
    #expect(run.errors.contains("now in the folder \"x"))
  }

  @Test func aRecordOfAnotherFormIsRefusedWithItsName() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    let record = try scratch.read("made/run.json")
    try scratch.write("made/run.json", record.replacing("citynet-run-2", with: "citynet-run-9"))
    let run = try CityNetProcess("replay", scratch.path + "/made")
    #expect(run.status == 65)
    #expect(run.errors.contains("the record has the form 'citynet-run-9'"), "\(run.errors)")
  }

  @Test func theTableThatChangedIsNamed() throws {
    let scratch = try ScratchFolder()
    try report(scratch)
    try scratch.write("data/cities.csv", "id,name\na,A\nb,Bee\nc,C\n")
    let run = try CityNetProcess("replay", scratch.path + "/made")
    #expect(run.errors.contains("the dataset has changed (cities.csv)"), "\(run.errors)")
  }
}

extension ScratchFolder {
  /// The names of the tables of the report in `made`.
  fileprivate func tables() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/made/tables").sorted()
  }
}
