import NetworkAnalysis
import Reporting
import Testing

@Suite struct TableFormatTests {
  static let table = ResultTable(
    id: "rank-test", title: "Cities by test", basis: "Data: toy. Selection: all.",
    columns: [
      ResultColumn("rank", "Rank", form: .count, meaning: "Place."),
      ResultColumn("city", "City", form: .words, meaning: "Name."),
      ResultColumn("score", "Score", unit: "km", form: .significant(3), meaning: "Points."),
    ],
    rows: [
      [.integer(1), .text("Xi'an, \"old\" | capital"), .real(12345.678)],
      [.integer(12), .text("西安"), .missing],
    ],
    method: MethodNote(
      name: "Test", meaning: "A number.", choices: [.init("Direction", "ignored")],
      caveat: "Beware.", literature: ["Nobody (2000)."]),
    remarks: ["Two of three."])

  @Test func plainTextAlignsColumnsAndStatesBasisAndConvention() throws {
    let text = try TableFormat.table.text(of: [Self.table])
    #expect(
      text == """
        Cities by test
        Data: toy. Selection: all.

        Rank  City                     Score
        ────  ──────────────────────  ──────
           1  Xi'an, "old" | capital  12\u{2009}346
          12  西安                         –

        Test: A number. [direction: ignored] Beware.
        Note: Two of three.

        """)
  }

  @Test func csvKeepsAllDigitsAndQuotesWhereNeeded() throws {
    let text = try TableFormat.csv.text(of: [Self.table])
    #expect(
      text == """
        rank,city,score
        1,"Xi'an, ""old"" | capital",12345.678
        12,西安,

        """)
  }

  @Test func markdownEscapesWhatWouldBreakTheTable() throws {
    let text = try TableFormat.markdown.text(of: [Self.table])
    #expect(text.contains("| 1 | Xi'an, \"old\" \\| capital | 12\u{2009}346 |"))
    #expect(text.contains("| ---: | --- | ---: |"))
  }

  @Test func jsonNamesEveryCellAndWritesMissingAsNull() throws {
    let text = try TableFormat.json.text(of: [Self.table])
    #expect(text.contains("\"score\" : 12345.678"))
    #expect(text.contains("\"score\" : null"))
    #expect(text.contains("\"caveat\" : \"Beware.\""))
  }

  @Test func charactersThatSteerATerminalAreBlanked() throws {
    let table = ResultTable(
      id: "t", title: "T", basis: "", columns: [Self.table.columns[1]],
      rows: [[.text("a\u{1B}[31mb\nc\u{202E}d")]], method: Self.table.method)
    let text = try TableFormat.table.text(of: [table])
    #expect(text.contains("a [31mb c d"))
  }

  @Test func webAddressesStayWholeInMarkdown() throws {
    let address = "https://example.org/List_(a_b)?x=1&y=2"
    let table = ResultTable(
      id: "t", title: "T", basis: "", columns: [Self.table.columns[1]],
      rows: [[.text("see \(address).")]], method: Self.table.method)
    #expect(try TableFormat.markdown.text(of: [table]).contains("see <\(address)>."))
  }

  @Test(arguments: TableFormat.allCases)
  func anEmptyTableIsWrittenInEveryFormat(format: TableFormat) throws {
    let empty = ResultTable(
      id: "empty", title: "Nothing", basis: "", columns: Self.table.columns, rows: [],
      method: Self.table.method)
    #expect(try format.text(of: [empty]).hasSuffix("\n"))
  }
}
