import Diagrams
import Testing

@Suite struct DarkColorsTests {
  static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" id="f" class="figure"><style>#f .halo \
    text{paint-order:stroke;stroke:#fff;stroke-width:3px}</style>
    <g><g class="node"><ellipse fill="#1f2933" stroke="#0072b2"/><text fill="#ffffff">A</text></g>
    <g class="node"><ellipse fill="#f0e442" stroke="none"/><text fill="#ffffff">B</text></g>
    <text fill="#5b6770">legend</text><text>plain</text></g></svg>
    """

  let changes = DarkColors(drawings: [drawing, "no drawing"]).changes

  private func dark(_ selector: String) throws -> DiagramColor {
    let change = try #require(changes.last { $0.selector == selector })
    return try #require(DiagramColor(hexText: change.dark))
  }

  @Test func theGroundIsNearlyBlack() {
    #expect(DarkColors.ground.contrast(on: DiagramColor(0)) < 1.3)
  }

  @Test func fillsAndStrokesAreTurnedRound() throws {
    #expect(try dark("[fill=\"#1f2933\"]").contrast(on: DarkColors.ground) > 10)
    #expect(try dark("[stroke=\"#0072b2\"]").contrast(on: DarkColors.ground) > 4.5)
    #expect(!changes.contains { $0.light == "none" })
  }

  @Test func freeTextIsReadableOnTheGround() throws {
    for selector in ["text[fill=\"#5b6770\"]", "text:not([fill])"] {
      #expect(try dark(selector).contrast(on: DarkColors.ground) >= 5.5)
    }
  }

  @Test func textInASignIsReadableOnTheSign() throws {
    let onDark = try dark("text[fill=\"#ffffff\"]")
    #expect(try onDark.contrast(on: dark("[fill=\"#1f2933\"]")) >= 4.5)
    let yellow = try dark("[fill=\"#f0e442\"]")
    let own = changes.last { $0.selector == "[fill=\"#f0e442\"]~text[fill=\"#ffffff\"]" }
    let onYellow = own.flatMap { DiagramColor(hexText: $0.dark) } ?? onDark
    #expect(onYellow.contrast(on: yellow) >= 4.5)
  }

  @Test func halosHaveTheColorOfTheGround() throws {
    #expect(try dark("#f :is(.halo,.glow) text") == DarkColors.ground)
  }
}
