public import Execution
public import Graphs

/// A path whose narrowest edge is as wide as that of any other path.
public struct WidestPath: Sendable, Equatable {
  /// The path; the cheapest of the widest, of equal ones the lexicographically lowest.
  public let path: Path
  /// The capacity of its narrowest edge; nil for a path of no edges, which nothing narrows.
  public let width: Double?
}

/// The ways through a graph that let most pass, under one capacity, one cost and one set of
/// constraints.
///
/// The width of a path is the least capacity of its edges, and paths are as wide as possible; among
/// the widest the cheapest comes first. Direction: from source to target. Strengths: ignored unless
/// given as capacities. Loops: never used. Of parallel edges the cheapest that is wide enough.
///
/// Source: Pollack, Operations Research 8 (1960); Hu, Operations Research 9 (1961).
public struct WidestPaths: Sendable {
  /// Where paths run.
  public let graph: Graph
  private let capacities: EdgeMap<Double>
  private let cost: EdgeCost
  private let constraints: PathConstraints
  private let rows: PathRows

  /// Prepares the search for paths. O(n + m).
  ///
  /// - Throws: ``GraphAlgorithmError/badCapacity(edge:capacity:)`` if a capacity is negative,
  ///   infinite or not a number; ``GraphAlgorithmError/badCost(edge:cost:)``.
  public init(
    in graph: Graph, capacities: EdgeMap<Double>, cost: EdgeCost = .hops,
    under constraints: PathConstraints = .none
  ) throws {
    precondition(capacities.count == graph.edgeCount, "capacities of \(capacities.count) edges")
    if let bad = graph.edges.first(where: { !(capacities[$0] >= 0 && capacities[$0].isFinite) }) {
      throw GraphAlgorithmError.badCapacity(edge: bad, capacity: capacities[bad])
    }
    try ShortestPaths.check(cost, of: graph)
    self.graph = graph
    self.capacities = capacities
    self.cost = cost
    self.constraints = constraints
    // Rows keep the lowest of parallel costs: the widest, where a cost is a width below 0.
    rows = PathRows(graph, .outgoing, costs: capacities.mapValues { -$0 }, constraints: constraints)
  }

  /// The cheapest of the widest paths, or nil if there is no path.
  ///
  /// - Complexity: O((n + m) log n).
  /// - Throws: `CancellationError`.
  public func path(
    from source: Node, to target: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> WidestPath? {
    let width = try widths(from: source, until: target, context.cancellation)[target.index]
    guard width >= 0 else { return nil }
    let usable = EdgeMap(
      graph.edges.map { capacities[$0] >= width && constraints.usableEdges?[$0] ?? true })
    let wide = try ShortestPaths(
      in: graph, cost: cost,
      under: PathConstraints(
        avoiding: constraints.avoidedNodes, usableEdges: source == target ? nil : usable))
    return try wide.path(from: source, to: target, in: context).map {
      WidestPath(path: $0, width: width.isFinite ? width : nil)
    }
  }

  /// How wide the widest path to each node is; nil where there is none, and for `source` itself.
  ///
  /// - Complexity: O((n + m) log n).
  /// - Throws: `CancellationError`.
  public func widths(
    from source: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> NodeMap<Double?> {
    let widths = try widths(from: source, until: nil, context.cancellation)
    return NodeMap(widths.map { $0 >= 0 && $0.isFinite ? $0 : nil })
  }

  /// Below 0 where there is no path, infinite for the source.
  private func widths(
    from source: Node, until target: Node?, _ cancellation: Cancellation
  ) throws -> [Double] {
    try cancellation.check()
    var best = [Double](repeating: -1, count: graph.nodeCount)
    guard constraints.avoidedNodes?.contains(source) != true else { return best }
    best[source.index] = .infinity
    var heap = SearchHeap()
    heap.add(SearchHeap.Entry(key: -.infinity, cost: .infinity, node: source.rawValue))
    var steps = 0
    while let entry = heap.removeLowest() {
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
      guard entry.cost == best[Int(entry.node)] else { continue }
      if entry.node == target?.rawValue { break }
      for position in rows.row(Int(entry.node)) {
        let width = min(entry.cost, -rows.costs[position])
        let next = rows.neighbors[position]
        guard width > best[Int(next)] else { continue }
        best[Int(next)] = width
        heap.add(SearchHeap.Entry(key: -width, cost: width, node: next))
      }
    }
    return best
  }
}
