public import Execution
public import Graphs

extension ConstrainedRoutes {
  /// The best of the routes whose narrowest edge is as wide as possible, and how wide that is; nil
  /// if there is no route.
  ///
  /// - Complexity: O((n + m) log n), and one search for the best route where limits and stops leave
  ///   one as wide as could be without them; else one for each halving of the widths that are left.
  /// - Throws: ``GraphAlgorithmError/badCapacity(edge:capacity:)`` if a width is negative, infinite
  ///   or not a number; ``GraphAlgorithmError/tooManyPartialRoutes(limit:)``; `CancellationError`.
  ///
  /// Source: Pollack, Operations Research 8 (1960).
  public func widest(
    _ widths: EdgeMap<Double>, in context: ExecutionContext = ExecutionContext()
  ) throws -> (width: Double, route: Route)? {
    precondition(widths.count == graph.edgeCount, "widths of \(widths.count) edges")
    if let bad = graph.edges.first(where: { !(widths[$0] >= 0 && widths[$0].isFinite) }) {
      throw GraphAlgorithmError.badCapacity(edge: bad, capacity: widths[bad])
    }
    guard let most = try widthAtMost(widths, context.cancellation) else { return nil }
    if let route = try best(among: widths, from: most, in: context) { return (most, route) }
    let candidates = Set(widths.values.filter { $0 < most }).sorted()
    // Routes exist from every width below `low`, from none at `high` or above.
    var (low, high) = (0, candidates.count)
    var found: (width: Double, route: Route)?
    while low < high {
      let middle = (low + high) / 2
      if let route = try best(among: widths, from: candidates[middle], in: context) {
        found = (candidates[middle], route)
        low = middle + 1
      } else {
        high = middle
      }
    }
    return found
  }

  /// The best route of edges at least `width` wide.
  private func best(
    among widths: EdgeMap<Double>, from width: Double, in context: ExecutionContext
  ) throws -> Route? {
    let constraints = problem.constraints
    var narrowed = problem
    narrowed.constraints = PathConstraints(
      avoiding: constraints.avoidedNodes,
      usableEdges: EdgeMap(
        graph.edges.map { widths[$0] >= width && constraints.usableEdges?[$0] ?? true }))
    var routes = try ConstrainedRoutes(in: graph, narrowed)
    routes.labelLimit = labelLimit
    return try routes.best(count: 1, in: context).first
  }

  /// How wide a route could be without limits and stops; nil if there is none.
  private func widthAtMost(
    _ widths: EdgeMap<Double>, _ cancellation: Cancellation
  ) throws -> Double? {
    // Rows keep the lowest of parallel costs: the widest, where a cost is a width below 0.
    let rows = PathRows(
      graph, .outgoing, costs: widths.mapValues { -$0 }, constraints: problem.constraints)
    let roles = RouteRoles(problem, nodeCount: graph.nodeCount)
    var best = [Double](repeating: -1, count: graph.nodeCount)
    var isStart = [Bool](repeating: false, count: graph.nodeCount)
    var heap = SearchHeap()
    for source in roles.sources {
      isStart[Int(source)] = true
      heap.add(SearchHeap.Entry(key: -.infinity, cost: .infinity, node: source))
    }
    var steps = 0
    while let entry = heap.removeLowest() {
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
      let node = Int(entry.node)
      let isStarting = isStart[node] && entry.cost == .infinity
      if !isStarting {
        guard entry.cost == best[node] else { continue }
        if roles.isTarget(node) { return entry.cost }
      }
      for position in rows.row(node) {
        let next = Int(rows.neighbors[position])
        let width = min(entry.cost, -rows.costs[position])
        guard width > best[next], roles.of[next] != 1 else { continue }
        best[next] = width
        heap.add(SearchHeap.Entry(key: -width, cost: width, node: UInt32(next)))
      }
    }
    return nil
  }
}
