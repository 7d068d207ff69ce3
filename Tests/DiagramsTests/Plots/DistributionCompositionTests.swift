import Diagrams
import Testing

@Suite struct DistributionCompositionTests {
  @Test(arguments: [1, 3, 20, 200, 3000])
  func distributionsAreLegible(cities: Int) throws {
    let metrics = try Material.metrics(PlotMaterial.distribution(of: cities).scene())
    #expect(metrics.labelLabel == 0 && metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0 && metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.canvas.width < 325 && metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
  }

  @Test func equalRatiosTakeEqualRoom() throws {
    let scene = composition([(1, 1), (10, 0.1), (100, 0.01)], []).scene()
    let places = ["v-1", "v-10", "v-100"].compactMap { id in
      scene.nodes.first { $0.id == id }?.position
    }
    try #require(places.count == 3)
    #expect(abs((places[1].x - places[0].x) - (places[2].x - places[1].x)) < 1e-9)
    #expect(abs((places[0].y - places[1].y) - (places[1].y - places[2].y)) < 1e-9)
    #expect(places[0].x < places[1].x && places[0].y > places[1].y)
  }

  @Test func whatIsNamedHasARingAndWhatIsAskedForTheHighlight() throws {
    let scene = composition(
      [(1, 1), (4, 0.5), (9, 0.1)],
      [
        .init(value: 4, label: "median"), .init(value: 9, label: "Best"),
        .init(value: 4, label: "Own", subject: "own", isAskedFor: true),
        .init(value: 7, label: "Nowhere"),
      ]
    ).scene()
    let ring = try #require(scene.nodes.first { $0.id == "v-4" })
    #expect(ring.line?.color == scene.style.highlight && ring.subject == "own")
    #expect(scene.nodes.first { $0.id == "v-9" }?.line?.color == scene.style.tie)
    // One name for one dot, the one asked for first.
    #expect(scene.nodes.first { $0.id == "m-4" }?.label.text == "Own, median (4)")
    #expect(scene.nodes.first { $0.id == "m-4" }?.textColor == scene.style.highlightText)
    #expect(scene.nodes.first { $0.id == "m-9" }?.label.text == "Best (9)")
    #expect(!scene.nodes.contains { $0.label.text.hasPrefix("Nowhere") })
  }

  @Test func theOrderOfValuesLeavesNoTrace() throws {
    let plan = PlotMaterial.distribution(of: 200)
    var other = plan
    other.steps.reverse()
    other.marks.reverse()
    #expect(try Scenes.bytes(plan.scene()) == Scenes.bytes(other.scene()))
  }

  private func composition(
    _ steps: [(Double, Double)], _ marks: [DistributionComposition.Mark]
  ) -> DistributionComposition {
    DistributionComposition(
      name: "d", title: "D", steps: steps.map { .init(value: $0.0, share: $0.1) }, marks: marks,
      valueTitle: "ties", shareTitle: "share")
  }
}
