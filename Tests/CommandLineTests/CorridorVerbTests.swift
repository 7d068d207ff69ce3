import Foundation
import TestSupport
import Testing

/// Worked cases 12, 13 and 15 on the synthetic corridor of 14 cities; the figures come from
/// `nx.all_simple_paths` and from enumerating subsets with minimum spanning trees.
@Suite(.enabled(if: SharedMaterial.isPresent, "needs ../shared"))
struct CorridorVerbTests {
  private let file = (SharedMaterial.path ?? "") + "/fixtures/synthetic/corridor.csv"

  /// The cells of the first table's columns, row by row.
  private func rows(_ arguments: [String], _ columns: [String]) throws -> [[String]] {
    let run = try CityNetProcess(
      list: ["corridor", file] + arguments + ["--format", "csv", "--table", "1"])
    try #require(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let places = try columns.map { try #require(lines[0].firstIndex(of: $0)) }
    return lines.dropFirst().map { line in places.map { line[$0] } }
  }

  @Test func thereAreThreeCompromisesBetweenLengthAndRisk() throws {
    let found = try rows(
      ["urumqi", "gwadar", "--pareto", "km,risk"], ["cities", "kilometers", "risk"])
    #expect(
      found.map { $0.dropFirst() } == [
        ["3260.0", "21.0"], ["3550.0", "18.0"], ["3620.0", "14.0"],
      ])
    #expect(found[0][0].contains("peshawar – quetta"))
    #expect(found[1][0].contains("lahore – multan – quetta"))
    #expect(found[2][0].contains("karachi"))
  }

  @Test func sevenRoutesExistAndTheFourthHas4230Kilometres() throws {
    let found = try rows(["urumqi", "gwadar", "--by", "km", "--count", "10"], ["kilometers"])
    #expect(found.count == 7)
    #expect(found[3] == ["4230.0"])
    let run = try CityNetProcess(
      "corridor", file, "urumqi", "gwadar", "--by", "km", "--count", "10")
    #expect(run.output.contains("There are no more than 7 routes under these conditions."))
  }

  @Test func aRiskThatIsTooLowIsToldWithTheLeastPossible() throws {
    let run = try CityNetProcess(
      "corridor", file, "urumqi", "gwadar", "--by", "km", "--max", "risk=12")
    #expect(run.status == 1)
    #expect(run.errors.contains("risk <= 12, and the least possible is 14"))
  }

  @Test func theWidestRouteLetsTwoPass() throws {
    let words = ["urumqi", "gwadar", "--kind", "widest", "--width", "capacity", "--by", "km"]
    #expect(try rows(words, ["kilometers"]) == [["3260.0"]])
    let run = try CityNetProcess(list: ["corridor", file] + words)
    #expect(run.output.contains("The weakest pair of the route has capacity 2;"))
  }

  @Test(arguments: [["--avoid", "islamabad"], ["--via", "isfahan"]])
  func theWayRoundThroughIranHas5850Kilometres(words: [String]) throws {
    let found = try rows(
      ["urumqi", "gwadar", "--by", "km,risk", "--count", "1"] + words,
      ["cities", "kilometers", "risk", "hops"])
    #expect(
      found == [
        [
          "urumqi – almaty – tashkent – samarkand – mashhad – isfahan – zahedan – quetta – gwadar",
          "5850.0", "22.0", "8",
        ]
      ])
  }

  @Test func fourCitiesAreConnectedBy5220Kilometres() throws {
    let run = try CityNetProcess(
      "connect", file, "urumqi", "karachi", "isfahan", "gwadar", "--by", "km")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Together 5220 km (km)"))
    #expect(run.output.contains("exact"))
  }

  @Test func citiesThatConditionsPartAreNamed() throws {
    let run = try CityNetProcess(
      "connect", file, "urumqi", "gwadar", "--avoid", "islamabad", "--avoid", "isfahan")
    #expect(run.status == 1)
    #expect(run.errors.contains("--avoid islamabad, --avoid isfahan"))
  }

  @Test func thirteenCitiesAreTooMany() throws {
    let cities = [
      "urumqi", "kashgar", "islamabad", "lahore", "peshawar", "multan", "karachi", "quetta",
      "gwadar", "almaty", "tashkent", "samarkand", "mashhad",
    ]
    let run = try CityNetProcess(list: ["connect", file] + cities)
    #expect(run.status == 2)
    #expect(run.errors.contains("13 cities are too many: up to 12 are connected exactly"))
  }
}
