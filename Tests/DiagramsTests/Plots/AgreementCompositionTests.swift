import Diagrams
import Testing

@Suite struct AgreementCompositionTests {
  private static let composition = AgreementComposition(
    name: "agreement", title: "Agreement",
    divisions: ["a", "b", "c", "d"].map { .init(id: $0, label: "division \($0)", groups: 12) },
    pairs: [
      .init("a", "b", agreement: 0.2), .init("c", "a", agreement: 0.9),
      .init("a", "d", agreement: -0.104), .init("b", "c", agreement: 0.5),
      .init("b", "d", agreement: nil), .init("c", "d", agreement: 0.004),
    ], indexTitle: "index", notes: ["A note."])

  private static func node(_ id: String, of scene: DiagramScene) throws -> SceneNode {
    try #require(scene.nodes.first { $0.id == id }, "\(id)")
  }

  private static func words(_ node: SceneNode) -> String {
    guard case .plain(let words) = node.label else { return "" }
    return words
  }

  @Test(arguments: [
    (0.773, "0.77"), (-0.1, "−0.10"), (0.0, "0.00"), (-0.004, "0.00"), (1.0, "1.00"),
    (0.995, "1.00"), (-0.055, "−0.06"),
  ])
  func agreementsHaveTwoDecimals(value: Double, words: String) {
    #expect(AgreementComposition.words(value) == words)
  }

  @Test func likeStandsNextToLike() throws {
    // a and c agree most; b agrees with c by 0.5; d with a by −0.104, with b it is not known.
    let scene = Self.composition.scene()
    let rows = try (0..<4).map { Self.words(try Self.node("row-\($0)", of: scene)) }
    #expect(rows == ["division d", "division a", "division c", "division b"])
    let columns = try (0..<4).map { Self.words(try Self.node("column-\($0)", of: scene)) }
    #expect(columns == rows)
  }

  @Test func everyPairHasTwoCellsOfOneColorWithItsNumber() throws {
    let scene = Self.composition.scene()
    #expect(scene.nodes.filter { $0.classes.contains("cell") }.count == 12)
    let upper = try Self.node("c-a-c", of: scene)
    let lower = try Self.node("c-c-a", of: scene)
    #expect(Self.words(upper) == "0.90" && Self.words(lower) == "0.90")
    #expect(upper.fill == lower.fill)
    // The first two of the chain d, a, c, b: a is in the second row and column, c in the third.
    let first = try #require(upper.position)
    let second = try #require(lower.position)
    #expect(first.x > second.x && first.y == second.y + 25)
  }

  @Test func whatIsNotKnownHasADash() throws {
    let cell = try Self.node("c-b-d", of: Self.composition.scene())
    #expect(Self.words(cell) == "–" && cell.fill == DiagramStyle().panel)
  }

  @Test func tintsGrowAndNumbersCanBeReadOnThem() throws {
    var last = 1.0
    for eighth in -8...8 {
      let scene = AgreementComposition(
        name: "n", title: "T", divisions: [.init(id: "a", label: "a"), .init(id: "b", label: "b")],
        pairs: [.init("a", "b", agreement: Double(eighth) / 8)], indexTitle: "index"
      ).scene()
      let cell = try Self.node("c-a-b", of: scene)
      let fill = try #require(cell.fill)
      #expect(cell.textColor.contrast(on: fill) >= 4.5, "\(eighth)")
      for medium in DiagramMedium.allCases {
        let least = medium == .print ? 6.99 : 4.49
        for (words, text, ground) in scene.made(for: medium).textColors {
          #expect(text.contrast(on: ground) >= least, "\(medium) \(eighth) \(words)")
        }
      }
      let depth = fill.contrast(on: .white)
      if eighth > 0 { #expect(depth > last, "\(eighth)") }
      last = depth
    }
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    var turned = Self.composition
    turned.divisions.reverse()
    turned.pairs = turned.pairs.reversed().map {
      .init($0.second, $0.first, agreement: $0.agreement)
    }
    let renderer = InProcessRenderer()
    let isSame =
      try renderer.render(turned.scene(), as: .svg)
      == renderer.render(Self.composition.scene(), as: .svg)
    #expect(isSame)
  }

  @Test(arguments: [2, 5, 9, 14])
  func longNamesFitOnAPage(count: Int) throws {
    let ids = (0..<count).map { "division \($0) with a very long name, resolution \($0)" }
    let scene = AgreementComposition(
      name: "n", title: "T", divisions: ids.map { .init(id: $0, label: $0, groups: 12_345) },
      pairs: ids.indices.flatMap { b in
        (0..<b).map { .init(ids[$0], ids[b], agreement: Double($0 - b) / 14) }
      }, indexTitle: "index", notes: ["A note."]
    ).scene()
    let metrics = try Material.metrics(scene)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.smallestPrint >= 6.5, "\(metrics.smallestPrint)")
  }
}
