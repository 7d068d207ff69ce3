#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A point on the Earth, in degrees north and east.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north of the equator, −90...90.
  public let latitude: Double
  /// Degrees east of Greenwich, −180...180.
  public let longitude: Double

  /// The mean radius of the Earth in kilometers (IUGG), as the sphere of all distances.
  public static let meanEarthRadiusInKilometers = 6371.0088

  /// The point, or nil if one of the numbers is out of range or not finite.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The length of the great circle between two points, in kilometers.
  ///
  /// Haversine on a sphere of the mean radius; at most 0.6 % off the ellipsoid. Symmetric; 0 for
  /// the same point.
  public func distanceInKilometers(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let halfNorth = sin((other.latitude - latitude) * radians / 2)
    let halfEast = sin((other.longitude - longitude) * radians / 2)
    let squared =
      halfNorth * halfNorth
      + cos(latitude * radians) * cos(other.latitude * radians) * halfEast * halfEast
    return 2 * Self.meanEarthRadiusInKilometers * asin(min(1, squared.squareRoot()))
  }
}
