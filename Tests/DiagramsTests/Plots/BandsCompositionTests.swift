import Diagrams
import Testing

@Suite struct BandsCompositionTests {
  static func scene(certain: Bool = false) -> DiagramScene {
    BandsComposition(
      name: "n", title: "T",
      bands: [
        .init(label: "0–50", observed: 100, first: 200, second: 50, isCertain: true),
        .init(label: "over 50", observed: 0, first: 10, second: 12, isCertain: certain),
      ], bandTitle: "km", countTitle: "ties", chanceTitles: ("one chance", "another chance"),
      barTitles: ("certain", "open"), notes: ["Note."]
    ).scene()
  }

  @Test func barsAndMarksEndAtTheirNumbers() throws {
    // The axis goes from 0 to 200 over 190 points, above the 34 that its words take.
    let scene = Self.scene()
    let bars = scene.backdrop.filter { $0.fill != nil }
    #expect(bars.count == 1)
    #expect(bars[0].points.map(\.y) == [34, 34, 129, 129])
    func heights(_ id: String) -> Set<Double> {
      Set(scene.edges.first { $0.id == id }?.route.points?.map(\.y) ?? [])
    }
    #expect(heights("f-0") == [224])
    #expect(heights("s-0") == [81.5])
    // The first kind of chance ends where the second begins: in the middle of the bar.
    let middle = (bars[0].points[0].x + bars[0].points[1].x) / 2
    let first = try #require(scene.edges.first { $0.id == "f-0" }?.route.points)
    let second = try #require(scene.edges.first { $0.id == "s-0" }?.route.points)
    #expect(abs((first.last?.x ?? 0) - middle + 1) < 1e-9)
    #expect(abs((second.first?.x ?? 0) - middle - 1) < 1e-9)
  }

  @Test func numbersStandAboveAllMarks() {
    let numbers = Self.scene().nodes.filter { $0.id.hasPrefix("n-") }
    #expect(numbers.compactMap(\.position?.y).first == 234)
    #expect(numbers.map(\.label.text) == ["100", "0"])
  }

  @Test func onlyWhatOccursIsExplained() {
    let both = ["certain", "open", "", "left: one chance", "right: another chance"]
    #expect(Self.scene().legend.entries.map(\.text) == both)
    #expect(
      Self.scene(certain: true).legend.entries.map(\.text) == both.filter { $0 != "open" })
    #expect(Self.scene().legend.notes == ["Note."])
  }
}
