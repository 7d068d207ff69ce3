import Foundation
import TestSupport
import Testing

/// Corridors of one dataset laid over another, from the command line.
struct CorridorDataTests {
  private static let corridors = CityNetProcess.project
    .appendingPathComponent("Datasets/corridors").path

  /// Four cities of the corridor from Genoa to Rotterdam, two of them under other names, with a city
  /// of the same name elsewhere.
  private static let twinnings = """
    city1,country1,lat1,lng1,city2,country2,lat2,lng2
    Genova,Italy,44.41,8.93,Basel,Switzerland,47.56,7.59
    Milano,Italy,45.46,9.19,Lugano,Switzerland,46.0,8.95
    Basel,Switzerland,47.56,7.59,Gent,Belgium,51.05,3.73
    Bern,United States,40.67,-85.0,Genova,Italy,44.41,8.93

    """

  private func run(_ arguments: String..., twinnings: String = twinnings) throws -> CityNetProcess {
    let folder = try ScratchFolder()
    let file = try folder.write("pairs.csv", twinnings)
    return try CityNetProcess(
      list: [arguments[0], file, "--corridors", Self.corridors] + arguments.dropFirst())
  }

  @Test func aCorridorOfAnotherDatasetIsLaidOverTheData() throws {
    let run = try run("along", "rhine-alpine", "--coverage")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Corridors: corridors 1.0.0, sha256 "))
    #expect(run.output.contains("5 of 25 cities of the corridor are in the data. Not found: "))
    let found = commaSeparatedRows(
      Array(
        try self.run("along", "rhine-alpine", "--coverage", "--format", "csv", "--table", "2")
          .output.utf8))
    let ends = ["from", "to", "link"].map { found[0].firstIndex(of: $0) ?? 0 }
    let steps = found.dropFirst().map { row in ends.map { row[$0] } }
    // Milan to Lugano and on to Basel; all else lies beside a gap.
    #expect(steps.contains(["Milano", "Lugano", "tied"]), "\(steps)")
    #expect(!steps.contains { $0[0] == "Genova" && $0[1] == "Basel" }, "\(steps)")
  }

  @Test func theMatchesAreListedOnRequest() throws {
    let run = try run(
      "along", "rhine-alpine", "--coverage", "--matches", "--format", "csv", "--table", "3")
    #expect(run.status == 0, "\(run.errors)")
    let rows = commaSeparatedRows(Array(run.output.utf8))
    #expect(rows[0] == ["city", "country", "in_data", "id", "by", "kilometers", "note"])
    #expect(rows.count == 26)
    let genoa = try #require(rows.first { $0[0] == "Genoa" })
    #expect(Array(genoa[1...4]) == ["IT", "Genova", "genova", "other name and country"])
    let bern = try #require(rows.first { $0[0] == "Bern" })
    #expect(bern[2] == "" && bern[4] == "not found")
  }

  @Test func theBeginningOfANameIsEnoughForACorridor() throws {
    let run = try run("along", "ten-t-rhine-alpine", "--coverage")
    #expect(run.status == 0 && run.output.contains("Rhine-Alpine"), "\(run.errors)")
    let several = try self.run("along", "ten-t", "--coverage")
    #expect(several.status == 2 && several.errors.contains("rhine-alpine"), "\(several.errors)")
  }

  @Test func aCorridorWithoutACityOfTheDataIsNoAnswer() throws {
    let run = try run("along", "bcim")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains("has none of the 15 cities of corridor 'bcim'"), "\(run.errors)")
  }

  @Test func matchesNeedCorridorsAndCorridorsNeedADatasetThatHasThem() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("pairs.csv", Self.twinnings)
    let alone = try CityNetProcess("along", file, "x", "--matches")
    #expect(alone.status == 2 && alone.errors.contains("--matches needs --corridors"))
    let empty = try CityNetProcess("along", file, "x", "--corridors", file)
    #expect(empty.status == 2 && empty.errors.contains("holds no corridors"), "\(empty.errors)")
    let missing = try CityNetProcess("along", file, "x", "--corridors", "/no/such/folder")
    #expect(missing.status == 66, "\(missing.errors)")
  }

  @Test func aDiagramTakesThemToo() throws {
    let run = try run(
      "diagram", "--figure", "corridor", "--corridor", "rhine-alpine", "--branch", "genoa-basel",
      "--to", "dot")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("4 of 4 cities of the branch are in the data."), "\(run.errors)")
    #expect(run.output.contains("Lugano"))
  }

  @Test func theOrderOfTheRowsLeavesNoTrace() throws {
    let lines = Self.twinnings.split(separator: "\n")
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let one = try run("along", "rhine-alpine", "--matches", "--format", "csv")
    let other = try run("along", "rhine-alpine", "--matches", "--format", "csv", twinnings: turned)
    #expect(one.status == 0)
    #expect((one.output == other.output) == true)
  }
}

/// How much of the TEN-T corridors the world's twinnings know.
@Suite(.enabled(if: SharedMaterial.isPresent, "the shared folder is not beside this checkout"))
struct CorridorMatchRateTests {
  private let twinnings =
    (SharedMaterial.path ?? "") + "/data/twinnings-wikipedia-2026/twin_cities.csv"

  /// Counted with a script in Python that folds names with unicodedata and takes what has one name in
  /// one country within 50 km. The file has some cities twice: Constanța with ţ and ț, those of
  /// Georgia under two names of the country.
  @Test(arguments: [
    ("atlantic", "16 of 17", "Not found: Bergara."),
    ("baltic-adriatic", "24 of 25", "Not found: Vienna."),
    ("mediterranean", "25 of 25", "are in the data."),
    ("rhine-danube", "23 of 26", "Not found: Vienna, Sulina. Doubtful, so not taken: Constanța."),
    ("middle-corridor", "7 of 12", "Not found: Kuryk. Doubtful, so not taken: Tbilisi, Batumi, "),
  ])
  func citiesAreFoundInTheWorldsTwinnings(corridor: String, count: String, words: String) throws {
    let run = try CityNetProcess(
      "along", twinnings, "--corridors",
      CityNetProcess.project.appendingPathComponent("Datasets/corridors").path, corridor,
      "--coverage")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("\(count) cities of the corridor are in the data."))
    #expect(run.output.contains(words))
  }
}
