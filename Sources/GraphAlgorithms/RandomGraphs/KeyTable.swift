/// A set of numbers in one flat array, by open addressing with steps of one.
///
/// At most half of the places are taken; what is removed leaves no mark, since the entries behind it
/// move up.
package struct KeyTable: Sendable {
  private static let free = UInt64.max
  private var keys: [UInt64]
  private let shift: UInt64

  /// An empty set with room for `capacity` numbers below `UInt64.max`.
  package init(capacity: Int) {
    var bits: UInt64 = 4
    while (1 << bits) < 2 * capacity { bits += 1 }
    keys = Array(repeating: Self.free, count: 1 << Int(bits))
    shift = 64 - bits
  }

  @inline(__always) private func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Whether a number is in the set.
  @inline(__always) package func contains(_ key: UInt64) -> Bool {
    let keys = keys.span
    var place = home(key)
    while keys[place] != Self.free {
      if keys[place] == key { return true }
      place = (place &+ 1) & (keys.count &- 1)
    }
    return false
  }

  /// Adds a number; false if it was there.
  @inline(__always) package mutating func insert(_ key: UInt64) -> Bool {
    var place = home(key)
    var keys = keys.mutableSpan
    while keys[place] != Self.free {
      if keys[place] == key { return false }
      place = (place &+ 1) & (keys.count &- 1)
    }
    keys[place] = key
    return true
  }

  /// Takes a number out; a number that is not there changes nothing.
  @inline(__always) package mutating func remove(_ key: UInt64) {
    var hole = home(key)
    let shift = shift
    var keys = keys.mutableSpan
    let mask = keys.count &- 1
    while keys[hole] != key {
      if keys[hole] == Self.free { return }
      hole = (hole &+ 1) & mask
    }
    var place = (hole &+ 1) & mask
    while keys[place] != Self.free {
      // An entry may move up unless its home lies between the hole and its place.
      let home = Int(truncatingIfNeeded: (keys[place] &* 0x9E37_79B9_7F4A_7C15) >> shift)
      if (place &- home) & mask >= (place &- hole) & mask {
        keys[hole] = keys[place]
        hole = place
      }
      place = (place &+ 1) & mask
    }
    keys[hole] = Self.free
  }
}
