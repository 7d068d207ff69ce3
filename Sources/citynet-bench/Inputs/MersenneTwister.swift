/// The generator MT19937, so that the same nodes are drawn as by the other tools' harness (numpy).
///
/// Source: Matsumoto & Nishimura, ACM Transactions on Modeling and Computer Simulation 8 (1998).
struct MersenneTwister {
  private var state: [UInt32]
  private var position = 624

  init(seed: UInt32) {
    state = [seed]
    for place in 1..<624 {
      let last = state[place - 1]
      state.append(1_812_433_253 &* (last ^ last >> 30) &+ UInt32(place))
    }
  }

  /// The next 32 random bits.
  mutating func next() -> UInt32 {
    if position == 624 { renew() }
    var bits = state[position]
    position += 1
    bits ^= bits >> 11
    bits ^= bits << 7 & 0x9D2C_5680
    bits ^= bits << 15 & 0xEFC6_0000
    return bits ^ bits >> 18
  }

  private mutating func renew() {
    for place in 0..<624 {
      let mixed = state[place] & 0x8000_0000 | state[(place + 1) % 624] & 0x7FFF_FFFF
      state[place] = state[(place + 397) % 624] ^ mixed >> 1 ^ (mixed & 1 == 1 ? 0x9908_B0DF : 0)
    }
    position = 0
  }

  /// A whole number of `0...limit`: random bits under a mask, drawn again if they exceed it.
  mutating func number(upTo limit: UInt32) -> UInt32 {
    let mask = limit == 0 ? 0 : UInt32.max >> UInt32(limit.leadingZeroBitCount)
    while true {
      let drawn = next() & mask
      if drawn <= limit { return drawn }
    }
  }

  /// The numbers below `count` in random order.
  mutating func permutation(of count: Int) -> [Int] {
    var items = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      items.swapAt(last, Int(number(upTo: UInt32(last))))
    }
    return items
  }
}
