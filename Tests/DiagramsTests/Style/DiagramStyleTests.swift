import Diagrams
import Testing

@Suite struct DiagramStyleTests {
  static let style = DiagramStyle()

  @Test(arguments: style.regions)
  func regionsReadOnWhiteAndOnTheirOwnGround(hue: RegionHue) {
    #expect(hue.line.contrast(on: .white) >= 3)
    #expect(hue.text.contrast(on: .white) >= 4.5)
    #expect(hue.text.contrast(on: hue.ground) >= 4.5)
  }

  @Test func textReadsOnItsBackgrounds() {
    for text in [Self.style.ink, Self.style.muted, Self.style.alert] {
      #expect(text.contrast(on: .white) >= 4.5)
    }
    for ground in Self.style.regions.map(\.ground) + [Self.style.panel] {
      #expect(Self.style.muted.contrast(on: ground) >= 4.5)
      #expect(Self.style.ink.contrast(on: ground) >= 4.5)
    }
  }

  @Test(arguments: TieLine.allCases.filter { $0 != .stretch })
  func linesReadOnWhite(meaning: TieLine) {
    #expect(Self.style.line(meaning).color.contrast(on: .white) >= 3)
  }

  @Test func linesDifferWithoutTheirColour() {
    let looks = TieLine.allCases.map { meaning in
      let line = Self.style.line(meaning)
      return "\(line.pattern) \(line.width)"
    }
    #expect(Set(looks).count == looks.count)
  }

  @Test func contrastFollowsTheFormula() {
    #expect(abs(DiagramColor(0).contrast(on: .white) - 21) < 0.001)
    #expect(abs(Self.style.ink.contrast(on: .white) - 14.8) < 0.1)
  }

  @Test func coloursAreWrittenAsGraphvizReadsThem() {
    #expect(DiagramColor(0x0072B2).hex == "#0072B2")
    #expect(DiagramColor(0x0072B2).withOpacity(0.5).hex == "#0072B280")
    #expect(DiagramColor(0xF0E442).shade(0.25).hex == "#B4AB32")
  }
}
