import Foundation
import TestSupport
import Testing

/// Backbones and connectivity, from the command line.
@Suite struct BackboneVerbTests {
  private static let organizations = CityNetProcess.project
    .appendingPathComponent("Datasets/city-organizations").path

  /// A file of Davis' women and the events they went to.
  private func davis(in folder: ScratchFolder) throws -> String {
    let rows = zip(SmallGraphs.davisWomenNames, SmallGraphs.davisEvents).flatMap { woman, events in
      events.map { "\(woman),Event \($0)" }
    }
    return try folder.write(
      "davis.csv", "city,organization\n" + rows.joined(separator: "\n") + "\n")
  }

  private func rows(_ run: CityNetProcess) -> [[String]] {
    commaSeparatedRows(Array(run.output.utf8)).filter { $0.count > 1 }
  }

  private func kept(_ file: String, _ options: String...) throws -> Int {
    let run = try CityNetProcess(list: ["backbone", file, "--format", "csv"] + options)
    #expect(run.status == 0, "\(run.errors)")
    return rows(run).count - 1
  }

  /// Worked case 20.
  @Test func womenAndEvents() throws {
    let folder = try ScratchFolder()
    let file = try davis(in: folder)
    #expect(try kept(file) == 0)
    #expect(try kept(file, "--model", "fcm", "--tails", "two") == 8)
    #expect(try kept(file, "--model", "fcm") == 9)
    #expect(try kept(file, "--model", "frm") == 17)
    let all = try CityNetProcess("backbone", file, "--list", "all", "--format", "csv")
    let header = try #require(rows(all).first)
    let pair = try #require(
      rows(all).first { $0.contains("Evelyn Jefferson") && $0.contains("Laura Mandeville") })
    let p = try #require(Double(pair[header.firstIndex(of: "p") ?? 0]))
    #expect(abs(p - 0.2682) < 5e-5 && rows(all).count == 140)
    let models = try CityNetProcess(
      "backbone", file, "--model", "sdsm,fcm,frm", "--format", "csv", "--table", "2")
    let column = try #require(rows(models).first?.firstIndex(of: "kept"))
    #expect(rows(models).dropFirst().map { $0[column] } == ["0", "9", "17"])
  }

  @Test func anEmptyBackboneIsAnAnswer() throws {
    let folder = try ScratchFolder()
    let run = try CityNetProcess("backbone", try davis(in: folder))
    #expect(run.status == 0)
    #expect(run.output.contains("Of 139 pairs of cities that share organizations, none shares"))
  }

  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func thePlantedTable() throws {
    let folder = try ScratchFolder()
    let bytes = try SharedMaterial.bytes("fixtures/synthetic/planted_two_mode.csv")
    var text = "city,organization,value\n"
    for (city, line) in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .enumerated()
    {
      for (organization, value) in line.split(separator: ",").enumerated() {
        text += "Town \(city),Network \(organization),\(value)\n"
      }
    }
    let file = try folder.write("planted.csv", text)
    #expect(try kept(file) == 12)
    #expect(try kept(file, "--correction", "bh") == 0)
    #expect(try kept(file, "--list", "all") == 271)
  }

  @Test func aBackboneIsADataset() throws {
    let folder = try ScratchFolder()
    let pairs = folder.path + "/pairs.csv"
    let made = try CityNetProcess(
      "backbone", try davis(in: folder), "--model", "frm", "--pairs", "-o", pairs)
    #expect(made.status == 0, "\(made.errors)")
    let read = try CityNetProcess("rank", pairs, "--by", "degree", "--format", "csv")
    #expect(read.status == 0, "\(read.errors)")
    let header = try #require(rows(read).first)
    let ties = try #require(header.firstIndex(of: "ties"))
    #expect(rows(read).dropFirst().compactMap { Int($0[ties]) }.reduce(0, +) == 34)
  }

  @Test func trialsAreTheSameForAnyNumberOfWorkers() throws {
    func output(_ workers: String) throws -> String {
      let run = try CityNetProcess(
        "backbone", Self.organizations, "--model", "fdsm,sdsm", "--trials", "40", "--onto",
        "organizations", "--list", "all", "--workers", workers)
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    let one = try output("1")
    let isSame = try output("3") == one
    #expect(isSame && one.contains("seed 1"))
  }

  @Test(arguments: ["disparity", "noise-corrected", "spanning-tree"])
  func weightsTellTiesApart(model: String) throws {
    let run = try CityNetProcess(
      "backbone", CityNetProcess.silkRoad, "--relation", "any", "--model", model)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("tied pairs") && run.output.contains("weights tell little"))
  }

  @Test func wrongUsageIsSaid() throws {
    let cases: [([String], String)] = [
      (["--model", "sdms"], "sdsm"), (["--model", "sdsm,xyz"], "xyz"),
      (["--alpha", "5"], "0 to 1"), (["--model", ","], "no model is named"),
      (["--model", "sdsm,disparity"], "cannot be combined"),
      (["--model", "Disparity", "--onto", "organizations"], "sdsm"),
      (["--trials", "10"], "fdsm"), (["--weight", "stated"], "disparity"),
      (["--model", "disparity", "--onto", "organizations"], "sdsm"),
      (["--model", "disparity", "--weight", "none"], "none"), (["--top", "0"], "at least 1"),
    ]
    for (options, words) in cases {
      let run = try CityNetProcess(list: ["backbone", Self.organizations] + options)
      #expect(run.status == 2 && run.errors.contains(words), "\(options): \(run.errors)")
    }
    let folder = try ScratchFolder()
    let pairs = try folder.write("pairs.csv", "city1,city2\nA,B\n")
    for verb in ["backbone", "connectivity"] {
      let run = try CityNetProcess(verb, pairs)
      #expect(run.status == 1 && run.errors.contains("no memberships"), "\(run.errors)")
    }
  }

  /// Worked case 21, by numpy.
  @Test func theWorkedCaseOfConnectivity() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "services.csv",
      """
      city,organization,value
      Isfahan,A,2
      Isfahan,B,0
      Isfahan,C,1
      Shanghai,A,3
      Shanghai,B,3
      Shanghai,C,2
      Karachi,A,0
      Karachi,B,2
      Karachi,C,1
      Urumqi,A,1
      Urumqi,B,0
      Urumqi,C,0

      """)
    let run = try CityNetProcess("connectivity", file, "--format", "csv", "--table", "1")
    #expect(run.status == 0, "\(run.errors)")
    let header = try #require(rows(run).first)
    let columns = try ["city", "connectivity", "share"].map {
      try #require(header.firstIndex(of: $0))
    }
    let found = rows(run).dropFirst().map { row in columns.map { row[$0] } }
    #expect(found.map { $0[0] } == ["Shanghai", "Isfahan", "Karachi", "Urumqi"])
    #expect(found.map { Double($0[1]) } == [19, 11, 9, 5])
    let shares = found.compactMap { Double($0[2]) }
    #expect(zip(shares, [1, 0.5789, 0.4737, 0.2632]).allSatisfy { abs($0 - $1) < 5e-5 })
    let pairs = folder.path + "/pairs.csv"
    #expect(try CityNetProcess("connectivity", file, "--pairs", "-o", pairs).status == 0)
    let text = try folder.read("pairs.csv")
    let best = try #require(
      text.split(separator: "\n").first { $0.contains("Isfahan") && $0.contains("Shanghai") })
    #expect(best.contains(",8"))
    let binary = try CityNetProcess(
      "connectivity", file, "--value", "binary", "--format", "csv", "--table", "1")
    #expect(rows(binary).dropFirst().map { $0[columns[1]] } == ["5.0", "4.0", "3.0", "2.0"])
    let strong = try CityNetProcess(
      "rank", pairs, "--by", "strength", "--weight", "stated", "--format", "csv")
    #expect(strong.output.contains("19"), "\(strong.errors)")
  }

  @Test func missingServiceValuesAreSaid() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "services.csv", "city,organization,value\nA,X,2\nB,X,\nC,X,1\n")
    let run = try CityNetProcess("connectivity", file, "--value", "weight")
    #expect(run.status == 65 && run.errors.contains("has no value 'weight'"), "\(run.errors)")
    let column = try CityNetProcess("connectivity", file, "--value", "value")
    #expect(column.status == 65 && column.errors.contains("has no value 'weight'"))
    let typo = try CityNetProcess("connectivity", file, "--value", "offices")
    #expect(typo.status == 2 && typo.errors.contains("binary, weight"), "\(typo.errors)")
    let partly = try CityNetProcess("connectivity", file)
    #expect(partly.status == 0)
    #expect(
      partly.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("Only 2 of 3 memberships state a value, so all count 1."), "\(partly.output)")
  }
}
