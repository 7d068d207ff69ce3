public import Execution

extension ConstrainedRoutes {
  /// The routes whose costs are those of the best, at most `limit` of them, in the order of their
  /// nodes, and whether these are all.
  ///
  /// Costs are equal if their sums are, to the last bit.
  ///
  /// - Complexity: that of ``best(count:in:)``, which looks at no route that costs more.
  /// - Throws: ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  public func equallyGood(
    limit: Int = 1000, in context: ExecutionContext = ExecutionContext()
  ) throws -> (routes: [Route], isComplete: Bool) {
    precondition(limit >= 0)
    try context.cancellation.check()
    guard hasEnds else { return ([], true) }
    if let listed = try plainEquallyGood(limit, context) { return listed }
    var partition = RoutePartition(try search(.lexicographic, context.cancellation))
    var found: [Route] = []
    while let next = try partition.next(context.cancellation) {
      if let first = found.first, next.costs != first.costs { break }
      if found.count == limit { return (found, false) }
      found.append(route(next))
      partition.ceiling = next.costs
    }
    return (found, true)
  }

  /// The same where nothing but one cost between two nodes is asked; nil if something else is, or
  /// if the routes are too many to count.
  private func plainEquallyGood(
    _ limit: Int, _ context: ExecutionContext
  ) throws -> (routes: [Route], isComplete: Bool)? {
    guard let plain = try plainPaths() else { return nil }
    do {
      guard
        let all = try plain.paths.cheapestPaths(
          from: plain.source, to: plain.target, limit: limit, in: context)
      else { return ([], true) }
      let routes = all.paths.map { Route(nodes: $0.nodes, edges: $0.edges, costs: [$0.cost]) }
      return (routes, all.count.map { $0 <= Double(limit) } ?? false)
    } catch GraphAlgorithmError.tooManyShortestPaths {
      return nil
    }
  }
}
