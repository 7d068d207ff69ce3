import Diagrams
import Testing

@Suite struct LegibilityMetricsTests {
  private static func svg(_ body: String) -> [UInt8] {
    Array(
      ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\">" + body + "</svg>").utf8)
  }

  private static func text(_ words: String, _ x: Int, _ y: Int) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" font-size=\"10\">\(words)</text>"
  }

  @Test func overlappingTextsAreCounted() throws {
    let body = Self.text("Isfahan", 10, 20) + Self.text("Shiraz", 30, 22) + Self.text("Qom", 10, 80)
    let metrics = try #require(LegibilityMetrics(svg: Self.svg(body)))
    #expect(metrics.labelLabel == 1)
    #expect(metrics.labels == 3)
  }

  @Test func textBeyondTheCanvasIsCounted() throws {
    let metrics = try #require(LegibilityMetrics(svg: Self.svg(Self.text("Isfahan", 190, 20))))
    #expect(metrics.outside == 1)
  }

  @Test func textThatLeavesItsShapeIsCounted() throws {
    let body =
      "<g class=\"node\" id=\"a\"><ellipse cx=\"50\" cy=\"50\" rx=\"12\" ry=\"12\"/>"
      + Self.text("Thessaloníki", 25, 53) + "</g>"
    let metrics = try #require(LegibilityMetrics(svg: Self.svg(body)))
    #expect(metrics.spill == 1)
    #expect(metrics.labelNode == 0)
  }

  @Test func crossingsAndLinesThroughTextAreCounted() throws {
    let body =
      "<g class=\"edge\"><path d=\"M0,0L100,100\"/></g>"
      + "<g class=\"edge\"><path d=\"M0,100L100,0\"/></g>" + Self.text("Isfahan", 40, 53)
    let metrics = try #require(LegibilityMetrics(svg: Self.svg(body)))
    #expect(metrics.crossings == 1)
    #expect(metrics.edgeOverLabel == 2)
  }

  @Test func smallTypeShrinksWithThePage() throws {
    let wide = "<svg viewBox=\"0 0 964 100\">" + Self.text("x", 5, 20) + "</svg>"
    let metrics = try #require(LegibilityMetrics(svg: Array(wide.utf8)))
    #expect(abs(metrics.smallestPrint - 5) < 0.01)
  }

  @Test func whatIsNoSVGHasNoFigures() {
    #expect(LegibilityMetrics(svg: Array("<svg".utf8)) == nil)
  }

  @Test(arguments: [("Isfahan", 32.8), ("e\u{301}", 5.56), ("西安", 20.0), ("", 0.0)])
  func widthsComeFromATable(text: String, width: Double) {
    #expect(abs(TextMetrics.width(of: text, size: 10) - width) < 0.03)
  }
}
