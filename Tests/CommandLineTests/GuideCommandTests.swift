import Foundation
import Testing

/// The guides show commands that run and outputs that come.
@Suite struct GuideCommandTests {
  static let folder = CityNetProcess.project.appendingPathComponent("Sources/citynet/citynet.docc")

  static let guides = [
    "FiveMinuteTour", "DatasetFromSpreadsheet", "WikidataToReport", "CorridorStudy",
    "MembershipStudy", "ReportScripts",
  ]

  /// The text between the fences of one language.
  private func blocks(_ language: String, of guide: String) throws -> [String] {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(guide + ".md"), encoding: .utf8)
    return text.components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
  }

  /// Runs lines of a shell in a folder where the project's data lie and `citynet` is found.
  private func shell(_ script: String, in folder: ScratchFolder) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-euo", "pipefail", "-c", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    variables["PATH"] = CityNetProcess.products.path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    process.environment = variables
    let output = URL(fileURLWithPath: folder.path).appendingPathComponent("said.txt")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try folder.read("said.txt"))
  }

  private func folderWithData() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for name in ["Datasets", "Reports"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + name,
        withDestinationPath: CityNetProcess.project.appendingPathComponent(name).path)
    }
    return folder
  }

  @Test(arguments: guides)
  func everyCommandOfAGuideRuns(guide: String) throws {
    let folder = try folderWithData()
    let scripts = try blocks("sh", of: guide)
    #expect(!scripts.isEmpty)
    for script in scripts {
      let (status, said) = try shell(script, in: folder)
      #expect(status == 0, "\(guide): \(script.prefix(400))\n\(said.suffix(600))")
    }
  }

  @Test(arguments: guides)
  func theOutputsThatAGuideShowsCome(guide: String) throws {
    let folder = try folderWithData()
    for block in try blocks("console", of: guide) {
      let lines = block.split(separator: "\n").map(String.init)
      let command = try #require(lines.first { $0.hasPrefix("$ ") })
      let (status, said) = try shell(String(command.dropFirst(2)), in: folder)
      #expect(status == 0)
      for line in lines where !line.hasPrefix("$ ") && line != "…" {
        // A line may end before its end.
        let begin = line.hasSuffix("…") ? String(line.dropLast()) : line
        #expect(said.contains(begin), "\(guide): \(line)")
      }
    }
  }

  @Test func theGuideToTheLibraryShowsTheProgramThatIsBuilt() throws {
    let program = try String(
      contentsOf: CityNetProcess.project.appendingPathComponent("Tests/LibraryTour/main.swift"),
      encoding: .utf8)
    let parts = try blocks("swift", of: "LibraryTour")
    #expect(parts.joined(separator: "\n\n") + "\n" == program)
    let run = try CityNetProcess(list: [CityNetProcess.silkRoad], program: "LibraryTour")
    #expect(run.status == 0)
    #expect(run.output.contains("1 Istanbul 0.508"))
    #expect(run.output.contains("true 0 losses"))
  }

  @Test func theOverviewLeadsToEveryGuide() throws {
    let overview = try String(
      contentsOf: Self.folder.appendingPathComponent("CityNet.md"), encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    for file in files where file != "CityNet.md" {
      #expect(overview.contains("<doc:\(file.dropLast(3))>"))
    }
  }
}
