import Diagrams
import Testing

@Suite struct MapProjectionTests {
  // pyproj 3.7.2 (PROJ 9.5.1): Proj(proj="laea", lat_0=…, lon_0=…, R=1)(longitude, latitude).
  @Test(arguments: [
    [38, 68, 25.1264, 62.3225, -0.090215836, -0.221659180],
    [38, 68, 43.825, 87.6168, 0.244557909, 0.128502507],
    [38, 68, -33.9, 18.4, -0.859950825, -1.048538094],
    [0, 0, 64, -150, -0.393554844, 1.613814018],
    [45, -170, 43.825, 87.6168, -0.848253204, 0.721099393],
    [45, -170, 64, -150, 0.152752221, 0.350738069],
  ])
  func lambertsProjectionIsThatOfPROJ(n: [Double]) throws {
    let center = MapPoint(latitude: n[0], longitude: n[1])
    let point = MapPoint(latitude: n[2], longitude: n[3])
    let place = MapProjection.lambertAzimuthalEqualArea(center: center).place(of: point)
    #expect(abs(place.x - n[4]) < 2e-9 && abs(place.y - n[5]) < 2e-9)
    let back = try #require(MapProjection.point(at: place, aroundCenter: center))
    #expect(abs(back.latitude - n[2]) < 1e-9 && abs(back.longitude - n[3]) < 1e-9)
  }

  // pyproj 3.7.2: Proj(proj="eqearth", lon_0=…, R=1)(longitude, latitude).
  @Test(arguments: [
    [0, 32.65, 51.67, 0.717623479, 0.642262334], [0, -34.6, -58.4, -0.802992534, -0.678050405],
    [0, 80, -30, -0.278379530, 1.288211196], [150, 32.65, 51.67, -1.365665118, 0.642262334],
    [150, -34.6, -58.4, 2.084480620, -0.678050405],
  ])
  func equalEarthIsThatOfPROJ(n: [Double]) {
    let place = MapProjection.equalEarth(centralMeridian: n[0])
      .place(of: MapPoint(latitude: n[1], longitude: n[2]))
    #expect(abs(place.x - n[3]) < 2e-9 && abs(place.y - n[4]) < 2e-9)
  }

  // pyproj 3.7.2: Proj(proj="natearth", lon_0=…, R=1)(longitude, latitude).
  @Test(arguments: [
    [0, 0, 0, 0, 0], [0, 32.65, 51.67, 0.745257927, 0.576062113],
    [0, -34.6, -58.4, -0.836576314, -0.610552435], [0, 80, -30, -0.308331002, 1.337035371],
    [0, -66.5, 179.9999999999, 2.124861040, -1.146328156],
    [150, 32.65, 51.67, -1.418254538, 0.576062113], [150, -34.6, -58.4, 2.171660433, -0.610552435],
  ])
  func naturalEarthIsThatOfPROJ(n: [Double]) {
    let place = MapProjection.naturalEarth(centralMeridian: n[0])
      .place(of: MapPoint(latitude: n[1], longitude: n[2]))
    #expect(abs(place.x - n[3]) < 2e-9 && abs(place.y - n[4]) < 2e-9)
  }

  // pyproj 3.7.2: Proj(proj="robin", lon_0=…, R=1)(longitude, latitude). PROJ joins the rows of the
  // table by other cubics; on a map 640 points wide 3e-4 are less than a twentieth of a point.
  @Test(arguments: [
    [0, 0, 0, 0, 0], [0, 32.65, 51.67, 0.728104350, 0.547504121],
    [0, -34.6, -58.4, -0.816804045, -0.580196073], [0, 80, -30, -0.276092218, 1.270350643],
    [0, -66.5, 179.9999999999, 1.993400596, -1.090700935],
    [150, 32.65, 51.67, -1.385610621, 0.547504121], [150, -34.6, -58.4, 2.120333788, -0.580196073],
  ])
  func robinsonsProjectionIsNearlyThatOfPROJ(n: [Double]) {
    let place = MapProjection.robinson(centralMeridian: n[0])
      .place(of: MapPoint(latitude: n[1], longitude: n[2]))
    #expect(abs(place.x - n[3]) < 3e-4 && abs(place.y - n[4]) < 3e-4)
  }

  // The rows of the table itself: 0.8487 π times the length, 1.3523 times the height.
  @Test(arguments: [
    (90.0, 0.5322, 1.0), (-90, 0.5322, -1), (60, 0.7986, 0.7346), (5, 0.9986, 0.062),
  ])
  func robinsonsTableIsMet(latitude: Double, length: Double, height: Double) {
    let place = MapProjection.robinson(centralMeridian: 0)
      .place(of: MapPoint(latitude: latitude, longitude: -180))
    #expect(abs(place.x + 0.8487 * .pi * length) < 1e-9)
    #expect(abs(place.y - 1.3523 * height) < 1e-9)
  }

  @Test func outsideOfTheDiscOfTheSphereThereIsNoPlace() {
    let center = MapPoint(latitude: 10, longitude: 20)
    #expect(MapProjection.point(at: ScenePoint(1.9, 1), aroundCenter: center) == nil)
    #expect(MapProjection.point(at: ScenePoint(0, 0), aroundCenter: center) == center)
  }

  // pyproj 3.7.2: Geod(a=1, b=1).fwd of the azimuth and the share of the distance of inv.
  @Test(arguments: [
    [24.86, 67.01, 39.21, 45.41, 0.25, 28.76796634, 62.22224647],
    [24.86, 67.01, 39.21, 45.41, 0.5, 32.49429228, 57.07086473],
    [35.68, 139.69, 40.71, -74.01, 0.25, 56.61340873, 158.25877519],
    [35.68, 139.69, 40.71, -74.01, 0.5, 69.65461241, -153.66938805],
  ])
  func greatCirclesAreThoseOfPROJ(n: [Double]) {
    let way = GreatCircle(
      from: MapPoint(latitude: n[0], longitude: n[1]),
      to: MapPoint(latitude: n[2], longitude: n[3]))
    let point = way.point(at: n[4])
    #expect(abs(point.latitude - n[5]) < 1e-7 && abs(point.longitude - n[6]) < 1e-7)
  }

  @Test(arguments: [(0.0, 0.0, 0.0, 180.0), (90, 0, -90, 0), (10, 20, 10, 20)])
  func aWayBetweenAntipodesOrFromAPlaceToItselfIsAWay(
    north: Double, east: Double, otherNorth: Double, otherEast: Double
  ) {
    let end = MapPoint(latitude: otherNorth, longitude: otherEast)
    let way = GreatCircle(from: MapPoint(latitude: north, longitude: east), to: end)
    #expect(abs(way.point(at: 1).latitude - end.latitude) < 1e-6)
    #expect((0...4).allSatisfy { way.point(at: Double($0) / 4).longitude.isFinite })
  }
}
