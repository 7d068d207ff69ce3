import Execution
import Graphs

/// A distance does not fit the bytes it was given.
struct DistanceTooLarge: Error {}

extension ManySourceSearch {
  /// The largest distance to each of at most 512 nodes from a node that reaches it.
  func eccentricities(of sources: [UInt32], cancellation: Cancellation) throws -> [UInt32] {
    var front = ManySourceFront(nodeCount: nodeCount)
    var found = [UInt32](repeating: 0, count: sources.count)
    try run(from: sources, &front, cancellation) { front, distance in
      let all = front.active.reduce(into: Bits.zero) { $0 |= front.visit[Int($1)] }
      for source in found.indices where all[source >> 6] >> UInt64(source & 63) & 1 != 0 {
        found[source] = UInt32(distance)
      }
    }
    return found
  }

  /// Whether two searches find a distance that takes more than a byte.
  func reachesFar(_ graph: Graph, _ context: ExecutionContext) throws -> Bool {
    guard nodeCount > 255 else { return false }
    let search = BreadthFirstSearch(in: graph)
    let first = try search.tree(from: Node(rawValue: originalNode[0]), in: context)
    guard first.eccentricity < 255 else { return true }
    let farthest = graph.nodes.first { first.distance(to: $0) == first.eccentricity } ?? Node(0)
    return try search.tree(from: farthest, in: context).eccentricity >= 255
  }

  /// The distances of all nodes to the sources of each batch; all bits are set where there is no
  /// way.
  ///
  /// While a batch runs, its distances are kept bit by bit: level *d* adds the bits it has met to
  /// the planes of the binary digits of *d*. At the end the planes are turned into bytes.
  func table(bytes: Int, in context: ExecutionContext) throws -> [UInt64] {
    let wordsPerBatch = nodeCount * 64 * bytes
    return try context.fill(
      Chunks(count: batchCount * wordsPerBatch, pieces: max(batchCount, 1)), repeating: 0,
      phase: "distances of all pairs"
    ) { range, words in
      // All pieces have the same length, so each is one batch.
      let planeCount = 8 * bytes
      var planes = [Bits](repeating: .zero, count: nodeCount * planeCount)
      var front = ManySourceFront(nodeCount: nodeCount)
      let sources = sources(ofBatch: range.lowerBound / wordsPerBatch).map { UInt32($0) }
      try run(from: sources, &front, context.cancellation) { front, distance in
        guard distance < 1 << planeCount - 1 || front.active.isEmpty else {
          throw DistanceTooLarge()
        }
        addDigits(of: distance, front, planeCount, to: &planes)
      }
      for node in 0..<nodeCount {
        if node & 0xFFF == 0xFFF { try context.cancellation.check() }
        let unreached = ~front.seen[node]
        for byte in 0..<bytes {
          let eight = EightPlanes(planes, at: node * planeCount + byte * 8, and: unreached)
          eight.store(in: &words, at: node * 64 * bytes + byte, stride: bytes)
        }
      }
    }
  }

  private func addDigits(
    of distance: Int, _ front: ManySourceFront, _ planeCount: Int, to planes: inout [Bits]
  ) {
    let visit = front.visit.span
    var planes = planes.mutableSpan
    for digit in 0..<planeCount where distance >> digit & 1 != 0 {
      for node in front.active {
        planes[Int(node) * planeCount + digit] |= visit[Int(node)]
      }
    }
  }
}

/// Eight binary digits of 512 numbers, digit by digit.
private struct EightPlanes {
  typealias Bits = ManySourceSearch.Bits

  private let planes: (Bits, Bits, Bits, Bits, Bits, Bits, Bits, Bits)

  /// Eight planes that lie side by side, with all digits set where `all` says so.
  @inline(__always)
  init(_ rows: [Bits], at first: Int, and all: Bits) {
    planes = (
      rows[first] | all, rows[first + 1] | all, rows[first + 2] | all, rows[first + 3] | all,
      rows[first + 4] | all, rows[first + 5] | all, rows[first + 6] | all, rows[first + 7] | all
    )
  }

  /// Writes the numbers as bytes, eight to a word, number 0 in the lowest byte of the first word.
  @inline(__always)
  func store(in words: inout MutableSpan<UInt64>, at first: Int, stride: Int) {
    let low = Bits(repeating: 0xFF)
    for group in 0..<8 {
      let shift = Bits(repeating: UInt64(group) * 8)
      // Byte p of a lane is byte `group` of plane p: an 8 by 8 matrix of bits, to be transposed.
      var lanes = (planes.0 &>> shift) & low
      lanes |= ((planes.1 &>> shift) & low) &<< Bits(repeating: 8)
      lanes |= ((planes.2 &>> shift) & low) &<< Bits(repeating: 16)
      lanes |= ((planes.3 &>> shift) & low) &<< Bits(repeating: 24)
      lanes |= ((planes.4 &>> shift) & low) &<< Bits(repeating: 32)
      lanes |= ((planes.5 &>> shift) & low) &<< Bits(repeating: 40)
      lanes |= ((planes.6 &>> shift) & low) &<< Bits(repeating: 48)
      lanes |= ((planes.7 &>> shift) & low) &<< Bits(repeating: 56)
      lanes = Self.exchange(lanes, 0x00AA_00AA_00AA_00AA, 7)
      lanes = Self.exchange(lanes, 0x0000_CCCC_0000_CCCC, 14)
      lanes = Self.exchange(lanes, 0x0000_0000_F0F0_F0F0, 28)
      for lane in 0..<8 { words[first + (lane * 8 + group) * stride] = lanes[lane] }
    }
  }

  /// Exchanges the bits of `mask` with those `distance` places above (Warren, Hacker's Delight).
  @inline(__always)
  private static func exchange(_ lanes: Bits, _ mask: UInt64, _ distance: UInt64) -> Bits {
    let places = Bits(repeating: distance)
    let differing = (lanes ^ (lanes &>> places)) & Bits(repeating: mask)
    return lanes ^ differing ^ (differing &<< places)
  }
}
