import Execution
import GraphFormats
import Testing

@Suite struct SQLiteReaderTests {
  private static let cities = SQLiteTable(
    "cities",
    [
      .init("id", .text, isRequired: true), .init("name", .text), .init("lat", .real),
      .init("population", .integer),
    ],
    primaryKey: ["id"],
    rows: [
      [.text("a"), .text("O'Neil \"x\"\n— اصفهان"), .real(32.5), .integer(-9_007_199_254_740_993)],
      [.text("b"), .text(""), .real(-0.1), .null], [.text("c"), .null, .null, .integer(0)],
    ])
  private static let ties = SQLiteTable(
    "ties of \"all\"",
    [.init("from", .text, references: "cities"), .init("to", .text, references: "cities")],
    rows: [[.text("a"), .text("b")], [.text("b"), .null]])

  private static func bytes() throws -> [UInt8] {
    try SQLiteWriter(
      tables: [cities, ties],
      statements: ["CREATE VIEW named AS SELECT * FROM cities WHERE name IS NOT NULL"]
    ).bytes()
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let tables = try SQLiteReader.tables(try Self.bytes(), file: "x.sqlite")
    #expect(tables.map(\.name) == ["cities", "ties of \"all\""])
    #expect(tables[0].rows == Self.cities.rows)
    #expect(tables[0].primaryKey == ["id"])
    #expect(tables[0].columns.map(\.type) == [.text, .text, .real, .integer])
    #expect(tables[1].rows == Self.ties.rows)
  }

  @Test func theSameTablesGiveTheSameBytes() throws {
    let isSame = try Self.bytes() == Self.bytes()
    #expect(isSame)
  }

  @Test func aRowThatRefersToNothingIsRefused() throws {
    let stray = SQLiteTable(
      "ties", [.init("from", .text, references: "cities")], rows: [[.text("nowhere")]])
    #expect(throws: (any Error).self) {
      try SQLiteWriter(tables: [Self.cities, stray]).bytes()
    }
  }

  @Test func aValueOfAnotherTypeIsRefused() throws {
    let wrong = SQLiteTable("t", [.init("n", .integer)], rows: [[.text("many")]])
    #expect(throws: (any Error).self) { try SQLiteWriter(tables: [wrong]).bytes() }
  }

  @Test func aDatabaseOfTheOtherJournalModeIsRead() throws {
    // Bytes 18 and 19 are 2 in a database with a write-ahead log.
    var bytes = try Self.bytes()
    (bytes[18], bytes[19]) = (2, 2)
    #expect(try SQLiteReader.tables(bytes, file: "x").count == 2)
  }

  @Test func nothingOfTheSchemaIsRun() throws {
    let bytes = try SQLiteWriter(
      tables: [Self.cities],
      statements: [
        "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
          + "SELECT count(*) FROM n",
        "CREATE TABLE made (a INTEGER, b AS (zeroblob(1000000000)) VIRTUAL)",
        "INSERT INTO made (a) VALUES (1)",
      ]
    ).bytes()
    let tables = try SQLiteReader.tables(bytes, file: "x")
    #expect(tables.map(\.name) == ["cities", "made"])
    #expect(tables[1].columns.map(\.name) == ["a"])
  }

  @Test func damagedFilesEndInAnErrorThatNamesThem() throws {
    let whole = try Self.bytes()
    for length in [0, 5, 16, 100, 4096, whole.count - 1] {
      let error = #expect(throws: GraphFormatError.self) {
        try SQLiteReader.tables(Array(whole.prefix(length)), file: "half.sqlite")
      }
      #expect(error?.description.hasPrefix("half.sqlite:1: ") == true)
    }
  }

  @Test(arguments: 1...60)
  func bytesDrawnAtRandomNeitherCrashNorHang(seed: UInt64) throws {
    var generator = Seed(seed).stream(0)
    var bytes = try Self.bytes()
    for _ in 0..<40 {
      bytes[16 + generator.index(below: bytes.count - 16)] = UInt8(generator.index(below: 256))
    }
    // Tables or an error, either is fine.
    let tables = try? SQLiteReader.tables(bytes, file: "x")
    #expect((tables?.count ?? 0) < 100)
  }

  @Test func limitsAreTold() throws {
    var limits = SQLiteReader.Limits()
    limits.values = 5
    let error = #expect(throws: GraphFormatError.self) {
      try SQLiteReader.tables(try Self.bytes(), file: "x", limits: limits)
    }
    #expect(error?.problem == "the database has more than 5 values")
  }
}
