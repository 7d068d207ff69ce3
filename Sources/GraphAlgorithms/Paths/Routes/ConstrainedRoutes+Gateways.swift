public import Execution

extension ConstrainedRoutes {
  /// The best route of each pair of a source and a target, the `count` best pairs first.
  ///
  /// As everywhere, routes meet no source and no target on their way, also not those of other pairs.
  ///
  /// - Complexity: that of ``best(count:in:)`` for `count` routes; pairs are not searched one by one.
  /// - Throws: ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  public func gateways(
    count: Int, in context: ExecutionContext = ExecutionContext()
  ) throws -> [Route] {
    precondition(count >= 0)
    try context.cancellation.check()
    guard count > 0, hasEnds else { return [] }
    if try plainPaths() != nil { return try best(count: 1, in: context) }
    var partition = RoutePartition(
      try search(.lexicographic, context.cancellation), division: .byEnds)
    var found: [Route] = []
    while found.count < count, let next = try partition.next(context.cancellation) {
      found.append(route(next))
      context.progress.report("routes", completed: found.count, of: count)
    }
    return found
  }
}
