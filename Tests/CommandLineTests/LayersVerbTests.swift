import Foundation
import TestSupport
import Testing

/// Kinds of ties as layers, from the command line.
@Suite struct LayersVerbTests {
  private func table(_ number: Int, _ arguments: String...) throws -> [[String: String]] {
    let run = try CityNetProcess(list: arguments + ["--format", "csv", "--table", "\(number)"])
    #expect(run.status == 0, "\(run.errors)")
    let rows = commaSeparatedRows(Array(run.output.utf8))
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  /// Worked case 7: with whom Isfahan is joined by several kinds of ties.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func thePartnersOfIsfahanBySeveralKinds() throws {
    let scratch = try ScratchFolder()
    let words = try scratch.write("words.csv", "kind,as_written,word\nstatus,implied,in-force\n")
    let package = (SharedMaterial.path ?? "") + "/fixtures/seed-assertions"
    let seeds = scratch.path + "/seeds"
    try CityNetProcess("import", package, "--words", words, "--output", seeds)
    let pairs = try table(2, "layers", seeds, "--city", "isfahan", "--status", "any")
    #expect(
      Set(pairs.compactMap { $0["partner_id"] }) == ["freiburg", "st-petersburg", "xian"])
    #expect(pairs.allSatisfy { $0["id"] == "isfahan" && $0["kinds"] == "2" })
  }

  @Test func aFlattenedNetworkIsAFileOfPairsThatOtherVerbsRead() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/several.csv"
    let run = try CityNetProcess(
      "layers", CityNetProcess.silkRoad, "--flatten", "at-least=2", "--format", "csv", "-o", file)
    #expect(run.status == 0, "\(run.errors)")
    let rows = commaSeparatedRows(Array(try scratch.read("several.csv").utf8))
    #expect(rows[0].prefix(5) == ["city1", "country1", "city2", "country2", "weight"])
    let figures = try table(1, "describe", file)
    let pairs = try #require(figures.first { $0["id"] == "tied_pairs" })
    #expect(pairs["value"] == "\(rows.count - 1)" && rows.count > 10)
    let ranked = try table(1, "rank", file, "--by", "strength", "--weight", "stated", "--top", "3")
    #expect(ranked.count == 3)
  }

  @Test func largeOrganizationsAreLeftOutOrRefused() throws {
    let layers = try table(
      1, "layers", CityNetProcess.silkRoad, "--layers", "twinning,memberships", "--max-members",
      "5")
    #expect(layers.map { $0["layer"] } == ["twinning", "memberships"])
  }

  @Test(arguments: [
    (["--layers", "twining"], 2, "Did you mean 'twinning'"),
    (["--layers", "visit", "--status", "planned"], 2, "no ties of the kind 'visit'"),
    (["--layers", ","], 2, "no layer is named"),
    (["--relation", "aid"], 2, "Leave --relation out"),
    (["--co-membership", "count"], 2, "leave it out here"),
    (["--flatten", "most"], 2, "a rule for flattening layers"),
    (["--flatten", "any", "--top", "3"], 2, "--flatten lists all pairs"),
    (["--city", "nowhere"], 2, "nowhere"),
    (["--max-members", "1"], 2, "at least 2"),
    (["--country", "AQ"], 1, "leaves no city"),
    (["--organizations", "missing"], 66, "missing"),
  ])
  func whatCannotBeMeantIsSaid(arguments: [String], status: Int32, message: String) throws {
    let run = try CityNetProcess(list: ["layers", CityNetProcess.silkRoad] + arguments)
    #expect(run.status == status && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
