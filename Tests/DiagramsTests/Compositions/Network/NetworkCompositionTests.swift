import Diagrams
import Testing

@Suite struct NetworkCompositionTests {
  static let renderer = InProcessRenderer()

  @Test(arguments: [(1, 1), (2, 2), (12, 3), (50, 6), (120, 9), (200, 9), (200, 45)])
  func boxedGroupsAreLegible(nodes: Int, groups: Int) throws {
    let scene = try Material.network(nodes, groups: groups).scene(using: Self.renderer)
    let metrics = try Material.metrics(scene)
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0, "\(metrics.examples)")
    #expect(metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0, "\(metrics.examples)")
    #expect(metrics.canvas.width <= 1030)
    #expect(metrics.labels >= nodes + groups)
  }

  @Test func theBackboneDrawingIsLegible() throws {
    var composition = Material.network(300, groups: 8)
    #expect(composition.chosenForm == .backbone)
    composition.attempts = 1
    let scene = try composition.scene(using: Self.renderer)
    let metrics = try Material.metrics(scene)
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0 && metrics.spill == 0, "\(metrics.examples)")
    #expect(scene.nodes.count == 300)
    #expect(scene.edges.count < 2 * composition.ties.count)
  }

  @Test func theArchipelagoIsLegibleAndSmall() throws {
    var composition = Material.network(6000, groups: 60)
    #expect(composition.chosenForm == .archipelago)
    composition.attempts = 2
    let svg = try Self.renderer.render(composition.scene(using: Self.renderer), as: .svg)
    let metrics = try #require(LegibilityMetrics(svg: svg))
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0, "\(metrics.examples)")
    #expect(svg.count < 1_000_000)
  }

  @Test(arguments: [(40, 4), (300, 6), (4000, 20)])
  func theOrderOfInputDoesNotMatter(nodes: Int, groups: Int) throws {
    var one = Material.network(nodes, groups: groups)
    one.attempts = 2
    var two = one
    two.nodes.reverse()
    two.ties = two.ties.reversed().map { .init($0.second, $0.first) }
    let first = DotWriter().text(of: try one.scene(using: Self.renderer))
    #expect(first == DotWriter().text(of: try two.scene(using: Self.renderer)))
  }

  @Test func whatIsNotDrawnIsSaid() throws {
    let boxes = try Material.network(50, groups: 5).scene(using: Self.renderer)
    #expect(boxes.legend.notes[0].hasPrefix("50 cities, "))
    var large = Material.network(300, groups: 6)
    large.attempts = 1
    let notes = try large.scene(using: Self.renderer).legend.notes
    #expect(notes.contains { $0.holds("60 best connected cities are named") })
  }

  @Test func groupsTooSmallForAnArchipelagoAreRefused() {
    // Of 60 nodes groups of two have no disc.
    var composition = Material.network(60, groups: 30)
    composition.form = .archipelago
    #expect {
      try composition.scene(using: Self.renderer)
    } throws: { error in
      guard case .refused(_, _, let instead) = error as? DiagramError else { return false }
      return instead == "choose the form backbone"
    }
  }

  @Test(arguments: [
    (NetworkComposition.Form.boxes, 601, "choose the form backbone or core"),
    (.boxes, 3001, "choose the form archipelago or core"),
    (.backbone, 3001, "choose the form archipelago or core"),
  ])
  func tooManyNodesForAFormAreRefusedBeforeAnyLayout(
    form: NetworkComposition.Form, nodes: Int, advice: String
  ) {
    var composition = Material.network(nodes, groups: 20)
    composition.form = form
    #expect {
      try composition.scene(using: Stopped())
    } throws: { error in
      guard case .refused(_, _, let instead) = error as? DiagramError else { return false }
      return instead == advice
    }
  }

  @Test(arguments: [
    (NetworkComposition.Form.boxes, 50, "choose the form backbone or core"),
    (.backbone, 300, "choose the form archipelago or core"),
    (.archipelago, 4000, "choose the form core, with a larger core"),
  ])
  func aLayoutThatIsStoppedNamesTheAlternative(
    form: NetworkComposition.Form, nodes: Int, advice: String
  ) {
    var composition = Material.network(nodes, groups: 6)
    composition.form = form
    #expect(
      throws: DiagramError.refused(
        scene: composition.name,
        reason: "placing \(nodes) nodes takes longer than 60 seconds, so it was stopped",
        instead: advice)
    ) {
      try composition.scene(using: Stopped())
    }
  }

  /// An engine that never finishes in time.
  private struct Stopped: DiagramRenderer {
    func run(_ job: RenderJob) throws(DiagramError) -> RenderedBytes {
      throw .timedOut(scene: job.name, stage: .placing, seconds: 60)
    }
  }

  @Test func tiesLookAsTheyStandInEveryForm() throws {
    var composition = Material.network(40, groups: 4)
    composition.attempts = 1
    let statuses: [TieLine] = [.inForce, .intended, .dormant, .unconfirmed]
    for index in composition.ties.indices { composition.ties[index].status = statuses[index % 4] }
    for form in [NetworkComposition.Form.boxes, .backbone] {
      composition.form = form
      let scene = try composition.scene(using: Self.renderer)
      for (status, pattern) in [
        ("in-force", LineStyle.Pattern.solid), ("intended", .dashed), ("dormant", .dotted),
        ("unconfirmed", .dashed),
      ] {
        let lines = scene.edges.filter { $0.classes.contains("s-" + status) }
        #expect(!lines.isEmpty && lines.allSatisfy { $0.line.pattern == pattern })
      }
      #expect(scene.legend.entries.contains { $0.text == "dormant" })
      #expect(scene.nodes.contains { $0.subject != nil })
    }
  }

  @Test func aGroupIsNamedByItsTitleOrItsBestConnected() throws {
    var composition = Material.network(12, groups: 2)
    composition.groupTitles = [0: "Old Road"]
    let titles = try composition.scene(using: Self.renderer).nodes.filter {
      $0.classes.contains("title")
    }.map(\.label.text)
    #expect(titles.contains("Old Road (6)"))
    #expect(titles.contains { $0.hasSuffix("… (6)") })
  }

  @Test func severalSmallGroupsShareABox() throws {
    var composition = Material.network(30, groups: 2)
    for index in 0..<3 { composition.nodes[index].group = 10 + index }
    let titles = try composition.scene(using: Self.renderer).clusters.map(\.tooltip)
    #expect(titles.count == 3)
    #expect(titles.contains("3 small groups (3)"))
  }
}
