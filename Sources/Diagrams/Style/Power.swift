#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few functions of the C mathematics library that drawings need.
enum Power {
  /// `base` to the power of `exponent`.
  static func raise(_ base: Double, to exponent: Double) -> Double { pow(base, exponent) }

  /// The natural logarithm.
  static func logarithm(_ value: Double) -> Double { log(value) }
}

/// Points on circles, angles in radians.
enum Angle {
  static func cosine(_ angle: Double) -> Double { cos(angle) }
  static func sine(_ angle: Double) -> Double { sin(angle) }
  /// The angle of the direction (x, y).
  static func direction(x: Double, y: Double) -> Double { atan2(y, x) }
}
