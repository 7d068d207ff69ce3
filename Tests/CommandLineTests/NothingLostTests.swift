import Foundation
import Testing

/// What cannot be done is said before the work, and nothing that was there is lost.
@Suite struct NothingLostTests {
  private func data(_ scratch: ScratchFolder) throws -> String {
    try scratch.write("net/cities.csv", "id,name\na,A\nb,B\n")
    try scratch.write(
      "net/assertions.csv", "subject,object,relation,status\na,b,twinning,signed\n")
    return scratch.path + "/net"
  }

  @Test func filesOfNoEarlierReportAreNotReplaced() throws {
    let scratch = try ScratchFolder()
    let net = try data(scratch)
    try scratch.write("out/report.md", "mine")
    try scratch.write("out/notes.txt", "mine too")
    let out = scratch.path + "/out"
    let run = try CityNetProcess("report", net, "--output", out)
    #expect(run.status == 73)
    #expect(run.errors.contains("out/report.md is there already and is of no earlier report"))
    #expect(try scratch.read("out/report.md") == "mine")
    let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(names == ["notes.txt", "report.md"])
    // What is no part of a report does not hinder one, and stays.
    try FileManager.default.removeItem(atPath: out + "/report.md")
    for _ in 1...2 {
      #expect(try CityNetProcess("report", net, "--output", out).status == 0)
    }
    #expect(try scratch.read("out/notes.txt") == "mine too")
  }

  @Test func aReportDoesNotGoAmongItsData() throws {
    let scratch = try ScratchFolder()
    let net = try data(scratch)
    for form in [
      ["report", net, "--output", net + "/"], ["dossier", net, "a", "--dossier", net],
    ] {
      let run = try CityNetProcess(list: form)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("would go into the folder of the dataset"), "\(run.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: net).count == 2)
  }

  @Test func whatIsReadIsNotWrittenOver() throws {
    let scratch = try ScratchFolder()
    let net = try data(scratch)
    let pairs = try scratch.write("p.csv", "city1,city2\nA,B\n")
    for form in [
      ["export", net, "--to", "data-package", "-o", net + "/", "--country", "IR"],
      ["export", pairs, "--to", "edge-list", "--output=" + pairs],
      ["rank", pairs, "--output", pairs], ["cite", pairs, "--output=" + pairs],
    ] {
      let run = try CityNetProcess(list: form)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("is what is read"), "\(run.errors)")
    }
    #expect(try scratch.read("p.csv") == "city1,city2\nA,B\n")
    #expect(try scratch.read("net/cities.csv") == "id,name\na,A\nb,B\n")
    #expect(
      try CityNetProcess("rank", pairs, "-o", scratch.path + "/r.txt").status == 0)
    #expect(try scratch.entries == ["net", "p.csv", "r.txt"])
  }

  @Test func aResultMayBeCalledLikeAMeasure() throws {
    let scratch = try ScratchFolder()
    try scratch.write("p.csv", "city1,city2\nA,B\n")
    let process = Process()
    process.executableURL = CityNetProcess.products.appendingPathComponent("citynet")
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    process.arguments = ["rank", "p.csv", "--by", "degree", "--output", "degree"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try scratch.read("degree").hasPrefix("Cities by degree\n"))
  }

  @Test func whatCannotBeWrittenIsSaidBeforeTheTable() throws {
    let scratch = try ScratchFolder()
    let net = try data(scratch)
    let file = try scratch.write("file", "x")
    let dossier = try CityNetProcess("dossier", net, "a", "--dossier", file)
    #expect(dossier.status == 73 && dossier.output.isEmpty)
    #expect(dossier.errors.contains("is a file and no folder"), "\(dossier.errors)")
    let land = try CityNetProcess(
      "dossier", net, "a", "--dossier", scratch.path + "/d", "--outlines", file)
    #expect(land.status == 65 && land.output.isEmpty, "\(land.errors)")
    let idle = try CityNetProcess("dossier", net, "a", "--outlines", "none")
    #expect(idle.status == 2 && idle.output.isEmpty)
    #expect(idle.errors.contains("--outlines is for the maps of a dossier"), "\(idle.errors)")
    #expect(try scratch.entries == ["file", "net"])
  }

  @Test func aReportWithoutAMapTellsThatLandChangesNothing() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.write(
      "p.yaml",
      "title: T\ndataset: \"\(try data(scratch))\"\noutput: o\nanalyses: [{id: describe}]\n")
    let run = try CityNetProcess("report", plan, "--outlines", "none")
    #expect(run.status == 0)
    #expect(run.errors.contains("the report has no map, so --outlines none changes nothing"))
  }

  @Test(arguments: [
    (
      ["cite", "NET", "--format", "bibtex", "-o", "c.cff"],
      "ends like cff, and --format says bibtex"
    ),
    (
      ["plan", "--example", "network", "--dataset", "NET", "--format", "yaml", "-o", "p.json"],
      "ends like json, and --format says yaml"
    ),
    (
      ["plan", "--example", "network", "--dataset", "NET", "-o", "p.txt"],
      "'p.txt' does not end in .yaml, .yml or .json"
    ),
    (["plan", "NET"], "this is a folder. Give the file of a plan"),
    (["plan", "NET/cities.csv"], "the name of a plan ends in .yaml, .yml or .json"),
  ])
  func contradictionsAreRefused(arguments: [String], message: String) throws {
    let scratch = try ScratchFolder()
    let net = try data(scratch)
    let run = try CityNetProcess(list: arguments.map { $0.replacing("NET", with: net) })
    #expect(run.status == 2 && run.output.isEmpty, "\(run.status)")
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try scratch.entries == ["net"])
  }

  @Test func theEndingTellsTheFormOfACitation() throws {
    let scratch = try ScratchFolder()
    let net = try data(scratch)
    for (name, begin) in [("c.bib", "@misc{"), ("c.cff", "cff-version: 1.2.0"), ("c.json", "[")] {
      #expect(try CityNetProcess("cite", net, "-o", scratch.path + "/" + name).status == 0)
      #expect(try scratch.read(name).hasPrefix(begin), "\(name)")
    }
  }

  @Test func aReportIsNoDataset() throws {
    let scratch = try ScratchFolder()
    let net = try data(scratch)
    let out = scratch.path + "/out"
    #expect(try CityNetProcess("report", net, "--output", out).status == 0)
    for path in [out, out + "/run.json", out + "/report.json"] {
      let run = try CityNetProcess("cite", path)
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errors.contains("this is a report, not a dataset. Give the dataset of which"))
      #expect(run.errors.contains("out/CITATION.cff"), "\(run.errors)")
    }
  }

  @Test func aMissingDatasetOfAPlanEndsWith66AndItsPlace() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.write(
      "p.yaml", "title: T\ndataset: ./no\noutput: o\nanalyses: [{id: describe}]\n")
    for verb in ["plan", "report"] {
      let run = try CityNetProcess(verb, plan)
      #expect(run.status == 66)
      #expect(run.errors.contains("p.yaml:2:1: dataset: there is no file or folder"))
    }
    #expect(try scratch.entries == ["p.yaml"])
  }
}
