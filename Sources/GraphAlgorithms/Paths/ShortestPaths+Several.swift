public import Execution
public import Graphs

extension ShortestPaths {
  /// The `count` cheapest paths that meet no node twice, or all if there are fewer, in order of cost
  /// and then of their sequence of nodes.
  ///
  /// Each path found splits what is left into the paths that leave it at each of its nodes (Lawler).
  /// Such a part is searched only when its turn comes: until then it waits with what its paths cost
  /// at least, known from one search backward from the target.
  ///
  /// - Complexity: O(count·length) searches at most, most of them as short as the path they find.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Yen, Management Science 17 (1971); Lawler, Management Science 18 (1972).
  public func paths(
    from source: Node, to target: Node, count: Int,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> [Path] {
    precondition(count >= 0)
    try context.cancellation.check()
    guard count > 0, isUsable(source), isUsable(target),
      let remaining = try CostsToTarget(
        backward, from: source.index, to: target.index, { try context.cancellation.check() })
    else { return [] }
    var partition = PathPartition(
      forward: forward, backward: backward, remaining: remaining, from: source.rawValue,
      to: target.rawValue)
    var found: [Path] = []
    while found.count < count, let next = try partition.next(context.cancellation) {
      try context.cancellation.check()
      found.append(path(through: next.nodes, cost: next.cost))
      context.progress.report("paths", completed: found.count, of: count)
    }
    return found
  }
}
