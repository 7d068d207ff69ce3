import CityNetworks
import DatasetLoading
import Testing

struct QuantityMergeTests {
  private static let header = "id,subject,object,relation,status,date,source"

  /// The sample network with a statement and its km, and the same statement with other columns.
  private func merge(base: String, added: String) throws -> MergedDataset {
    let files = { (assertions: String) in
      try DatasetTables(
        DatasetFiles(
          origin: "sample",
          files: [
            ("cities.csv", Sample.cities), ("sources.csv", Sample.sources),
            ("assertions.csv", assertions),
          ].map { ($0.0, Array($0.1.utf8)) }))
    }
    return try DatasetMerge().merged(try files(added), into: try files(base), input: "x")
  }

  private func rows(_ columns: String, _ cells: String) -> String {
    Self.header + columns + "\na1,karachi,urumqi,twinning,signed,2021,s1" + cells + "\n"
  }

  @Test func aNewColumnFillsTheRowsThatAreKnown() throws {
    let merged = try merge(base: rows("", ""), added: rows(",km", ",730"))
    #expect(merged.report.assertionsKnown == 1 && merged.report.assertionsAdded == 0)
    #expect(merged.tables.assertions[0, "km"] == "730")
  }

  @Test func anotherNumberIsAStatementOfItsOwn() throws {
    let merged = try merge(base: rows(",km", ",700"), added: rows(",km", ",730"))
    #expect(merged.report.assertionsKnown == 0 && merged.report.assertionsAdded == 1)
    let loaded = DatasetLoader().load(merged.tables.datasetFiles)
    #expect(loaded.lines(of: "duplicate-assertion").isEmpty)
    #expect(loaded.network?.ties.map { $0.quantity("km")?.value } == [715])
  }

  @Test func theSameNumberWrittenOtherwiseIsKnown() throws {
    let merged = try merge(base: rows(",km", ",730"), added: rows(",km", ",730.0"))
    #expect(merged.report.assertionsKnown == 1 && merged.report.assertionsAdded == 0)
  }

  @Test func aDifferenceOfNumbersIsListed() throws {
    let (old, new) = (rows(",km", ",700"), rows(",km", ",730"))
    let tables = try [old, new].map { text in
      try DatasetTables(
        DatasetFiles(
          origin: "x",
          files: [("cities.csv", Sample.cities), ("assertions.csv", text)].map {
            ($0.0, Array($0.1.utf8))
          }))
    }
    let entries = DatasetDifference(from: tables[0], to: tables[1]).entries
    #expect(entries.map(\.field) == ["km"])
    #expect(entries.map(\.before) == ["700"] && entries.map(\.after) == ["730"])
  }
}
