import Foundation
import Testing

@Suite struct ExportVerbTests {
  let data = CityNetProcess.silkRoad

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test func lossesStandBesideTheFileAndGoWithIt() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/tables.tex"
    let run = try CityNetProcess("export", data, "-o", file)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    #expect(run.errors.contains("What latex does not carry as it was:"))
    #expect(run.errors.contains("edges  statements"))
    #expect(try scratch.entries == ["tables.tex", "tables.tex.losses.json"])
    let sidecar = try JSONSerialization.jsonObject(with: bytes(file + ".losses.json"))
    let losses = (sidecar as? [String: Any])?["losses"] as? [[String: Any]]
    let codes = losses?.first { $0["attribute"] as? String == "country_code" }
    #expect(codes?["count"] as? Int == 194)
    #expect((codes?["values"] as? [Any])?.count == 194)
    // The same place, now with a format that carries all.
    let next = try CityNetProcess(
      "export", data, "--to", "sqlite", "-o", scratch.path + "/tables.x")
    #expect(next.status == 0 && !next.errors.contains("does not carry"), "\(next.errors)")
    #expect(next.errors.contains(" of 1979 statements are exported; the others are outside"))
    try scratch.write("tables.x.losses.json", "stale")
    _ = try CityNetProcess("export", data, "--to", "sqlite", "-o", scratch.path + "/tables.x")
    #expect(try scratch.entries == ["tables.tex", "tables.tex.losses.json", "tables.x"])
  }

  @Test func onStandardOutputLossesAreListedOnly() throws {
    let run = try CityNetProcess("export", data, "--to", "latex", "-o", "-")
    #expect(run.status == 0 && run.output.hasPrefix("% Silk Road city network\n"))
    #expect(run.errors.contains("What latex") && !run.errors.contains("losses.json"))
  }

  @Test func withFailOnLossNothingIsWritten() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "export", data, "-o", scratch.path + "/t.tex", "--fail-on-loss")
    #expect(run.status == 1 && run.errors.contains("nothing was written"), "\(run.errors)")
    #expect(try scratch.entries.isEmpty)
    let fine = try CityNetProcess(
      "export", data, "-o", scratch.path + "/t.sqlite", "--fail-on-loss")
    #expect(fine.status == 0)
  }

  @Test(arguments: ["gexf", "graphml", "gml", "node-link", "jgf", "cytoscape", "dot", "csv-folder"])
  func aFormatThatCarriesAllValuesIsNotRefused(format: String) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "export", data, "--to", format, "-o", scratch.path + "/t", "--fail-on-loss")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: ["pajek", "edge-list", "kml", "xlsx"])
  func aFormatThatLosesValuesIsRefused(format: String) throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "export", data, "--to", format, "-o", scratch.path + "/t", "--fail-on-loss")
    #expect(run.status == 1 && run.errors.contains("nothing was written"), "\(run.errors)")
    #expect(try scratch.entries.isEmpty)
  }

  @Test(arguments: ["gexf", "graphml", "gml", "node-link", "dot", "csv-folder"])
  func anExportGivesTheSameTables(format: String) throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/t"
    _ = try CityNetProcess("export", data, "--to", format, "-o", path, "--status", "any")
    for question in [
      ["ties", "--as-of", "2015-01-01"], ["ties", "--as-of", "1999-06-30", "--evidence"],
      ["ties", "--status", "any"], ["rank", "--by", "betweenness", "--as-of", "2015-01-01"],
      ["memberships"],
    ] {
      let rest = Array(question.dropFirst()) + ["--format", "csv"]
      let expected = try CityNetProcess(list: [question[0], data] + rest)
      let again = try CityNetProcess(list: [question[0], path] + rest)
      let isSame = expected.output == again.output && !expected.output.isEmpty
      #expect(isSame, "\(question): \(again.errors)")
    }
  }

  @Test func nothingForeignIsReplaced() throws {
    let scratch = try ScratchFolder()
    try scratch.write("d/cities.csv", "id,name\na,A\nb,B\n")
    try scratch.write("d/assertions.csv", "subject,object,relation,status\na,b,twinning,signed\n")
    let (own, folder) = (scratch.path + "/d", scratch.path + "/t")
    for (format, path) in [("data-package", own), ("edge-list", own + "/cities.csv")] {
      let run = try CityNetProcess("export", own, "--to", format, "-o", path, "--replace")
      #expect(run.status == 2 && run.errors.contains("is what is read"), "\(run.errors)")
    }
    try scratch.write("t/nodes.csv", "mine")
    let refused = try CityNetProcess("export", own, "--to", "csv-folder", "-o", folder)
    #expect(refused.status == 73 && refused.errors.contains("already holds 'nodes.csv'"))
    #expect(try scratch.read("t/nodes.csv") == "mine")
    let told = try CityNetProcess("export", own, "--to", "csv-folder", "-o", folder, "--replace")
    #expect(told.status == 0, "\(told.errors)")
    // What an export has written, an export replaces.
    #expect(try CityNetProcess("export", own, "--to", "csv-folder", "-o", folder).status == 0)
    let package = try CityNetProcess("export", own, "--to", "data-package", "-o", folder)
    #expect(package.status == 73, "\(package.errors)")
  }

  @Test func aDataPackageWithoutOrganizationsHasNone() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "export", data, "--to", "data-package", "-o", scratch.path + "/p", "--without-organizations",
      "--tied-only")
    #expect(run.status == 0, "\(run.errors)")
    let entries = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/p").sorted()
    #expect(!entries.contains("organizations.csv") && entries.contains("assertions.csv"))
    #expect(try !scratch.read("p/assertions.csv").contains(",membership,"))
    let check = try CityNetProcess("check", scratch.path + "/p")
    #expect(check.status == 0, "\(check.output)")
  }

  @Test func tablesHaveTheFiguresThatWereAskedFor() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "export", data, "--to", "csv-folder", "-o", scratch.path + "/t/", "--with-measure",
      "betweenness,pagerank:damping=0.9", "--with-clusters", "leiden", "--without-organizations")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.entries == ["t"], "\(run.errors)")
    let lines = try scratch.read("t/nodes.csv").split(separator: "\n")
    #expect(lines.count == 195)
    #expect(lines[0].hasSuffix(",betweenness,pagerank:damping=0.9,cluster_leiden"))
    let rank = try CityNetProcess(
      "rank", data, "--by", "betweenness", "--top", "1", "--format", "csv")
    let header = rank.output.split(separator: "\n")[0].split(separator: ",")
    let first = rank.output.split(separator: "\n")[1].split(separator: ",")
    let id = try #require(header.firstIndex(of: "id").map { first[$0] })
    let row = try #require(lines.first { $0.hasPrefix(id + ",") })
    let score = try #require(header.firstIndex(of: "score").map { first[$0] })
    #expect(row.contains("," + score + ","), "\(row)")
  }

  @Test func whatIsExportedIsADatasetAgain() throws {
    let scratch = try ScratchFolder()
    let expected = try CityNetProcess("rank", data, "--by", "harmonic", "--format", "csv").output
    for (format, name) in [("csv-folder", "t"), ("data-package", "p"), ("sqlite", "d.sqlite")] {
      let path = scratch.path + "/" + name
      #expect(try CityNetProcess("export", data, "--to", format, "-o", path).status == 0)
      let again = try CityNetProcess("rank", path, "--by", "harmonic", "--format", "csv")
      let isSame = again.output == expected
      #expect(isSame, "\(format): \(again.errors)")
    }
  }

  @Test func anEmptySelectionIsAnEmptyFileWithANote() throws {
    let run = try CityNetProcess("export", data, "--to", "kml", "--country", "IS")
    #expect(run.status == 0 && run.errors.contains("no city is selected"))
    #expect(run.output.hasSuffix("</kml>\n") && !run.output.contains("<Placemark>"))
  }

  @Test func namesWithQuotesAndLineBreaksAreExported() throws {
    let scratch = try ScratchFolder()
    try scratch.write("d/cities.csv", "id,name,lat,lon\na,\"A \"\"x\"\"\n<b>, &\",1,2\nb,=B,3,4\n")
    try scratch.write("d/assertions.csv", "subject,object,relation,status\na,b,twinning,in-force\n")
    let kml = try CityNetProcess("export", scratch.path + "/d", "--to", "kml")
    #expect(kml.status == 0 && kml.output.contains("A &quot;x&quot;\n&lt;b&gt;, &amp;"))
    let folder = scratch.path + "/t"
    _ = try CityNetProcess("export", scratch.path + "/d", "--to", "csv-folder", "-o", folder)
    let again = try CityNetProcess("ties", folder, "--format", "csv")
    #expect(again.output.contains("\"A \"\"x\"\"\n<b>, &\""), "\(again.errors)")
  }

  @Test func theOrderOfRowsLeavesNoTraceInFiles() throws {
    let scratch = try ScratchFolder()
    func files(of dataset: String) throws -> [Data] {
      let (folder, file) = (scratch.path + "/t", scratch.path + "/d.sqlite")
      _ = try CityNetProcess(
        "export", dataset, "--to", "csv-folder", "-o", folder, "--with-clusters", "leiden")
      _ = try CityNetProcess("export", dataset, "-o", file, "--status", "any")
      return try [folder + "/nodes.csv", folder + "/edges.csv", file].map { try bytes($0) }
    }
    let expected = try files(of: data)
    for folder in RowOrderTests.shuffled.prefix(4) {
      let isSame = try files(of: folder) == expected
      #expect(isSame)
    }
  }

  @Test func formatsAreListedWithWhatCanBeDone() throws {
    let run = try CityNetProcess("list", "formats", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("id,meaning,endings,read,written\n"))
    #expect(run.output.contains("sqlite,SQLite database with views as of a day,"))
    #expect(run.output.contains("kml,\"KML, places and lines for map programs\",.kml,no,yes"))
  }

  @Test(
    arguments: [
      (["export", "/no/such/place", "--to", "kml"], 66, "there is no file or folder"),
      (["export", "DATA"], 2, "no format is given. Give --to"),
      (["export", "DATA", "--to", "kmz"], 2, "Did you mean 'kml'"),
      (["export", "DATA", "--to", "db", "-o", "x"], 2, "Did you mean 'sqlite'"),
      (["export", "DATA", "-o", "x.abc"], 2, "the ending of 'x.abc' tells no format"),
      (["export", "DATA", "--to", "kml", "-o", "x.tex"], 2, "ends like latex, and --to says kml"),
      (["export", "DATA", "--to", "gexf", "-o", "x.graphml"], 2, "ends like graphml"),
      (
        ["export", "DATA", "--to", "data-package", "-o", "x", "--with-measure", "degree"], 2,
        "so it takes no --with-measure"
      ),
      (
        ["export", "DATA", "--to", "data-package", "-o", "x", "--with-clusters", "leiden"], 2,
        "so it takes no --with-clusters"
      ),
      (["export", "DATA", "-o", "x.json"], 2, "may be node-link or jgf or cytoscape or geojson"),
      (["export", "DATA", "--to", "sqlite"], 2, "sqlite is no text. Name one with --output"),
      (["export", "DATA", "--to", "csv-folder"], 2, "csv-folder is a folder"),
      (["export", "DATA", "-o", "/no/such/folder/x.kml"], 73, "cannot be written"),
      (["export", "DATA", "--to", "kml", "--with-measure", "betweeness"], 2, "'betweenness'"),
      (["export", "DATA", "--to", "kml", "--with-clusters", "leidn"], 2, "leiden"),
      (["export", "DATA", "--to", "kml", "--with-measure", "degree,degree"], 2, "stands twice"),
      (["export", "DATA", "--to", "kml", "--status", "signd"], 2, "no status is called 'signd'"),
    ])
  func wrongInputIsExplained(arguments: [String], status: Int, message: String) throws {
    let run = try CityNetProcess(list: arguments.map { $0.replacing("DATA", with: data) })
    #expect(run.status == Int32(status), "\(run.errors)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
