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
    #expect(next.status == 0 && next.errors.isEmpty, "\(next.errors)")
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

  @Test func tablesHaveTheFiguresThatWereAskedFor() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "export", data, "--to", "csv-folder", "-o", scratch.path + "/t/", "--with-measure",
      "betweenness,pagerank:damping=0.9", "--with-clusters", "leiden", "--without-organizations")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try scratch.entries == ["t", "t.losses.json"])
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
