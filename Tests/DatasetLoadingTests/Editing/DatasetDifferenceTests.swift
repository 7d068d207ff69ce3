import DatasetLoading
import GraphFormats
import Testing

@Suite struct DatasetDifferenceTests {
  static func tables(
    cities: String = Sample.cities, assertions: String = Sample.assertions,
    package: String? = Sample.package
  ) throws -> DatasetTables {
    try MergeSample.tables([
      "cities.csv": cities, "assertions.csv": assertions, "sources.csv": Sample.sources,
      "organizations.csv": Sample.organizations, "datapackage.json": package,
    ])
  }

  @Test func theSameRowsInAnotherOrderAreTheSame() throws {
    let lines = Sample.cities.split(separator: "\n").map { String($0) }
    let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let difference = DatasetDifference(
      from: try Self.tables(), to: try Self.tables(cities: turned))
    #expect(difference.isEmpty)
    #expect(difference.counts.map(\.before) == [3, 1, 2, 0, 1, 1])
  }

  @Test func rowsAndCellsThatDifferAreNamed() throws {
    let cities = Sample.cities.replacing("karachi,Karachi,,PK,034", with: "lahore,Lahore,,PK,034")
      .replacing("1961260", with: "2000000")
    let difference = DatasetDifference(
      from: try Self.tables(), to: try Self.tables(cities: cities, package: #"{"version": "2"}"#))
    let found = difference.entries.map {
      [$0.kind.rawValue, $0.file, $0.key, $0.field, $0.before, $0.after]
    }
    #expect(
      found == [
        ["changed", "cities.csv", "isfahan", "population", "1961260", "2000000"],
        ["removed", "cities.csv", "karachi", "", "Karachi, PK", ""],
        ["added", "cities.csv", "lahore", "", "", "Lahore, PK"],
        ["changed", "datapackage.json", "", "name", "sample", ""],
        ["changed", "datapackage.json", "", "title", "A sample", ""],
        ["changed", "datapackage.json", "", "version", "1", "2"],
      ])
    #expect(difference.counts[0].added == 1 && difference.counts[0].changed == 1)
  }

  @Test func assertionsWithoutIDsAreToldApartByWhatTheySay() throws {
    let rows = "subject,object,relation\nkarachi,urumqi,twinning\nisfahan,urumqi,twinning\n"
    let fewer = "subject,object,relation\nkarachi,urumqi,twinning\n"
    let difference = DatasetDifference(
      from: try Self.tables(assertions: rows), to: try Self.tables(assertions: fewer))
    #expect(difference.entries.map(\.before) == ["isfahan, urumqi, twinning"])
  }
}
