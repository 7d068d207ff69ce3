import Diagrams
import Testing

@Suite struct GrowthCompositionTests {
  @Test(arguments: [2, 8, 80])
  func growthIsLegible(years: Int) throws {
    let metrics = try Material.metrics(PlotMaterial.growth(years: years).scene())
    #expect(metrics.labelLabel == 0 && metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0 && metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0 && metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
  }

  @Test func theBandLiesAboveTheArea() throws {
    let scene = composition.scene()
    let area = try points("certain-line", scene)
    let band = try points("possible-line", scene)
    #expect(area.map(\.x) == band.map(\.x))
    // 0 and 100 for certain, 100 more possibly, on an axis from 0 to 200 that is 150 points high.
    #expect(abs(area[1].y - area[0].y - 75) < 1e-9)
    #expect(abs(band[0].y - area[0].y - 75) < 1e-9)
    #expect(abs(band[1].y - area[1].y - 75) < 1e-9)
    #expect(scene.nodes.first { $0.id == "certain" }?.label.text == "100 for certain")
    #expect(scene.nodes.first { $0.id == "possible" }?.label.text == "+ 100 more possibly")
    #expect(scene.nodes.first { $0.id == "other-last" }?.label.text == "9")
  }

  @Test func whereAllIsCertainThereIsNoBand() {
    var plan = composition
    plan.moments = plan.moments.map {
      .init(year: $0.year, certain: $0.certain, possible: 0, other: $0.other)
    }
    let scene = plan.scene()
    #expect(!scene.edges.contains { $0.id == "possible-line" })
    #expect(!scene.nodes.contains { $0.id == "possible" })
  }

  @Test func aRemarkStandsLeftOfItsStepOrNotAtAll() throws {
    var plan = composition
    plan.moments.append(.init(year: 2011, certain: 100, possible: 100, other: 9))
    plan.moments.append(.init(year: 2009.9, certain: 0, possible: 100, other: 9))
    plan.remark = .init(year: 2010, lines: ["listed"])
    let scene = plan.scene()
    let words = try #require(scene.nodes.first { $0.id == "remark-0" }?.position)
    let step = try points("certain-line", scene)
    #expect(words.x < step[1].x)
    #expect(abs(words.y - (step[1].y + step[2].y) / 2) < 1e-9)
    plan.remark?.year = 2011
    #expect(!plan.scene().nodes.contains { $0.id == "remark-0" })
  }

  @Test func theOrderOfMomentsLeavesNoTrace() throws {
    let plan = PlotMaterial.growth(years: 30)
    var other = plan
    other.moments.reverse()
    #expect(try Scenes.bytes(plan.scene()) == Scenes.bytes(other.scene()))
  }

  private func points(_ id: String, _ scene: DiagramScene) throws -> [ScenePoint] {
    let edge = try #require(scene.edges.first { $0.id == id })
    guard case .spline(let curve) = edge.route else { return [] }
    return stride(from: 0, to: curve.count, by: 3).map { curve[$0] }
  }

  private var composition: GrowthComposition {
    GrowthComposition(
      name: "g", title: "G",
      moments: [
        .init(year: 2000, certain: 0, possible: 100, other: 0),
        .init(year: 2010, certain: 100, possible: 100, other: 9),
      ], countTitle: "ties", otherTitle: "cities")
  }
}
