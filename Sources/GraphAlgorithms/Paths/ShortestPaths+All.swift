public import Execution
public import Graphs

/// The paths between two nodes of which none is cheaper.
public struct CheapestPaths: Sendable, Equatable {
  /// What each of them costs.
  public let cost: Double
  /// How many there are: exact up to 2^53, to 16 digits above.
  ///
  /// Nil if there are ties that cost nothing on the way and more paths than were asked for: then
  /// they cannot be counted without listing them.
  public let count: Double?
  /// The first of them in the order of their sequences of nodes.
  public let paths: [Path]
}

extension ShortestPaths {
  /// The cheapest paths that meet no node twice, at most `limit` of them, and how many there are.
  ///
  /// - Complexity: O((n + m) log n), and O(limit·length·degree) for the list.
  /// - Returns: nil if there is no path.
  /// - Throws: ``GraphAlgorithmError/tooManyShortestPaths`` above 1e308 paths; `CancellationError`.
  public func cheapestPaths(
    from source: Node, to target: Node, limit: Int = 1000,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> CheapestPaths? {
    precondition(limit >= 0)
    try context.cancellation.check()
    guard isUsable(source), isUsable(target) else { return nil }
    var search = PathSearch(forward: forward, backward: backward)
    let task = PathSearch.Task(start: source.index, target: target.index)
    guard let cost = try search.explore(task, remaining: NothingKnown(), context.cancellation)
    else { return nil }
    var count: Double?
    if !search.hasLevelSteps {
      count = search.countOfPaths(task)
      if count?.isFinite == false { throw GraphAlgorithmError.tooManyShortestPaths }
    }
    let listed = try search.listedPaths(task, limit: limit, context.cancellation)
    return CheapestPaths(
      cost: cost, count: count ?? (listed.isComplete ? Double(listed.paths.count) : nil),
      paths: listed.paths.map { path(through: $0, cost: cost) })
  }
}

extension PathSearch {
  /// How many ways the last search found, if each of their steps costs something.
  fileprivate func countOfPaths(_ task: Task) -> Double {
    var count = [Double](repeating: 0, count: states.count)
    count[task.start] = 1
    for node in leadingOn.map({ Int($0) }).sorted(by: { states[$0].cost < states[$1].cost }) {
      for position in forward.row(node) where count[node] > 0 {
        let next = Int(forward.neighbors[position])
        if leadsOnIn[next] == search,
          isTightWhileWalking(from: node, to: next, costing: forward.costs[position], task)
        {
          count[next] += count[node]
        }
      }
    }
    return count[task.target]
  }

  /// The first `limit` ways the last search found, in the order of their nodes.
  fileprivate mutating func listedPaths(
    _ task: Task, limit: Int, _ cancellation: Cancellation
  ) throws -> (paths: [[UInt32]], isComplete: Bool) {
    var found: [[UInt32]] = []
    var nodes = [UInt32(task.start)]
    // For each node of `nodes` the entry of its row to try next.
    var places = [forward.row(task.start).lowerBound]
    states[task.start].blockedIn = search
    var steps = 0
    while let last = nodes.last {
      steps += 1
      if steps & 0xFF == 0 { try cancellation.check() }
      let node = Int(last)
      if node == task.target {
        if found.count == limit { return (found, false) }
        found.append(nodes)
      }
      let row = places[places.count - 1]..<forward.row(node).upperBound
      let step = node == task.target ? nil : row.first { canStep(from: node, over: $0, task) }
      if let step {
        let next = forward.neighbors[step]
        places[places.count - 1] = step + 1
        nodes.append(next)
        places.append(forward.row(Int(next)).lowerBound)
        states[Int(next)].blockedIn = search
      } else {
        states[node].blockedIn = search - 1
        nodes.removeLast()
        places.removeLast()
      }
    }
    return (found, true)
  }

  private func canStep(from node: Int, over position: Int, _ task: Task) -> Bool {
    let next = Int(forward.neighbors[position])
    return leadsOnIn[next] == search && states[next].blockedIn != search
      && isTightWhileWalking(from: node, to: next, costing: forward.costs[position], task)
      && (!hasLevelSteps || canLeadOn(from: next, task))
  }
}
