import DatasetLoading
import Foundation
import GraphFormats
import Testing

@Suite struct DatasetTablesTests {
  static let silkRoad = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Datasets/silk-road").path

  @Test(arguments: TableSchema.all.map(\.file) + [DatasetDescription.file])
  func anUnchangedDatasetIsWrittenBackByteByByte(file: String) throws {
    let files = try DatasetFolder(path: Self.silkRoad).read()
    let tables = try DatasetTables(files)
    let isSame = tables.datasetFiles.contents[file] == files.contents[file]
    #expect(isSame)
  }

  @Test func aFileThatIsNotThereIsNotWritten() throws {
    let tables = try Self.sample()
    #expect(
      tables.files.map(\.name) == [
        "assertions.csv", "cities.csv", "organizations.csv", "sources.csv",
      ])
  }

  @Test func aCityGetsAnotherIDEverywhere() throws {
    var tables = try Self.sample()
    tables.corridors.append([
      "corridor": "cpec", "branch": "main", "order": "1", "city": "karachi",
    ])
    let changed = tables.replaceCityIDs(["karachi": "karachi-pk"])
    #expect(changed == 3)
    #expect(tables.cities.rowNumbers(by: "id")["karachi-pk"] == 1)
    #expect(tables.assertions[0, "subject"] == "karachi-pk")
    #expect(tables.corridors[0, "city"] == "karachi-pk")
    #expect(!DatasetLoader().load(tables.datasetFiles).hasErrors)
  }

  @Test func aSourceGetsAnotherIDAlsoInLists() throws {
    var tables = try Self.sample()
    tables.corridors.append([
      "corridor": "cpec", "branch": "main", "order": "1", "city": "karachi", "source": "s1|s2",
    ])
    #expect(tables.replaceSourceIDs(["s1": "globaltimes"]) == 4)
    #expect(tables.corridors[0, "source"] == "globaltimes|s2")
    #expect(tables.assertions[1, "source"] == "globaltimes")
  }

  @Test func rowsAreSortedTheSameWhateverTheirOrder() throws {
    var tables = try Self.sample()
    var turned = tables
    for schema in TableSchema.all { turned[schema].turn() }
    #expect(turned != tables)
    tables.sortRows()
    turned.sortRows()
    #expect(turned.files == tables.files)
  }

  static func sample() throws -> DatasetTables {
    try DatasetTables(
      DatasetFiles(
        origin: "sample",
        files: [
          ("cities.csv", Array(Sample.cities.utf8)),
          ("assertions.csv", Array(Sample.assertions.utf8)),
          ("organizations.csv", Array(Sample.organizations.utf8)),
          ("sources.csv", Array(Sample.sources.utf8)),
        ]))
  }
}

extension EditableTable {
  /// Turns the order of the rows around.
  fileprivate mutating func turn() {
    let values = rows.indices.map { self.values(ofRow: $0) }
    removeRows { _ in true }
    for row in values.reversed() { append(row) }
  }
}
