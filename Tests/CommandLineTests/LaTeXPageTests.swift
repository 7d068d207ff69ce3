import Foundation
import Testing

/// Reports in LaTeX, made into PDF where lualatex is installed.
@Suite struct LaTeXPageTests {
  private static let program: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/lualatex" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  @Test(.enabled(if: program != nil, "there is no lualatex here"), arguments: ["en", "fa"])
  func aReportBecomesAPDF(language: String) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "report", CityNetProcess.project.path + "/Reports/plans/cpec.json", "--language", language,
      "--formats", "tex", "--output", scratch.path + "/r")
    #expect(run.status == 0, "\(run.errors)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.program))
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path + "/r")
    process.arguments = ["-interaction=nonstopmode", "-halt-on-error", "report.tex"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let log = try String(
      contentsOfFile: scratch.path + "/r/report.log", encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(log.suffix(2000))")
    #expect(!log.contains("nullfont"), "letters without a font")
    #expect(log.contains(/Output written on report.pdf \([0-9]+ pages/))
  }
}
