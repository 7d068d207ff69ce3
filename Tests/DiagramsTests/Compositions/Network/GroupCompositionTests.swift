import Diagrams
import Testing

@Suite struct GroupCompositionTests {
  static let renderer = InProcessRenderer()

  /// Groups of falling size, each tied with the first and with its neighbours.
  static func groups(_ count: Int, wedges: Int = 2) -> GroupComposition {
    let groups = (0..<count).map { index in
      GroupComposition.Group(
        id: "g\(index)", names: [Material.name(index), Material.name(index + 7)],
        secondary: "\(400 / (index + 1)) cities", size: 400 / Double(index + 1),
        shares: (0..<wedges).map { .init(Material.regions[(index + $0) % 8], Double(3 - $0 % 3)) },
        subject: "s\(index)")
    }
    let ties = (1..<max(1, count)).flatMap { index -> [GroupComposition.Tie] in
      let hub = GroupComposition.Tie("g0", "g\(index)", count: 300 / index)
      return index % 3 == 0 ? [hub, .init("g\(index - 1)", "g\(index)", count: 5)] : [hub]
    }
    return GroupComposition(
      name: "groups", title: "Groups", groups: groups, ties: ties, mostNumbers: 8,
      sizeTitle: "area: cities", widthTitle: "width: ties", attempts: 6)
  }

  @Test(arguments: [1, 2, 5, 16, 40])
  func groupsAreLegible(count: Int) throws {
    let metrics = try Material.metrics(Self.groups(count).scene(using: Self.renderer))
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0 && metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0, "\(metrics.examples)")
    #expect(metrics.labels >= 3 * count)
  }

  @Test func areaGrowsWithSize() throws {
    var composition = Self.groups(4)
    composition.groups[0].size = 100
    composition.groups[1].size = 25
    let scene = try composition.scene(using: Self.renderer)
    func width(_ id: String) -> Double? {
      guard case .fixed(let size)? = scene.nodes.first(where: { $0.id == id })?.size else {
        return nil
      }
      return size.width
    }
    // A fourth of the size, half of the diameter; no diameter passes the largest.
    let (large, small) = (try #require(width("g0")), try #require(width("g1")))
    #expect(abs(small - min(large, 92) / 2) < 0.01 || large == 92)
  }

  @Test func aNameThatFitsStandsInsideAPlainCircle() throws {
    var composition = Self.groups(3, wedges: 1)
    for index in composition.groups.indices {
      composition.groups[index].names = [index == 0 ? "Iran" : "Bosnia and Herzegovina"]
      composition.groups[index].secondary = ""
    }
    let scene = try composition.scene(using: Self.renderer)
    #expect(scene.nodes.first { $0.id == "g0" }?.label.text == "Iran")
    #expect(!scene.nodes.contains { $0.id == "name-g0" })
    #expect(scene.nodes.first { $0.id == "g2" }?.label == SceneLabel.none)
    #expect(scene.nodes.contains { $0.id == "name-g2" && $0.subject == "s2" })
  }

  @Test func aLineIsBrokenByItsNumber() throws {
    var composition = Self.groups(2)
    composition.ties = [.init("g0", "g1", count: 37), .init("g1", "lost", count: 3)]
    let scene = try composition.scene(using: Self.renderer)
    #expect(scene.nodes.first { $0.classes.contains("number") }?.label.text == "37")
    #expect(scene.edges.count == 1)
    guard case .splines(let pieces) = scene.edges[0].route else {
      Issue.record("a line of its own course is expected")
      return
    }
    #expect(pieces.count == 2)
    #expect(scene.legend.notes.first == "Numbers on lines: ties.")
  }

  @Test func theOrderOfInputDoesNotMatter() throws {
    let one = Self.groups(9)
    var two = one
    two.groups.reverse()
    two.ties = two.ties.reversed().map { .init($0.second, $0.first, count: $0.count) }
    let first = DotWriter().text(of: try one.scene(using: Self.renderer))
    #expect(first == DotWriter().text(of: try two.scene(using: Self.renderer)))
  }
}
