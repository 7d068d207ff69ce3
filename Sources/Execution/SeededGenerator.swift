/// The generator xoshiro256**: small, fast, and the same numbers on every machine.
///
/// Not for secrets. Period 2^256 − 1.
///
/// Source: Blackman & Vigna, ACM Transactions on Mathematical Software 47 (2021).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
    if s0 | s1 | s2 | s3 == 0 { s0 = 1 }  // The all-zero state never leaves zero.
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let result = rotatedLeft(s1 &* 5, by: 7) &* 9
    let t = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = rotatedLeft(s3, by: 45)
    return result
  }

  /// A whole number of `0..<bound`, each equally likely.
  ///
  /// Lemire's multiplication method, so that the draws do not depend on the standard library's.
  ///
  /// - Precondition: `bound > 0`.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "no index below \(bound)")
    let width = UInt64(bound)
    var product = next().multipliedFullWidth(by: width)
    if product.low < width {
      let threshold = (0 &- width) % width
      while product.low < threshold { product = next().multipliedFullWidth(by: width) }
    }
    return Int(product.high)
  }

  /// A number of `0..<1` with 53 random bits.
  public mutating func unitInterval() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Puts `items` into random order (Fisher–Yates), each order equally likely.
  @inlinable public mutating func shuffle<Item>(_ items: inout [Item]) {
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(last, index(below: last + 1))
    }
  }
}

/// Spreads one 64-bit number over many (Steele, Lea & Flood 2014).
package struct SplitMix64 {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private func rotatedLeft(_ value: UInt64, by bits: UInt64) -> UInt64 {
  (value << bits) | (value >> (64 - bits))
}
