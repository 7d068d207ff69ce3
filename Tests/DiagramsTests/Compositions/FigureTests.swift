import Diagrams
import Testing

/// What holds for every kind of figure.
@Suite struct FigureTests {
  static let renderer = InProcessRenderer()

  static let kinds = [
    "ego", "ego-large", "arcs", "arcs-long", "routes", "boxes", "backbone", "archipelago",
    "map-region", "map-world", "partners", "partners-ring", "memberships", "lanes",
  ]

  static func scene(_ kind: String) throws -> DiagramScene {
    switch kind {
    case "ego": return Material.ego(partners: 22).scene()
    case "ego-large": return Material.ego(partners: 90).scene()
    case "arcs": return Material.arcs(hubs: 10).scene()
    case "arcs-long": return Material.arcs(hubs: 22).scene()
    case "routes": return Material.routes(6, hops: 8).scene()
    case "map-region": return try MapMaterial.region().scene()
    case "map-world": return try MapMaterial.world().scene()
    case "partners":
      return try PartnersCompositionTests.material(partners: 12).scene(using: renderer)
    case "partners-ring":
      return try PartnersCompositionTests.material(partners: 20, extra: 60).scene(using: renderer)
    case "memberships":
      return try MembershipCompositionTests.material(organizations: 2, members: 9)
        .scene(using: renderer)
    case "lanes":
      return LanesCompositionTests.material(stops: 9, partners: 13, ties: 18).scene()
    case "boxes": return try Material.network(90, groups: 7).scene(using: renderer)
    case "backbone":
      var network = Material.network(400, groups: 9)
      network.attempts = 1
      return try network.scene(using: renderer)
    default:
      var network = Material.network(4000, groups: 30)
      network.attempts = 1
      return try network.scene(using: renderer)
    }
  }

  @Test(arguments: kinds, [DotWriter.Medium.page, .paper])
  func graphvizHasNothingToRemark(kind: String, medium: DotWriter.Medium) throws {
    let scene = try Self.scene(kind)
    let job = RenderJob(
      name: scene.name, dot: DotWriter(for: medium).text(of: scene), engine: scene.engine,
      product: .svg)
    #expect(try Self.renderer.run(job).warnings == "")
  }

  @Test(arguments: kinds)
  func theSVGIsSelfContained(kind: String) throws {
    let svg = try Scenes.svg(Self.scene(kind))
    for trace in ["transparent", "DOCTYPE", "<!--", "xlink", "font-family=", "src="] {
      #expect(!svg.holds(trace), "\(trace)")
    }
    #expect(svg.occurrences(of: "http") == 1)
    #expect(svg.utf8.count < 1_000_000)
    let ids = svg.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: kinds)
  func drawnTwiceItIsTheSame(kind: String) throws {
    let first = try Scenes.bytes(Self.scene(kind))
    #expect(try Scenes.bytes(Self.scene(kind)) == first)
  }

  @Test(
    .enabled(if: TestWorker.isPresent, "the program with the worker's verb is not built"),
    arguments: kinds)
  func theWorkerDrawsTheSame(kind: String) throws {
    let scene = try Self.scene(kind)
    #expect(try TestWorker.renderer().render(scene, as: .svg) == Scenes.bytes(scene))
  }
}
