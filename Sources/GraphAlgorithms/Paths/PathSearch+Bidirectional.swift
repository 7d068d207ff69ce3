import Execution

/// Searches from both ends at once.
///
/// The search backward from the target says what the best way costs, and what the rest of a way
/// costs at least. The search forward goes on to the target, but only through nodes of ways that
/// cost no more. So its labels and its path are, to the bit, those of a search from the start alone.
///
/// Source: Pohl, Machine Intelligence 6 (1971).
extension PathSearch {
  /// The nodes of the lexicographically lowest of the cheapest ways, and what it costs.
  mutating func lowestPathFromBothEnds(
    from start: Int, to target: Int, _ cancellation: Cancellation
  ) throws -> (nodes: [UInt32], cost: Double)? {
    let task = Task(start: start, target: target)
    search += 1
    states[start].reachedIn = search
    states[start].cost = 0
    if start != target {
      let isFound =
        forward.countsHops
        ? try spreadFromBothEnds(task, cancellation) : try settleFromBothEnds(task, cancellation)
      guard isFound else { return nil }
    }
    markNodesThatLeadOn(task)
    return (walk(task), states[target].cost)
  }

  // MARK: Costs

  /// What both searches know together.
  private struct Meeting {
    /// What each node's best known way to the target costs.
    var rest: [Double]
    /// The nodes that wait in the search backward.
    var waiting = SearchHeap()
    /// Nodes not yet settled forward are at least as far from the start.
    var radius = 0.0
    /// Nodes not yet settled backward are at least as far from the target.
    var restRadius = 0.0
    /// Ways that cost more are not among the cheapest.
    var bound = Double.infinity
    /// The best known way costs this.
    private var best = Double.infinity
    private let allowance: Double

    init(_ rows: PathRows, to target: Int) {
      let nodeCount = rows.offsets.count - 1
      rest = Array(repeating: .infinity, count: nodeCount)
      rest[target] = 0
      waiting.add(SearchHeap.Entry(key: 0, cost: 0, node: UInt32(target)))
      // A sum of n costs is off by n·2^−53 of itself at most, whichever end it is added up from.
      // Five such sums are compared with one another.
      allowance = rows.hasExactSums ? 1 : 1 + Double(nodeCount) * 0x1p-50
    }

    /// Whether the search backward can still find a better way, or what rules out others.
    var isUnderWay: Bool { !waiting.isEmpty && radius + restRadius < bound }

    @inline(__always) mutating func learn(_ cost: Double) {
      guard cost < best else { return }
      best = cost
      bound = cost * allowance
    }

    /// No more than the rest of a way from a node costs, if that way is one of the cheapest.
    @inline(__always) func restAtLeast(_ node: Int) -> Double { min(rest[node], restRadius) }
  }

  /// Settles every node that can lie on a cheapest way; false if there is none.
  private mutating func settleFromBothEnds(
    _ task: Task, _ cancellation: Cancellation
  ) throws -> Bool {
    var meeting = Meeting(forward, to: task.target)
    heap.removeAll()
    heap.add(SearchHeap.Entry(key: 0, cost: 0, node: UInt32(task.start)))
    var steps = 0
    while let entry = heap.removeLowest(), entry.cost <= meeting.bound {
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
      let node = Int(entry.node)
      if entry.cost == states[node].cost {
        meeting.radius = entry.cost
        if entry.cost + meeting.restAtLeast(node) <= meeting.bound {
          goForward(from: node, &meeting)
        }
      }
      // The end with fewer nodes waiting goes on.
      while meeting.isUnderWay, meeting.waiting.count <= heap.count {
        steps += 1
        if steps & 0x3FF == 0 { try cancellation.check() }
        goBackward(&meeting)
      }
      if meeting.waiting.isEmpty {
        // Everything from where the target can be reached is known.
        guard meeting.bound.isFinite else { return false }
        meeting.restRadius = .infinity
      }
    }
    return states[task.target].reachedIn == search && states[task.target].cost.isFinite
  }

  @inline(__always)
  private mutating func goForward(from node: Int, _ meeting: inout Meeting) {
    let paid = states[node].cost
    let rows = forward
    let neighbors = rows.neighbors.span
    let costs = rows.costs.span
    for position in rows.row(node) {
      // The entries of a row are positions of both columns (PathRows).
      let next = unsafe neighbors[unchecked: position]
      let place = Int(next)
      let reached = unsafe paid + costs[unchecked: position]
      let known = states[place]
      guard known.reachedIn != search || reached < known.cost,
        reached + meeting.restAtLeast(place) <= meeting.bound
      else { continue }
      states[place].reachedIn = search
      states[place].cost = reached
      heap.add(SearchHeap.Entry(key: reached, cost: reached, node: next))
      meeting.learn(reached + meeting.rest[place])
    }
  }

  @inline(__always)
  private mutating func goBackward(_ meeting: inout Meeting) {
    guard let entry = meeting.waiting.removeLowest() else { return }
    meeting.restRadius = entry.cost
    let node = Int(entry.node)
    guard entry.cost == meeting.rest[node],
      entry.cost + paidAtLeast(node, meeting) <= meeting.bound
    else { return }
    let rows = backward
    let neighbors = rows.neighbors.span
    let costs = rows.costs.span
    for position in rows.row(node) {
      // The entries of a row are positions of both columns (PathRows).
      let previous = unsafe neighbors[unchecked: position]
      let place = Int(previous)
      let reached = unsafe entry.cost + costs[unchecked: position]
      guard reached < meeting.rest[place],
        reached + paidAtLeast(place, meeting) <= meeting.bound
      else { continue }
      meeting.rest[place] = reached
      meeting.waiting.add(SearchHeap.Entry(key: reached, cost: reached, node: previous))
      let known = states[place]
      if known.reachedIn == search { meeting.learn(known.cost + reached) }
    }
  }

  /// No more than the way to a node costs, if that way begins one of the cheapest.
  @inline(__always) private func paidAtLeast(_ node: Int, _ meeting: Meeting) -> Double {
    let known = states[node]
    return known.reachedIn == search ? min(known.cost, meeting.radius) : meeting.radius
  }

  // MARK: Hops

  /// Reaches every node that lies on a shortest way, level by level; false if there is none.
  private mutating func spreadFromBothEnds(
    _ task: Task, _ cancellation: Cancellation
  ) throws -> Bool {
    let unknown = UInt32.max
    var rest = [UInt32](repeating: unknown, count: states.count)
    rest[task.target] = 0
    // The last level from either end.
    var ahead = [UInt32(task.start)]
    var behind = [UInt32(task.target)]
    var level = 0.0
    var restLevel: UInt32 = 0
    var haveMet = false
    let (rows, rowsBack) = (forward, backward)
    while !haveMet {
      guard !ahead.isEmpty, !behind.isEmpty else { return false }
      try cancellation.check()
      // The level with fewer ties goes on. Once the ends have met, only nodes of both count.
      if rows.arcCount(of: ahead) <= rowsBack.arcCount(of: behind) {
        level += 1
        var found: [UInt32] = []
        for node in ahead {
          for position in rows.row(Int(node)) {
            let next = rows.neighbors[position]
            let isKnown = rest[Int(next)] != unknown
            guard states[Int(next)].reachedIn != search, isKnown || !haveMet else { continue }
            haveMet = haveMet || isKnown
            states[Int(next)].reachedIn = search
            states[Int(next)].cost = level
            found.append(next)
          }
        }
        ahead = found
      } else {
        restLevel += 1
        var found: [UInt32] = []
        for node in behind {
          for position in rowsBack.row(Int(node)) {
            let previous = rowsBack.neighbors[position]
            let isKnown = states[Int(previous)].reachedIn == search
            guard rest[Int(previous)] == unknown, isKnown || !haveMet else { continue }
            haveMet = haveMet || isKnown
            rest[Int(previous)] = restLevel
            found.append(previous)
          }
        }
        behind = found
      }
    }
    // From where the ends met, each step comes one nearer to the target.
    while restLevel > 0 {
      level += 1
      var found: [UInt32] = []
      for node in ahead where rest[Int(node)] == restLevel {
        for position in rows.row(Int(node)) {
          let next = rows.neighbors[position]
          guard rest[Int(next)] == restLevel - 1, states[Int(next)].reachedIn != search
          else { continue }
          states[Int(next)].reachedIn = search
          states[Int(next)].cost = level
          found.append(next)
        }
      }
      ahead = found
      restLevel -= 1
    }
    return true
  }
}

extension PathRows {
  /// How many entries the rows of these nodes have.
  fileprivate func arcCount(of nodes: [UInt32]) -> Int {
    nodes.reduce(0) { $0 + row(Int($1)).count }
  }
}
