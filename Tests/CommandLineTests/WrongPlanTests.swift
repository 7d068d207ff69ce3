import Foundation
import Testing

/// What is wrong with a plan, a record or a citation is told with place, value and remedy.
@Suite struct WrongPlanTests {
  let data = CityNetProcess.silkRoad

  private func plan(_ scratch: ScratchFolder, _ lines: String) throws -> String {
    let questions = lines.contains("analyses:") ? "" : "\nanalyses: [{id: describe}]"
    return try scratch.write(
      "p.yaml", "title: T\ndataset: \"\(data)\"\noutput: o\n\(lines)\(questions)\n")
  }

  @Test(arguments: [
    ("datset: x", "p.yaml:4:1: 'datset' is no part of a plan. Did you mean 'dataset'"),
    ("rows: [1", "p.yaml:5:9: the plan is not valid YAML"),
    ("rows: 0", "p.yaml:4:1: 0 rows cannot be shown. Write a whole number from 1 to"),
    ("report: netwrk", "p.yaml:4:1: no kind of report is called 'netwrk'. Did you mean 'network'?"),
    ("formats: [htm]", "p.yaml:4:1: no form of a report is called 'htm'. Did you mean 'html'"),
    (
      "selection: {statuss: strict}",
      "p.yaml:4:13: 'statuss' is no part of a plan. Did you mean 'stat"
    ),
    ("analyses: [{id: rannk}]", "no analysis is called 'rannk'. Did you mean 'rank'"),
    ("analyses: [{id: rank, bye: degree}]", "It is given 'bye'; write 'by' if that is meant."),
    ("analyses: [{id: rank, by: degre}]", "no measure is called 'degre'. Did you mean 'degree'?"),
    (
      "analyses: [{id: rank, by: degree, tpo: 3}]",
      "has no parameter 'tpo'. Did you mean 'to' or 'top'"
    ),
    ("analyses: [{id: corridor, corridor: cpecc}]", "no corridor is called 'cpecc'. Did you mean"),
    ("figures: [{id: eggo, city: isfahan}]", "no figure is called 'eggo'. Did you mean 'ego'?"),
    ("figures: [{id: ego, citty: isfahan}]", "It is given 'citty'; write 'city' if that is"),
    ("figures: [{id: ego, city: isfahan, tpo: 3}]", "'ego' has no parameter 'tpo'."),
    (
      "sections: [methds]",
      "p.yaml:4:1: sections: a report on a network has no part 'methds'. Did you"
    ),
    ("selection: {status: signd}", "no status is called 'signd'. Write one of: strict"),
    ("language: xx", "no language is called 'xx'. Write one of: en, fr"),
    ("numbers: xx", "no way of writing numbers is called 'xx'. Write one of: language, plain"),
    ("theme: drak", "screen, print, dark, or a file as ./house.json; not 'drak'"),
    ("theme: ./no.json", "no.json: there is no such file"),
    ("language: ./no.json", "no.json: there is no such file"),
    ("corridors: ./no", "there is no file or folder"),
    ("organizations: ./no", "there is no file or folder"),
  ])
  func aPlanIsRefusedByTheCheckAndByTheReport(lines: String, message: String) throws {
    let scratch = try ScratchFolder()
    let file = try plan(scratch, lines)
    for verb in ["plan", "report"] {
      let run = try CityNetProcess(verb, file)
      #expect(run.status == 65 || run.status == 66, "\(verb): \(run.errors)")
      #expect(run.errors.contains(message), "\(verb): \(run.errors)")
      #expect(!run.errors.contains(": :") && run.output.isEmpty, "\(verb): \(run.errors)")
    }
    #expect(try scratch.entries == ["p.yaml"])
  }

  @Test(arguments: [
    ("numbers: xx", "p.yaml:4:1: numbers: "), ("language: xx", "p.yaml:4:1: language: "),
    ("theme: drak", "p.yaml:4:1: theme: "),
    ("analyses: [{id: describe}, {id: rannk}]", "p.yaml:4:28: analyses[1]: "),
    ("analyses: [{id: describe}, {id: describe}]", "p.yaml:4:28: analyses[1]: the same question"),
    ("figures: [{id: eggo}]", "p.yaml:4:11: figures[0]: "),
    ("analyses: []", "p.yaml:4:1: analyses: the plan asks for nothing. Name a question"),
  ])
  func aCheckNamesThePlace(lines: String, place: String) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess("plan", plan(scratch, lines))
    #expect(run.status == 65 && run.errors.contains(place), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  }

  @Test(arguments: [
    (["--language", "xx"], "no language is called 'xx'. Write one of: en, fr, es, fa, zh"),
    (["--numbers", "xx"], "no way of writing numbers is called 'xx'."),
    (["--formats", "htm"], "--formats: no form of a report is called 'htm'. Did you mean 'html'"),
    (["--formats", ""], "--formats: no form of a report is called ''."),
  ])
  func aWrongOptionIsNotLaidToThePlan(options: [String], message: String) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(list: ["report", plan(scratch, "")] + options)
    #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
    #expect(!run.errors.contains("p.yaml: no"), "\(run.errors)")
    #expect(try scratch.entries == ["p.yaml"])
  }

  @Test func aComparisonWithoutARecordIsRefused() throws {
    let scratch = try ScratchFolder()
    let file = try plan(scratch, "")
    let missing = try CityNetProcess("report", file, "--compare", scratch.path + "/old/run.json")
    #expect(missing.status == 66 && missing.errors.contains("old/run.json: there is no such file"))
    try scratch.write("old/run.json", "{")
    for record in ["/old/run.json", "/old"] {
      let broken = try CityNetProcess("report", file, "--compare", scratch.path + record)
      #expect(broken.status == 65)
      #expect(
        broken.errors.contains("old/run.json: this is no record of a run"), "\(broken.errors)")
    }
    #expect(try scratch.entries == ["old", "p.yaml"])
  }

  @Test func aFolderWithoutARecordIsNotReplayed() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess("replay", scratch.path)
    #expect(run.status == 66 && run.errors.contains("/run.json: there is no such file"))
    #expect(run.output.isEmpty)
  }

  @Test(
    arguments: [
      (["plan", "/no/plan.yaml"], 66, "/no/plan.yaml: there is no such file"),
      (["plan"], 2, "Name a plan to check, or --example"),
      (["plan", "--example", "netwrk"], 2, "The value 'netwrk' is invalid"),
      (["plan", "--example", "city", "--dataset", "/no"], 66, "there is no file or folder /no"),
      (["cite", "DATA", "--source", "isfahaninf"], 2, "Did you mean 'isfahaninfo'"),
      (["cite", "DATA", "--source", "isfahaninfo", "--format", "cff"], 2, "is of a whole dataset"),
      (["report", "DATA", "--against", "DATA"], 2, "A report on a dataset needs --output"),
      (["list", "phrases", "--language", "xx"], 2, "no language is called 'xx'"),
    ] as [([String], Int32, String)])
  func aWrongWordIsTold(arguments: [String], status: Int32, message: String) throws {
    let run = try CityNetProcess(list: arguments.map { $0.replacing("DATA", with: data) })
    #expect(run.status == status && run.errors.contains(message), "\(run.status) \(run.errors)")
    #expect(run.output.isEmpty)
  }
}
