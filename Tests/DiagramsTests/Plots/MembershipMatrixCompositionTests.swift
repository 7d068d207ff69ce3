import Diagrams
import Testing

@Suite struct MembershipMatrixCompositionTests {
  private static let composition = MembershipMatrixComposition(
    name: "matrix", title: "Memberships",
    members: [
      .init(id: "x", label: "Xanten", secondary: "DE", count: 1),
      .init(id: "b", label: "Bonn", secondary: "DE", count: 2),
      .init(id: "a", label: "Aachen", count: 2, isAskedFor: true),
    ],
    organizations: [
      .init(id: "small", label: "Small", count: 1), .init(id: "large", label: "Large", count: 3),
    ],
    memberships: [
      .init("x", of: "large", status: .inForce), .init("b", of: "large", status: .unconfirmed),
      .init("b", of: "small", status: .dormant), .init("a", of: "large", status: .inForce),
      .init("z", of: "large", status: .inForce),
    ], notes: ["A note."])

  private static func place(_ id: String, of scene: DiagramScene) throws -> ScenePoint {
    try #require(scene.nodes.first { $0.id == id }?.position, "\(id)")
  }

  @Test func rowsFollowCountsThenNames() throws {
    let scene = Self.composition.scene()
    let heights = try ["m-a", "m-b", "m-x"].map { try Self.place($0, of: scene).y }
    // Rows are 12.6 points high, and the last one stands on the bottom.
    #expect(zip(heights, [31.5, 18.9, 6.3]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func columnsFollowCountsAndDotsStandWhereRowAndColumnMeet() throws {
    let scene = Self.composition.scene()
    let large = try Self.place("d-b-large", of: scene)
    let small = try Self.place("d-b-small", of: scene)
    #expect(abs(small.x - large.x - 24) < 1e-9 && small.y == large.y)
    #expect(large.y == (try Self.place("m-b", of: scene).y))
    #expect(large.x == (try Self.place("d-a-large", of: scene).x))
    #expect(!scene.nodes.contains { $0.id == "d-z-large" }, "a membership of nobody")
  }

  @Test func dotsSayHowAMembershipStands() throws {
    let scene = Self.composition.scene()
    let style = DiagramStyle()
    func dot(_ id: String) throws -> SceneNode {
      try #require(scene.nodes.first { $0.id == id })
    }
    #expect(try dot("d-x-large").fill == style.tie)
    #expect(try dot("d-b-large").fill == .white)
    #expect(try dot("d-b-large").line?.color == style.tie)
    #expect(try dot("d-b-small").fill == style.faint)
    #expect(try dot("d-a-large").fill == style.highlight)
    #expect(try dot("d-x-large").subject == "x" && dot("o-large").subject == "large")
  }

  @Test func theKeyExplainsWhatIsDrawn() {
    var some = Self.composition
    some.memberships = [.init("x", of: "large")]
    func keys(_ composition: MembershipMatrixComposition) -> [String] {
      composition.scene().nodes.map(\.id).filter { $0.hasPrefix("key-words") }.sorted()
    }
    #expect(keys(some) == ["key-words-0"])
    #expect(keys(Self.composition) == ["key-words-0", "key-words-1", "key-words-2"])
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    var turned = Self.composition
    turned.members.reverse()
    turned.organizations.reverse()
    turned.memberships.reverse()
    let renderer = InProcessRenderer()
    let isSame =
      try renderer.render(turned.scene(), as: .svg)
      == renderer.render(Self.composition.scene(), as: .svg)
    #expect(isSame)
  }

  @Test(arguments: [(1, 1), (3, 2), (50, 12), (50, 40)])
  func namesOfManyColumnsStandApart(rows: Int, columns: Int) throws {
    let members = (0..<rows).map {
      MembershipMatrixComposition.Member(
        id: "m\($0)", label: "A city with a rather long name \($0)", secondary: "XY", count: 40)
    }
    let organizations = (0..<columns).map {
      MembershipMatrixComposition.Organization(
        id: "o\($0)", label: $0 % 3 == 0 ? "Covenant of Mayors \($0)" : "ORG\($0)", count: 12_345)
    }
    let scene = MembershipMatrixComposition(
      name: "n", title: "T", members: members, organizations: organizations,
      memberships: members.flatMap { member in
        organizations.map { .init(member.id, of: $0.id) }
      }
    ).scene()
    let metrics = try Material.metrics(scene)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5, "\(metrics.smallestPrint)")
  }
}
