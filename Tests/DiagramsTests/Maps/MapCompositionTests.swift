import Diagrams
import Testing

@Suite struct MapCompositionTests {
  @Test(arguments: ["region", "world", "town", "pacific"])
  func mapsAreLegible(kind: String) throws {
    let map = try Self.map(kind)
    let metrics = try Material.metrics(map.scene())
    #expect(metrics.labelLabel == 0, "\(metrics.examples)")
    #expect(metrics.outside == 0 && metrics.spill == 0, "\(metrics.examples)")
    #expect(metrics.smallestPrint >= 6.5, "\(metrics.canvas)")
    let names = Set(map.places.filter { $0.role != .other }.map(\.label))
    let written = Set(map.scene().nodes.filter { $0.classes.contains("name") }.map(\.label.text))
    #expect(written == names)
  }

  static func map(_ kind: String) throws -> MapComposition {
    let outlines = try MapMaterial.outlines.get()
    switch kind {
    case "region": return try MapMaterial.region()
    case "world": return try MapMaterial.world()
    // Two cities of one town area.
    case "town":
      return MapMaterial.map(
        "t", [("Isfahan", 32.65, 51.67), ("Khomeyni Shahr", 32.7, 51.53)], outlines)
    default:
      return MapMaterial.map(
        "p", [("Sapporo", 43.06, 141.35), ("Portland", 45.52, -122.68)], outlines)
    }
  }

  @Test func aLineAcrossTheEdgeOfTheWorldHasTwoPieces() throws {
    // The chain goes once around the world, so wherever the map is cut it cuts a line.
    let cities = [
      ("London", 51.5, -0.1), ("New York", 40.7, -74.0), ("Honolulu", 21.3, -157.9),
      ("Sydney", -33.9, 151.2), ("Cape Town", -33.9, 18.4), ("Oslo", 59.9, 10.8),
    ]
    let scene = MapMaterial.map("w", cities, try MapMaterial.outlines.get()).scene()
    let counts = scene.edges.map { edge in
      if case .splines(let pieces) = edge.route { pieces.count } else { 1 }
    }
    #expect(counts.max() == 2)
    for edge in scene.edges {
      guard case .splines(let pieces) = edge.route else { continue }
      for piece in pieces {
        let steps = zip(piece, piece.dropFirst()).map { abs($0.x - $1.x) }
        #expect(steps.allSatisfy { $0 < 60 }, "\(edge.id)")
      }
    }
  }

  @Test func aMapAcrossThePacificIsNotCut() throws {
    let scene = try Self.map("pacific").scene()
    guard case .splines(let pieces)? = scene.edges.first(where: { $0.id == "l-0" })?.route else {
      Issue.record("no line")
      return
    }
    #expect(pieces.count == 1)
    #expect(scene.legend.notes.contains { $0.holds("Lambert azimuthal equal-area") })
  }

  @Test(arguments: ["region", "world"])
  func theOrderOfWhatIsBesideTheWayDoesNotMatter(kind: String) throws {
    let map = try Self.map(kind)
    var other = map
    other.places =
      map.places.filter { $0.role != .other } + map.places.filter { $0.role == .other }.reversed()
    #expect(try Scenes.bytes(map.scene()) == Scenes.bytes(other.scene()))
  }

  @Test func whatIsNotDrawnAndWhereLandComesFromIsSaid() throws {
    let notes = try MapMaterial.region().scene().legend.notes
    #expect(notes.contains { $0.hasPrefix("Faint dots: ") })
    #expect(notes.contains { $0.holds("Natural Earth 1:50m, public domain") })
    let bare = MapMaterial.map("b", MapMaterial.cities, nil).scene()
    #expect(bare.legend.notes.contains("Drawn without land."))
  }

  @Test func mapsStaySmall() throws {
    for kind in ["region", "world"] {
      let size = try Scenes.bytes(Self.map(kind).scene()).count
      #expect(size < 200_000, "\(kind): \(size)")
    }
  }
}
