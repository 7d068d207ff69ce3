import Foundation
import Testing

/// Themes, media and resolutions of figures from the command line.
@Suite struct FigureLookTests {
  private let data = CityNetProcess.silkRoad
  private var ego: [String] { ["diagram", data, "--figure", "ego", "--city", "isfahan"] }

  @Test func aFigureIsMadeForScreenPrintAndDark() throws {
    let looks = try ["screen", "print", "dark"].map { theme in
      let run = try CityNetProcess(list: ego + ["--theme", theme])
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      return run.output
    }
    #expect(Set(looks).count == 3)
    #expect(looks[2].contains("fill=\"#161616\""))
  }

  @Test func aThemeFileChangesColoursAndMarks() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(
      "house.json",
      ##"""
      {"colors": {"tie": "#7A3E9D"},
       "rules": [{"for": "city", "when": {"country": ["IT", "ES"]}, "legend": "Southern Europe",
                  "mark": {"fill": "#FDE7D3"}},
                 {"for": "city", "when": {"country": "AQ"}, "mark": {"fill": "#000000"}}]}
      """##)
    let run = try CityNetProcess(list: ego + ["--theme", scratch.path + "/house.json"])
    #expect(run.status == 0)
    #expect(run.errors.contains("rule 2 of the theme matches nothing in this figure"))
    #expect(run.output.contains("#fde7d3") && run.output.contains("Southern Europe"))
  }

  @Test func theThemeOfTheHouseIsPrintedAndReadAgain() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/house.json"
    let listed = try CityNetProcess("list", "theme", "--format", "json", "-o", file)
    #expect(listed.status == 0, "\(listed.errors)")
    let plain = try CityNetProcess(list: ego)
    let themed = try CityNetProcess(list: ego + ["--theme", file])
    #expect(themed.status == 0 && plain.output == themed.output)
  }

  @Test func resolutionIsInPixelsPerInch() throws {
    let scratch = try ScratchFolder()
    func width(_ dpi: Int) throws -> Int {
      let file = scratch.path + "/\(dpi).png"
      let run = try CityNetProcess(list: ego + ["--dpi", "\(dpi)", "-o", file])
      #expect(run.status == 0, "\(run.errors)")
      // The width stands in bytes 16 to 19 of a PNG.
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
      return bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(abs(try width(300) - 3 * (try width(100))) <= 3)
  }

  @Test(arguments: [
    (["--theme", "sepia"], 2, "--theme knows screen, print, dark"),
    (["--theme", "/no/such.json"], 66, "/no/such.json"),
    (["--dpi", "5"], 2, "between 36 and 1200"),
    (["--time-limit", "0"], 2, "between 1 and 3600"),
  ])
  func wrongLooksAreExplained(options: [String], status: Int32, words: String) throws {
    let run = try CityNetProcess(list: ego + options)
    #expect(run.status == status && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func aFaultOfAThemeIsNamedWithItsPlace() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("bad.json", #"{"lines": {"dormant": {"width": -1}}}"#)
    let run = try CityNetProcess(list: ego + ["--theme", scratch.path + "/bad.json"])
    #expect(run.status == 65)
    #expect(run.errors.contains("bad.json: lines.dormant.width: this is no number from 0.1 to 12"))
  }
}
