import DatasetLoading
import GraphFormats
import Testing

@Suite struct SQLiteImporterTests {
  private func imported(_ tables: [SQLiteTable]) throws -> ImportedDataset {
    try ImporterCatalog.importing(
      ImportInput(files: [
        InputFile(name: "data/towns.sqlite", bytes: try SQLiteWriter(tables: tables).bytes())
      ]))
  }

  private let nodes = SQLiteTable(
    "nodes",
    [
      .init("id", .text), .init("name", .text), .init("country", .text), .init("lat", .real),
      .init("lon", .real),
    ],
    rows: [
      [.text("1"), .text("Łódź"), .text("PL"), .real(51.75), .real(19.5)],
      [.text("2"), .text("Lviv"), .text("Ukraine"), .null, .null],
    ])

  @Test func tablesOfNodesAndEdgesAreCitiesAndTies() throws {
    let edges = SQLiteTable(
      "edges", [.init("source", .text), .init("target", .text), .init("start", .integer)],
      rows: [[.text("1"), .text("2"), .integer(1999)]])
    let dataset = try imported([nodes, edges])
    #expect(dataset.id == "towns")
    #expect(try dataset.column("name", of: "cities.csv") == ["Łódź", "Lviv"])
    #expect(try dataset.column("lat", of: "cities.csv") == ["51.75", ""])
    #expect(try dataset.column("date", of: "assertions.csv") == ["1999"])
  }

  @Test func aDatabaseWithoutTiesIsRefusedWithItsTables() throws {
    let error = #expect(throws: ImportError.self) { try imported([nodes]) }
    #expect(
      error?.description.contains("towns.sqlite: no two of the tables are cities and ties: 'nodes'")
        == true)
  }

  @Test func aBrokenDatabaseIsRefused() throws {
    let bytes = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 5000)
    let error = #expect(throws: ImportError.self) {
      try ImporterCatalog.importing(
        ImportInput(files: [InputFile(name: "x.db", bytes: bytes)]))
    }
    #expect(error?.description.hasPrefix("x.db: the database is ") == true)
  }
}
