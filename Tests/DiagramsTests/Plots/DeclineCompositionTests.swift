import Diagrams
import Testing

@Suite struct DeclineCompositionTests {
  @Test(arguments: [1, 2, 5])
  func declinesAreLegible(courses: Int) throws {
    let metrics = try Material.metrics(PlotMaterial.decline(courses: courses).scene())
    #expect(metrics.labelLabel == 0 && metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0 && metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0 && metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
  }

  @Test func linesEndWhereTheyLieApart() {
    // At 20 % they are 60 and 20 % high, at 40 % 40 and 0, later both are near 0.
    let plan = composition([
      [(0, 0.8), (0.2, 0.6), (0.4, 0.4), (0.8, 0), (1, 0)],
      [(0, 0.8), (0.2, 0.2), (0.4, 0), (0.8, 0), (1, 0)],
    ])
    #expect(plan.end == 0.4)
    #expect(composition([[(0, 0.8), (1, 0)]]).end == 1)
    let ids = plan.scene().edges.filter { $0.classes.contains("course") }.map(\.id)
    #expect(ids.sorted() == ["c-0", "c-1"])
  }

  @Test func namesKeepALineApartAndTheirOrder() {
    #expect(DeclineComposition.spread([100, 50], least: 0) == [100, 50])
    #expect(DeclineComposition.spread([50, 50], least: 0) == [56.5, 43.5])
    #expect(DeclineComposition.spread([3, 1], least: 0) == [13, 0])
    #expect(DeclineComposition.spread([100, 60, 55, 50], least: 0) == [100, 68, 55, 42])
  }

  @Test func whatOthersAreComparedWithIsGreyAndHasABand() throws {
    let scene = PlotMaterial.decline(courses: 3).scene()
    let edges = Dictionary(uniqueKeysWithValues: scene.edges.map { ($0.id, $0.line) })
    #expect(edges["c-o0"]?.color == scene.style.faint && edges["c-o0"]?.pattern == .solid)
    #expect(edges["c-o1"]?.pattern == .solid && edges["c-o2"]?.pattern == .dashed)
    #expect(scene.backdrop.count { $0.fill != nil } == 1)
  }

  @Test func theOrderOfLinesLeavesNoTrace() throws {
    let plan = PlotMaterial.decline(courses: 5)
    var other = plan
    other.courses.reverse()
    for index in other.courses.indices { other.courses[index].points.reverse() }
    #expect(try Scenes.bytes(plan.scene()) == Scenes.bytes(other.scene()))
  }

  private func composition(_ courses: [[(Double, Double)]]) -> DeclineComposition {
    DeclineComposition(
      name: "d", title: "D",
      courses: courses.enumerated().map { index, points in
        .init(
          id: "\(index)", label: "Order \(index)", points: points.map { .init($0.0, $0.1) },
          hue: index)
      }, lossTitle: "lost", restTitle: "left")
  }
}
