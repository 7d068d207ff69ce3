import Diagrams
import Testing

@Suite struct BumpCompositionTests {
  typealias Line = BumpComposition.Line

  static let lines = [
    Line(id: "a", label: "Alpha", region: "europe", ranks: [1, 2, 1], isAskedFor: true),
    Line(id: "b", label: "Beta", region: "africa", ranks: [nil, 1, 2]),
    Line(id: "c", label: "Gamma", ranks: [3, nil, 3]),
  ]

  static func scene(_ lines: [Line] = lines) -> DiagramScene {
    BumpComposition(
      name: "n", title: "T", columns: ["2000", "2010", "2020"], lines: lines, top: 3
    ).scene()
  }

  private func height(_ id: String, in scene: DiagramScene) -> Double? {
    scene.nodes.first { $0.id == id }?.position?.y
  }

  @Test func ranksLieInEvenRows() {
    let scene = Self.scene()
    // Rows of 19 points; the lowest one lies 0.6 rows above the bottom.
    for (id, expected) in [("p-a-0", 49.4), ("p-a-1", 30.4), ("p-b-1", 49.4), ("p-c-2", 11.4)] {
      #expect(abs((height(id, in: scene) ?? 0) - expected) < 1e-9, "\(id)")
    }
  }

  @Test func aLineIsInterruptedWhereThereIsNoRank() {
    let scene = Self.scene()
    #expect(scene.edges.map(\.id).sorted() == ["l-a-0", "l-b-0"])
    #expect(
      scene.nodes.map(\.id).filter { $0.hasPrefix("p-c") }.sorted() == ["p-c-0", "p-c-2"])
  }

  @Test func namesStandAtBothEnds() {
    let nodes = Self.scene().nodes
    #expect(nodes.map(\.id).filter { $0.hasPrefix("a-") }.sorted() == ["a-a", "a-c"])
    #expect(nodes.map(\.id).filter { $0.hasPrefix("z-") }.sorted() == ["z-a", "z-b", "z-c"])
    #expect(nodes.first { $0.id == "z-b" }?.subject == "b")
  }

  @Test func namesAtOneRankMoveApart() throws {
    let scene = Self.scene([
      Line(id: "a", label: "Alpha", ranks: [1, 1, 1]),
      Line(id: "b", label: "Beta", ranks: [2, 2, 1]),
    ])
    let (a, b) = (
      try #require(height("z-a", in: scene)), try #require(height("z-b", in: scene))
    )
    #expect(abs(a - b - 13) < 1e-9 && abs((a + b) / 2 - 49.4) < 1e-9)
    // One dot for both.
    #expect(scene.nodes.filter { ["p-a-2", "p-b-2"].contains($0.id) }.count == 1)
  }

  @Test func lowerRanksLieInTheirOwnBandWithTheRankInTheName() {
    let scene = Self.scene(
      Self.lines + [Line(id: "d", label: "Delta", ranks: [nil, 300, 30])])
    // The band is 84 points high; its lowest rank lies 8 above the bottom, and 30 of 3 to 300 halfway.
    #expect(abs((height("p-d-1", in: scene) ?? 0) - 8) < 1e-9)
    #expect(abs((height("p-d-2", in: scene) ?? 0) - 44) < 1e-9)
    #expect(abs((height("p-c-2", in: scene) ?? 0) - 95.4) < 1e-9)
    #expect(scene.nodes.first { $0.id == "z-d" }?.label.text == "Delta (30)")
    #expect(scene.backdrop.contains { $0.fill == DiagramStyle().panel })
  }

  @Test func theLegendNamesTheHuesOfTheOthers() {
    #expect(Self.scene().legend.entries.map(\.text) == ["Africa", "other"])
  }

  @Test func theOrderOfLinesDoesNotMatter() {
    let writer = DotWriter(for: .page)
    #expect(
      writer.text(of: Self.scene(Self.lines.reversed())) == writer.text(of: Self.scene()))
  }
}
