import Execution

/// One number for each of eight searches.
typealias Lanes = SIMD8<Double>

/// Eight breadth-first searches at once, and the shortest paths they count.
///
/// A node is *entered* once per distance at which some of the searches meet it. An entry holds its
/// node and a number per search, 0 for the searches that are elsewhere. Near sources meet most nodes
/// at the same distance and so share nearly all of the work. No sum asks which searches take part:
/// what the others add is cut off when a level is complete, or multiplied by 0.
///
/// Source: Then et al., PVLDB 8 (2014), for many searches at once; Brandes (2001).
struct EightSourceSearch {
  /// For each node the searches that met it on the levels that are complete, one bit each.
  private var seen: [UInt8]
  /// For each node the entry that was made last, 0 before one is made.
  private var newest: [UInt32]
  private var entryNodes: [UInt32] = []
  private var entryLanes: [UInt8] = []
  /// Of each entry the numbers of paths; once dependencies were collected, what each path hands back.
  private var values: [Lanes] = []
  /// Where the steps of each entry start: arcs to nodes one farther, and the entries they lead to.
  private var stepStarts: [UInt32] = []
  private var stepArcs: [UInt32] = []
  private var stepEntries: [UInt32] = []
  private var stepCount = 0
  /// Where each level of entries starts, and where the last one ends.
  private var levels: [Int] = []
  private let rows: SimpleRows
  private let presence = presenceTable()

  init(along rows: SimpleRows) {
    self.rows = rows
    seen = Array(repeating: 0, count: rows.nodeCount)
    newest = Array(repeating: 0, count: rows.nodeCount)
  }

  /// Counts the shortest paths from up to eight different nodes.
  mutating func countPaths(from sources: ArraySlice<UInt32>, _ cancellation: Cancellation) throws {
    precondition(sources.count <= 8)
    makeRoom(entries: 9, steps: 1)
    for (lane, source) in sources.enumerated() {
      seen[Int(source)] = 1 << UInt8(lane)
      entryNodes[lane] = source
      entryLanes[lane] = 1 << UInt8(lane)
      values[lane] = Lanes(repeating: 0)
      values[lane][lane] = 1
    }
    stepCount = 0
    levels = [0, sources.count]
    var level = 0..<sources.count
    while !level.isEmpty {
      let arcs = level.reduce(0) { $0 + rows.row(Int(entryNodes[$1])).count }
      makeRoom(
        entries: level.upperBound + min(arcs, rows.nodeCount) + 1, steps: stepCount + arcs + 1)
      let (end, steps) = try meetNext(
        from: level, along: rows, seen: seen, newest: &newest, nodes: &entryNodes,
        lanes: &entryLanes, values: &values, starts: &stepStarts, stepCount: stepCount,
        stepArcs: &stepArcs, stepEntries: &stepEntries, cancellation)
      stepCount = steps
      settle(
        level.upperBound..<end, nodes: entryNodes, lanes: entryLanes, seen: &seen, values: &values,
        presence: presence)
      level = level.upperBound..<end
      levels.append(end)
    }
    levels.removeLast()
  }

  private mutating func makeRoom(entries: Int, steps: Int) {
    if entryNodes.count < entries {
      let more = entries - entryNodes.count + entries / 2
      entryNodes.append(contentsOf: repeatElement(0, count: more))
      entryLanes.append(contentsOf: repeatElement(0, count: more))
      stepStarts.append(contentsOf: repeatElement(0, count: more + 1))
      values.append(contentsOf: repeatElement(Lanes(repeating: 0), count: more))
    }
    if stepArcs.count < steps {
      let more = steps - stepArcs.count + steps / 2
      stepArcs.append(contentsOf: repeatElement(0, count: more))
      stepEntries.append(contentsOf: repeatElement(0, count: more))
    }
  }

  /// Hands dependencies back from the farthest nodes and makes ready for the next searches.
  ///
  /// - Parameters:
  ///   - startMasses: for how many starts of paths each source stands.
  ///   - endMasses: for how many ends of paths each node stands.
  ///   - totals: what each node has gathered, to be added to.
  mutating func collectDependencies(
    startMasses: Lanes, endMasses: [Double], totals: inout [Double], _ cancellation: Cancellation
  ) throws {
    try handBack(
      levels[1]..<levels[levels.count - 1], nodes: entryNodes, lanes: entryLanes,
      starts: stepStarts, steps: stepEntries, values: &values, presence: presence,
      startMasses: startMasses, endMasses: endMasses, totals: &totals, cancellation)
    forget()
  }

  /// The same for edges: `edges` names the edge of each arc of the rows.
  mutating func collectEdgeDependencies(
    startMasses: Lanes, endMasses: [Double], edges: [UInt32], totals: inout [Double],
    _ cancellation: Cancellation
  ) throws {
    try handBackAlongEdges(
      0..<levels[levels.count - 1], nodes: entryNodes, lanes: entryLanes, starts: stepStarts,
      steps: stepEntries, arcs: stepArcs, edges: edges, values: &values, presence: presence,
      startMasses: startMasses, endMasses: endMasses, totals: &totals, cancellation)
    forget()
  }

  private mutating func forget() {
    for entry in 0..<levels[levels.count - 1] {
      seen[Int(entryNodes[entry])] = 0
      newest[Int(entryNodes[entry])] = 0
    }
  }
}

/// Makes the entries one step farther than those of `level`.
///
/// Returns where they end, and how many steps there are by then.
private func meetNext(
  from level: Range<Int>, along rows: SimpleRows, seen: [UInt8], newest: inout [UInt32],
  nodes: inout [UInt32], lanes: inout [UInt8], values: inout [Lanes], starts: inout [UInt32],
  stepCount: Int,
  stepArcs: inout [UInt32], stepEntries: inout [UInt32], _ cancellation: Cancellation
) throws -> (end: Int, steps: Int) {
  let offsets = rows.offsets.span
  let neighbors = rows.neighbors.span
  let seen = seen.span
  var newest = newest.mutableSpan
  var nodes = nodes.mutableSpan
  var lanes = lanes.mutableSpan
  var values = values.mutableSpan
  var starts = starts.mutableSpan
  var stepArcs = stepArcs.mutableSpan
  var stepEntries = stepEntries.mutableSpan
  var steps = stepCount
  var end = level.upperBound
  for entry in level {
    if entry & 0x3FF == 0 { try cancellation.check() }
    let node = Int(nodes[entry])
    let present = lanes[entry]
    let paths = values[entry]
    starts[entry] = UInt32(steps)
    let firstStep = steps
    for arc in Int(offsets[node])..<Int(offsets[node + 1]) {
      // Entries of rows are below the node count (SimpleRows), and there is room for every arc of
      // the level and one more, so a place is written always and kept only for a step.
      let before = unsafe seen[unchecked: Int(neighbors[unchecked: arc])]
      unsafe stepArcs[unchecked: steps] = UInt32(truncatingIfNeeded: arc)
      steps &+= present & ~before != 0 ? 1 : 0
    }
    for step in firstStep..<steps {
      // Entries named by nodes exist, and there is room for a new one per node and level.
      let neighbor = unsafe neighbors[unchecked: Int(stepArcs[unchecked: step])]
      let met = unsafe present & ~seen[unchecked: Int(neighbor)]
      var next = unsafe Int(newest[unchecked: Int(neighbor)])
      if next < level.upperBound {
        next = end
        end &+= 1
        unsafe newest[unchecked: Int(neighbor)] = UInt32(truncatingIfNeeded: next)
        unsafe nodes[unchecked: next] = neighbor
        unsafe lanes[unchecked: next] = met
        unsafe values[unchecked: next] = paths
      } else {
        unsafe lanes[unchecked: next] |= met
        unsafe values[unchecked: next] += paths
      }
      unsafe stepEntries[unchecked: step] = UInt32(truncatingIfNeeded: next)
    }
  }
  starts[level.upperBound] = UInt32(steps)
  return (end, steps)
}

/// Takes out of new entries what searches added that had met their nodes before.
private func settle(
  _ level: Range<Int>, nodes: [UInt32], lanes: [UInt8], seen: inout [UInt8],
  values: inout [Lanes], presence: [Lanes]
) {
  let nodes = nodes.span
  let lanes = lanes.span
  let presence = presence.span
  var seen = seen.mutableSpan
  var values = values.mutableSpan
  for entry in level {
    seen[Int(nodes[entry])] |= lanes[entry]
    values[entry] *= presence[Int(lanes[entry])]
  }
}

/// Turns the numbers of paths of `entries`, last to first, into what each path hands back.
private func handBack(
  _ entries: Range<Int>, nodes: [UInt32], lanes: [UInt8], starts: [UInt32], steps: [UInt32],
  values: inout [Lanes], presence: [Lanes], startMasses: Lanes, endMasses: [Double],
  totals: inout [Double],
  _ cancellation: Cancellation
) throws {
  let nodes = nodes.span
  let lanes = lanes.span
  let starts = starts.span
  let steps = steps.span
  let endMasses = endMasses.span
  let presence = presence.span
  var values = values.mutableSpan
  var totals = totals.mutableSpan
  for entry in entries.reversed() {
    if entry & 0x3FF == 0 { try cancellation.check() }
    let node = Int(nodes[entry])
    var shares = Lanes(repeating: 0)
    for step in Int(starts[entry])..<Int(starts[entry + 1]) {
      // Steps lead to entries made later, whose shares are known by now.
      unsafe shares += values[unchecked: Int(steps[unchecked: step])]
    }
    let paths = values[entry]
    let dependencies = paths * shares
    totals[node] += sumOfLanes(dependencies * startMasses)
    // Searches that are elsewhere hand back 0/1.
    let present = presence[Int(lanes[entry])]
    values[entry] = (present * endMasses[node] + dependencies) / (paths + (1 - present))
  }
}

/// The same, and adds what goes along each step to its edge; not the fast path, so checked.
private func handBackAlongEdges(
  _ entries: Range<Int>, nodes: [UInt32], lanes: [UInt8], starts: [UInt32], steps: [UInt32],
  arcs: [UInt32], edges: [UInt32], values: inout [Lanes], presence: [Lanes], startMasses: Lanes,
  endMasses: [Double], totals: inout [Double], _ cancellation: Cancellation
) throws {
  var values = values.mutableSpan
  var totals = totals.mutableSpan
  for entry in entries.reversed() {
    if entry & 0x3FF == 0 { try cancellation.check() }
    let paths = values[entry]
    let weights = paths * startMasses
    var shares = Lanes(repeating: 0)
    for step in Int(starts[entry])..<Int(starts[entry + 1]) {
      let share = values[Int(steps[step])]
      shares += share
      totals[Int(edges[Int(arcs[step])])] += sumOfLanes(weights * share)
    }
    let present = presence[Int(lanes[entry])]
    values[entry] =
      (present * endMasses[Int(nodes[entry])] + paths * shares) / (paths + (1 - present))
  }
}

/// For each set of searches, one bit each, 1 for those in it and 0 for the others.
private func presenceTable() -> [Lanes] {
  (0..<256).map { set in
    var present = Lanes(repeating: 0)
    for lane in 0..<8 where set >> lane & 1 == 1 { present[lane] = 1 }
    return present
  }
}

/// The sum of all lanes, always added in the same order.
@inline(__always) private func sumOfLanes(_ lanes: Lanes) -> Double {
  let four = lanes.lowHalf + lanes.highHalf
  let two = four.lowHalf + four.highHalf
  return two.x + two.y
}

extension BetweennessCore {
  /// The summed dependencies of the searches from some batches of sources, one number per node of
  /// the core.
  func nodeDependencies(
    onBatches batches: Range<Int>, _ cancellation: Cancellation
  ) throws -> [Double] {
    var totals = [Double](repeating: 0, count: originalNode.count)
    var search = EightSourceSearch(along: rows.rows)
    for number in batches {
      let sources = batch(number)
      try search.countPaths(from: sources, cancellation)
      try search.collectDependencies(
        startMasses: startMasses(of: sources), endMasses: endMasses, totals: &totals, cancellation)
    }
    return totals
  }

  /// The same for edges, one number per edge of the graph.
  func edgeDependencies(
    onBatches batches: Range<Int>, count: Int, _ cancellation: Cancellation
  ) throws -> [Double] {
    var totals = [Double](repeating: 0, count: count)
    var search = EightSourceSearch(along: rows.rows)
    for number in batches {
      let sources = batch(number)
      try search.countPaths(from: sources, cancellation)
      try search.collectEdgeDependencies(
        startMasses: startMasses(of: sources), endMasses: endMasses, edges: rows.edges,
        totals: &totals, cancellation)
    }
    return totals
  }

  private func startMasses(of sources: ArraySlice<UInt32>) -> Lanes {
    var masses = Lanes(repeating: 0)
    for (lane, source) in sources.enumerated() { masses[lane] = startMasses[Int(source)] }
    return masses
  }
}
