import Diagrams
import Testing

@Suite struct DotWriterTests {
  @Test func theOrderOfInputDoesNotMatter() {
    let scene = Scenes.pinned()
    var turned = scene
    turned.nodes.reverse()
    turned.edges.reverse()
    #expect(DotWriter().text(of: scene) == DotWriter().text(of: turned))
  }

  @Test func theFileNamesItsOwnEngine() {
    #expect(DotWriter().text(of: Scenes.pinned()).holds("layout=\"nop2\""))
  }

  @Test func paperIsWhiteAndPagesAreNot() {
    let scene = Scenes.pinned()
    #expect(DotWriter(for: .paper).text(of: scene).holds("bgcolor=\"white\""))
    #expect(DotWriter(for: .page).text(of: scene).holds("bgcolor=\"transparent\""))
  }

  @Test func coordinatesHaveOneDecimal() {
    var scene = Scenes.pinned()
    scene.nodes[0].position = ScenePoint(-0.04, 12.349)
    #expect(DotWriter().text(of: scene).holds("pos=\"0,12.3\""))
  }

  @Test func theXdotOfASceneDrawsAgain() throws {
    let dot = DotWriter().text(of: Scenes.pinned())
    let xdot = try InProcessRenderer().run(
      RenderJob(name: "first", dot: dot, engine: .pinned, product: .xdot)
    ).bytes
    let job = RenderJob(
      name: "again", dot: String(decoding: xdot, as: UTF8.self), engine: .pinned, product: .svg)
    let again = try InProcessRenderer().run(job)
    let svg = String(decoding: again.bytes, as: UTF8.self)
    #expect(again.warnings.isEmpty)
    #expect(svg.occurrences(of: "class=\"node") == 3)
  }
}
