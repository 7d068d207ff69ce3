import Execution
import Graphs

/// One search for the cheapest way between two nodes, and the arrays that searches share.
///
/// A search settles every node that can lie on a cheapest way, not only one way's, and then walks
/// the lowest-numbered of them: so ties go to the lexicographically lowest sequence of nodes.
struct PathSearch {
  let forward: PathRows
  let backward: PathRows
  var heap = SearchHeap()
  var states: [NodeState]
  var leadsOnIn: [UInt32]
  var search: UInt32 = 0
  /// Whether a step that costs nothing lies on a cheapest way.
  var hasLevelSteps = false
  /// The nodes from which tight steps lead to the target.
  private(set) var leadingOn: [UInt32] = []

  /// What searches know of a node, side by side because it is read together.
  struct NodeState {
    /// What the best way known costs; of this search only where `reachedIn` says so.
    var cost = 0.0
    /// The number of the search that reached the node last.
    var reachedIn: UInt32 = 0
    /// The number of the search that may not meet the node.
    var blockedIn: UInt32 = 0
  }

  /// What is asked of one search.
  struct Task {
    let start: Int
    let target: Int
    /// What was paid before `start`.
    var paid = 0.0
    /// Nodes that have been met before `start`.
    var met: ArraySlice<UInt32> = []
    /// Nodes that must not follow `start` at once.
    var bannedNext: [UInt32] = []
    /// Ways that cost more are of no interest.
    var limit = Double.infinity
  }

  init(forward: PathRows, backward: PathRows) {
    self.forward = forward
    self.backward = backward
    let nodeCount = forward.offsets.count - 1
    states = Array(repeating: NodeState(), count: nodeCount)
    leadsOnIn = Array(repeating: 0, count: nodeCount)
  }

  /// The nodes of the lexicographically lowest of the cheapest ways, and what it costs.
  mutating func lowestPath(
    _ task: Task, remaining: some RemainingCost = NothingKnown(), _ cancellation: Cancellation
  ) throws -> (nodes: [UInt32], cost: Double)? {
    guard let best = try explore(task, remaining: remaining, cancellation) else { return nil }
    return (walk(task), best)
  }

  /// Finds what the cheapest way costs and marks the nodes of all ways that cost as little.
  mutating func explore(
    _ task: Task, remaining: some RemainingCost, _ cancellation: Cancellation
  ) throws -> Double? {
    search += 1
    for node in task.met { states[Int(node)].blockedIn = search }
    guard let best = try settle(task, remaining, cancellation) else { return nil }
    markNodesThatLeadOn(task)
    return best
  }

  /// Finds what the cheapest way costs and settles every node that can lie on one; nil if no way.
  private mutating func settle(
    _ task: Task, _ remaining: some RemainingCost, _ cancellation: Cancellation
  ) throws -> Double? {
    heap.removeAll()
    reach(task.start, at: task.paid, remaining: remaining.atLeast(from: task.start))
    var best = Double.infinity
    // Knowledge of the rest is added up from the other end: allow for its rounding.
    var bound = task.limit * (1 + 1e-12)
    let rows = forward
    var steps = 0
    while let entry = heap.removeLowest(), entry.key <= bound {
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
      let node = Int(entry.node)
      guard entry.cost == states[node].cost else { continue }
      if node == task.target {
        best = entry.cost
        bound = min(bound, best * (1 + 1e-12))
        continue
      }
      let neighbors = rows.neighbors.span
      let costs = rows.costs.span
      for position in rows.row(node) {
        // The entries of a row are positions of both columns (PathRows).
        let next = unsafe neighbors[unchecked: position]
        let place = Int(next)
        let reached = unsafe entry.cost + costs[unchecked: position]
        let known = states[place]
        guard known.blockedIn != search,
          known.reachedIn != search || reached < known.cost,
          !(node == task.start && task.bannedNext.contains(next))
        else { continue }
        let rest = remaining.atLeast(from: place)
        if reached + rest <= bound { reach(place, at: reached, remaining: rest) }
      }
    }
    return best <= task.limit && best.isFinite ? best : nil
  }

  private mutating func reach(_ node: Int, at reached: Double, remaining: Double) {
    guard remaining.isFinite else { return }
    states[node].reachedIn = search
    states[node].cost = reached
    heap.add(SearchHeap.Entry(key: reached + remaining, cost: reached, node: UInt32(node)))
  }

  /// Whether the entry of a row is the last step of a cheapest way to its end.
  private func isTight(from node: Int, to next: Int, costing step: Double, _ task: Task) -> Bool {
    states[node].reachedIn == search && states[next].reachedIn == search
      && states[node].cost + step == states[next].cost
      && states[node].blockedIn != search && node != task.target && next != task.start
      && !(node == task.start && task.bannedNext.contains(UInt32(next)))
  }

  /// Marks the nodes from which tight steps lead to the target.
  mutating func markNodesThatLeadOn(_ task: Task) {
    hasLevelSteps = false
    leadingOn = [UInt32(task.target)]
    leadsOnIn[task.target] = search
    var waiting = [task.target]
    while let node = waiting.popLast() {
      for position in backward.row(node) {
        let previous = Int(backward.neighbors[position])
        guard isTight(from: previous, to: node, costing: backward.costs[position], task)
        else { continue }
        if states[previous].cost == states[node].cost { hasLevelSteps = true }
        guard leadsOnIn[previous] != search else { continue }
        leadsOnIn[previous] = search
        leadingOn.append(UInt32(previous))
        waiting.append(previous)
      }
    }
  }

  /// Follows tight steps from the start, always to the lowest node that leads on.
  mutating func walk(_ task: Task) -> [UInt32] {
    var nodes = [UInt32(task.start)]
    var node = task.start
    while node != task.target {
      // Taken by the time: steps that cost nothing could lead around and back.
      states[node].blockedIn = search
      let next = forward.row(node).first { position in
        let next = Int(forward.neighbors[position])
        return leadsOnIn[next] == search && states[next].blockedIn != search
          && isTightWhileWalking(from: node, to: next, costing: forward.costs[position], task)
          && (!hasLevelSteps || canLeadOn(from: next, task))
      }
      guard let next else { preconditionFailure("a tight step leads on from every marked node") }
      nodes.append(forward.neighbors[next])
      node = Int(forward.neighbors[next])
    }
    return nodes
  }

  func isTightWhileWalking(
    from node: Int, to next: Int, costing step: Double, _ task: Task
  ) -> Bool {
    states[next].reachedIn == search && states[node].cost + step == states[next].cost
      && !(node == task.start && task.bannedNext.contains(UInt32(next)))
  }

  /// Whether tight steps lead from `first` to the target past the nodes walked on already.
  func canLeadOn(from first: Int, _ task: Task) -> Bool {
    var isSeen = [Bool](repeating: false, count: states.count)
    isSeen[first] = true
    var waiting = [first]
    while let node = waiting.popLast() {
      if node == task.target { return true }
      for position in forward.row(node) {
        let next = Int(forward.neighbors[position])
        guard !isSeen[next], leadsOnIn[next] == search, states[next].blockedIn != search,
          isTightWhileWalking(from: node, to: next, costing: forward.costs[position], task)
        else { continue }
        isSeen[next] = true
        waiting.append(next)
      }
    }
    return false
  }
}
