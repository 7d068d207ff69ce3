import Graphs

/// Counts, node by node of one side, what a node shares with the others of its side.
///
/// The rows of what a node is joined with are run through once and each other node is counted as it
/// comes. What was counted is read in one sweep over the side where much was counted, else from a
/// list of those met.
struct SharedCounts: Sendable {
  /// Which of the others are counted.
  enum Reach {
    /// All of them.
    case all
    /// Those with higher numbers, so that each pair comes once.
    case above
  }

  /// Room to count in, used again for every node; all counts are 0 between two nodes.
  struct Scratch {
    var counts: [UInt32]
    var sums: [Double]
    var starts: [Int] = []
    var met: [Int] = []
  }

  private let offsets: [UInt32]
  private let neighbors: [UInt32]
  private let first: Int
  /// How many nodes the side has.
  let width: Int
  /// What each node of the other side adds to a sum, by its number in the graph; empty for no sums.
  private let shares: [Double]

  /// Counts on one side of `graph`; `share` says what a node of the other side with so many
  /// memberships adds to a sum, nil for no sums.
  init(_ graph: TwoModeGraph, _ side: TwoModeSide, share: ((Int) -> Double)? = nil) {
    offsets = graph.graph.outgoing.offsets
    neighbors = graph.graph.outgoing.neighbors
    first = graph.first(side)
    width = graph.count(side)
    shares =
      share.map { share in graph.graph.nodes.map { share(graph.graph.outgoing.degree($0)) } }
      ?? []
  }

  /// Empty room to count in.
  func scratch() -> Scratch {
    Scratch(
      counts: [UInt32](repeating: 0, count: width),
      sums: [Double](repeating: 0, count: shares.isEmpty ? 0 : width))
  }

  /// How many memberships a node of the side has.
  func degree(_ number: Int) -> Int {
    Int(offsets[first + number + 1]) - Int(offsets[first + number])
  }

  /// Calls `body` for each other node that shares something: its number, how much it shares, and
  /// the sum of what the shared nodes add (0 without shares). Each once, in ascending order.
  @inline(__always)
  func visit(
    _ number: Int, _ reach: Reach, _ scratch: inout Scratch, _ body: (Int, Int, Double) -> Void
  ) {
    let load = findStarts(number, reach, &scratch)
    guard load > 0 else { return }
    let from = reach == .above ? number + 1 : 0
    let isDense = 8 * load >= width - from
    if shares.isEmpty {
      count(number, scratch.starts, &scratch.counts, listing: !isDense, &scratch.met)
    } else {
      countAndSum(
        number, scratch.starts, &scratch.counts, &scratch.sums, listing: !isDense, &scratch.met)
    }
    let hasSums = !shares.isEmpty
    if isDense {
      for other in from..<width where scratch.counts[other] != 0 {
        let shared = Int(scratch.counts[other])
        scratch.counts[other] = 0
        var sum = 0.0
        if hasSums {
          sum = scratch.sums[other]
          scratch.sums[other] = 0
        }
        if other != number { body(other, shared, sum) }
      }
    } else {
      scratch.met.sort()
      for other in scratch.met {
        let shared = Int(scratch.counts[other])
        scratch.counts[other] = 0
        var sum = 0.0
        if hasSums {
          sum = scratch.sums[other]
          scratch.sums[other] = 0
        }
        if other != number { body(other, shared, sum) }
      }
    }
  }

  /// Where the others begin in each row that the node is in, and how many there are in all.
  private func findStarts(_ number: Int, _ reach: Reach, _ scratch: inout Scratch) -> Int {
    scratch.starts.removeAll(keepingCapacity: true)
    scratch.met.removeAll(keepingCapacity: true)
    let node = UInt32(first + number)
    var load = 0
    for entry in Int(offsets[first + number])..<Int(offsets[first + number + 1]) {
      let joined = Int(neighbors[entry])
      var low = Int(offsets[joined])
      let end = Int(offsets[joined + 1])
      if reach == .above {
        var high = end
        while low < high {
          let middle = (low + high) / 2
          if neighbors[middle] <= node { low = middle + 1 } else { high = middle }
        }
      }
      scratch.starts.append(low)
      load += end - low
    }
    return load
  }

  private func count(
    _ number: Int, _ starts: [Int], _ tally: inout [UInt32], listing: Bool, _ met: inout [Int]
  ) {
    let neighbors = neighbors.span
    var counts = tally.mutableSpan
    let row = Int(offsets[first + number])
    for position in starts.indices {
      let end = Int(offsets[Int(neighbors[row + position]) + 1])
      if listing {
        for entry in starts[position]..<end {
          let other = Int(neighbors[entry]) - first
          if counts[other] == 0 { met.append(other) }
          counts[other] &+= 1
        }
      } else {
        for entry in starts[position]..<end {
          counts[Int(neighbors[entry]) &- first] &+= 1
        }
      }
    }
  }

  private func countAndSum(
    _ number: Int, _ starts: [Int], _ tally: inout [UInt32], _ totals: inout [Double],
    listing: Bool, _ met: inout [Int]
  ) {
    let neighbors = neighbors.span
    var counts = tally.mutableSpan
    var sums = totals.mutableSpan
    let row = Int(offsets[first + number])
    for position in starts.indices {
      let joined = Int(neighbors[row + position])
      let share = shares[joined]
      for entry in starts[position]..<Int(offsets[joined + 1]) {
        let other = Int(neighbors[entry]) - first
        if listing, counts[other] == 0 { met.append(other) }
        counts[other] &+= 1
        sums[other] += share
      }
    }
  }
}
