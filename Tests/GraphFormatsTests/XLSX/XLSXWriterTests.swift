import Foundation
import GraphFormats
import Testing

@Suite struct XLSXWriterTests {
  private static let sheet = XLSXWriter.Sheet(
    "cities", header: ["id", "figure"],
    rows: [
      [.text("=1+1"), .number(2.5)], [.text("O'Neil \"x\" <b> & اصفهان\n2"), .empty],
      [.text("007"), .number(-1e-7)],
    ])

  @Test func theSameSheetsGiveTheSameBytes() throws {
    let writer = XLSXWriter(sheets: [Self.sheet])
    let isSame = try writer.bytes() == writer.bytes()
    #expect(isSame)
    #expect(try writer.bytes().starts(with: [0x50, 0x4B, 0x03, 0x04]))
  }

  @Test func severalSheetsAndNoneWithRowsAreFine() throws {
    let empty = XLSXWriter.Sheet("ties", header: ["a"], rows: [])
    #expect(try XLSXWriter(sheets: [Self.sheet, empty]).bytes().count > 1000)
  }

  @Test func aSheetWithABadNameIsRefused() throws {
    let bad = XLSXWriter.Sheet("a[b]", header: ["a"], rows: [])
    #expect(throws: GraphFormatError.self) { try XLSXWriter(sheets: [bad]).bytes() }
  }

  @Test func textThatIsTooLongIsRefused() throws {
    let long = XLSXWriter.Sheet(
      "a", header: ["a"], rows: [[.text(String(repeating: "x", count: 40_000))]])
    #expect(throws: GraphFormatError.self) { try XLSXWriter(sheets: [long]).bytes() }
  }
}
