/// A place on the Earth, in degrees.
public struct MapPoint: Hashable, Sendable {
  /// Degrees north of the equator, −90...90.
  public var latitude: Double
  /// Degrees east of Greenwich, −180...180.
  public var longitude: Double

  /// The place at these coordinates.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

extension MapPoint {
  /// The place in the direction `v` from the middle of the Earth.
  init(_ v: Direction) {
    let flat = (v.x * v.x + v.y * v.y).squareRoot()
    latitude = Angle.direction(x: flat, y: v.z).degrees
    longitude = Angle.direction(x: v.x, y: v.y).degrees
  }

  /// The unit vector from the middle of the Earth; z points to the North Pole, x to 0° E.
  var direction: Direction {
    let (north, east) = (latitude.radians, longitude.radians)
    let flat = Angle.cosine(north)
    return Direction(
      x: flat * Angle.cosine(east), y: flat * Angle.sine(east), z: Angle.sine(north))
  }
}

/// A vector in space.
struct Direction: Hashable, Sendable {
  var x: Double
  var y: Double
  var z: Double

  static func + (a: Direction, b: Direction) -> Direction {
    Direction(x: a.x + b.x, y: a.y + b.y, z: a.z + b.z)
  }

  static func * (a: Direction, factor: Double) -> Direction {
    Direction(x: a.x * factor, y: a.y * factor, z: a.z * factor)
  }

  func dot(_ b: Direction) -> Double { x * b.x + y * b.y + z * b.z }

  func cross(_ b: Direction) -> Direction {
    Direction(x: y * b.z - z * b.y, y: z * b.x - x * b.z, z: x * b.y - y * b.x)
  }

  var length: Double { dot(self).squareRoot() }

  /// The vector of length 1; the x axis for one without length.
  var unit: Direction { length > 1e-12 ? self * (1 / length) : Direction(x: 1, y: 0, z: 0) }

  /// The angle to another direction in radians, exact for small and for large ones.
  func angle(to b: Direction) -> Double { Angle.direction(x: dot(b), y: cross(b).length) }
}

extension Double {
  var radians: Double { self * .pi / 180 }
  var degrees: Double { self * 180 / .pi }

  /// Degrees of longitude brought into −180..<180.
  var wrapped: Double { self - 360 * ((self + 180) / 360).rounded(.down) }
}
