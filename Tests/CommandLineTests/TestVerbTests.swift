import Foundation
import TestSupport
import Testing

/// Tests against chance from the command line.
@Suite struct TestVerbTests {
  /// What must not depend on the order of rows.
  static let forms = [
    ["DATA", "--count", "50"],
    ["DATA", "--statistic", "all,ei:country,rich-club:3", "--null", "size", "--count", "20"],
    [
      "DATA", "--relation", "any", "--status", "any", "--direction", "followed", "--statistic",
      "reciprocity,triad:030T", "--null", "dyads", "--count", "50",
    ],
    ["DATA", "--statistic", "cross-border,assortativity:region", "--null", "labels"],
  ]

  /// Zachary's karate club as a table of pairs.
  static let karate: String = {
    let graph = SmallGraphs.karateClub
    let rows = graph.edges.map { edge in
      let (a, b) = graph.ends(of: edge)
      return "m\(a.index + 1),m\(b.index + 1)"
    }
    return "city,partner\n" + rows.joined(separator: "\n") + "\n"
  }()

  private func answer(_ arguments: String...) throws -> [[String]] {
    let scratch = try ScratchFolder()
    let file = try scratch.write("karate.csv", Self.karate)
    let run = try CityNetProcess(
      list: ["test", file, "--format", "csv", "--table", "1"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return commaSeparatedRows(Array(run.output.utf8))
  }

  private func number(_ rows: [[String]], _ row: Int, _ column: String) throws -> Double {
    let place = try #require(rows[0].firstIndex(of: column))
    return try #require(Double(rows[row][place]))
  }

  /// Worked case 17: transitivity 0.2557, z about 1.2, within chance.
  @Test func transitivityOfTheKarateClubIsWithinChance() throws {
    let rows = try answer("--statistic", "transitivity", "--null", "degrees", "--count", "999")
    #expect(abs(try number(rows, 1, "observed") - 0.2557) < 5e-5)
    #expect(abs(try number(rows, 1, "z") - 1.2) < 0.3)
    #expect(try number(rows, 1, "p") > 0.05)
  }

  @Test func theConclusionSaysSoInWords() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("karate.csv", Self.karate)
    let run = try CityNetProcess("test", file)
    #expect(run.output.contains("The transitivity of the network is 0.256; 999 random networks"))
    #expect(run.output.contains("no more than chance explains"))
  }

  @Test(arguments: [
    (["--statistic", "transitvity"], "Did you mean 'transitivity'"),
    (["--statistic", "centralization:core-number"], "is not a measure with a centralization"),
    (["--statistic", "centralization"], "centralization:MEASURE"),
    (["--statistic", "triad:300X"], "is not a type of triad"),
    (["--statistic", "rich-club:many"], "is not a number of ties"),
    (["--null", "labels"], "does not depend on what cities are"),
    (["--statistic", "reciprocity"], "--direction followed"),
    (["--null", "dyads"], "--null size"),
    (["--count", "1"], "--count must be 2 to 100000, not 1."),
    (["--statistic", ","], "--statistic names nothing"),
  ])
  func whatCannotBeMeantIsRefused(arguments: [String], message: String) throws {
    let run = try CityNetProcess(list: ["test", CityNetProcess.silkRoad] + arguments)
    #expect(run.status == 2 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
