import Foundation
import Testing

@Suite struct ResolveTests {
  /// A worked case: four names that writers spell in many ways.
  @Test func theNamesOfTheWorkedCase() throws {
    let run = try CityNetProcess(
      "resolve", "Hyderabad", "Urumqi", "Xi'an", "Xi’an", "Yash", "--format", "csv")
    #expect(run.status == 1)
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      rows.filter { $0[0] == "Hyderabad" }.map { $0[1] + $0[3] } == ["ambiguousIN", "ambiguousPK"])
    #expect(rows.filter { $0[0] == "Urumqi" }.map { $0[1] + $0[2] } == ["foundÜrümqi"])
    #expect(
      rows.filter { $0[2] == "Xi’an" }.map { $0[1] + $0[8] } == ["found1790630", "found1790630"])
    #expect(rows.first { $0[0] == "Yash" }.map { $0[1] + $0[2] } == "suggestedIaşi")
    #expect(!rows.contains { $0[0] == "Yash" && $0[1] == "found" })
    #expect(run.errors.contains("'Hyderabad' is the name of 2 cities"))
    #expect(run.errors.contains("Did you mean 'Jash', a name of Iaşi, Romania"))
  }

  @Test func aDatasetAnswersWithItsWikidataItems() throws {
    let run = try CityNetProcess(
      "resolve", "Hyderabad", "Urumqi", "--in", CityNetProcess.silkRoad, "--format", "csv")
    #expect(run.status == 1)
    #expect(run.output.contains("Hyderabad,ambiguous,Hyderabad,IN") && run.output.contains("Q1361"))
    #expect(run.output.contains("Urumqi,found,Ürümqi,CN") && run.output.contains("Q16959"))
    let one = try CityNetProcess(
      "resolve", "Hyderabad", "--in", CityNetProcess.silkRoad, "--country", "PK")
    #expect(one.status == 0 && one.output.contains("hyderabad-pk"))
  }

  @Test func aTableGoesThroughReviewAndBack() throws {
    let scratch = try ScratchFolder()
    let table = try scratch.write(
      "t.csv", "name,country,extra\nHyderabad,,1\nLondon,England,2\nKarachi,Pakistan,3\n")
    let (out, review) = (scratch.path + "/out.csv", scratch.path + "/review.csv")
    let first = try CityNetProcess(
      "resolve", "--csv", table, "--output", out, "--review", review)
    #expect(first.status == 1 && first.errors.contains("ambiguous 1"))
    let lines = try scratch.read("review.csv").split(separator: "\n").map(String.init)
    #expect(lines.count == 2 && lines[1].hasPrefix("Hyderabad,,") && lines[1].contains("1176734"))
    try scratch.write("review.csv", lines[0] + "\n" + lines[1] + "1176734\n")
    let second = try CityNetProcess(
      "resolve", "--csv", table, "--output", out, "--decisions", review)
    #expect(second.status == 0, "\(second.errors)")
    let resolved = try scratch.read("out.csv")
    #expect(resolved.contains("Hyderabad,,1,1176734,Hyderabad,PK,decided,as decided"))
    #expect(resolved.contains("London,England,2,2643743,London,GB,likely"))
  }

  @Test func anImportMergesSpellings() throws {
    let scratch = try ScratchFolder()
    let table = try scratch.write(
      "pairs.csv",
      "city1,country1,city2,country2\nChișinău,Moldova,Iaşi,Romania\nChişinău,Moldova,Iași,Romania\n"
    )
    let run = try CityNetProcess(
      "import", table, "--resolve", "--output", scratch.path + "/d", "--review",
      scratch.path + "/r.csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Rows merged: 2 into 2 cities."))
    let cities = try scratch.read("d/cities.csv").split(separator: "\n")
    #expect(cities.count == 3 && cities[1].contains("618426"))
    #expect(try CityNetProcess("check", scratch.path + "/d", "--places").status == 0)
  }

  @Test(
    arguments: [
      (["resolve"], 2, "Give names of cities"),
      (["resolve", "--csv", "/no/such.csv"], 66, "/no/such.csv"),
      (["resolve", "--csv", "a.csv", "--output", "a.csv"], 2, "a.csv would be overwritten."),
      (["resolve", "Rome", "--gazetteer", "/no/such.gazetteer"], 66, "/no/such.gazetteer"),
      (["resolve", "Rome", "--gazetteer", "README"], 65, "the file is no gazetteer"),
      (["resolve", "Rome", "--country", "Atlantis"], 2, "no country is called 'Atlantis'"),
      (["resolve", "Rome", "--country", "Kazakhstah"], 2, "Did you mean KZ (Kazakhstan)?"),
      (["resolve", "Rome", "--country", "USSR"], 2, "is no country today"),
      (["resolve", "Rome", "--review", "x.csv"], 2, "need --csv"),
      (["resolve", "Rome", "--in", "x", "--gazetteer", "y"], 2, "two places to look"),
      (["resolve", "--csv", "CITIES", "--column", "x"], 65, "there is no column 'x'"),
      (["import", "README", "--output", "/tmp/never", "--review", "x"], 2, "need --resolve"),
    ] as [([String], Int32, String)])
  func wrongInputIsTold(arguments: [String], status: Int32, message: String) throws {
    let readme = CityNetProcess.project.appendingPathComponent("README.md").path
    let run = try CityNetProcess(
      list:
        arguments.map { word in
          word == "README"
            ? readme : word.replacing("CITIES", with: CityNetProcess.silkRoad + "/cities.csv")
        })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func aNameThatIsNowhereIsNotGuessed() throws {
    let run = try CityNetProcess("resolve", "Qwxzvbn", "--format", "csv")
    #expect(run.status == 1 && run.output.contains("Qwxzvbn,unknown"))
    #expect(run.errors.contains("Check the spelling"))
  }

  @Test func theVariableNamesTheGazetteer() throws {
    let run = try CityNetProcess(
      list: ["resolve", "Rome"], environment: ["CITYNET_GAZETTEER": "/no/such.gazetteer"])
    #expect(run.status == 66 && run.errors.contains("/no/such.gazetteer"))
  }
}
