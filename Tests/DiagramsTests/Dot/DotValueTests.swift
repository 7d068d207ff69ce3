import Diagrams
import Testing

@Suite struct DotValueTests {
  @Test(arguments: [
    (#"a "b""#, #""a \"b\"""#), (#"\N"#, "\"\\\\\u{2060}N\""), ("R&D", #""R&amp;D""#),
    ("a\nb", #""a\nb""#), ("\u{1}x", #""x""#), ("", #""""#), ("node", #""node""#),
  ])
  func textCannotLeaveItsQuotes(text: String, source: String) {
    #expect(DotValue.text(text).source == source)
  }

  @Test func longTextIsWrittenInPieces() {
    let text = String(repeating: "\\&é", count: 9000)
    let source = DotValue.text(text).source
    #expect(source.holds("\" + \""))
    #expect(source.split(separator: "\n").allSatisfy { !$0.hasSuffix("\\") })
  }

  @Test func formattedTextHoldsNoForeignTag() {
    let row = LabelRow([TextSpan("<IMG SRC=\"x\"/>&\"", isBold: true, size: 8.6)])
    let label = HTMLLabel(rows: [row])
    #expect(
      label.source
        == "<FONT POINT-SIZE=\"9\"><B>&lt;IMG SRC=&quot;x&quot;/&gt;&amp;&quot;</B></FONT>")
  }

  @Test func slugsAreAsciiAndOneToOne() {
    let table = SlugTable(["iași", "a b", "a-b", "a/b", ""])
    let slugs = ["iași", "a b", "a-b", "a/b", ""].map { table[$0] }
    #expect(Set(slugs).count == 5)
    #expect(slugs.allSatisfy { slug in slug.utf8.allSatisfy { $0 < 128 } && !slug.isEmpty })
  }
}
