import Execution

/// Cheapest ways from one node to all, by buckets of costs: the nodes of the cheapest bucket go on
/// together, over light ties until none of them gets cheaper, then once over heavy ties.
///
/// What a way costs is added from its first tie to its last, and the least of all sums is kept; as
/// rounding never reverses an order, the answer does not depend on the order of the work and has
/// the same bits as Dijkstra's.
///
/// Source: Meyer & Sanders, Journal of Algorithms 49 (2003).
struct DeltaSearch<Cost: SearchCost> {
  private let rows: DeltaRows<Cost>
  private(set) var best: [Cost]
  private var isSettling: [Bool]
  private var settling: [UInt32]
  /// The first entry of the list of each bucket; a ring, as no way jumps further than its reach.
  private var heads: [UInt32]
  /// A node in the low half, the next entry of its list in the high half.
  private var entries: [UInt64]

  init(_ rows: DeltaRows<Cost>) {
    self.rows = rows
    let nodeCount = rows.offsets.count - 1
    best = Array(repeating: .unreached, count: nodeCount)
    isSettling = Array(repeating: false, count: nodeCount)
    settling = Array(repeating: 0, count: nodeCount)
    var size = 64
    while size < rows.bucketReach { size *= 2 }
    heads = Array(repeating: BucketState.none, count: size)
    entries = Array(repeating: 0, count: 1 << 12)
  }

  /// Finds the costs of the ways from `source`, a number of the rows.
  mutating func run(from source: Int, zero: Cost, _ cancellation: Cancellation) throws {
    for node in best.indices { best[node] = .unreached }
    best[source] = zero
    var state = BucketState(mask: heads.count - 1)
    entries[0] = UInt64(BucketState.none) << 32 | UInt64(source)
    heads[0] = 0
    while let more = try goOn(
      rows, &state, &best, &isSettling, &settling, &heads, &entries, cancellation)
    {
      entries.append(contentsOf: repeatElement(0, count: max(more, entries.count)))
    }
  }
}

/// Where a search by buckets stands.
private struct BucketState {
  static let none = UInt32.max

  let mask: Int
  var current = 0
  /// How many entries all lists have.
  var waiting = 1
  /// How many entries have been used, those now free included.
  var used = 1
  /// The first of the free entries.
  var free = none
  /// The first entry of the current bucket that is left of this round.
  var round = none
  var settlingCount = 0
  var heavyDone = 0
}

/// Works until nothing waits, or until there may be too few entries for the next node; then how many
/// more it needs.
///
/// Unchecked: the entries of a row are positions of `neighbors` and `costs`, neighbors are node
/// numbers (`DeltaRows`), and entries are there for a whole row before it is begun.
private func goOn<Cost: SearchCost>(
  _ rows: DeltaRows<Cost>, _ state: inout BucketState, _ best: inout [Cost],
  _ isSettling: inout [Bool], _ settling: inout [UInt32], _ heads: inout [UInt32],
  _ entries: inout [UInt64], _ cancellation: Cancellation
) throws -> Int? {
  let offsets = rows.offsets.span
  let heavyStarts = rows.heavyStarts.span
  let neighbors = rows.neighbors.span
  let costs = rows.costs.span
  let exponent = rows.exponent
  var best = best.mutableSpan
  var isSettling = isSettling.mutableSpan
  var settling = settling.mutableSpan
  var heads = heads.mutableSpan
  var entries = entries.mutableSpan
  var now = state
  defer { state = now }
  var steps = 0
  while true {
    let slot = now.current & now.mask
    while now.round != BucketState.none || heads[slot] != BucketState.none {
      // In rounds, so that no node goes on more often than there are nodes.
      if now.round == BucketState.none { swap(&now.round, &heads[slot]) }
      let head = now.round
      let entry = entries[Int(head)]
      let place = Int(UInt32(truncatingIfNeeded: entry))
      let row = Int(offsets[place])..<Int(heavyStarts[place])
      guard now.used + row.count <= entries.count else { return row.count }
      now.round = UInt32(entry >> 32)
      entries[Int(head)] = UInt64(now.free)
      now.free = head
      now.waiting -= 1
      // Out of date: the node got into an earlier bucket, which has been settled.
      guard best[place].bucket(exponent) == now.current else { continue }
      if !isSettling[place] {
        isSettling[place] = true
        settling[now.settlingCount] = UInt32(place)
        now.settlingCount += 1
      }
      if !row.isEmpty {
        relax(place, row, neighbors, costs, exponent, &now, &best, &heads, &entries)
      }
    }
    while now.heavyDone < now.settlingCount {
      let place = Int(settling[now.heavyDone])
      let row = Int(heavyStarts[place])..<Int(offsets[place + 1])
      guard now.used + row.count <= entries.count else { return row.count }
      isSettling[place] = false
      relax(place, row, neighbors, costs, exponent, &now, &best, &heads, &entries)
      now.heavyDone += 1
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
    }
    now.heavyDone = 0
    now.settlingCount = 0
    guard now.waiting > 0 else { return nil }
    repeat { now.current += 1 } while heads[now.current & now.mask] == BucketState.none
  }
}

/// Offers the nodes of some entries the way over `node`.
@inline(__always)
private func relax<Cost: SearchCost>(
  _ node: Int, _ row: Range<Int>, _ neighbors: Span<UInt32>, _ costs: Span<Cost>, _ exponent: Int,
  _ now: inout BucketState, _ best: inout MutableSpan<Cost>, _ heads: inout MutableSpan<UInt32>,
  _ entries: inout MutableSpan<UInt64>
) {
  let paid = best[node]
  for position in row {
    let reached = unsafe Cost.sum(paid, costs[unchecked: position])
    let neighbor = unsafe neighbors[unchecked: position]
    let known = unsafe best[unchecked: Int(neighbor)]
    guard reached < known else { continue }
    unsafe best[unchecked: Int(neighbor)] = reached
    let bucket = reached.bucket(exponent)
    // A node that waits in a later bucket already need not wait there twice.
    guard bucket == now.current || known == .unreached || known.bucket(exponent) != bucket
    else { continue }
    let slot = bucket & now.mask
    let place: UInt32
    if now.free != BucketState.none {
      place = now.free
      now.free = unsafe UInt32(truncatingIfNeeded: entries[unchecked: Int(place)])
    } else {
      place = UInt32(now.used)
      now.used += 1
    }
    unsafe entries[unchecked: Int(place)] =
      UInt64(heads[unchecked: slot]) << 32 | UInt64(neighbor)
    unsafe heads[unchecked: slot] = place
    now.waiting += 1
  }
}
