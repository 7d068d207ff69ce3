import Diagrams
import Testing

@Suite struct EgoCompositionTests {
  @Test(arguments: [1, 2, 3, 5, 12, 22, 33, 45, 46, 120, 400])
  func egoDrawingsAreLegible(partners: Int) throws {
    let metrics = try Material.metrics(Material.ego(partners: partners).scene())
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0, "\(metrics.examples)")
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0)
    #expect(metrics.crossings == 0)
    #expect(metrics.canvas.width <= 700)
    #expect(metrics.smallestPrint >= 6.5)
  }

  @Test func everyPartnerIsDrawnUpToTheLimit() {
    let scene = Material.ego(partners: EgoComposition.mostPartners).scene()
    #expect(scene.nodes.count == EgoComposition.mostPartners + 1)
    #expect(scene.edges.count == EgoComposition.mostPartners)
  }

  @Test func largeGroupsShowTheirStrongestAndCountTheRest() {
    var composition = Material.ego(partners: 0)
    composition.partners = (0..<60).map {
      .init(id: "p\($0)", label: "City \($0)", group: "europe", strength: Double($0))
    }
    let scene = composition.scene()
    let labels = scene.nodes.map(\.label.text)
    #expect(labels.filter { $0.hasPrefix("City") } == (54..<60).reversed().map { "City \($0)" })
    #expect(labels.contains("+ 54 more"))
    #expect(scene.clusters.map(\.label.text) == ["Europe (60)"])
    #expect(scene.legend.notes.contains { $0.holds("60 partners") })
  }

  @Test func theCircleHoldsAllLinesOfTheMiddle() throws {
    var composition = Material.ego(partners: 3)
    composition.center = .init(
      label: "Dushanbe", native: "Душанбе", secondary: "Sao Tome and Principe", subject: "d")
    let scene = composition.scene()
    #expect(scene.nodes[0].label.text == "Dushanbe Душанбе Sao Tome and Principe")
    #expect(scene.nodes[0].subject == "d")
    #expect(Set(scene.nodes.dropFirst().map(\.subject)) == ["p0", "p1", "p2"])
    guard case .fixed(let size) = scene.nodes[0].size else { return }
    // The last line, 99 points wide, stands about 25 below the middle.
    #expect(size.width > 110 && size.width < 135)
  }

  @Test func theOrderOfPartnersDoesNotMatter() throws {
    let one = Material.ego(partners: 22)
    var two = one
    two.partners.reverse()
    #expect(DotWriter().text(of: one.scene()) == DotWriter().text(of: two.scene()))
  }

  @Test func theLegendNamesOnlyWhatOccurs() {
    var composition = Material.ego(partners: 0)
    composition.partners = [.init(id: "a", label: "A", group: "europe", status: .dormant)]
    #expect(composition.scene().legend.entries.map(\.text) == ["dormant"])
  }

  @Test(arguments: Scenes.awkwardNames)
  func anyNameIsDrawn(name: String) throws {
    var composition = Material.ego(partners: 4)
    composition.center.label = name
    composition.partners[1].label = name
    composition.partners[2].secondary = name
    #expect(try Material.metrics(composition.scene()).outside == 0)
  }
}
