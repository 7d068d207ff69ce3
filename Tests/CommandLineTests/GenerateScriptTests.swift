import Foundation
import Testing

/// The script that makes all reports fails loudly, with the reason, when data or results are wrong.
@Suite struct GenerateScriptTests {
  private func run(_ scratch: ScratchFolder) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "bash", CityNetProcess.project.appendingPathComponent("Reports/generate.sh").path,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "CITYNET": CityNetProcess.products.appendingPathComponent("citynet").path,
      "PLANS": scratch.path + "/plans", "DATASETS": scratch.path + "/data",
      "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
    let log = try scratch.write("log", "")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.standardError = handle
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try scratch.read("log"))
  }

  private func prepare(_ scratch: ScratchFolder, object: String = "b") throws {
    try scratch.write("data/small/cities.csv", "id,name\na,A\nb,B\n")
    try scratch.write(
      "data/small/assertions.csv",
      "subject,object,relation,status\na,\(object),twinning,signed\n")
    try plan(scratch, "1-good", "describe")
  }

  private func plan(_ scratch: ScratchFolder, _ name: String, _ analysis: String) throws {
    try scratch.write(
      "plans/\(name).json",
      """
      {"title": "T", "dataset": "../data/small", "output": "../made/\(name)",
       "analyses": [{"id": "\(analysis)"}]}
      """)
  }

  @Test func allPlansAreMade() throws {
    let scratch = try ScratchFolder()
    try prepare(scratch)
    let run = try run(scratch)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.read("made/1-good/run.json").contains("citynet-run-2"))
  }

  @Test func errorsInTheDataStopEverything() throws {
    let scratch = try ScratchFolder()
    try prepare(scratch, object: "nowhere")
    let run = try run(scratch)
    #expect(run.status == 1)
    #expect(run.errors.contains("nowhere") && run.errors.contains("assertions.csv:2"))
    #expect(run.errors.contains("Nothing was made, because the data are wrong"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/made"))
  }

  @Test func everyPlanThatFailsIsNamedAndTheOthersAreMade() throws {
    let scratch = try ScratchFolder()
    try prepare(scratch)
    try plan(scratch, "0-bad", "no-such-question")
    try plan(scratch, "2-bad", "neither")
    let run = try run(scratch)
    #expect(run.status == 1)
    #expect(run.errors.contains("1 reports were made, 2 failed:"), "\(run.errors)")
    #expect(run.errors.contains("0-bad.json (status 65)") && run.errors.contains("'neither'"))
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/made/1-good/report.html"))
  }

  @Test func aFolderWithoutPlansIsAnError() throws {
    let scratch = try ScratchFolder()
    try prepare(scratch)
    try FileManager.default.removeItem(atPath: scratch.path + "/plans")
    let run = try run(scratch)
    #expect(run.status == 1 && run.errors.contains("holds no plan"))
  }
}
