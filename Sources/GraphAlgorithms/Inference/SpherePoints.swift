/// Places on a sphere, ready for many distances.
///
/// Each place is a unit vector; the arc between two of them is twice the arc sine of half the chord,
/// the haversine formula without its sines and cosines. The same bits on every machine.
public struct SpherePoints: Sendable {
  private let vectors: [SIMD3<Double>]
  /// The radius of the sphere, in the unit of distances.
  public let radius: Double

  /// How many places there are.
  public var count: Int { vectors.count }

  /// Places by degrees north, −90...90, and east, −180...180.
  ///
  /// - Precondition: as many of the one as of the other, all within range.
  public init(latitudes: [Double], longitudes: [Double], radius: Double) {
    precondition(latitudes.count == longitudes.count)
    self.radius = radius
    vectors = zip(latitudes, longitudes).map { latitude, longitude in
      precondition(abs(latitude) <= 90)
      let (north, outward) = sineAndCosine(degrees: latitude)
      let (east, ahead) = sineAndCosine(degrees: longitude)
      return SIMD3(outward * ahead, outward * east, north)
    }
  }

  /// The length of the great circle between two places, in the unit of the radius.
  public func distance(_ a: Int, _ b: Int) -> Double {
    let between = vectors[a] - vectors[b]
    let half = (between * between).sum().squareRoot() / 2
    return 2 * radius * arcSine(min(1, half))
  }

  /// The natural logarithm of the distance, or of `least` if that is more.
  public func logarithmOfDistance(_ a: Int, _ b: Int, atLeast least: Double) -> Double {
    precondition(least > 0)
    return naturalLogarithm(max(least, distance(a, b)))
  }
}

/// The arc sine of a number of 0...1; accurate to 1e-15, the same bits on every machine.
///
/// Source: the rational function of the Sun mathematical library (fdlibm, 1993).
func arcSine(_ x: Double) -> Double {
  precondition(x >= 0 && x <= 1)
  guard x >= 0.5 else { return x + x * arcSineRest(x * x) }
  // asin x = π/2 − 2 asin √((1 − x)/2), which leads below 0.5.
  let square = (1 - x) / 2
  let root = square.squareRoot()
  return Double.pi / 2 - 2 * (root + root * arcSineRest(square))
}

/// (asin x)/x − 1 of the square of a number of at most 0.5.
@inline(__always) private func arcSineRest(_ square: Double) -> Double {
  let above =
    square
    * (1.66666666666666657415e-01 + square
      * (-3.25565818622400915405e-01 + square
        * (2.01212532134862925881e-01 + square
          * (-4.00555345006794114027e-02 + square
            * (7.91534994289814532176e-04 + square * 3.47933107596021167570e-05)))))
  let below =
    1 + square
    * (-2.40339491173441421878e+00 + square
      * (2.02094576023350569471e+00 + square
        * (-6.88283971605453293030e-01 + square * 7.70381505559019352791e-02)))
  return above / below
}
