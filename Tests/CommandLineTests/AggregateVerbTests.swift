import Foundation
import TestSupport
import Testing

/// Countries and other groups as a network, from the command line.
@Suite struct AggregateVerbTests {
  private func rows(_ arguments: String...) throws -> [[String: String]] {
    let run = try CityNetProcess(list: arguments + ["--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    let rows = commaSeparatedRows(Array(run.output.utf8))
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  /// pandas finds the same number of tied pairs: `Tests/Expected/quotient.py`.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func franceAndGermanyHaveAsManyTiesAsPandasCounts() throws {
    let file = (SharedMaterial.path ?? "") + "/data/twinnings-wikipedia-2026/twin_cities.csv"
    // The file parts the United Kingdom into its countries, which the tool does not.
    let first = try #require(
      try rows("aggregate", file, "--table", "2", "--top", "5").first {
        $0["city1"] == "France" && $0["city2"] == "Germany"
      })
    let expected = try ExpectedFigures("quotient")
    #expect(first["weight"] == "\(Int(try expected.number("top_pairs.0.ties")))")
  }

  @Test func theNetworkOfCountriesIsAFileOfPairsThatOtherVerbsRead() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path + "/countries.csv"
    let run = try CityNetProcess(
      "aggregate", CityNetProcess.silkRoad, "--top", "0", "--table", "2", "--format", "csv", "-o",
      file)
    #expect(run.status == 0, "\(run.errors)")
    let ranked = try rows("rank", file, "--by", "betweenness", "--table", "1")
    let groups = try rows("aggregate", CityNetProcess.silkRoad, "--top", "0", "--table", "1")
    let betweenness = Dictionary(
      uniqueKeysWithValues: groups.map { ($0["group"], $0["betweenness"]) })
    #expect(ranked.count > 20)
    for row in ranked { #expect(betweenness[row["city"]] == row["score"]) }
  }

  @Test(arguments: [
    (["--by", "contry"], 2, "Did you mean 'country'"),
    (["--by", "organization:nobody"], 2, "nobody"),
    (["--rank", "betweeness"], 2, "betweenness"),
    (["--top", "-1"], 2, "--top"),
    (["--country", "AQ"], 1, "leaves no city"),
  ])
  func whatCannotBeMeantIsSaid(arguments: [String], status: Int32, message: String) throws {
    let run = try CityNetProcess(list: ["aggregate", CityNetProcess.silkRoad] + arguments)
    #expect(run.status == status && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
