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

  /// Zachary's karate club as a table of pairs (Zachary 1977).
  static let karate: String = {
    let pairs = """
      1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 \
      2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 \
      9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 \
      24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 \
      30-34 31-33 31-34 32-33 32-34 33-34
      """
    let rows = pairs.split(separator: " ").map { pair in
      pair.split(separator: "-").map { "m\($0)" }.joined(separator: ",")
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
