import Execution

/// Finds each triangle once, at its highest rank.
///
/// The ties of the ranks with the most neighbors are also held as rows of bits. The common
/// neighbors of two ranks are then found in whichever way looks at least: through the lower one's
/// list, through its bits word by word, or through the higher one's list bit by bit.
struct TriangleKernel: Sendable {
  private let rows: RankedRows
  /// How many ranks have a row of bits.
  private let hubCount: Int
  /// How many words such a row has.
  private let stride: Int
  private let bits: [UInt64]

  /// Takes 32 bytes per node at most for the bits.
  init(of rows: RankedRows) {
    self.rows = rows
    let wanted = Int((Double(rows.nodeCount) * 256).squareRoot())
    stride = (min(rows.nodeCount, wanted) + 63) / 64
    hubCount = min(rows.nodeCount, stride * 64)
    var bits = [UInt64](repeating: 0, count: hubCount * stride)
    for hub in 0..<hubCount {
      for entry in Int(rows.offsets[hub])..<Int(rows.offsets[hub + 1]) {
        let other = Int(rows.neighbors[entry])
        bits[hub * stride + other >> 6] |= 1 << UInt64(other & 63)
      }
    }
    self.bits = bits
  }

  /// How many of the triangles whose highest rank is in `ranks` each rank belongs to.
  ///
  /// No count passes the number of ties, since each triangle of a rank has another opposite tie.
  func counts(at ranks: Range<Int>, cancellation: Cancellation) throws -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: rows.nodeCount)
    var isNear = [UInt64](repeating: 0, count: rows.nodeCount / 64 + 1)
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    var tally = counts.mutableSpan
    var near = isNear.mutableSpan
    for rank in ranks {
      if rank & 0x3F == 0 { try cancellation.check() }
      let row = Int(offsets[rank])..<Int(offsets[rank + 1])
      guard row.count > 1 else { continue }
      for entry in row {
        let other = Int(neighbors[entry])
        near[other >> 6] |= 1 << UInt64(other & 63)
      }
      var all: UInt32 = 0
      for entry in row.dropFirst() {
        let middle = Int(neighbors[entry])
        let inner = Int(offsets[middle])..<Int(offsets[middle + 1])
        let before = row.lowerBound..<entry
        let found: UInt32
        if middle >= hubCount {
          found = listed(inner, near, &tally)
        } else if before.count <= inner.count && before.count <= middle >> 5 {
          found = tested(before, middle, &tally)
        } else if middle >> 5 < inner.count {
          found = intersected(middle, near, &tally)
        } else {
          found = listed(inner, near, &tally)
        }
        tally[middle] &+= found
        all &+= found
      }
      tally[rank] &+= all
      for entry in row { near[Int(neighbors[entry]) >> 6] = 0 }
    }
    return counts
  }

  /// Looks at every lower neighbor of the middle rank: is it near the high one?
  @inline(__always)
  private func listed(
    _ inner: Range<Int>, _ near: borrowing MutableSpan<UInt64>, _ tally: inout MutableSpan<UInt32>
  ) -> UInt32 {
    let neighbors = rows.neighbors.span
    var found: UInt32 = 0
    for entry in inner {
      // Entries are ranks, below the node count (RankedRows).
      let low = unsafe Int(neighbors[unchecked: entry])
      let word = unsafe near[unchecked: low >> 6]
      // Lists are looked through where common neighbors are rare, so the branch foretells itself.
      guard word >> UInt64(low & 63) & 1 == 1 else { continue }
      found &+= 1
      unsafe tally[unchecked: low] &+= 1
    }
    return found
  }

  /// Looks at every neighbor of the high rank below the middle one: is it tied with the middle?
  @inline(__always)
  private func tested(
    _ before: Range<Int>, _ middle: Int, _ tally: inout MutableSpan<UInt32>
  ) -> UInt32 {
    let neighbors = rows.neighbors.span
    let bits = bits.span
    let start = middle * stride
    var found: UInt32 = 0
    for entry in before {
      // Rows ascend, so these are below the middle rank, which is below `hubCount`.
      let low = unsafe Int(neighbors[unchecked: entry])
      let word = unsafe bits[unchecked: start + low >> 6]
      let hit = UInt32(truncatingIfNeeded: word >> UInt64(low & 63)) & 1
      found &+= hit
      unsafe tally[unchecked: low] &+= hit
    }
    return found
  }

  /// Goes through the words that hold the common neighbors of both.
  @inline(__always)
  private func intersected(
    _ middle: Int, _ near: borrowing MutableSpan<UInt64>, _ tally: inout MutableSpan<UInt32>
  ) -> UInt32 {
    let bits = bits.span
    let start = middle * stride
    var found: UInt32 = 0
    for place in 0...(middle >> 6) {
      // The middle rank is below `hubCount`, so its words lie in its row and in `near`.
      var common = unsafe bits[unchecked: start + place] & near[unchecked: place]
      while common != 0 {
        let low = place << 6 + common.trailingZeroBitCount
        unsafe tally[unchecked: low] &+= 1
        found &+= 1
        common &= common &- 1
      }
    }
    return found
  }
}
