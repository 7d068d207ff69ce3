import Foundation
import TestSupport
import Testing

/// A network over time, from the command line.
@Suite struct TrendVerbTests {
  private let baltic = (SharedMaterial.path ?? "") + "/data/twinnings-baltic-dated/dyad.hans.csv"

  private func rows(_ arguments: String...) throws -> [[String: String]] {
    let run = try CityNetProcess(list: arguments + ["--format", "csv"])
    #expect(run.status == 0, "\(run.errors)")
    let rows = commaSeparatedRows(Array(run.output.utf8))
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  /// Slices and turnover by pandas and networkx: `Tests/Expected/trend.py`.
  @Test(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
  func datedTwinningsAroundTheBaltic() throws {
    let expected = try ExpectedFigures("trend")
    let count = try expected.count("slices")
    let days = try (0..<count).map { "\(Int(try expected.number("slices.\($0).year")))-12-31" }
    let list = days.joined(separator: ",")
    let slices = try rows("trend", baltic, "--days", list, "--table", "1")
    let turnover = try rows("trend", baltic, "--days", list, "--table", "2")
    #expect(slices.map { $0["day"] } == days)
    for (place, row) in slices.enumerated() {
      for (column, figure) in [
        ("certain", "ties"), ("cities", "cities"), ("components", "components"),
        ("largest_share", "largest"), ("transitivity", "transitivity"),
      ] {
        let value = try #require(row[column].flatMap { Double($0) })
        #expect(
          value.isApproximately(try expected.number("slices.\(place).\(figure)"), within: 1e-9),
          "\(column) \(days[place])")
      }
      guard place > 0 else { continue }
      for column in ["kept", "new", "gone", "jaccard"] {
        let value = try #require(turnover[place - 1][column].flatMap { Double($0) })
        #expect(
          value.isApproximately(try expected.number("slices.\(place).\(column)"), within: 1e-9),
          "\(column) \(days[place])")
      }
    }
    let undated = Int(try expected.number("undated"))
    #expect(slices.allSatisfy { $0["possible"] == "\(undated)" })
  }

  @Test func ranksAreFollowedOverTheYears() throws {
    let table = try rows(
      "trend", CityNetProcess.silkRoad, "--by", "degree", "--top", "5", "--years", "2000..2020",
      "--every", "10y", "--table", "4")
    #expect(table.count == 5)
    #expect(table[0].keys.contains("rank_2020_12_31"))
  }

  @Test(arguments: [
    (["--years", "2000-2010"], 2, "no range of years"),
    (["--every", "often"], 2, "no distance of days"),
    (["--days", "2000"], 2, "2000"),
    (["--days", ","], 2, "no day is given"),
    (["--days", "2000-01-01,2000-01-01"], 2, "listed twice"),
    (["--co-membership", "count"], 2, "Leave --co-membership out"),
    (["--without", " ,"], 2, "--without names no organization"),
    (["--days", "2000-01-01", "--every", "5y"], 2, "leave --years and --every out"),
    (["--as-of", "2000-01-01"], 2, "Leave --as-of out"),
    (["--top", "5"], 2, "--top needs --by"),
    (["--by", "betweeness"], 2, "betweenness"),
    (["--country", "AQ"], 1, "leaves no city"),
    (["--country", "MN"], 1, "no trend can be told"),
  ])
  func whatCannotBeMeantIsSaid(arguments: [String], status: Int32, message: String) throws {
    let run = try CityNetProcess(list: ["trend", CityNetProcess.silkRoad] + arguments)
    #expect(run.status == status && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
