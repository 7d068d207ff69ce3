import Diagrams
import Testing

@Suite struct PartnersCompositionTests {
  /// Partners of which every third is tied with the second next, and by `extra` more ties.
  static func material(partners count: Int, extra: Int = 0) -> PartnersComposition {
    let partners = (0..<count).map { index in
      PartnersComposition.Partner(
        id: "p\(index)", label: Material.name(index), region: Material.regions[index % 8],
        status: TieLine.allCases[index * 5 % 4])
    }
    var seen: Set<Set<Int>> = []
    let pairs =
      stride(from: 0, to: count, by: 3).map { ($0, ($0 + 2) % count) }
      + (0..<extra).map { ($0 % count, ($0 * 4 + $0 / count * 3 + 5) % count) }
    let ties = pairs.filter { $0.0 != $0.1 && seen.insert([$0.0, $0.1]).inserted }.enumerated()
      .map { index, pair in
        PartnersComposition.Tie("p\(pair.0)", "p\(pair.1)", status: .allCases[index % 4])
      }
    return PartnersComposition(
      name: "partners", title: "Partners", center: "c", centerLabel: "Isfahan",
      partners: partners, ties: ties, attempts: 4)
  }

  @Test(arguments: [(1, 0), (2, 0), (5, 0), (12, 3), (20, 8), (30, 0), (36, 90), (60, 30)])
  func drawingsAreLegible(partners: Int, extra: Int) throws {
    let scene = try Self.material(partners: partners, extra: extra).scene(
      using: FigureTests.renderer)
    let metrics = try Material.metrics(scene)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5)
  }

  @Test func theOneInTheMiddleHasAThinLineToEach() throws {
    var composition = Self.material(partners: 0)
    composition.partners = ["a", "b", "c"].map { .init(id: $0, label: $0) }
    composition.ties = [.init("b", "a"), .init("c", "a", status: .intended)]
    let scene = try composition.scene(using: FigureTests.renderer)
    #expect(scene.edges.map(\.id) == ["c-a", "c-b", "c-c", "t-a-b", "t-a-c"])
    #expect(scene.edges.map(\.line.width) == [0.8, 0.8, 0.8, 1.8, 1.8])
    #expect(scene.nodes.map(\.subject) == ["c", "a", "b", "c"])
    // Only ties in force are counted: a has one, b one, c none.
    #expect(scene.nodes.dropFirst().map(\.label.text) == ["a\u{A0}1", "b\u{A0}1", "c\u{A0}0"])
  }

  @Test func partnersWithManyTiesStandAroundACircle() throws {
    let composition = Self.material(partners: 20, extra: 60)
    let scene = try composition.scene(using: FigureTests.renderer)
    #expect(!scene.nodes.contains { $0.id == "center" })
    #expect(scene.edges.allSatisfy { $0.classes.contains("among") })
    #expect(scene.legend.notes.contains { $0.holds("which is not drawn") })
    // Ten on each side, names outwards.
    #expect(scene.nodes.count { ($0.position?.x ?? 0) > 0 } == 10)
  }

  @Test func theBestTiedAreDrawnWhereThereAreTooMany() throws {
    var composition = Self.material(partners: 50)
    composition.ties = [.init("p48", "p49")]
    #expect(composition.drawn.count == PartnersComposition.mostPartners)
    #expect(Set(composition.drawn.map(\.id)).isSuperset(of: ["p48", "p49"]))
    let notes = try composition.scene(using: FigureTests.renderer).legend.notes
    #expect(notes.contains { $0.hasPrefix("50 partners, of which the 40") })
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    for extra in [4, 60] {
      let one = Self.material(partners: 16, extra: extra)
      var two = one
      two.partners.reverse()
      two.ties = two.ties.reversed().map { .init($0.second, $0.first, status: $0.status) }
      let scenes = try [one, two].map { try $0.scene(using: FigureTests.renderer) }
      #expect(DotWriter().text(of: scenes[0]) == DotWriter().text(of: scenes[1]))
    }
  }
}
