import Diagrams
import Testing

@Suite struct ArcCompositionTests {
  @Test(arguments: [2, 3, 5, 8, 10, 13, 16, 20, 26])
  func corridorsAreLegible(hubs: Int) throws {
    let metrics = try Material.metrics(Material.arcs(hubs: hubs).scene())
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0, "\(metrics.examples)")
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.nodeNode == 0)
  }

  @Test(arguments: [2, 5, 10, 13, 16])
  func corridorsFitAPage(hubs: Int) throws {
    let metrics = try Material.metrics(Material.arcs(hubs: hubs).scene())
    #expect(metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
  }

  @Test func neighboursWithoutATieAreMissingLinksUnlessTheyShareALane() {
    let composition = ArcComposition(
      name: "arcs", title: "x",
      hubs: [
        .init(id: "a", label: "A", lane: "1"), .init(id: "b", label: "B", lane: "1"),
        .init(id: "c", label: "C", lane: "2"), .init(id: "d", label: "D", lane: "3"),
      ],
      lanes: [.init(id: "1", title: "One")], ties: [.init("d", "c"), .init("a", "d")])
    let scene = composition.scene()
    let classes = Dictionary(uniqueKeysWithValues: scene.edges.map { ($0.id, $0.classes) })
    #expect(classes["s-a-b"] == ["s-stretch"])
    #expect(classes["s-b-c"] == ["s-suggested"])
    #expect(classes["a-c-d"] == ["s-in-force"])
    #expect(classes["s-c-d"] == nil)
    #expect(
      scene.legend.entries.map(\.text) == [
        "tie in force", "missing link between neighbours (suggested)", "same country",
      ])
  }

  @Test func aLaneThatReturnsHasABoxEachTime() {
    let composition = ArcComposition(
      name: "arcs", title: "x",
      hubs: ["1", "2", "1"].enumerated().map { .init(id: "h\($0)", label: "H", lane: $1) },
      lanes: [], ties: [])
    #expect(composition.scene().clusters.map(\.members) == [["h-h0"], ["h-h1"], ["h-h2"]])
  }
}

@Suite struct ArcCrossingTests {
  /// Arcs cross only where their ends alternate along the line: a < c < b < d.
  @Test(arguments: [6, 10, 14])
  func arcsCrossNoMoreThanTheyMust(hubs: Int) throws {
    let arcs = Material.arcs(hubs: hubs)
    let place = Dictionary(uniqueKeysWithValues: arcs.hubs.enumerated().map { ($1.id, $0) })
    let spans = try arcs.ties.map { tie in
      let ends = [try #require(place[tie.first]), try #require(place[tie.second])].sorted()
      return (ends[0], ends[1])
    }
    var least = 0
    for (index, a) in spans.enumerated() {
      for b in spans[(index + 1)...]
      where (a.0 < b.0 && b.0 < a.1 && a.1 < b.1) || (b.0 < a.0 && a.0 < b.1 && b.1 < a.1) {
        least += 1
      }
    }
    let svg = try Scenes.bytes(arcs.scene())
    let metrics = try #require(LegibilityMetrics(svg: svg))
    #expect(metrics.crossings <= least)
  }
}
