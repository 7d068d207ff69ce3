import Foundation
import Testing

/// The manual pages that the argument parser's own plugin makes of the help.
///
/// `Tests/run.sh` makes them before the tests; without them these tests are skipped.
@Suite struct ManualTests {
  static let folder = CityNetProcess.project.appendingPathComponent(
    ".build/plugins/GenerateManual/outputs/citynet")

  static let areThere = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("citynet.1").path)

  @Test(
    .enabled(if: areThere, "no manual pages; Tests/run.sh makes them"),
    arguments: HelpTests.verbs)
  func everyVerbHasAPageWithAnExample(verb: String) throws {
    let page = try String(
      contentsOf: Self.folder.appendingPathComponent("citynet.\(verb).1"), encoding: .utf8)
    #expect(page.contains(".Nm \"citynet \(verb)\"") || page.contains(".Nm \"citynet\""))
    #expect(page.contains(".Sh NAME") && page.contains(".Sh SYNOPSIS"))
    #expect(page.contains("Example"))
  }

  private static let docc = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { URL(fileURLWithPath: $0 + "/docc") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  @Test(.enabled(if: docc != nil, "no docc beside the compiler"))
  func theGuidesBecomeASiteWithoutAWarning() throws {
    let folder = try ScratchFolder()
    let process = Process()
    process.executableURL = Self.docc
    process.arguments = [
      "convert", GuideCommandTests.folder.path, "--fallback-display-name", "CityNet",
      "--fallback-bundle-identifier", "citynet", "--output-path", folder.path + "/site",
      "--warnings-as-errors",
    ]
    process.standardOutput = FileHandle.nullDevice
    let said = Pipe()
    process.standardError = said
    try process.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    for guide in GuideCommandTests.guides {
      #expect(
        FileManager.default.fileExists(
          atPath: folder.path + "/site/data/documentation/citynet/\(guide.lowercased()).json"))
    }
  }
}
