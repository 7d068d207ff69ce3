public import Execution
public import Graphs

/// The cheapest ways through a graph under one cost and one set of constraints.
///
/// Direction: paths follow edges from source to target. Strengths: ignored. Loops: never used. Of
/// parallel edges the cheapest is used, of equal ones the lowest. Among paths of equal cost the one
/// with the lexicographically lowest sequence of nodes comes first.
public struct ShortestPaths: Sendable {
  /// Where paths run.
  public let graph: Graph
  let forward: PathRows
  let backward: PathRows

  /// Prepares the search for paths. O(n + m).
  ///
  /// - Throws: ``GraphAlgorithmError/badCost(edge:cost:)`` if a usable or unusable edge has a cost
  ///   that is negative, infinite or not a number.
  public init(
    in graph: Graph, cost: EdgeCost = .hops, under constraints: PathConstraints = .none
  ) throws {
    self.graph = graph
    let costs = try Self.check(cost, of: graph)
    forward = PathRows(graph, .outgoing, costs: costs, constraints: constraints)
    backward =
      graph.direction == .undirected
      ? forward : PathRows(graph, .incoming, costs: costs, constraints: constraints)
    isAllowed = { constraints.avoidedNodes?.contains($0) != true }
  }

  /// The costs of the edges, or nil where each is 1.
  @discardableResult
  static func check(_ cost: EdgeCost, of graph: Graph) throws -> EdgeMap<Double>? {
    guard case .costs(let given) = cost else { return nil }
    precondition(given.count == graph.edgeCount, "costs of \(given.count) edges")
    if let bad = graph.edges.first(where: { !(given[$0] >= 0 && given[$0].isFinite) }) {
      throw GraphAlgorithmError.badCost(edge: bad, cost: given[bad])
    }
    return given
  }

  private let isAllowed: @Sendable (Node) -> Bool

  /// The cheapest path, or nil if there is none; from a node to itself, the path of no edges.
  ///
  /// It is searched from both ends at once, level by level if every edge costs 1.
  ///
  /// - Complexity: O((n + m) log n) at worst, O(n + m) if every edge costs 1; commonly a small part
  ///   of the graph. 28 bytes per node.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Dijkstra, Numerische Mathematik 1 (1959); Pohl, Machine Intelligence 6 (1971).
  public func path(
    from source: Node, to target: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> Path? {
    try context.cancellation.check()
    guard isAllowed(source), isAllowed(target) else { return nil }
    var search = PathSearch(forward: forward, backward: backward)
    return try search.lowestPathFromBothEnds(
      from: source.index, to: target.index, context.cancellation
    ).map { path(through: $0.nodes, cost: $0.cost) }
  }

  /// The cheapest path between two usable nodes, found with what is known of the rest of the way.
  func path(
    from source: Node, to target: Node, _ remaining: some RemainingCost,
    with search: inout PathSearch, _ cancellation: Cancellation
  ) throws -> Path? {
    let task = PathSearch.Task(start: source.index, target: target.index)
    return try search.lowestPath(task, remaining: remaining, cancellation)
      .map { path(through: $0.nodes, cost: $0.cost) }
  }

  /// What the cheapest path to each node costs; nil where there is none.
  ///
  /// - Complexity: O((n + m) log n).
  /// - Throws: `CancellationError`.
  public func costs(
    from source: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    guard isAllowed(source) else { return NodeMap(repeating: nil, count: graph.nodeCount) }
    let costs = try forward.costs(from: source.index, context.cancellation)
    return NodeMap(costs.map { $0.isFinite ? $0 : nil })
  }

  func isUsable(_ node: Node) -> Bool { isAllowed(node) }

  /// The path through these nodes, each tied to the next.
  func path(through nodes: [UInt32], cost: Double) -> Path {
    let edges = zip(nodes, nodes.dropFirst()).map { node, next in
      guard let entry = forward.entry(from: Int(node), to: next) else {
        preconditionFailure("consecutive nodes of a path are tied")
      }
      return Edge(rawValue: forward.edges[entry])
    }
    return Path(nodes: nodes.map { Node(rawValue: $0) }, edges: edges, cost: cost)
  }
}

extension PathRows {
  /// What the cheapest way from `source` to each node costs; infinite where there is none.
  func costs(from source: Int, _ cancellation: Cancellation) throws -> [Double] {
    var best = [Double](repeating: .infinity, count: offsets.count - 1)
    var heap = SearchHeap()
    best[source] = 0
    heap.add(SearchHeap.Entry(key: 0, cost: 0, node: UInt32(source)))
    var steps = 0
    while let entry = heap.removeLowest() {
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
      let node = Int(entry.node)
      guard entry.cost == best[node] else { continue }
      for position in row(node) {
        let reached = entry.cost + costs[position]
        let next = neighbors[position]
        guard reached < best[Int(next)] else { continue }
        best[Int(next)] = reached
        heap.add(SearchHeap.Entry(key: reached, cost: reached, node: next))
      }
    }
    return best
  }
}
