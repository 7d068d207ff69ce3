import Diagrams
import Testing

@Suite struct MembershipCompositionTests {
  /// Members spread over the organizations; every fourth belongs to two.
  static func material(organizations: Int, members: Int) -> MembershipComposition {
    let bodies = (0..<organizations).map {
      MembershipComposition.Organization(id: "o\($0)", label: "Organization \($0)")
    }
    let people = (0..<members).map {
      MembershipComposition.Member(
        id: "m\($0)", label: Material.name($0), region: Material.regions[$0 % 8])
    }
    let memberships = (0..<members).flatMap { index -> [MembershipComposition.Membership] in
      let first = "o\(index % organizations)"
      let second = "o\((index + 1) % organizations)"
      let status = TieLine.allCases[index % 4]
      return [.init("m\(index)", of: first, status: status)]
        + (index % 4 == 0 && first != second ? [.init("m\(index)", of: second)] : [])
    }
    return MembershipComposition(
      name: "memberships", title: "Memberships", organizations: bodies, members: people,
      memberships: memberships, subject: "m0", attempts: 4)
  }

  @Test(arguments: [(1, 1), (1, 12), (2, 9), (3, 26), (3, 70)])
  func drawingsAreLegible(organizations: Int, members: Int) throws {
    let scene = try Self.material(organizations: organizations, members: members)
      .scene(using: FigureTests.renderer)
    let metrics = try Material.metrics(scene)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    #expect(metrics.labelNode == 0 && metrics.nodeNode == 0)
    #expect(metrics.edgeOverLabel == 0, "\(metrics.examples)")
    // Lines to members of several of three organizations can cross, those of one cannot.
    #expect(metrics.crossings <= (members > 60 ? 30 : 0), "\(metrics.crossings)")
    #expect(metrics.smallestPrint >= 6.5)
  }

  @Test func membersOfSeveralAreBoldAndTheSubjectIsInInk() throws {
    let composition = Self.material(organizations: 2, members: 5)
    let scene = try composition.scene(using: FigureTests.renderer)
    let shared = scene.nodes.filter { $0.classes.contains("shared") }.map(\.subject)
    #expect(shared == ["m0", "m4"])
    #expect(scene.nodes.first { $0.subject == "m0" }?.fill == composition.style.ink)
    #expect(scene.nodes.first?.label.text == "Organization 0 3 members")
  }

  @Test func aboveTheLimitMembersOfOneAreCounted() throws {
    let composition = Self.material(organizations: 4, members: 100)
    let scene = try composition.scene(using: FigureTests.renderer)
    // Every fourth of 100 belongs to the first two; each organization has 25, the second 25 more.
    #expect(composition.drawn.count == 25 && scene.nodes.count == 29)
    #expect(composition.lineCount == 50 && scene.edges.count == 50)
    #expect(scene.nodes[1].label.text == "Organization 1 50 members 25 of them not drawn")
    #expect(scene.legend.notes.contains { $0.hasPrefix("100 cities, of which 75 ") })
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let one = Self.material(organizations: 3, members: 14)
    var two = one
    two.organizations.reverse()
    two.members.reverse()
    two.memberships.reverse()
    let scenes = try [one, two].map { try $0.scene(using: FigureTests.renderer) }
    #expect(DotWriter().text(of: scenes[0]) == DotWriter().text(of: scenes[1]))
  }
}
