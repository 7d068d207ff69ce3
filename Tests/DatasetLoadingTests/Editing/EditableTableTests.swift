import DatasetLoading
import GraphFormats
import Testing

@Suite struct EditableTableTests {
  static func table(_ text: String) throws -> EditableTable {
    try EditableTable(.cities, bytes: Array(text.utf8))
  }

  @Test func unknownColumnsAndCellTextsStayAsWritten() throws {
    let text = "ID,mayor, Name \na, Ms A ,\"Xi’an, old\"\n"
    var table = try Self.table(text)
    #expect(table[0, "mayor"] == "Ms A")
    table[0, "mayor"] = "Ms A"
    #expect(String(decoding: table.bytes ?? [], as: UTF8.self) == text)
  }

  @Test func settingACellChangesNothingElse() throws {
    var table = try Self.table("id,name,note\na, A ,x\nb, B ,y\n")
    table[1, "name"] = "Bee"
    #expect(
      String(decoding: table.bytes ?? [], as: UTF8.self) == "id,name,note\na, A ,x\nb,Bee,y\n")
  }

  @Test func aColumnThatIsMissingIsAddedAtTheEnd() throws {
    var table = try Self.table("id,name\na,A\nb,B\n")
    table[1, "aliases"] = "Bee"
    #expect(
      String(decoding: table.bytes ?? [], as: UTF8.self) == "id,name,aliases\na,A,\nb,B,Bee\n")
  }

  @Test func anEmptyValueAddsNoColumn() throws {
    var table = try Self.table("id,name\na,A\n")
    table[0, "aliases"] = ""
    table.append(["id": "b", "name": "B", "aliases": ""])
    #expect(String(decoding: table.bytes ?? [], as: UTF8.self) == "id,name\na,A\nb,B\n")
  }

  @Test func anAbsentTableGetsTheHeaderOfItsSchema() {
    var table = EditableTable(absent: .sources)
    #expect(table.bytes == nil)
    table.append(["id": "s1", "title": "T"])
    #expect(table.header == TableSchema.sources.columns)
    #expect(table[0, "title"] == "T")
  }

  @Test func rowsKnowTheirLines() throws {
    var table = try Self.table("id,name\na,\"A\nB\"\nc,C\n")
    table.append(["id": "d"])
    #expect(table.rows.map(\.line) == [2, 4, nil])
  }

  @Test func semicolonsAndOtherLineEndsBecomePlainCSV() throws {
    let table = try Self.table("id;name\r\na;A, B\r\n")
    #expect(String(decoding: table.bytes ?? [], as: UTF8.self) == "id,name\na,\"A, B\"\n")
  }

  @Test func placesOnABranchAreSortedByNumber() throws {
    var table = EditableTable(empty: .corridors)
    for order in ["10", "9", "1"] {
      table.append(["corridor": "c", "branch": "b", "order": order, "city": "x"])
    }
    table.sortRows()
    #expect(table.rows.indices.map { table[$0, "order"] } == ["1", "9", "10"])
  }

  @Test func removingARowKeepsTheOthers() throws {
    var table = try Self.table("id,name\na,A\nb,B\nc,C\n")
    table.removeRow(1)
    #expect(table.rows.indices.map { table[$0, "id"] } == ["a", "c"])
    table.removeRows { $0 == 0 }
    #expect(table.rows.indices.map { table[$0, "id"] } == ["c"])
  }
}
