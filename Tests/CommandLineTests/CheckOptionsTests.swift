import Foundation
import Testing

@Suite struct CheckOptionsTests {
  let data = CityNetProcess.silkRoad

  @Test func aFindingIsOneLineThatOtherToolsRead() throws {
    let run = try CityNetProcess("check", data, "--rule", "event-before-tie")
    #expect(run.status == 0)
    for line in run.output.split(separator: "\n") {
      #expect(
        try #/^[a-z.]+:\d+:\d+: (error|warning|note): .+\. .+ \[event-before-tie\]$/#.wholeMatch(
          in: line) != nil, "\(line)")
    }
    #expect(run.output.split(separator: "\n").count == 3)
  }

  @Test(arguments: ["table", "csv", "json", "markdown"])
  func findingsAreATableToo(format: String) throws {
    let run = try CityNetProcess("check", data, "--max", "2", "--format", format)
    #expect(run.status == 0)
    #expect(run.errors.contains("2 of "))
    if format == "csv" {
      #expect(run.output.hasPrefix("severity,file,line,column,message,remedy,rule\n"))
      #expect(run.output.split(separator: "\n").count == 3)
    } else {
      #expect(run.output.contains("findings are listed."), "what is left out is said")
    }
    if format == "json" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    }
  }

  @Test func theDoubtsAboutAListOfPairsAreTold() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "l.csv", "city1,country1,city2,country2\nParis,Frnce,Rome,Italy\nBonn,DE,Bonn,DE\n")
    let run = try CityNetProcess("check", file)
    #expect(run.status == 0)
    #expect(run.errors.contains("l.csv:2: no country is called 'Frnce', perhaps France (FR)"))
    #expect(run.errors.contains("l.csv:3: 'Bonn' (DE) is tied to itself; the tie is left out"))
    #expect(run.errors.contains("lines are those of the tables that `citynet import` would make"))
    let folder = try CityNetProcess("check", data)
    #expect(!folder.errors.contains("citynet import"))
  }

  @Test func theStatusIsThatOfAllErrorsWhateverIsListed() throws {
    let scratch = try ScratchFolder()
    try scratch.write("d/cities.csv", "id,name\na,A\nb,B\n")
    try scratch.write(
      "d/assertions.csv", "subject,object,relation,status\na,b,twinning,sined\na,a,mou,\n")
    let run = try CityNetProcess("check", scratch.path + "/d", "--severity", "error", "--max", "1")
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == 1)
    let other = try CityNetProcess("check", scratch.path + "/d", "--rule", "missing-status")
    #expect(other.status == 0)
  }

  @Test(
    arguments: [
      (["DATA", "--rule", "selftie"], 2, "Did you mean 'self-tie'?"),
      (["DATA", "--max", "0"], 2, "--max must be at least 1"),
      (["DATA", "--write"], 2, "--write needs --fix"),
      (["DATA", "--fix", "--rule", "self-tie"], 2, "--fix goes with --words and --write only"),
      (["DATA", "--texts", "/no/texts"], 66, "there is no file or folder /no/texts"),
      (["DATA", "--texts", "DATA/README.md"], 66, "silk-road/README.md. Check the path."),
      ([""], 66, "there is no file or folder ''. Check the path."),
      (["DATA", "--words", "/no/words.csv"], 66, "/no/words.csv"),
      (["/no/such/place", "--fix"], 66, "there is no file or folder /no/such/place"),
      (["DATA/cities.csv", "--fix"], 2, "is no dataset folder"),
    ] as [([String], Int32, String)])
  func wrongOptionsAreToldWithStatus(arguments: [String], status: Int32, message: String) throws {
    let run = try CityNetProcess(
      list: ["check"] + arguments.map { $0.replacing("DATA", with: data) })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test(
    arguments: [
      (["reconcile", "DATA", "--a", "x", "--b", "y"], 2, "or give --all"),
      (["reconcile", "DATA", "isfahan", "--a", "wikidata-2022"], 2, "--b needs the source"),
      (["reconcile", "DATA", "isfahan", "--a", "tehran", "--b", "x"], 2, "tehran-times-461856"),
      (["dossier", "DATA", "Hyderabad"], 2, "hyderabad-pk"),
      (["claims", "DATA", "Isfahn"], 2, "Did you mean 'Isfahan'"),
      (["claims", "DATA", "--country", "IS"], 1, "leaves no city"),
    ] as [([String], Int32, String)])
  func wrongQuestionsAreToldWithStatus(arguments: [String], status: Int32, message: String) throws {
    let run = try CityNetProcess(list: arguments.map { $0.replacing("DATA", with: data) })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func claimsStandAgainstOneSource() throws {
    let run = try CityNetProcess(
      "reconcile", data, "isfahan", "--a", "claims", "--b", "s:tehran-times", "--format", "csv")
    #expect(run.output.contains("Isfahan,13,13,1.0,0,0,../2021-06-11,tehran-times-461856"))
    let sided = try CityNetProcess(
      "reconcile", data, "--all", "--one-sided", "--a", "s:wikipedia-twin-towns")
    #expect(sided.output.contains("statements are one-sided, 60 answered."))
  }
}
