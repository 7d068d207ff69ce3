public import Execution
import Graphs

extension ConstrainedRoutes {
  /// How many routes ``diverse(count:sharing:in:)`` looks at.
  public static let diverseLookLimit = 1_000

  /// Routes that share little: the best, then always the best of those that share at most the given
  /// part with each taken before; and whether the list is certainly what was asked for.
  ///
  /// What two routes share is the number of pairs of consecutive nodes that both have, divided by
  /// the number of pairs that one of them has (Jaccard). It is not certain that there are no more
  /// routes where ``diverseLookLimit`` of them were looked at in vain. Routes that share nothing are
  /// found without looking at others, so that their list is always certain.
  ///
  /// - Parameter most: from 0, nothing is shared, to 1.
  /// - Complexity: that of ``best(count:in:)`` for as many routes as are looked at; `count` searches
  ///   for the best route if nothing is shared.
  /// - Throws: ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  ///
  /// Source: Liu et al., IEEE TKDE 30 (2018).
  public func diverse(
    count: Int, sharing most: Double, in context: ExecutionContext = ExecutionContext()
  ) throws -> (routes: [Route], isComplete: Bool) {
    precondition(count >= 0 && most >= 0)
    try context.cancellation.check()
    guard count > 0, hasEnds else { return ([], true) }
    if most == 0 { return (try withoutCommonPairs(count: count, context), true) }
    var partition = RoutePartition(try search(.lexicographic, context.cancellation))
    var taken: [Route] = []
    var seen: [Set<RoutePair>] = []
    for _ in 0..<Self.diverseLookLimit {
      guard taken.count < count, let next = try partition.next(context.cancellation)
      else { return (taken, true) }
      let pairs = Set(
        zip(next.nodes, next.nodes.dropFirst()).map { RoutePair($0, $1, graph.direction) })
      let isNew = seen.allSatisfy { other in
        let common = other.intersection(pairs).count
        return Double(common) <= most * Double(other.count + pairs.count - common)
      }
      guard isNew else { continue }
      taken.append(route(next))
      seen.append(pairs)
      context.progress.report("routes", completed: taken.count, of: count)
    }
    return (taken, taken.count == count)
  }

  /// The best route, then always the best of those that use no pair of one taken before.
  private func withoutCommonPairs(count: Int, _ context: ExecutionContext) throws -> [Route] {
    var routes = self
    var taken: [Route] = []
    var usable = problem.constraints.usableEdges ?? EdgeMap(repeating: true, count: graph.edgeCount)
    let (rows, numbers) = (graph.rows(.outgoing), graph.edgeNumbers(.outgoing))
    while taken.count < count, let next = try routes.best(count: 1, in: context).first {
      taken.append(next)
      context.progress.report("routes", completed: taken.count, of: count)
      for (node, other) in zip(next.nodes, next.nodes.dropFirst()) {
        for entry in rows.row(node) where rows.neighbors[entry] == other.rawValue {
          usable[Edge(rawValue: numbers[entry])] = false
        }
      }
      var rest = problem
      rest.constraints = PathConstraints(
        avoiding: problem.constraints.avoidedNodes, usableEdges: usable)
      routes = try ConstrainedRoutes(in: graph, rest)
      routes.labelLimit = labelLimit
    }
    return taken
  }
}

/// Two nodes that follow each other; in either order if edges have no direction.
struct RoutePair: Hashable {
  let first: UInt32
  let second: UInt32

  init(_ node: UInt32, _ next: UInt32, _ direction: Direction) {
    switch direction {
    case .directed: (first, second) = (node, next)
    case .undirected: (first, second) = (min(node, next), max(node, next))
    }
  }
}
