import CityNetworks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Coordinate {
  /// The place as a point of a sphere of radius 1.
  var onSphere: SIMD3<Double> {
    let north = latitude * Double.pi / 180
    let east = longitude * Double.pi / 180
    return SIMD3(cos(north) * cos(east), cos(north) * sin(east), sin(north))
  }

  /// The length of the great circle between two points of the sphere of radius 1, in kilometers.
  static func kilometers(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
    let way = a - b
    let chord = (way * way).sum().squareRoot()
    return 2 * meanEarthRadiusInKilometers * asin(min(1, chord / 2))
  }
}

/// The natural logarithm of a number above 0.
func logarithm(_ x: Double) -> Double { log(x) }

/// The exponential of a number.
func exponential(of x: Double) -> Double { exp(x) }
