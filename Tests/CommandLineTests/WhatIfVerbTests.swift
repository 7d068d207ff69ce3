import Foundation
import Testing

/// What-if and uncertain ranks on the bundled network, by the built program.
///
/// The figures are networkx 3.6.1's on the 194 cities and the 658 ties that `citynet ties` lists:
/// `global_efficiency`, `average_shortest_path_length` of the largest component, `transitivity`,
/// `betweenness_centrality(normalized=False)`, `harmonic_centrality` over n − 1, each computed anew
/// with the edits made; and scipy 1.17.1's `kendalltau`.
@Suite struct WhatIfVerbTests {
  let data = CityNetProcess.silkRoad

  @Test func threeEditsGiveTheFiguresOfNetworkx() throws {
    let run = try CityNetProcess(
      "whatif", data, "+isfahan:urumqi", "-isfahan:barcelona", "-porto", "--by", "harmonic", "--by",
      "betweenness", "--top", "500", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let tables = try Tables(run.output)
    let figures = [
      ("efficiency", 0.304_307_487_644_412_23, 0.304_320_873_427_119_3),
      ("density", 0.035_147_695_101_757_39, 0.035_405_872_193_436_96),
      ("mean_distance", 3.022_324_098_066_573_8, 3.019_491_867_186_449_7),
      ("transitivity", 0.180_964_153_275_648_94, 0.181_365_841_522_577_43),
      ("components", 18, 18), ("largest_component_cities", 174, 173), ("diameter", 7, 7),
    ]
    for (id, before, after) in figures {
      let row = try tables.row(0, id)
      #expect(close(row["before"], before) && close(row["after"], after), "\(id)")
    }
    let scores = [
      (2, "isfahan", 0.432_210_708_117_443_7, 0.432_725_694_444_444_36, 9, 9),
      (2, "urumqi", 0.387_046_632_124_352_36, 0.398_611_111_111_111_1, 42, 31),
      (2, "barcelona", 0.406_563_039_723_661_6, 0.398_263_888_888_888_9, 24, 32),
      (3, "isfahan", 766.424_889_560_346_7, 763.625_847_631_046_2, 7, 7),
      (3, "urumqi", 793.886_954_328_704_2, 860.727_711_758_984_8, 6, 5),
      (3, "barcelona", 213.725_995_243_288_74, 175.933_683_164_237_52, 45, 51),
    ]
    for (table, id, before, after, rankBefore, rankAfter) in scores {
      let row = try tables.row(table, id)
      #expect(close(row["before"], before) && close(row["after"], after), "\(id)")
      #expect(close(row["rank_before"], Double(rankBefore)), "\(id)")
      #expect(close(row["rank_after"], Double(rankAfter)), "\(id)")
    }
  }

  @Test func theNextTiesAreThoseOfNetworkx() throws {
    let best = [
      ("harmonic", "ankara", "1", 0.012_521_588_946_459_383),
      ("betweenness", "freiburg", "1", 351.434_256_556_584_3),
      ("reach", "ankara", "1", 10), ("efficiency", "fergana", "1–6", 0.005_167_102_896_925_022),
    ]
    for (goal, id, place, gain) in best {
      let run = try CityNetProcess(
        "whatif", data, "--best-next", "3", "--city", "Isfahan", "--goal", goal, "--format", "json")
      let row = try Tables(run.output).row(0, id)
      #expect(row["place"] as? String == place && close(row["gain"], gain), "\(goal)")
    }
    // All 18,063 pairs that are not tied, each with `global_efficiency` anew.
    let all = try CityNetProcess("whatif", data, "--best-next", "1", "--format", "csv")
    let lines = all.output.split(separator: "\n")
    #expect(lines.count == 7 && lines.dropFirst().allSatisfy { $0.hasPrefix("1–6,") })
  }

  @Test func leavingOutEachTieGivesTheRanksAndTheAgreementOfALoopInPython() throws {
    let run = try CityNetProcess(
      "rank", data, "--by", "betweenness", "--uncertainty", "jackknife", "--top", "20", "--format",
      "json")
    let tables = try Tables(run.output)
    let ranks = [
      ("istanbul", 1, 1, 1, 3), ("st-petersburg", 2, 2, 3, 3), ("samarkand", 3, 2, 3, 4),
      ("karachi", 5, 5, 5, 8), ("bukhara", 10, 9, 11, 15),
    ]
    for (id, rank, low, high, worst) in ranks {
      let row = try tables.row(0, id)
      #expect(close(row["rank"], Double(rank)) && close(row["rank_low"], Double(low)), "\(id)")
      #expect(close(row["rank_high"], Double(high)), "\(id)")
      #expect(close(row["rank_worst"], Double(worst)), "\(id)")
    }
    let least = try tables.row(1, "gyumri:yazd", key: "detail")
    #expect(close(least["tau_b"], 0.968_892_742_262_575))
  }

  /// The other way to leave a source out: a copy of the dataset without its rows.
  @Test func aSourceLeftOutIsTheDatasetWithoutItsRows() throws {
    let scratch = try ScratchFolder()
    let source = URL(fileURLWithPath: data)
    for name in ["cities.csv", "organizations.csv", "corridors.csv", "sources.csv"] {
      let text = try String(
        contentsOf: source.appendingPathComponent(name), encoding: .utf8)
      try scratch.write("d/" + name, text)
    }
    let assertions = try String(
      contentsOf: source.appendingPathComponent("assertions.csv"), encoding: .utf8)
    let kept = assertions.split(separator: "\n").filter { !$0.contains(",wikidata-2022,") }
    try scratch.write("d/assertions.csv", kept.joined(separator: "\n"))
    let without = try CityNetProcess(
      "rank", scratch.path + "/d", "--by", "betweenness", "--top", "1", "--format", "json")
    let leader = try #require(try Tables(without.output).rows(0).first?["city"] as? String)
    let run = try CityNetProcess(
      "rank", data, "--by", "betweenness", "--uncertainty", "jackknife", "--over", "sources",
      "--format", "json")
    let variant = try Tables(run.output).row(1, "wikidata-2022", key: "detail")
    #expect(variant["leader"] as? String == leader)
    #expect(leader == "St. Petersburg")
    #expect(run.output.contains("Who is first changes in 1 of"))
  }

  @Test(arguments: [
    ["whatif", "DATA", "+isfahan:urumqi", "-isfahan:barcelona", "--each"],
    ["whatif", "DATA", "--best-next", "5", "--steps", "2"],
    ["whatif", "DATA", "--best-next", "5", "--city", "isfahan", "--goal", "betweenness"],
    ["rank", "DATA", "--uncertainty", "bootstrap", "--replicates", "40"],
    ["rank", "DATA", "--uncertainty", "bootstrap", "--over", "sources", "--replicates", "10"],
  ])
  func theNumberOfWorkersLeavesNoTrace(arguments: [String]) throws {
    let outputs = try ["1", "2", "5"].map { workers in
      let list = arguments.map { $0.replacing("DATA", with: data) }
      return try CityNetProcess(list: list + ["--format", "csv", "--workers", workers]).output
    }
    let areEqual = outputs.allSatisfy { $0 == outputs[0] && !$0.isEmpty }
    #expect(areEqual)
  }

  @Test func removalsStandBesideShortOptions() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/x.csv"
    let run = try CityNetProcess("whatif", data, "-isfahan", "-o", file, "--format", "csv")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    #expect(try scratch.read("x.csv").contains("Cities,194,193,-1,"))
    let before = try CityNetProcess("describe", data, "--format", "csv")
    #expect(before.output.contains("Cities,194,"))
  }

  @Test func aCityOfOneLetterMayDropOut() throws {
    let scratch = try ScratchFolder()
    try scratch.write("d/cities.csv", "id,name\na,A\nb,B\n")
    try scratch.write("d/assertions.csv", "subject,object,relation,source\na,b,twinning,s\n")
    try scratch.write("d/sources.csv", "id,title\ns,T\n")
    let run = try CityNetProcess("whatif", scratch.path + "/d", "-a", "--format", "csv")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Cities,2,1,-1,"))
  }

  @Test func aPlanAsksTheSameQuestions() throws {
    let scratch = try ScratchFolder()
    let plan = try scratch.write(
      "plan.json",
      """
      {"title": "T", "dataset": "\(data)", "output": "out", "analyses": [
        {"id": "what-if", "edits": ["+Esfahan:Ürümqi"], "by": ["degree"]},
        {"id": "next-ties", "city": "Isfahan", "count": 2, "regions": ["Central Asia"]},
        {"id": "rank-uncertainty", "by": "degree", "over": "statuses"}]}
      """)
    let run = try CityNetProcess("report", plan)
    #expect(run.status == 0, "\(run.errors)")
    let page = try scratch.read("out/report.html")
    #expect(page.contains("<h2 id=\"what-if\">") && page.contains("how sure their ranks are"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out/tables")
    for start in ["what-if.", "what-if-edits.", "what-if-degree.", "next-ties-", "rank-unc"] {
      #expect(names.contains { $0.hasPrefix(start) }, "\(start) of \(names)")
    }
  }

  private func close(_ value: Any?, _ wanted: Double) -> Bool {
    guard let number = (value as? NSNumber)?.doubleValue else { return false }
    return abs(number - wanted) <= 1e-9 * max(1, abs(wanted))
  }
}

/// The tables of an answer in JSON.
private struct Tables {
  private let tables: [[String: Any]]

  init(_ text: String) throws {
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    tables = try #require(whole?["tables"] as? [[String: Any]])
  }

  func rows(_ table: Int) throws -> [[String: Any]] {
    try #require(tables[table]["rows"] as? [[String: Any]])
  }

  func row(_ table: Int, _ id: String, key: String = "id") throws -> [String: Any] {
    try #require(try rows(table).first { $0[key] as? String == id }, "no \(id) in table \(table)")
  }
}
