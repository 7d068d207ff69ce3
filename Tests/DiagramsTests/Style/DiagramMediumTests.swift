import Diagrams
import Testing

@Suite struct DiagramMediumTests {
  static let scene: DiagramScene = {
    var scene = DiagramScene(
      name: "m", title: "M",
      nodes: [
        SceneNode(
          id: "a", label: .plain("Isfahan"), textColor: DiagramColor(0x5B6770),
          line: LineStyle(width: 0.2, color: DiagramColor(0x00557F)), position: ScenePoint(0, 0)),
        SceneNode(
          id: "b", label: .rich([LabelRow([TextSpan("Baku", color: DiagramColor(0x777777))])]),
          fill: DiagramColor(0x1F2933), position: ScenePoint(90, 0)),
      ],
      edges: [
        SceneEdge(
          id: "e", tail: "a", head: "b", line: LineStyle(width: 0.2, color: DiagramColor(0x0072B2)))
      ], legend: Legend([.color(DiagramColor(0xE69F00), "West Asia")]))
    scene.style.tie = DiagramColor(0x0072B2)
    return scene
  }()

  @Test func theScreenIsAsComposedButForTextThatIsHardToRead() throws {
    let (_, text, ground) = try #require(
      Self.scene.made(for: .screen).textColors.first { $0.words == "Baku" })
    #expect(text.contrast(on: ground) >= 4.5)
    let made = Self.scene.made(for: .screen)
    #expect(made.nodes[0] == Self.scene.nodes[0] && made.edges == Self.scene.edges)
    #expect(!made.isGroundPainted)
  }

  @Test func printIsFirmAndOnWhite() {
    let made = Self.scene.made(for: .print)
    #expect(made.isGroundPainted && made.ground == .white)
    #expect(made.edges[0].line.width == 0.5 && made.nodes[0].line?.width == 0.5)
    #expect(made.nodes[0].textColor.contrast(on: .white) >= 7)
  }

  @Test func darkTurnsLightnessRoundAndKeepsHues() throws {
    let made = Self.scene.made(for: .dark)
    #expect(made.isGroundPainted)
    // OKLab lightness 0.2 without hue, by hand: 0.2³ = 0.008 linear, 0.0859 encoded, 22 of 255.
    #expect(made.ground == DiagramColor(0x161616))
    #expect(made.nodes[0].fill == made.ground)
    let line = made.edges[0].line.color
    #expect(line.blue > line.green && line.green > line.red)
    #expect(line.contrast(on: made.ground) >= 4)
    for (words, text, ground) in [
      ("Isfahan", made.nodes[0].textColor, try #require(made.nodes[0].fill))
    ] {
      #expect(text.contrast(on: ground) >= 4.5, "\(words)")
    }
    #expect(made.legend.entries != Self.scene.legend.entries)
    #expect(made.style.tie == line)
  }

  @Test(arguments: [DiagramMedium.print, .dark])
  func thePaintedGroundIsInTheDrawing(medium: DiagramMedium) {
    let made = Self.scene.made(for: medium)
    let dot = DotWriter().text(of: made)
    #expect(dot.contains(medium == .dark ? "bgcolor=\"#161616\"" : "bgcolor=\"white\""))
  }

  @Test(arguments: [("#0072B2", "#0072B2"), ("#0072b280", "#0072B280")])
  func coloursAreReadFromText(text: String, hex: String) {
    #expect(DiagramColor(hexText: text)?.hex == hex)
  }

  @Test(arguments: ["", "0072B2", "#0072B", "#0072B2FFF", "#00 2B2", "red"])
  func otherTextsAreNoColours(text: String) {
    #expect(DiagramColor(hexText: text) == nil)
  }
}
