import Foundation
import TestSupport
import Testing

/// Corridors given as data, from the command line.
@Suite struct AlongVerbTests {
  private let data = CityNetProcess.silkRoad

  @Test func theCorridorsAreListed() throws {
    let run = try CityNetProcess("along", data, "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.contains("\ncpec,China-Pakistan Economic Corridor,14,2,"))
  }

  @Test func theOverviewShowsBranchesStepsLinksAndCities() throws {
    let run = try CityNetProcess("along", data, "middle-corridor")
    #expect(run.status == 0, "\(run.errors)")
    for part in [
      "branch by branch", "step by step", "missing links, those that would change most first",
      "who holds it together",
    ] {
      #expect(run.output.contains(part))
    }
    #expect(!run.output.contains("its ties and chance"))
  }

  @Test func allPartsOfABranchAreShown() throws {
    let run = try CityNetProcess(
      "along", data, "CPEC", "--branch", "nodes-2015", "--all", "--nulls", "20", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let text = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let tables = try #require((text as? [String: Any])?["tables"] as? [[String: Any]])
    let ids = tables.compactMap { $0["id"] as? String }
    #expect(
      ids
        == [
          "-totals", "", "-links", "-links-combined", "-cities", "-partners", "-chance",
          "-memberships", "-memberships-shared",
        ].map { "corridor-cpec-nodes-2015" + $0 })
  }

  @Test func severalCorridorsAreCompared() throws {
    let run = try CityNetProcess("along", data, "cpec", "silk-road", "--nulls", "20")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Corridors compared: coverage"))
    #expect(run.output.contains("Kashgar"))
  }

  @Test func membershipsOfAnotherDatasetCountWithTheirYears() throws {
    let organizations = CityNetProcess.project
      .appendingPathComponent("Datasets/city-organizations").path
    let run = try CityNetProcess(
      "along", data, "rhine-alpine", "--organizations", organizations, "--format", "csv", "--table",
      "1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("of 1857 memberships are of cities of"))
    let rows = commaSeparatedRows(Array(run.output.utf8))
    let members = try #require(rows[0].firstIndex(of: "org_covenant-of-mayors"))
    #expect(rows.dropFirst().contains { Int($0[members]) ?? 0 > 2000 })
  }

  @Test func aDatasetWithoutCorridorsSaysWhatToDo() throws {
    let scratch = try ScratchFolder()
    let pairs = try scratch.write("p.csv", "a,b\nRoma,Paris\n")
    let list = try CityNetProcess("along", pairs)
    #expect(list.status == 1 && list.output.isEmpty)
    #expect(list.errors.contains("p.csv has no corridors. Add corridors.csv"))
    let named = try CityNetProcess("along", pairs, "cpec")
    #expect(named.status == 2)
    #expect(named.errors.contains("'cpec': the dataset has no corridors. Add corridors.csv"))
  }

  @Test func workersLeaveNoTrace() throws {
    let runs = try ["1", "3"].map { workers in
      try CityNetProcess("along", data, "--compare", "--nulls", "40", "--workers", workers).output
    }
    let isSame = runs[0] == runs[1]
    #expect(isSame && !runs[0].isEmpty)
  }
}
