import Foundation
import Testing

@Suite struct WrongInputTests {
  let data = CityNetProcess.silkRoad

  @Test(
    arguments: [
      (["describe", "/no/such/place"], 66, "there is no file or folder /no/such/place"),
      (["corridor", "DATA", "Isfahn", "urumqi"], 2, "Did you mean 'Isfahan' (isfahan)"),
      (["ties", "DATA", "Hyderabad"], 2, "hyderabad-in"),
      (["rank", "DATA", "--by", "betweeness"], 2, "Did you mean 'betweenness'"),
      (["rank", "DATA", "--bye", "degree"], 2, "--bye"),
      (["rank", "DATA", "--top", "0"], 2, "--top must be at least 1"),
      (["rank", "DATA", "--status", "signd"], 2, "no status is called 'signd'"),
      (["rank", "DATA", "--as-of", "2021-13-40"], 2, "2021-13-40"),
      (["rank", "DATA", "--country", "XX"], 2, "'XX'"),
      (["import", "x.csv", "--output", "x", "--status", "held"], 2, "is one of events"),
      (["rank", "DATA", "--country", "Iran"], 2, "code 'Iran'. Did you mean IR (Iran)?"),
      (["rank", "DATA", "--country", "IS"], 1, "leaves no city"),
      (["along", "DATA", "nowhere"], 2, "no corridor is called 'nowhere'. The dataset has: bri"),
      (["along", "DATA", "cpecc"], 2, "Did you mean 'cpec'?"),
      (["along", "DATA", "cpec", "--branch", "centrl"], 2, "Did you mean 'central'? It has: cent"),
      (["along", "DATA", "cpec", "CPEC"], 2, "corridor 'cpec' is named twice"),
      (["along", "DATA", "--branch", "central"], 2, "--branch needs one corridor"),
      (["along", "DATA", "--links"], 2, "Name a corridor"),
      (["along", "DATA", "cpec", "--compare"], 2, "--compare needs two corridors"),
      (["along", "DATA", "cpec", "--cities", "--pairs", "any"], 2, "need --links"),
      (["along", "DATA", "cpec", "--nulls", "50"], 2, "--nulls and --seed need --chance"),
      (["along", "DATA", "cpec", "--chance", "--nulls", "1"], 2, "--nulls must be 2 to 100000"),
      (["along", "DATA", "cpec", "bri", "--count", "3"], 2, "do not go with a comparison alone"),
      (["along", "DATA", "cpec", "--country", "IS"], 1, "whose cities are in CN, PK. Widen"),
      (["along", "/no/such/place"], 66, "there is no file or folder /no/such/place"),
      (["corridor", "DATA", "isfahan"], 2, "<to>"),
      (
        ["corridor", "DATA", "isfahan", "region:asia-minor"], 2, "no region is called 'asia-minor'"
      ),
      (["corridor", "DATA", "country:IS", "urumqi"], 1, "no city of 'country:IS' is among the"),
      (["corridor", "DATA", "country:Irann", "urumqi"], 2, "no country is called 'Irann'"),
      (["corridor", "DATA", "isfahan", "IR"], 2, "'isfahan' belongs to both ends"),
      (["corridor", "DATA", "isfahan", "urumqi", "--kind", "shortst"], 2, "all-shortest"),
      (["corridor", "DATA", "isfahan", "urumqi", "--by", "kms"], 2, "Did you mean 'km'"),
      (["corridor", "DATA", "isfahan", "urumqi", "--max", "hops"], 2, "Write NAME=VALUE"),
      (["corridor", "DATA", "isfahan", "urumqi", "--max", "hops=-1"], 2, "a number of 0 or more"),
      (
        ["corridor", "DATA", "isfahan", "urumqi", "--kind", "disjoint", "--max", "km=9000"], 2,
        "Use --kind diverse --similarity 0"
      ),
      (
        ["corridor", "DATA", "isfahan", "urumqi", "--kind", "widest", "--count", "2"], 2,
        "--kind widest finds one route"
      ),
      (["corridor", "DATA", "isfahan", "urumqi", "--pareto", "km"], 2, "compares 2 or 3 criteria"),
      (
        ["corridor", "DATA", "isfahan", "urumqi", "--avoid", "intended"], 2,
        "Write --avoid status:intended"
      ),
      (
        ["corridor", "DATA", "isfahan", "urumqi", "--via", "tehran", "--avoid", "tehran"], 2,
        "'tehran' is to be avoided and is to be passed through"
      ),
      (["connect", "DATA", "isfahan"], 2, "Name two cities to connect"),
      (["connect", "DATA", "isfahan", "Esfahan"], 2, "'Isfahan' is named twice"),
      (["corridor", "DATA", "isfahan", "isfahan"], 2, "both ends are 'isfahan'"),
      (["diagram", "DATA", "--figure", "ego"], 2, "--figure ego needs --city"),
      (["diagram", "DATA", "--figure", "map"], 2, "no figure is called 'map'"),
      (["diagram", "DATA", "--figure", "map-corridor"], 2, "map-corridor needs --corridor"),
      (["diagram", "DATA", "--figure", "map-routes", "--start", "isfahan"], 2, "needs --end"),
      (["diagram", "DATA", "--start", "isfahan"], 2, "--figure network takes no --start"),
      (["diagram", "DATA", "--outlines", "none"], 2, "--outlines is for maps"),
      (
        ["diagram", "DATA", "--figure", "map-routes", "--set", "x"], 2, "--set needs a name and a"
      ),
      (
        ["diagram", "DATA", "--figure", "map-corridor", "--corridor", "cpec", "--outlines", "/no"],
        66, "/no: there is no such file"
      ),
      (
        [
          "diagram", "DATA", "--figure", "map-corridor", "--corridor", "cpec", "--outlines",
          "DATA/cities.csv",
        ], 65, "this is no file of outlines"
      ),
      (["diagram", "DATA", "--to", "kml"], 2, "kml is for maps, and this figure is none"),
      (["diagram", "DATA", "--top", "5", "--set", "top=9"], 2, "'top' is given twice"),
      (["diagram", "DATA", "-o", "x.jpg"], 2, "End it in .svg, .png, .pdf"),
      (["map", "DATA", "--city", "isfahan", "--corridor", "cpec"], 2, "--city or --corridor, not"),
      (["map", "DATA", "--end", "isfahan"], 2, "A map of routes needs --start"),
      (["map", "DATA", "--corridor", "cpec", "--top", "3"], 2, "map-corridor, takes no --top"),
      (["map", "DATA", "--region", "atlantis"], 2, "one of: europe, west-asia"),
      (["map", "DATA", "--projection", "lambert"], 2, "one of: equal-earth, natural-earth, rob"),
      (["map", "DATA", "--center", "38,68"], 2, "a longitude alone"),
      (["map", "DATA", "--city", "isfahan", "--center", "200"], 2, "a longitude from -180 to 180"),
      (["map", "DATA", "--country", "IS"], 1, "leaves no city"),
      (["report", "/no/plan.json"], 66, "/no/plan.json"),
      (["replay", "/no/run.json"], 66, "/no/run.json"),
      (["replay", "DATA/datapackage.json"], 65, "this is no record of a run"),
      (["replay"], 2, "Missing expected argument"),
      (["frobnicate"], 2, "frobnicate"),
      (["rank", "DATA", "--include-possible"], 2, "need --as-of"),
      (["rank", "DATA", "--as-of", "2021-06-01", "--between", "2019"], 2, "cannot both be asked"),
      (["ties", "DATA", "--created-in", "2021/2019"], 2, "ends before it begins"),
      (["ties", "DATA", "--between", "2019~/2021"], 2, "needs exact dates"),
      (["timeline", "DATA", "isfahan", "Esfahan"], 2, "are one city. Name two"),
      (["timeline", "DATA", "isfahan", "samarqand2"], 2, "samarqand2"),
      (["rank", "DATA", "--relation", "membership"], 2, "makes no tie between two cities"),
      (["rank", "DATA", "--country", ","], 2, "no country is given"),
      (["cliques", "DATA", "--min-size", "2"], 2, "--min-size must be 3 to 100000, not 2"),
      (["cliques", "DATA", "--tolerance", "0.7"], 2, "--tolerance must be 0 to 0.5, not 0.7"),
      (["rank", "DATA", "--clubs", "club-x"], 2, "--clubs needs --as-membership"),
      (["rank", "DATA", "--as-membership", "--clubs", "x"], 2, "no club is called 'x'"),
      (["rank", "DATA", "--as-membership", "--clubs", ","], 2, "no club is given"),
      (["diagram", "DATA", "--city", "isfahan"], 2, "--figure network takes no --city"),
      (["rank", "DATA/assertions.csv"], 65, "Give the folder"),
      (["describe", "DATA", "--output", "/no/such/folder/x.txt"], 73, "cannot be written"),
      (["whatif", "DATA"], 2, "Give edits"),
      (["whatif", "DATA", "+Isfahn:urumqi"], 2, "edit 1 (+Isfahn:urumqi): no city is called"),
      (["whatif", "DATA", "-isfahan:urumqi"], 2, "nothing joins isfahan and urumqi"),
      (["whatif", "DATA", "+isfahan:barcelona"], 2, "is revived already"),
      (["whatif", "DATA", "+isfahan:urumqi", "-isfahan"], 2, "edit 1 (+isfahan:urumqi) is about"),
      (["whatif", "DATA", "+isfahan:urumqi status=draft"], 2, "this changes nothing"),
      (["whatif", "DATA", "--script", "/no/edits.txt"], 66, "/no/edits.txt"),
      (["whatif", "DATA", "--goal", "reach"], 2, "need --best-next"),
      (["whatif", "DATA", "--best-next", "3", "--goal", "reach"], 2, "Name it with --city"),
      (["whatif", "DATA", "--best-next", "3", "--partner-country", "IS"], 1, "no new tie fulfils"),
      (["whatif", "DATA", "--best-next", "3", "--partner-region", "Nowhere"], 2, "UN M49"),
      (["rank", "DATA", "--over", "sources"], 2, "need --uncertainty"),
      (
        ["rank", "DATA", "--uncertainty", "bootstrap", "--over", "statuses"], 2,
        "Use the jackknife with statuses"
      ),
      (["rank", "DATA", "--uncertainty", "jackknife", "--ties"], 2, "without --ties"),
    ] as [([String], Int32, String)])
  func theMessageNamesTheValueAndTheStatusIsRight(
    arguments: [String], status: Int32, message: String
  ) throws {
    let run = try CityNetProcess(list: arguments.map { $0.replacing("DATA", with: data) })
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("id,label\na,A\n", "subject,object,relation\na,b,twinning\n", "name"),
    ("id,name\na,A\na,B\n", "subject,object,relation\n", "cities.csv:3"),
    (
      "id,name\na,A\nb,B\n", "subject,object,relation,date\na,b,twinning,2021-13-40\n", "2021-13-40"
    ),
    ("id,name\na,A\n", "subject,object,relation\na,x,twinning\n", "assertions.csv:2"),
    ("", "", "empty"),
    ("id,name\n", "subject,object,relation\n", "cit"),
    ("\u{0}\u{1}\u{2}binary\u{0}", "subject,object,relation\n", "cities.csv"),
  ])
  func aBadDatasetIsToldWithPlaceAndNothingIsComputed(
    cities: String, assertions: String, message: String
  ) throws {
    let scratch = try ScratchFolder()
    try scratch.write("d/cities.csv", cities)
    try scratch.write("d/assertions.csv", assertions)
    let check = try CityNetProcess("check", scratch.path + "/d")
    let rank = try CityNetProcess("rank", scratch.path + "/d")
    #expect(check.status == 1, "\(check.output)\(check.errors)")
    #expect((check.output + check.errors).contains(message), "\(check.output)\(check.errors)")
    #expect(rank.status == 65, "\(rank.errors)")
    #expect(rank.output.isEmpty)
    #expect(try scratch.entries == ["d"])
  }

  @Test func anImportNeverOverwrites() throws {
    let scratch = try ScratchFolder()
    let pairs = try scratch.write("p.csv", "a,b\nRoma,Paris\n")
    try scratch.write("there/notes.txt", "mine")
    let run = try CityNetProcess("import", pairs, "--output", scratch.path + "/there")
    #expect(run.status == 73)
    #expect(run.errors.contains("already exists"))
    #expect(try scratch.read("there/notes.txt") == "mine")
  }

  @Test(arguments: ["city,country\nRoma,Italy\n", "id,name,lat,lon\n1,Roma,41.9,12.5\n"])
  func aListOfCitiesIsNoListOfPairs(table: String) throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("x.csv", table)
    let run = try CityNetProcess("import", file, "--output", scratch.path + "/out")
    #expect(run.status == 65)
    #expect(run.errors.contains("x.csv:1: no two columns are known to name two cities among"))
    #expect(try scratch.entries == ["x.csv"])
  }

  @Test func anImportOfNothingMakesNoDataset() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "x.geojson",
      #"{"type": "FeatureCollection", "features": [{"properties": {}, "geometry": null}]}"#)
    let run = try CityNetProcess("import", file, "--output", scratch.path + "/out")
    #expect(run.status == 65)
    #expect(run.errors.contains("no row can be used, so no dataset is made."))
    #expect(try scratch.entries == ["x.geojson"])
  }

  @Test(arguments: [
    (["--print-query", "twins"], "'twins' is invalid"),
    (["--print-query", "twinnings", "x.csv"], "--print-query imports nothing; leave out 'x.csv'."),
    (["--print-query", "twinnings", "--country", "Germony"], "no country is called 'Germony'."),
    (
      ["--print-query", "twinnings", "--organization", "Q1"],
      "belongs to --print-query memberships."
    ),
    (["--print-query", "memberships", "--organization", "WeGO"], "'WeGO' is no item of Wikidata;"),
    (["x.csv", "--output", "d", "--country", "DE"], "--country belongs to --print-query;"),
    (["x.csv", "--output", "d", "--organization", "A", "--organization", "B"], "given twice"),
    (["x.csv"], "--output is missing."), ([], "Missing expected argument"),
  ])
  func optionsOfImportThatMakeNoSenseAreRefused(arguments: [String], message: String) throws {
    let run = try CityNetProcess(list: ["import"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func aBinaryFileIsNoPairList() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("x.csv", "\u{0}\u{1}\u{2}\u{3}")
    let run = try CityNetProcess("import", file, "--output", scratch.path + "/out")
    #expect(run.status == 65)
    #expect(run.errors.contains("x.csv"))
    #expect(try scratch.entries == ["x.csv"])
  }

  @Test func aPlanNamesCitiesAsPeopleDoAndItsMistakesNameThePlan() throws {
    let scratch = try ScratchFolder()
    func plan(_ city: String) throws -> CityNetProcess {
      let file = try scratch.write(
        "p.json",
        "{\"title\": \"T\", \"dataset\": \"\(data)\", \"output\": \"out\", "
          + "\"analyses\": [{\"id\": \"ties\", \"city\": \"\(city)\"}]}")
      return try CityNetProcess("report", file)
    }
    let wrong = try plan("Isfahn")
    #expect(wrong.status == 65)
    #expect(
      wrong.errors.contains(": analyses[0]: no city is called 'Isfahn'. Did you mean 'Isfahan'"))
    #expect(try scratch.entries == ["p.json"])
    #expect(try plan("Esfahan").status == 0)
    #expect(try scratch.entries == ["out", "p.json"])
  }

  @Test func noRouteEndsWithOneAndSaysWhy() throws {
    let run = try CityNetProcess(
      "corridor", data, "isfahan", "urumqi", "--status", "terminated")
    #expect(run.status == 1)
    #expect(run.errors.contains("Isfahan and Ürümqi are not connected by ties of this selection"))
  }
}
