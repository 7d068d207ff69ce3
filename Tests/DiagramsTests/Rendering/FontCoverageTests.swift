import Diagrams
import Testing

@Suite struct FontCoverageTests {
  // A private-use character that no font holds.
  private static let unknown = "\u{10FFF0}"

  @Test func latinTextIsAlwaysWritable() {
    #expect(FontCoverage.missing(in: "Ürümqi – Iași, İzmir").filter { $0.value < 0x250 }.isEmpty)
    #expect(Scenes.pinned().fontWarnings.isEmpty)
  }

  @Test func textWithoutAFontIsNamed() {
    let warnings = Scenes.pinned(label: Self.unknown).fontWarnings
    // A node, a group and the legend hold it, each in words of their own.
    #expect(warnings.count == 3)
    #expect(warnings.allSatisfy { $0.holds("U+10FFF0") && $0.holds("install a font") })
  }

  @Test func printLeavesOutWhatWouldBeBoxes() throws {
    let bare = try Scenes.bytes(Scenes.pinned(label: "x"), .png)
    #expect(try Scenes.bytes(Scenes.pinned(label: Self.unknown), .png) != bare)
    #expect(try Scenes.svg(Scenes.pinned(label: Self.unknown)).holds(Self.unknown))
  }
}
