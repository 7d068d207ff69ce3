import Foundation
import Testing

/// Questions about time, asked of the built program.
@Suite struct TimeTests {
  let data = CityNetProcess.silkRoad

  /// The bundled dataset with the rows of the first five articles alone, `s000-01` to `s003-05`.
  private static func seedFolder(_ scratch: ScratchFolder) throws -> String {
    let bundled = CityNetProcess.silkRoad
    for file in ["cities.csv", "organizations.csv", "corridors.csv", "sources.csv"] {
      try scratch.write(
        "seeds/" + file, try String(contentsOfFile: bundled + "/" + file, encoding: .utf8))
    }
    let rows = try String(contentsOfFile: bundled + "/assertions.csv", encoding: .utf8)
      .components(separatedBy: "\n")
    let kept = rows.prefix(1) + rows.filter { $0.hasPrefix("s00") }
    try scratch.write("seeds/assertions.csv", kept.joined(separator: "\n") + "\n")
    return scratch.path + "/seeds"
  }

  /// Worked case 4.
  @Test(arguments: [
    ("2021-05-18", ["Barcelona possible", "Karachi possible", "Nakhchivan possible"]),
    ("2021-06-01", ["Barcelona possible", "Karachi certain", "Nakhchivan possible"]),
    ("2025-06-26", ["Barcelona possible", "Karachi certain", "Nakhchivan certain"]),
  ])
  func whatWasInForceOnADayHasThreeAnswers(day: String, expected: [String]) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "ties", try Self.seedFolder(scratch), "--as-of", day, "--include-possible", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Self.cells(run.output, ["city", "holds"]) == expected)
  }

  /// What the bundled dataset knows beyond the first articles: Karachi and Ürümqi signed in 2019, and
  /// Barcelona and Isfahan are disputed.
  @Test func theBundledDatasetKnowsMore() throws {
    func held(_ day: String) throws -> [String] {
      let run = try CityNetProcess(
        "ties", data, "urumqi", "--as-of", day, "--include-possible", "--format", "csv")
      return try Self.cells(run.output, ["partner", "holds"])
    }
    #expect(try held("2021-06-01").contains("Karachi certain"))
    #expect(try held("2021-06-01").contains("Nakhchivan possible"))
    #expect(try held("2025-06-26").contains("Nakhchivan certain"))
    #expect(try held("2021-05-18").contains("Karachi certain"))
    // Signed in 2019 by three sources, and only listed by a later day in two.
    #expect(try !held("2018-12-31").contains { $0.hasPrefix("Karachi") })
  }

  /// Worked case 3.
  @Test(arguments: [
    ("samarkand", ["intended News ID 476144 first", "in preparation News ID 493402 plausible"]),
    ("porto", ["dialogue News ID 493402 first", "draft News ID 493402 plausible"]),
    ("barcelona", ["dormant News ID 476144 first", "revived News ID 476144 plausible"]),
  ])
  func theLifeOfPlannedTwins(city: String, story: [String]) throws {
    let scratch = try ScratchFolder()
    let seeds = try Self.seedFolder(scratch)
    let run = try CityNetProcess("timeline", seeds, "isfahan", city, "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try Self.cells(run.output, ["status", "locator", "step_is"]) == story)
    #expect(try Self.cells(run.output, ["date", "earliest", "latest"]).allSatisfy { $0 == "  " })
  }

  @Test func theBundledDatasetTellsTheSameStoriesAmongOthers() throws {
    let run = try CityNetProcess("timeline", data, "isfahan", "samarkand", "--format", "csv")
    let steps = try Self.cells(run.output, ["status", "locator", "step_is"])
    #expect(
      steps == [
        "signed  first", "in force  plausible", "intended News ID 476144 order unknown",
        "in preparation News ID 493402 plausible", "in force News ID 510860 plausible",
      ])
  }

  @Test(arguments: [
    (["--created-in", "2019/2021"], "began for certain from 2019-01-01 through 2021-12-31"),
    (["--from-to", "2019/2021"], "from 2019-01-01 on and before 2021-01-01"),
    (["--between", "2019/2021"], "from 2019-01-01 through 2021-12-31"),
    (["--contained-in", "19XX/2021"], "began and ended for certain from 1900-01-01"),
    (["--deleted-in", "2023", "--include-possible"], "ended for certain or possibly"),
  ])
  func everyQuestionAboutTimeIsAnsweredAndStated(arguments: [String], words: String) throws {
    let run = try CityNetProcess(list: ["ties", data] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains(words))
    #expect(run.output.contains("a tie with no known end is taken to go on"))
    #expect(run.output.contains("That is certain of"))
  }

  @Test func everyStatusIsListedWithItsRulesAndSuccessors() throws {
    let run = try CityNetProcess("list", "statuses", "--format", "csv")
    #expect(run.output.hasPrefix("id,meaning,rules,next\n"))
    #expect(
      run.output.contains(
        "\ndormant,it exists on paper only,\"dormant, any\",\"revived, renewed, suspended, "
          + "terminated, expired\"\n"))
  }

  @Test func aPlanAsksTheSameQuestionsAndTheRecordKeepsThem() throws {
    let scratch = try ScratchFolder()
    func plan(_ selection: String) throws -> CityNetProcess {
      let file = try scratch.write(
        "plan.json",
        "{\"title\": \"T\", \"dataset\": \"\(data)\", \"output\": \"out\", \"selection\": "
          + "{\(selection)}, \"analyses\": [{\"id\": \"ties\"}, "
          + "{\"id\": \"timeline\", \"city\": \"Esfahan\", \"partner\": \"porto\"}]}")
      return try CityNetProcess("report", file)
    }
    let run = try plan(
      "\"between\": \"2019/2021\", \"include_possible\": true, \"no_open_ends\": true")
    #expect(run.status == 0, "\(run.errors)")
    let record = try scratch.read("out/run.json")
    #expect(
      record.contains("\"between\" : \"2019/2021\"")
        || record.contains("\"between\": \"2019/2021\""))
    #expect(record.contains("certainly or possibly in that status on some day from 2019-01-01"))
    #expect(
      try scratch.read("out/report.md").contains("Timeline of the ties between Isfahan and Porto"))
    #expect(record.contains("\"includePossible\"") && record.contains("\"noOpenEnds\""))
    #expect(record.contains("may have ended on any day"))
    let both = try plan("\"between\": \"2019/2021\", \"as_of\": \"2021-06-01\"")
    #expect(both.status == 65 && both.errors.contains("as-of and between cannot both be asked"))
    let idle = try plan("\"include_possible\": true")
    #expect(idle.status == 65 && idle.errors.contains("need 'as_of'"))
  }

  /// The named columns of a CSV table, with spaces between them; no cell of these has a comma.
  private static func cells(_ csv: String, _ columns: [String]) throws -> [String] {
    let lines = csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let places = try columns.map { try #require(lines.first?.firstIndex(of: $0)) }
    return lines.dropFirst().map { cells in
      places.map { cells[$0] }.joined(separator: " ")
    }
  }
}
