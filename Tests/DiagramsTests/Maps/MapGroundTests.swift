import Diagrams
import Testing

/// What is painted is land where the outlines say so, wherever the map lies.
@Suite struct MapGroundTests {
  /// Around Baku; the same with the centre's antipode on land (China and Argentina, Spain and New
  /// Zealand); around the pole; across the antimeridian; all land; all sea.
  static let regions: [[(String, Double, Double)]] = [
    [("Baku", 40.4, 49.9), ("Aktau", 43.7, 51.2)],
    [("Karachi", 24.9, 67), ("Ürümqi", 43.8, 87.6), ("Venice", 45.4, 12.3)],
    [("Xi'an", 34.3, 108.9), ("Anchorage", 61.2, -149.9), ("Delhi", 28.6, 77.2)],
    [("Madrid", 40.4, -3.7), ("Marrakesh", 31.6, -8)],
    [("Longyearbyen", 78.2, 15.6), ("Anchorage", 61.2, -149.9), ("Tokyo", 35.7, 139.7)],
    [("Tokyo", 35.7, 139.7), ("San Francisco", 37.8, -122.4)],
    [("Auckland", -36.8, 174.8), ("Suva", -18.1, 178.4), ("Apia", -13.8, -171.8)],
    [("Ushuaia", -54.8, -68.3), ("Stanley", -51.7, -57.8), ("Esperanza", -63.4, -57)],
    [("Karaganda", 49.8, 73.1), ("Temirtau", 50.1, 73)],
    [("A", -40, -110), ("B", -41, -112)],
  ]

  @Test(arguments: regions.indices)
  func aRegionIsPaintedAsTheOutlinesSay(index: Int) throws {
    let outlines = try MapMaterial.outlines.get()
    let map = MapMaterial.map("m", Self.regions[index], outlines)
    let frame = try frame(of: map)
    guard case .lambertAzimuthalEqualArea(let center) = frame.projection else {
      Issue.record("no region")
      return
    }
    let shapes = map.scene().backdrop
    var dice = Dice(7)
    var wrong = 0
    for _ in 0..<1500 {
      let p = ScenePoint(dice.roll() * frame.size.width, dice.roll() * frame.size.height)
      let place = try #require(point(p, center, frame))
      if isLand(p, shapes, map) != outlines.isLand(at: place) { wrong += 1 }
    }
    // Points within half a point of a coast may differ.
    #expect(wrong <= 30, "\(wrong) of 1500")
  }

  @Test(arguments: [[0.0, 100, -120], [150, -70, 30], [-150, -30, 90]])
  func theWorldIsPaintedAsTheOutlinesSay(longitudes: [Double]) throws {
    let outlines = try MapMaterial.outlines.get()
    let map = MapMaterial.map("m", longitudes.map { ("c\($0)", -20, $0) }, outlines)
    let frame = try frame(of: map)
    #expect(frame.isWorld)
    let shapes = map.scene().backdrop
    var dice = Dice(11)
    var wrong = 0
    for _ in 0..<1500 {
      let place = MapPoint(latitude: 138 * dice.roll() - 56, longitude: 360 * dice.roll() - 180)
      if isLand(frame.place(of: place), shapes, map) != outlines.isLand(at: place) { wrong += 1 }
    }
    #expect(wrong <= 30, "\(wrong) of 1500")
  }

  private func frame(of map: MapComposition) throws -> MapFrame {
    let scene = map.scene()
    let corner = try #require(scene.nodes.first { $0.id == "corner-ne" }?.position)
    let points = map.lines.flatMap { line -> [MapPoint] in
      let ends = [line.from, line.to].compactMap { id in map.places.first { $0.id == id }?.point }
      let way = GreatCircle(from: ends[0], to: ends[1])
      return way.points(every: 3)
    }
    let frame = MapFrame(showing: map.places.map(\.point) + points, width: map.width)
    #expect(frame.size == SceneSize(corner.x, corner.y))
    return frame
  }

  private func isLand(
    _ p: ScenePoint, _ shapes: [BackdropShape], _ map: MapComposition
  ) -> Bool {
    shapes.last { $0.fill != nil && MapMaterial.isInside(p, $0.points) }?.fill == map.ground.land
  }

  private func point(_ p: ScenePoint, _ center: MapPoint, _ frame: MapFrame) -> MapPoint? {
    let middle = frame.place(of: center)
    let scale = frame.pointsPerRadian
    return MapProjection.point(
      at: ScenePoint((p.x - middle.x) / scale, (p.y - middle.y) / scale), aroundCenter: center)
  }
}
