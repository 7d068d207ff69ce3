/// A number in which a search adds up costs.
protocol SearchCost: Comparable, BitwiseCopyable, Sendable {
  /// More than any cost of a way.
  static var unreached: Self { get }
  /// The number of the bucket, 2^`exponent` wide, to which a cost belongs.
  func bucket(_ exponent: Int) -> Int
  /// The cost of a way that goes on.
  static func sum(_ paid: Self, _ step: Self) -> Self
}

/// Whole costs of which no sum passes 2^32; half the memory, and so fewer waits for it.
extension UInt32: SearchCost {
  static var unreached: UInt32 { .max }

  @inline(__always) func bucket(_ exponent: Int) -> Int {
    Int(self &>> UInt32(truncatingIfNeeded: exponent))
  }

  @inline(__always) static func sum(_ paid: UInt32, _ step: UInt32) -> UInt32 { paid &+ step }
}

extension Double: SearchCost {
  static var unreached: Double { .infinity }

  @inline(__always) func bucket(_ exponent: Int) -> Int {
    // 2^−exponent: a product by a power of two is exact, so buckets ascend with costs.
    let inverse = Double(bitPattern: UInt64(bitPattern: Int64(1023 &- exponent)) << 52)
    // Costs that are no way's, or out of reach of whole numbers, share the last bucket.
    return Int(min(self * inverse, 0x1p62))
  }

  @inline(__always) static func sum(_ paid: Double, _ step: Double) -> Double { paid + step }
}
