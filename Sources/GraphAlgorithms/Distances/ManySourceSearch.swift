import Execution
import Graphs

/// Breadth-first searches from 512 nodes at once, one bit of a row for each.
///
/// A search follows ties backward, so that a node met at level *d* learns of that many nodes at
/// distance *d* from itself. Nodes are renumbered in breadth-first order: sources that run together
/// are near one another and share most of their frontiers.
struct ManySourceSearch: Sendable {
  typealias Bits = SIMD8<UInt64>
  static let sourcesPerBatch = 512

  /// The node of the graph that each node of the search stands for.
  let originalNode: [UInt32]
  private let forward: SimpleRows
  private let backward: SimpleRows

  init(of graph: Graph) {
    originalNode = SimpleRows(of: graph, .either).breadthFirstOrder()
    forward = SimpleRows(of: graph, .outgoing).renumbered(by: originalNode)
    backward =
      graph.direction == .undirected
      ? forward : SimpleRows(of: graph, .incoming).renumbered(by: originalNode)
  }

  var nodeCount: Int { originalNode.count }

  var batchCount: Int { (nodeCount + Self.sourcesPerBatch - 1) / Self.sourcesPerBatch }

  /// What every node learns from the sources of some batches.
  func totals(ofBatches batches: Range<Int>, cancellation: Cancellation) throws -> DistanceTotals {
    var totals = DistanceTotals(nodeCount: nodeCount)
    var front = ManySourceFront(nodeCount: nodeCount)
    for batch in batches {
      let sources = sources(ofBatch: batch)
      for source in sources { totals.nodes[source].reachedCount += 1 }
      totals.count(sources.count, atDistance: 0)
      try run(from: sources.map { UInt32($0) }, &front, cancellation) { front, distance in
        tally(front, at: distance, into: &totals)
      }
      front.reset()
    }
    return totals
  }

  /// The sources of a batch, in the numbers of the search.
  func sources(ofBatch batch: Int) -> Range<Int> {
    let first = batch * Self.sourcesPerBatch
    return first..<min(first + Self.sourcesPerBatch, nodeCount)
  }

  /// Searches from at most 512 nodes and shows `body` the nodes met at each distance from 1.
  func run(
    from sources: [UInt32], _ front: inout ManySourceFront, _ cancellation: Cancellation,
    body: (ManySourceFront, Int) throws -> Void
  ) throws {
    front.start(from: sources)
    var distance = 1
    while !front.active.isEmpty {
      try cancellation.check()
      try advance(&front, cancellation)
      try body(front, distance)
      distance += 1
    }
  }

  /// Moves every search one level on.
  private func advance(_ front: inout ManySourceFront, _ cancellation: Cancellation) throws {
    let waiting = front.active.reduce(0) { $0 + backward.row(Int($1)).count }
    // Few active rows: spread from them. Many: let every node look at its own row.
    if waiting * 4 < backward.neighbors.count {
      push(&front.next, &front.touched, front.visit, front.seen, front.active)
    } else {
      try pull(&front.next, &front.touched, front.visit, front.seen, cancellation)
    }
    front.turn()
  }

  private func push(
    _ next: inout [Bits], _ touched: inout [UInt32], _ visit: [Bits], _ seen: [Bits],
    _ active: [UInt32]
  ) {
    let offsets = backward.offsets.span
    let neighbors = backward.neighbors.span
    let visit = visit.span
    let seen = seen.span
    var next = next.mutableSpan
    for node in active {
      let bits = visit[Int(node)]
      for entry in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = unsafe neighbors[unchecked: entry]
        let place = Int(neighbor)
        let new = unsafe bits & ~seen[unchecked: place]
        guard hasBits(new) else { continue }
        let known = unsafe next[unchecked: place]
        if !hasBits(known) { touched.append(neighbor) }
        unsafe next[unchecked: place] = known | new
      }
    }
  }

  private func pull(
    _ next: inout [Bits], _ touched: inout [UInt32], _ visit: [Bits], _ seen: [Bits],
    _ cancellation: Cancellation
  ) throws {
    let offsets = forward.offsets.span
    let neighbors = forward.neighbors.span
    let visit = visit.span
    let seen = seen.span
    var next = next.mutableSpan
    for node in 0..<nodeCount {
      if node & 0x3FFF == 0x3FFF { try cancellation.check() }
      var bits = Bits.zero
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        unsafe bits |= visit[unchecked: Int(neighbors[unchecked: entry])]
      }
      bits &= ~seen[node]
      if hasBits(bits) {
        next[node] = bits
        touched.append(UInt32(node))
      }
    }
  }

  /// Adds what the nodes met at `distance` learn.
  private func tally(_ front: ManySourceFront, at distance: Int, into totals: inout DistanceTotals)
  {
    var pairs = 0
    let visit = front.visit.span
    var learned = totals.nodes.mutableSpan
    for node in front.active {
      let place = Int(node)
      let met = bitCount(visit[place])
      pairs += met
      learned[place].distanceSum += UInt64(met * distance)
      learned[place].reachedCount += UInt32(met)
      learned[place].reciprocalSum += Double(met) / Double(distance)
      learned[place].eccentricity = max(learned[place].eccentricity, UInt32(distance))
    }
    if pairs > 0 { totals.count(pairs, atDistance: distance) }
  }
}

/// The state of the searches of one batch: a row of bits per node.
struct ManySourceFront {
  typealias Bits = ManySourceSearch.Bits

  var seen: [Bits]
  var visit: [Bits]
  var next: [Bits]
  /// The nodes whose row in `visit` is not empty.
  var active: [UInt32] = []
  /// The nodes whose row in `next` is not empty.
  var touched: [UInt32] = []

  init(nodeCount: Int) {
    seen = Array(repeating: .zero, count: nodeCount)
    visit = seen
    next = seen
  }

  mutating func start(from sources: [UInt32]) {
    for (bit, source) in sources.enumerated() {
      var bits = Bits.zero
      bits[bit >> 6] = 1 << UInt64(bit & 63)
      seen[Int(source)] = bits
      visit[Int(source)] = bits
      active.append(source)
    }
  }

  /// Makes the nodes just met the ones to go on from.
  mutating func turn() {
    for node in active { visit[Int(node)] = .zero }
    for node in touched {
      let bits = next[Int(node)]
      visit[Int(node)] = bits
      seen[Int(node)] |= bits
      next[Int(node)] = .zero
    }
    swap(&active, &touched)
    touched.removeAll(keepingCapacity: true)
  }

  mutating func reset() {
    for node in seen.indices { seen[node] = .zero }
  }
}

@inline(__always) private func hasBits(_ row: SIMD8<UInt64>) -> Bool {
  let four = row.lowHalf | row.highHalf
  let two = four.lowHalf | four.highHalf
  return (two[0] | two[1]) != 0
}

/// How many of the 512 bits are set; lane by lane in bytes, because the baseline processor has no
/// instruction for it.
@inline(__always) func bitCount(_ row: SIMD8<UInt64>) -> Int {
  var lanes = row
  lanes = lanes &- ((lanes &>> 1) & SIMD8(repeating: 0x5555_5555_5555_5555))
  lanes =
    (lanes & SIMD8(repeating: 0x3333_3333_3333_3333))
    &+ ((lanes &>> 2) & SIMD8(repeating: 0x3333_3333_3333_3333))
  lanes = (lanes &+ (lanes &>> 4)) & SIMD8(repeating: 0x0F0F_0F0F_0F0F_0F0F)
  let four = lanes.lowHalf &+ lanes.highHalf
  let two = four.lowHalf &+ four.highHalf
  // Each byte is at most 64, so pairs of bytes fit 16 bits and the whole sum, at most 512, too.
  let bytes = two[0] &+ two[1]
  let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ ((bytes >> 8) & 0x00FF_00FF_00FF_00FF)
  return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
}
