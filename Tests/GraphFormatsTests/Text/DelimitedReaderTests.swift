import GraphFormats
import TestSupport
import Testing

struct DelimitedReaderTests {
  private func read(_ text: String, delimiter: UInt8? = nil) throws -> DelimitedTable {
    try DelimitedReader.read(Array(text.utf8), file: "cities.csv", delimiter: delimiter)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func eachWayToEndALineGivesTheSameTable(lineBreak: String) throws {
    let text = ["id,name", "a,Lublin", "", "b,Łódź", "", ""].joined(separator: lineBreak)
    let table = try read(text)
    #expect(table.header == ["id", "name"])
    #expect(table.rows.map(\.fields) == [["a", "Lublin"], ["b", "Łódź"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func theLastLineNeedsNoEnd() throws {
    #expect(try read("a,b\n1,").rows.map(\.fields) == [["1", ""]])
  }

  @Test func aByteOrderMarkIsNoPartOfTheHeader() throws {
    #expect(try read("\u{FEFF}id,name\n").header == ["id", "name"])
  }

  @Test func valuesAreNotTrimmed() throws {
    #expect(try read("a,b\n 1 ,\t2").rows[0].fields == [" 1 ", "\t2"])
  }

  @Test(arguments: [
    ("a,b\n", UInt8(ascii: ",")), ("a;b;c,d\n", UInt8(ascii: ";")), ("a\tb\n1\t2", 9),
    ("\"x;y;z\",b\n", UInt8(ascii: ",")), ("one column\n1;2\n", UInt8(ascii: ",")),
    ("sep=|\na|b\n", UInt8(ascii: "|")),
  ])
  func theHeaderTellsTheDelimiter(text: String, delimiter: UInt8) throws {
    #expect(try read(text).delimiter == delimiter)
  }

  @Test func aGivenDelimiterIsNotGuessed() throws {
    #expect(try read("a,b;c\n", delimiter: UInt8(ascii: ";")).header == ["a,b", "c"])
  }

  @Test func quotesHoldDelimitersLineBreaksAndQuotes() throws {
    let table = try read("a,b,c\n\"1,2\",\"x\r\ny\",\"say \"\"hi\"\"\"\n4,5,6\n")
    #expect(table.rows.map(\.fields) == [["1,2", "x\r\ny", "say \"hi\""], ["4", "5", "6"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func fieldsKnowTheirPlace() throws {
    let row = try read("a,b,c,d\nŁ,\"x\"\"\ny\",\"z\",w\n").rows[0]
    #expect((0..<4).map { row.line(of: $0) } == [2, 2, 3, 3])
    #expect((0..<4).map { row.column(of: $0) } == [1, 3, 4, 8])
  }

  @Test func theHeaderKnowsItsLine() throws {
    let table = try read("\n\nsep=;\n\na;b\n1;2")
    #expect(table.headerLine == 5)
    #expect(table.rows[0].line == 6)
  }

  @Test(arguments: [
    "a;b\n1;2;3\n", "sep=;\r\na;b\r\n", "\n\n\"a\";b\nłłł", "a;b", "a;b\n\"open",
  ])
  func theHeaderIsReadFromABeginning(text: String) throws {
    #expect(try DelimitedReader.header(Array(text.utf8), file: "x") == ["a", "b"])
  }

  @Test func aRealListReadsAsAnotherReaderCountedIt() throws {
    guard SharedMaterial.isPresent else { return }
    // 25,917 rows of 8 columns, counted by Python's csv module (SOURCE.txt of the folder).
    let bytes = try SharedMaterial.bytes("data/twinnings-wikipedia-2026/twin_cities.csv")
    let table = try DelimitedReader.read(bytes, file: "twin_cities.csv")
    #expect(table.rows.count == 25_917)
    #expect(table.header.count == 8)
  }
}

struct DelimitedTextErrorTests {
  private func message(_ bytes: [UInt8]) -> String {
    do {
      let table = try DelimitedReader.read(bytes, file: "cities.csv")
      return "read \(table.rows.count) rows"
    } catch {
      return error.description
    }
  }

  private func message(_ text: String) -> String { message(Array(text.utf8)) }

  @Test(arguments: [
    (
      "a,b\n1,2\n3,4,5\n",
      "cities.csv:3:5: the row has 3 fields, the header in line 1 has 2. "
        + "Is there a comma in a value? Put quotes around such values."
    ),
    (
      "\na;b;c\nx\n",
      "cities.csv:3:1: the row has 1 field, the header in line 2 has 3. "
        + "Are values missing, or is a quote left open in the row above?"
    ),
    (
      "a,b\nŁ,\"open\n\n3,4\n",
      "cities.csv:2:3: the quote that opens here is never closed. "
        + "Close it, or write a quote that belongs to the value twice."
    ),
    (
      "a,b\n1,5\" pipe\n",
      "cities.csv:2:4: a quote stands inside a value that does not start with one. "
        + "Put quotes around the value and write each quote in it twice."
    ),
    (
      "a,b\n1,\"x\"y\n",
      "cities.csv:2:6: the value goes on after its closing quote. "
        + "Write a quote that belongs to the value twice."
    ),
    (
      "",
      "cities.csv:1:1: the file is empty. Give it a first line with the names of its columns."
    ),
    (
      "\u{FEFF}\n\n",
      "cities.csv:1:1: the file is empty. Give it a first line with the names of its columns."
    ),
    (
      "a,b\n1,\0\n",
      "cities.csv:2:3: the file is not a text file, it holds a zero byte here. "
        + "Save the table as CSV in UTF-8."
    ),
  ])
  func eachFaultIsNamedWithItsPlace(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test func aByteThatIsNotUTF8IsShown() {
    #expect(
      message(Array("a,b\r\nŁ,M".utf8) + [0xFC] + Array("nchen\n".utf8))
        == "cities.csv:2:4: the byte 0xFC is not UTF-8 text. Save the file as UTF-8.")
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func theOtherUnicodeEncodingIsNamed(bytes: [UInt8]) {
    #expect(
      message(bytes)
        == "cities.csv:1:1: the file is UTF-16 text. "
        + "Save the file as UTF-8 (in Excel: \"CSV UTF-8\").")
  }
}
