public import Execution
public import Graphs

extension ShortestPaths {
  /// The `count` cheapest paths that meet no node twice, or all if there are fewer, in order of cost
  /// and then of their sequence of nodes.
  ///
  /// Each path found splits what is left into the paths that leave it at each of its nodes (Lawler);
  /// what the rest of a way costs at least is known from one search backward from the target.
  ///
  /// - Complexity: O(count·length) searches at most, most of them short.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Yen, Management Science 17 (1971); Lawler, Management Science 18 (1972).
  public func paths(
    from source: Node, to target: Node, count: Int,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [Path] {
    precondition(count >= 0)
    try context.cancellation.check()
    guard count > 0, isUsable(source), isUsable(target) else { return [] }
    let remaining = try backward.costs(from: target.index, context.cancellation)
    var search = PathSearch(forward: forward, backward: backward)
    let whole = PathSearch.Task(
      start: source.index, target: target.index, remaining: remaining)
    guard let first = try search.lowestPath(whole, context.cancellation) else { return [] }
    var found: [Branch] = []
    var waiting = [Branch(nodes: first.nodes, cost: first.cost, leavesAt: 0, banned: [])]
    while found.count < count, let best = waiting.popLast() {
      try context.cancellation.check()
      found.append(best)
      context.progress.report("paths", completed: found.count, of: count)
      let wanted = count - found.count
      guard wanted > 0 else { break }
      for position in best.leavesAt..<(best.nodes.count - 1) {
        let banned = (position == best.leavesAt ? best.banned : []) + [best.nodes[position + 1]]
        let task = PathSearch.Task(
          start: Int(best.nodes[position]), target: target.index,
          paid: cost(of: best.nodes[...position]), met: best.nodes[..<position],
          bannedNext: banned, remaining: remaining,
          limit: waiting.count >= wanted ? waiting[waiting.count - wanted].cost : .infinity)
        guard let next = try search.lowestPath(task, context.cancellation) else { continue }
        let branch = Branch(
          nodes: Array(best.nodes[..<position]) + next.nodes, cost: next.cost,
          leavesAt: position, banned: banned)
        waiting.insert(branch, at: waiting.firstIndex { $0 < branch } ?? waiting.count)
        if waiting.count > wanted { waiting.removeFirst(waiting.count - wanted) }
      }
    }
    return found.map { path(through: $0.nodes, cost: $0.cost) }
  }

  /// What it costs to follow these nodes, added from the first to the last.
  private func cost(of nodes: ArraySlice<UInt32>) -> Double {
    zip(nodes, nodes.dropFirst()).reduce(0) { sum, step in
      sum + (forward.entry(from: Int(step.0), to: step.1).map { forward.costs[$0] } ?? 0)
    }
  }
}

/// A path that has been found, and what of it may not be repeated in looking for further ones.
private struct Branch: Comparable {
  let nodes: [UInt32]
  let cost: Double
  /// The position at which the path left the one it was found from.
  let leavesAt: Int
  /// The nodes that paths already looked at have after that position.
  let banned: [UInt32]

  static func < (a: Branch, b: Branch) -> Bool {
    a.cost != b.cost ? a.cost < b.cost : a.nodes.lexicographicallyPrecedes(b.nodes)
  }
}
