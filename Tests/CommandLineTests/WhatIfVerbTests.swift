import Foundation
import Testing

/// What-if and uncertain ranks, by the built program.
///
/// Figures are those of networkx 3.6.1 and scipy 1.17.1 on a dataset that the tests write and that
/// never changes; `SeededTwinnings` cites the calls. The bundled dataset serves where no figure is
/// expected.
@Suite struct WhatIfVerbTests {
  let data = CityNetProcess.silkRoad

  @Test func threeEditsGiveTheFiguresOfNetworkx() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "whatif", SeededTwinnings().write(to: scratch), "+c40:c45", "-c13:c36", "-c16", "--by",
      "harmonic", "--by", "betweenness", "--top", "500", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let tables = try Tables(run.output)
    for entry in SeededTwinnings.entries(SeededTwinnings.figures) {
      let row = try tables.row(0, entry[0])
      #expect(close(row["before"], entry[1]) && close(row["after"], entry[2]), "\(entry[0])")
    }
    let moves = [(2, SeededTwinnings.harmonicMoves), (3, SeededTwinnings.betweennessMoves)]
    for (table, list) in moves {
      let entries = SeededTwinnings.entries(list)
      #expect(try tables.rows(table).count == entries.count && entries.count > 40)
      for entry in entries {
        let row = try tables.row(table, entry[0])
        for (key, wanted) in zip(
          ["before", "rank_before", "after", "rank_after"], entry.dropFirst())
        {
          #expect(close(row[key], wanted), "\(entry[0]): \(key)")
        }
      }
    }
  }

  @Test func theNextTiesAreThoseOfNetworkx() throws {
    let scratch = try ScratchFolder()
    let seeded = try SeededTwinnings().write(to: scratch)
    let goals = Dictionary(
      grouping: SeededTwinnings.entries(SeededTwinnings.nextTies), by: { $0[0] })
    #expect(goals.count == 5)
    for (goal, entries) in goals {
      let run = try CityNetProcess(
        "whatif", seeded, "--best-next", "5", "--city", "City 05", "--goal", goal, "--format",
        "json")
      let tables = try Tables(run.output)
      #expect(try tables.rows(0).count == entries.count, "\(goal)")
      for entry in entries {
        let row = try tables.row(0, entry[2])
        #expect(row["place"] as? String == entry[1], "\(entry)")
        #expect(close(row["gain"], entry[3]), "\(entry)")
      }
    }
    // The best of all 1026 pairs that are not tied, each with `global_efficiency` anew.
    let all = try CityNetProcess("whatif", seeded, "--best-next", "5", "--format", "json")
    let rows = try Tables(all.output).rows(0)
    let entries = SeededTwinnings.entries(SeededTwinnings.nextTiesOfAll)
    #expect(rows.count == entries.count && all.output.contains("1026 new ties were compared"))
    for (row, entry) in zip(rows, entries) {
      let ids = [row["place"], row["first_id"], row["second_id"]].map { $0 as? String }
      #expect(ids == entry.prefix(3).map { $0 } && close(row["gain"], entry[3]), "\(entry)")
    }
  }

  @Test func leavingOutEachTieGivesTheRanksAndTheAgreementOfALoopInPython() throws {
    let scratch = try ScratchFolder()
    let run = try CityNetProcess(
      "rank", SeededTwinnings().write(to: scratch), "--by", "betweenness", "--uncertainty",
      "jackknife", "--top", "500", "--format", "json")
    let tables = try Tables(run.output)
    let cities = SeededTwinnings.entries(SeededTwinnings.ranksWithoutEachTie)
    #expect(try tables.rows(0).count == cities.count && cities.count == 48)
    let keys = ["rank", "rank_low", "rank_median", "rank_high", "rank_best", "rank_worst"]
    for entry in cities {
      let row = try tables.row(0, entry[0])
      for (key, wanted) in zip(keys, entry.dropFirst()) {
        #expect(close(row[key], wanted), "\(entry[0]): \(key)")
      }
    }
    let ties = SeededTwinnings.entries(SeededTwinnings.agreementWithoutEachTie)
    #expect(ties.count == 102)
    try expectAgreement(tables, ties)
  }

  /// The other way to leave a source out: a copy of the dataset without its rows.
  @Test func aSourceLeftOutIsTheDatasetWithoutItsRows() throws {
    let scratch = try ScratchFolder()
    let seeded = SeededTwinnings()
    var ranks: [String: [Int]] = [:]
    for source in SeededTwinnings.sources {
      let copy = try seeded.write(to: scratch, without: source)
      let without = try CityNetProcess("rank", copy, "--by", "betweenness", "--format", "json")
      for row in try Tables(without.output).rows(0) {
        let (id, rank) = try (#require(row["id"] as? String), #require(row["rank"] as? Int))
        ranks[id, default: []].append(rank)
      }
    }
    let run = try CityNetProcess(
      "rank", seeded.write(to: scratch), "--by", "betweenness", "--uncertainty", "jackknife",
      "--over", "sources", "--top", "500", "--format", "json")
    let tables = try Tables(run.output)
    #expect(try tables.rows(0).count == 48)
    for row in try tables.rows(0) {
      let id = try #require(row["id"] as? String)
      let sorted = try #require(ranks[id]).sorted()
      #expect(sorted.count == 8)
      // Of eight ranks the first is at 2.5 %, the fourth in the middle, the last at 97.5 %.
      let wanted = [sorted[0], sorted[3], sorted[7], sorted[0], sorted[7]]
      let keys = ["rank_low", "rank_median", "rank_high", "rank_best", "rank_worst"]
      #expect(keys.map { row[$0] as? Int } == wanted, "\(id)")
    }
    try expectAgreement(
      tables, SeededTwinnings.entries(SeededTwinnings.agreementWithoutEachSource))
    #expect(
      run.output.contains(
        "Who is first changes in 2 of 8 variants: Source 0 (City 12); Source 2 (City 12)."))
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
    let seeded = try SeededTwinnings().write(to: scratch)
    let run = try CityNetProcess("whatif", seeded, "-c13", "-o", file, "--format", "csv")
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    #expect(try scratch.read("x.csv").contains("Cities,48,47,-1,"))
    let before = try CityNetProcess("describe", seeded, "--format", "csv")
    #expect(before.output.contains("Cities,48,"))
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
    #expect(page.contains("<h2 id=\"part-what-if\">") && page.contains("how sure their ranks are"))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out/tables")
    for start in ["what-if.", "what-if-edits.", "what-if-degree.", "next-ties-", "rank-unc"] {
      #expect(names.contains { $0.hasPrefix(start) }, "\(start) of \(names)")
    }
  }

  /// Whether the second table tells of each variant the τ_b and the first city of these entries.
  private func expectAgreement(_ tables: Tables, _ entries: [[String]]) throws {
    #expect(try tables.rows(1).count == entries.count)
    for entry in entries {
      let row = try tables.row(1, entry[0], key: "detail")
      #expect(close(row["tau_b"], entry[1]), "\(entry[0])")
      #expect(row["leader"] as? String == SeededTwinnings.name(entry[2]), "\(entry[0])")
    }
  }

  /// Whether a cell holds this number; a dash stands for an empty cell.
  private func close(_ value: Any?, _ text: String) -> Bool {
    guard let wanted = Double(text) else { return text == "-" && (value == nil || value is NSNull) }
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
