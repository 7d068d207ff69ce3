import Foundation
import Testing

@Suite struct VerbTests {
  let data = CityNetProcess.silkRoad

  @Test func describeCountsTheBundledNetwork() throws {
    let run = try CityNetProcess("describe", data, "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("figure,value,meaning,id\nCities,194,"))
  }

  @Test func rankListsAsManyCitiesAsAsked() throws {
    let run = try CityNetProcess("rank", data, "--by", "harmonic", "--top", "3", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 4)
  }

  @Test func clustersStateTheirModularity() throws {
    let run = try CityNetProcess("clusters", data)
    #expect(run.status == 0)
    #expect(run.output.contains("modularity 0."))
  }

  @Test func aRoutePrintsStatusKilometresAndSourceOfEachHop() throws {
    let run = try CityNetProcess("corridor", data, "isfahan", "urumqi", "--format", "csv")
    #expect(run.status == 0)
    let parts = run.output.components(separatedBy: "\n\n")
    #expect(parts.count == 2)
    let header =
      "route,hop,from,to,relation,status,since,kilometers,border,sources,note,from_id,to_id"
    #expect(parts[1].hasPrefix(header))
    for line in parts[1].split(separator: "\n").dropFirst() {
      #expect(line.contains("twinning"))
      #expect(!line.contains(",,,"), "a hop without a source: \(line)")
    }
  }

  @Test func citiesAreFoundByAliasAndWikidataId() throws {
    let byAlias = try CityNetProcess("ties", data, "Esfahan", "--format", "csv")
    let byItem = try CityNetProcess("ties", data, "Q42053", "--format", "csv")
    #expect(byAlias.status == 0)
    #expect(byAlias.output == byItem.output)
  }

  @Test func evidenceListsTheWordsOfTheSources() throws {
    let run = try CityNetProcess(
      "ties", data, "isfahan", "--status", "any", "--evidence", "--format", "csv")
    #expect(run.output.contains("was fortunately revived"))
  }

  @Test func theBundledDatasetHasNoErrors() throws {
    let run = try CityNetProcess("check", data)
    #expect(run.status == 0)
    #expect(run.errors.contains("0 errors"))
  }

  @Test(arguments: [
    "measures", "clusterings", "analyses", "figures", "relations", "statuses", "rules",
    "importers", "words", "costs", "formats",
  ])
  func everyListHasEntries(topic: String) throws {
    let run = try CityNetProcess("list", topic, "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count > 2)
  }

  @Test(arguments: ["table", "csv", "json", "markdown"])
  func everyFormatIsWritten(format: String) throws {
    let run = try CityNetProcess("rank", data, "--top", "2", "--format", format)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\n"))
  }

  @Test func jsonIsJson() throws {
    let run = try CityNetProcess("rank", data, "--top", "2", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(object?["tables"] != nil)
  }

  @Test(arguments: [
    ["--figure", "network"], ["--figure", "ego", "--city", "Isfahan"],
    ["--figure", "corridor", "--corridor", "china-central-west-asia"],
    ["--figure", "map-corridor", "--corridor", "cpec"],
    ["--figure", "routes", "--start", "isfahan", "--end", "urumqi", "--count", "6"],
    ["--figure", "map-routes", "--start", "Karachi", "--end", "Nakhchivan", "--count", "2"],
    ["--figure", "map-routes", "--start", "isfahan", "--end", "urumqi", "--set", "kind=disjoint"],
  ])
  func everyFigureIsDrawnWithTitleAndDescription(arguments: [String]) throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/figure.svg"
    let run = try CityNetProcess(list: ["diagram", data] + arguments + ["--output", file])
    #expect(run.status == 0, "\(run.errors)")
    let svg = try scratch.read("figure.svg")
    #expect(svg.hasPrefix("<svg") && svg.contains("<title") && svg.contains("<desc"))
  }

  @Test func aMapHasLandUnlessItIsAskedToHaveNone() throws {
    let map = ["diagram", data, "--figure", "map-corridor", "--corridor", "cpec"]
    let land = try CityNetProcess(list: map)
    #expect(land.status == 0 && land.output.contains("Natural Earth"), "\(land.errors)")
    let none = try CityNetProcess(list: map + ["--outlines", "none"])
    #expect(none.output.contains("Drawn without land."))
    #expect(none.output.utf8.count < land.output.utf8.count)
  }

  @Test(arguments: [
    [], ["--city", "Isfahan"], ["--region", "central-asia"], ["--country", "CN,PK"],
    ["--corridor", "cpec"], ["--start", "Karachi", "--end", "Nakhchivan", "--count", "2"],
    ["--projection", "robinson", "--center", "-150", "--set", "cities=Isfahan"],
  ])
  func everyMapIsDrawnAndWrittenForMapPrograms(arguments: [String]) throws {
    let scratch = try ScratchFolder()
    for form in ["svg", "csv", "geojson", "kml"] {
      let file = scratch.path + "/map." + form
      let run = try CityNetProcess(list: ["map", data] + arguments + ["--output", file])
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try scratch.read("map.svg").contains("Natural Earth 1:50m"))
    #expect(try scratch.read("map.csv").contains(","))
    let places = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: scratch.path + "/map.geojson")))
    let features = (places as? [String: Any])?["features"] as? [[String: Any]]
    #expect((features?.count ?? 0) > 2)
    #expect(try scratch.read("map.kml").contains("<LineString><tessellate>1</tessellate>"))
  }

  @Test(arguments: [("png", "\u{89}PNG"), ("pdf", "%PDF"), ("dot", "graph")])
  func aFigureTakesTheFormOfItsEnding(ending: String, start: String) throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/f." + ending
    let run = try CityNetProcess(
      "diagram", data, "--figure", "ego", "--city", "isfahan", "-o", file)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(bytes.starts(with: start.unicodeScalars.map { UInt8($0.value) }))
  }

  @Test func aDatasetIsReportedWithoutAPlan() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess("report", data, "--output", scratch.path + "/r")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.read("r/report.html").contains("<h2 id=\"part-corridors\">"))
    #expect(try CityNetProcess("report", data).status == 2)
  }

  @Test func clubsAreFoundMovedAndToldBeforeAndAfter() throws {
    let scratch = try ScratchFolder()
    let towns = (0..<9).map { "Town\($0)" }
    let pairs = towns.indices.flatMap { a in towns[(a + 1)...].map { "\(towns[a]),\($0)" } }
    let file = try scratch.write(
      "p.csv",
      "city1,city2\n" + (pairs + ["Town0,Roma", "Roma,Paris"]).joined(separator: "\n") + "\n")
    let found = try CityNetProcess("cliques", file, "--table", "1", "--format", "csv")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("\"Club of Town0, Town1 and 7 more\",9,9,"))
    #expect(found.output.hasSuffix(",club-town0\n"))
    let moved = try CityNetProcess("cliques", file, "--as-membership")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(moved.output.contains("The first ten ranks before and after"))
    let ties = try CityNetProcess("ties", file, "--as-membership", "--clubs", "club-town0")
    #expect(ties.output.contains("Of 1 club, 36 ties count as memberships."))
    #expect(ties.output.contains("Roma") && !ties.output.contains("Town1"))
    let wrong = try CityNetProcess("ties", file, "--as-membership", "--clubs", "club-town1")
    #expect(wrong.status == 2 && wrong.errors.contains("Found were: club-town0"))
    let plan = try scratch.write(
      "p.json",
      """
      {"title": "T", "dataset": "p.csv", "output": "out", "selection": {"as_membership": ["all"]},
       "analyses": [{"id": "cliques"}, {"id": "cliques-move"}, {"id": "rank", "by": "degree"}]}
      """)
    let report = try CityNetProcess("report", plan)
    #expect(report.status == 0, "\(report.errors)")
    #expect(try scratch.read("out/tables/rank-degree.csv").contains("1,Roma,"))
    #expect(try scratch.read("out/run.json").contains("ties inside clubs as memberships"))
  }

  @Test func noClubIsAnAnswerToo() throws {
    let run = try CityNetProcess("cliques", data)
    #expect(run.status == 0)
    #expect(run.output.contains("(no rows)") && run.output.contains("Note: No club was found"))
  }

  @Test func anImportedPairListAnswersEveryQuestion() throws {
    let scratch = try ScratchFolder()
    let pairs = try scratch.write(
      "pairs.csv",
      "city1,country1,city2,country2\nRoma,Italy,Paris,France\nParis,France,Kyoto,Japan\n")
    let folder = scratch.path + "/imported"
    let made = try CityNetProcess("import", pairs, "--output", folder)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try CityNetProcess("check", folder).status == 0)
    let rank = try CityNetProcess("rank", folder, "--top", "1", "--format", "csv")
    #expect(rank.output.contains("1,Paris,France,1.0,2,"))
    let direct = try CityNetProcess("rank", pairs, "--top", "1", "--format", "csv")
    #expect(direct.output == rank.output)
  }

  @Test func aQueryIsPrintedAndNothingElseDone() throws {
    let run = try CityNetProcess(
      "import", "--print-query", "memberships", "--country", "Iran", "--organization", "Q1065")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("# Memberships (P463) of cities of Iran."))
    #expect(run.output.contains("VALUES ?organization { wd:Q1065 }"))
    #expect(run.output.contains("?cityCountry wdt:P297 \"IR\" ."))
  }

  @Test func anImportTellsWhatBecameOfEachRow() throws {
    let scratch = try ScratchFolder()
    let list = try scratch.write(
      "m.csv", "city,country,member_since\nLviv,Ukraine,2001\n,Poland,2002\nLviv,Ukraine,2001\n")
    let made = try CityNetProcess(
      "import", list, "--organization", "OWHC", "--output", scratch.path + "/d", "--report",
      scratch.path + "/rows.csv")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.contains("Organizations kept: 1. Memberships kept: 1."))
    #expect(
      try scratch.read("rows.csv") == """
        file,line,outcome,into,why
        m.csv,2,kept,lviv-ua-owhc,
        m.csv,3,dropped,,no city is named; the row is left out
        m.csv,4,merged,lviv-ua-owhc,repeats line 2

        """)
    #expect(try scratch.read("d/organizations.csv").contains("owhc,OWHC"))
    #expect(try CityNetProcess("check", scratch.path + "/d").status == 0)
  }

  @Test func theRemedyNamesWhatTheSelectionWasNarrowedBy() throws {
    let run = try CityNetProcess(
      "corridor", data, "isfahan", "urumqi", "--country", "IR,CN")
    #expect(run.status == 1)
    #expect(run.errors.contains("Widen --status or --relation or --country, or allow"))
  }
}
