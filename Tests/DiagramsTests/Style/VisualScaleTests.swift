import Diagrams
import Testing

@Suite struct VisualScaleTests {
  @Test func areasGrowWithTheNumber() {
    let scale = AreaScale(largest: 100, diameters: 0...10)
    #expect(scale.diameter(of: 25) == 5)
    #expect(scale.diameter(of: -3) == 0)
    #expect(scale.diameter(of: 400) == 10)
    #expect(AreaScale(largest: 0, diameters: 4...9).diameter(of: 7) == 4)
  }

  @Test func widthsLieBetweenHairlineAndBand() {
    let scale = WidthScale(largest: 50)
    #expect(scale.width(of: 0) == 0.5)
    #expect(scale.width(of: 50) == 8.5)
    #expect(scale.width(of: 10) < scale.width(of: 11))
  }

  @Test func scalesExplainThemselves() {
    #expect(WidthScale(largest: 1).legendEntry("ties").text == "ties")
    #expect(AreaScale(largest: 1, diameters: 1...2).legendEntry("cities") == .sizes("cities"))
  }
}
