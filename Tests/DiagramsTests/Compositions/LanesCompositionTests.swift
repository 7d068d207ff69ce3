import Diagrams
import Testing

@Suite struct LanesCompositionTests {
  /// Stops in a row with partners, tied by a fixed rule.
  static func material(stops: Int, partners: Int, ties: Int) -> LanesComposition {
    func place(_ index: Int, _ prefix: String) -> LanesComposition.Place {
      .init(
        id: "\(prefix)\(index)", label: Material.name(index), region: Material.regions[index % 3],
        mark: prefix == "s" && index == 2 ? "most ties (4)" : "")
    }
    var seen: Set<[Int]> = []
    return LanesComposition(
      name: "lanes", title: "Lanes", stopsTitle: "Along a corridor of long name",
      partnersTitle: "Partners", stops: (0..<stops).map { place($0, "s") },
      stretches: (1..<max(stops, 1)).map { $0 == 3 ? .suggested : $0 == 4 ? .gap : .plain },
      partners: (0..<partners).map { place($0 + 5, "p") },
      ties: (0..<ties).map { [$0 * 5 % stops, ($0 * 3 + $0 / 7) % partners] }
        .filter { seen.insert($0).inserted }.enumerated().map { index, pair in
          .init("s\(pair[0])", with: "p\(pair[1])", status: .allCases[index % 4])
        })
  }

  @Test(arguments: [(1, 1, 1), (2, 9, 9), (9, 13, 18), (12, 3, 12), (24, 30, 44)])
  func drawingsAreLegible(stops: Int, partners: Int, ties: Int) throws {
    let composition = Self.material(stops: stops, partners: partners, ties: ties)
    let metrics = try Material.metrics(composition.scene())
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5)
  }

  @Test func partnersStandWhereFewestLinesCross() {
    // By hand: 0 leads to row 2, 1 to rows 0 and 1, 2 to row 1; without crossings: 1, 2, 0.
    let order = LaneOrder.order(
      count: 3, links: [(node: 0, row: 2), (node: 1, row: 0), (node: 1, row: 1), (node: 2, row: 1)])
    #expect(order == [1, 2, 0])
    #expect(LaneOrder.crossings([2], [0, 1]) == 2)
    #expect(LaneOrder.crossings([0, 1], [1]) == 0)
  }

  @Test func theSpineHasAGapWhereSomethingLiesBetween() throws {
    let scene = Self.material(stops: 6, partners: 2, ties: 3).scene()
    #expect(
      scene.edges.map(\.id).filter { $0.hasPrefix("spine") }
        == ["spine-0", "spine-1", "spine-2", "spine-4"])
    #expect(scene.edges.first { $0.id == "spine-2" }?.line.pattern == .dashed)
    let heights = scene.nodes.filter { $0.id.hasPrefix("s-") }.compactMap(\.position?.y)
    #expect(heights == heights.sorted(by: >) && heights.count == 6)
  }

  @Test func aMarkedStopHasARedBorderAndItsWord() {
    let composition = Self.material(stops: 6, partners: 2, ties: 3)
    let scene = composition.scene()
    #expect(scene.nodes.first { $0.id == "s-s2" }?.line?.color == composition.style.alert)
    #expect(scene.nodes.contains { $0.id == "mark-s2" && $0.label.text == "most ties (4)" })
  }

  @Test func theOrderOfPartnersAndTiesDoesNotMatter() {
    let one = Self.material(stops: 9, partners: 13, ties: 18)
    var two = one
    two.partners.reverse()
    two.ties.reverse()
    #expect(DotWriter().text(of: one.scene()) == DotWriter().text(of: two.scene()))
  }
}
