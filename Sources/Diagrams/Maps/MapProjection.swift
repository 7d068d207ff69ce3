/// A way of drawing the sphere on a plane, on a sphere of radius 1.
public enum MapProjection: Hashable, Sendable {
  /// For regions: true areas, little distortion within some 40° of the centre.
  ///
  /// Source: Snyder, Map Projections: A Working Manual, USGS 1395 (1987), p. 185.
  case lambertAzimuthalEqualArea(center: MapPoint)
  /// For the world: true areas; parallels are straight.
  ///
  /// Source: Šavrič, Patterson & Jenny, Int. J. Geogr. Inf. Sci. 33 (2019).
  case equalEarth(centralMeridian: Double)
  /// For the world: a picture of the whole sphere with round corners; areas are not true.
  ///
  /// Source: Patterson, Šavrič & Jenny, Cartographic Perspectives 78 (2014).
  case naturalEarth(centralMeridian: Double)
  /// For the world: the projection of many atlases; areas are not true.
  ///
  /// Source: the table of Robinson, The American Cartographer 1 (1974), as Snyder prints it in USGS
  /// 1453 (1989), p. 82; between its rows four of them are joined by one cubic.
  case robinson(centralMeridian: Double)

  /// Where a place is drawn, y upwards.
  public func place(of point: MapPoint) -> ScenePoint {
    switch self {
    case .lambertAzimuthalEqualArea(let center): Self.lambert(point, center)
    case .equalEarth(let meridian), .naturalEarth(let meridian), .robinson(let meridian):
      place(latitude: point.latitude, fromCenter: (point.longitude - meridian).wrapped)
    }
  }

  /// The name for legends.
  public var title: String {
    switch self {
    case .lambertAzimuthalEqualArea(let center):
      "Lambert azimuthal equal-area, centre \(Self.words(center))"
    case .equalEarth(let meridian):
      "Equal Earth, centre \(Self.words(meridian, "E", "W"))"
    case .naturalEarth(let meridian):
      "Natural Earth, centre \(Self.words(meridian, "E", "W"))"
    case .robinson(let meridian):
      "Robinson, centre \(Self.words(meridian, "E", "W"))"
    }
  }

  private static func words(_ point: MapPoint) -> String {
    words(point.latitude, "N", "S") + " " + words(point.longitude, "E", "W")
  }

  private static func words(_ degrees: Double, _ plus: String, _ minus: String) -> String {
    "\(abs(Int(degrees.rounded())))° " + (degrees < 0 ? minus : plus)
  }

  // The antipode of the centre has no place; it is taken as very near to the rim.
  private static func lambert(_ point: MapPoint, _ center: MapPoint) -> ScenePoint {
    let (north, east) = (point.latitude.radians, (point.longitude - center.longitude).radians)
    let middle = center.latitude.radians
    let (sine, cosine) = (Angle.sine(north), Angle.cosine(north))
    let (middleSine, middleCosine) = (Angle.sine(middle), Angle.cosine(middle))
    let nearness = 1 + middleSine * sine + middleCosine * cosine * Angle.cosine(east)
    let factor = (2 / max(nearness, 1e-12)).squareRoot()
    return ScenePoint(
      factor * cosine * Angle.sine(east),
      factor * (middleCosine * sine - middleSine * cosine * Angle.cosine(east)))
  }

  /// The place of the sphere that a region's map shows at `p`; nil outside of the disc of the
  /// sphere.
  package static func point(at p: ScenePoint, aroundCenter center: MapPoint) -> MapPoint? {
    let distance = (p.x * p.x + p.y * p.y).squareRoot()
    guard distance < 2 else { return nil }
    guard distance > 1e-12 else { return center }
    // With ρ = 2 sin(c/2): cos c = 1 − ρ²/2, sin c = ρ √(1 − ρ²/4).
    let cosine = 1 - distance * distance / 2
    let sine = distance * (1 - distance * distance / 4).squareRoot()
    let middle = center.latitude.radians
    let northSine = cosine * Angle.sine(middle) + p.y * sine * Angle.cosine(middle) / distance
    let north = Angle.direction(
      x: max(0, 1 - northSine * northSine).squareRoot(), y: northSine)
    let east = Angle.direction(
      x: distance * Angle.cosine(middle) * cosine - p.y * Angle.sine(middle) * sine,
      y: p.x * sine)
    return MapPoint(
      latitude: north.degrees, longitude: (center.longitude + east.degrees).wrapped)
  }
}
