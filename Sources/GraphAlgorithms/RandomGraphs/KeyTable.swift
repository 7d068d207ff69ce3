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

  @inline(__always) private func next(_ place: Int) -> Int { (place &+ 1) & (keys.count &- 1) }

  @inline(__always) package func contains(_ key: UInt64) -> Bool {
    var place = home(key)
    while keys[place] != Self.free {
      if keys[place] == key { return true }
      place = next(place)
    }
    return false
  }

  /// Adds a number; false if it was there.
  @inline(__always) package mutating func insert(_ key: UInt64) -> Bool {
    var place = home(key)
    while keys[place] != Self.free {
      if keys[place] == key { return false }
      place = next(place)
    }
    keys[place] = key
    return true
  }

  /// Takes a number out; a number that is not there changes nothing.
  package mutating func remove(_ key: UInt64) {
    var hole = home(key)
    while keys[hole] != key {
      if keys[hole] == Self.free { return }
      hole = next(hole)
    }
    var place = next(hole)
    while keys[place] != Self.free {
      // An entry may move up unless its home lies between the hole and its place.
      let distance = (place &- home(keys[place])) & (keys.count &- 1)
      if distance >= (place &- hole) & (keys.count &- 1) {
        keys[hole] = keys[place]
        hole = place
      }
      place = next(place)
    }
    keys[hole] = Self.free
  }
}
