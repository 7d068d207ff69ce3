import Diagrams
import Testing

@Suite struct MapViewTests {
  static let suva = ("Suva", -18.14, 178.44)
  static let honolulu = ("Honolulu", 21.31, -157.86)
  static let manila = ("Manila", 14.6, 120.98)
  static let buenosAires = ("Buenos Aires", -34.6, -58.38)

  @Test(arguments: [0.0, 10, 180])
  func aLineAcrossTheEdgeOfTheWorldIsCutInTwo(meridian: Double) throws {
    let scene = Self.world([Self.suva, Self.honolulu], meridian: meridian).scene()
    let pieces = try Self.pieces(of: scene)
    #expect(pieces.count == (meridian == 180 ? 1 : 2))
    for piece in pieces {
      let steps = zip(piece, piece.dropFirst()).map { abs($0.x - $1.x) }
      #expect(steps.allSatisfy { $0 < 310 })
    }
    #expect(pieces.allSatisfy { $0.allSatisfy { (-0.01...620.01).contains($0.x) } })
  }

  @Test func aLineNearAPoleIsBentToStayOnTheMapAndItIsSaid() throws {
    let scene = Self.world([Self.manila, Self.buenosAires], meridian: 11).scene()
    let top = try #require(scene.nodes.first { $0.id == "corner-ne" }?.position).y
    let pieces = try Self.pieces(of: scene)
    #expect(pieces.allSatisfy { $0.allSatisfy { $0.y > 0 && $0.y < top } })
    // It begins and ends at the cities and is not torn off at the lower edge.
    #expect(pieces.count <= 2)
    #expect(
      scene.legend.notes.contains {
        $0.hasSuffix("lines are great circles, but 1 is bent away from a pole to stay on the map.")
      })
    let short = Self.world([Self.suva, Self.honolulu], meridian: 180).scene()
    #expect(short.legend.notes.contains { $0.hasSuffix("lines are great circles.") })
  }

  @Test(arguments: [
    (MapView.Projection.equalEarth, "Equal Earth, centre 150° E"),
    (.naturalEarth, "Natural Earth, centre 150° E"), (.robinson, "Robinson, centre 150° E"),
  ])
  func theProjectionIsNamedAndCentredAsAskedFor(
    projection: MapView.Projection, name: String
  ) throws {
    var map = Self.world([Self.suva, ("Isfahan", 32.65, 51.67)], meridian: 150)
    map.view.projection = projection
    let scene = map.scene()
    #expect(scene.legend.notes.contains { $0.hasPrefix(name) })
    let isfahan = try #require(scene.nodes.first { $0.id == "p-Isfahan" }?.position)
    let suva = try #require(scene.nodes.first { $0.id == "p-Suva" }?.position)
    #expect(isfahan.x < 310 && suva.x > 310)
  }

  @Test func aWholeWorldIsAsHighAsItIsAndShowsNoAntarctica() throws {
    let far = Self.world([Self.suva, Self.honolulu], meridian: 0).scene()
    let near = Self.world([("A", 50, 8), ("B", 48, 2)], meridian: 0).scene()
    let corners = [far, near].map { $0.nodes.first { $0.id == "corner-ne" }?.position }
    #expect(corners[0] == corners[1])
    // Equal Earth from 58° S to 84° N, by hand: 620 / 5.4133 × (1.3053 + 1.0533) points.
    #expect(abs((corners[0]?.y ?? 0) - 270.3) < 1.5)
  }

  @Test func aPartOfTheWorldIsCutFromItAndNothingStandsOutside() throws {
    let outlines = try MapMaterial.outlines.get()
    var map = MapMaterial.map(
      "m", [("Havana", 23.13, -82.38), ("Isfahan", 32.65, 51.67), ("Xi'an", 34.27, 108.95)],
      outlines)
    map.view = MapView(.cropped)
    let scene = map.scene()
    #expect(scene.legend.notes.contains { $0.hasPrefix("Equal Earth, centre") })
    let top = try #require(scene.nodes.first { $0.id == "corner-ne" }?.position).y
    let frame = -0.01...(top + 0.01)
    for shape in scene.backdrop {
      #expect(shape.points.allSatisfy { (-0.01...620.01).contains($0.x) && frame.contains($0.y) })
    }
    let metrics = try Material.metrics(scene)
    #expect(metrics.labelLabel == 0 && metrics.outside == 0 && metrics.spill == 0)
    // What lies near together is a region after all, and Lambert's projection can be asked for.
    var near = MapMaterial.map("n", [("A", 50, 8), ("B", 48, 2)], outlines)
    near.view = MapView(.cropped)
    #expect(near.scene().legend.notes.contains { $0.hasPrefix("Lambert azimuthal") })
    map.view.projection = .lambert
    map.view.center = MapPoint(latitude: 50, longitude: 10)
    #expect(map.scene().legend.notes.contains { $0.contains("centre 50° N 10° E") })
  }

  @Test func landOfACutMapIsWhereTheOutlinesSay() throws {
    let outlines = try MapMaterial.outlines.get()
    var map = MapMaterial.map(
      "m", [("Havana", 23.13, -82.38), ("Kyiv", 50.45, 30.52), ("Xi'an", 34.27, 108.95)], outlines)
    map.view = MapView(.cropped, projection: .robinson)
    let scene = map.scene()
    let ways = map.lines.indices.dropLast(0).flatMap { index in
      GreatCircle(from: map.places[index].point, to: map.places[index + 1].point).points(every: 3)
    }
    let frame = MapFrame(
      showing: map.places.map(\.point) + ways, width: map.width, view: map.view)
    #expect(frame.isCropped)
    var dice = Dice(5)
    var (wrong, seen) = (0, 0)
    for _ in 0..<2500 {
      let place = MapPoint(latitude: 150 * dice.roll() - 60, longitude: 360 * dice.roll() - 180)
      guard frame.shows(place) else { continue }
      seen += 1
      let at = frame.place(of: place)
      let fill = scene.backdrop.last {
        $0.fill != nil && MapMaterial.isInside(at, $0.points)
      }?.fill
      if (fill == map.ground.land) != outlines.isLand(at: place) { wrong += 1 }
    }
    #expect(seen > 500 && wrong <= seen / 50, "\(wrong) of \(seen)")
  }

  static func world(_ cities: [(String, Double, Double)], meridian: Double) -> MapComposition {
    var map = MapMaterial.map("w", cities, nil)
    map.lines[0].offset = 0
    map.view = MapView(
      .world, projection: .equalEarth, center: MapPoint(latitude: 0, longitude: meridian))
    return map
  }

  static func pieces(of scene: DiagramScene) throws -> [[ScenePoint]] {
    guard case .splines(let pieces)? = scene.edges.first(where: { $0.id == "l-0" })?.route else {
      Issue.record("no line")
      return []
    }
    return pieces
  }
}
