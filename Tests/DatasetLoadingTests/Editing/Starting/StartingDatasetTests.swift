import CityNetworks
import DatasetLoading
import Foundation
import GraphFormats
import Testing

/// `frictionless validate` 5.21 (PyPI) says VALID of all five tables of both forms of the dataset;
/// here the same structure is checked without it.
@Suite struct StartingDatasetTests {
  static func load(_ dataset: StartingDataset) -> LoadedDataset {
    DatasetLoader().load(files: dataset.files.map { ($0.name, $0.bytes) })
  }

  static func package(_ dataset: StartingDataset) throws -> [String: Any] {
    let file = try #require(dataset.files.first { $0.name == "datapackage.json" })
    let json = try JSONSerialization.jsonObject(with: Data(file.bytes))
    return try #require(json as? [String: Any])
  }

  @Test func theExampleHasNoErrorsAndNoWarnings() throws {
    let loaded = Self.load(StartingDataset(name: "mine"))
    #expect(loaded.lines.filter { !$0.hasPrefix("note") } == [])
    #expect(loaded.network?.ties.count == 2 && loaded.network?.memberships.count == 1)
    #expect(loaded.provenance.datasetID == "mine")
  }

  @Test func everyRowOfTheExampleSaysThatItIsOne() throws {
    let files = StartingDataset(name: "mine").files
    let tables = try DatasetTables(
      DatasetFiles(origin: "mine", files: files.map { ($0.name, $0.bytes) }))
    for table in tables.all where table.file != "cities.csv" {
      #expect(!table.rows.isEmpty)
      #expect(table.rows.indices.allSatisfy { table[$0, "note"].hasPrefix("Example.") })
    }
  }

  @Test func theExampleIsTrueByTheBundledDataset() throws {
    let own = try DatasetTables(
      DatasetFiles(
        origin: "mine",
        files: StartingDataset(name: "mine").files.map { ($0.name, $0.bytes) }))
    let known = try DatasetTables(try DatasetFolder(path: DatasetTablesTests.silkRoad).read())
    let rows = known.cities.rowNumbers(by: "id")
    for row in own.cities.rows.indices {
      let other = try #require(rows[own.cities[row, "id"]])
      for column in [
        "name", "country", "region", "lat", "lon", "population", "wikidata", "geonames",
      ] {
        #expect(own.cities[row, column] == known.cities[other, column])
      }
    }
    for row in own.assertions.rows.indices {
      let same = known.assertions.rows.indices.contains { other in
        ["subject", "object", "relation", "status", "date", "count", "source"].allSatisfy {
          own.assertions[row, $0] == known.assertions[other, $0]
        } && known.assertions[other, "quote"].hasPrefix(own.assertions[row, "quote"])
      }
      #expect(same, "\(own.assertions[row, "id"])")
    }
  }

  @Test(arguments: StartingDataset.Content.allCases)
  func thePackageDescribesEveryColumnOfEveryFile(content: StartingDataset.Content) throws {
    let dataset = StartingDataset(name: "My Cities!", content: content)
    let package = try Self.package(dataset)
    #expect(package["name"] as? String == "my-cities")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.compactMap { $0["path"] as? String } == TableSchema.all.map(\.file))
    for (resource, table) in zip(resources, TableSchema.all) {
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let file = try #require(dataset.files.first { $0.name == table.file })
      let header = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")[0]
      #expect(fields.compactMap { $0["name"] as? String }.joined(separator: ",") == header)
      #expect(fields.allSatisfy { !($0["description"] as? String ?? "").isEmpty })
    }
  }

  @Test(arguments: TableSchema.all)
  func everyColumnIsDescribed(table: TableSchema) {
    #expect(table.columnDescriptions.map(\.name) == table.columns)
    // Of the columns that a file must have only `object` may have empty cells.
    for column in table.requiredColumns where column != "object" {
      #expect(table.columnDescriptions.contains { $0.name == column && $0.isRequired })
    }
  }
}
