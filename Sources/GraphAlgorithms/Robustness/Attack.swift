public import Execution
public import Graphs

/// By what an attack chooses the nodes that it takes out.
public enum AttackStrategy: String, Sendable, CaseIterable {
  /// Most neighbors first, as counted in the whole graph.
  case degree
  /// Most neighbors first, counted anew after each removal.
  case degreeRecomputed = "degree-recomputed"
  /// Highest betweenness first, as in the whole graph.
  case betweenness
  /// Highest betweenness first, computed anew in what is left.
  case betweennessRecomputed = "betweenness-recomputed"
}

/// The order in which a targeted attack takes all nodes out of a graph.
///
/// Direction, strengths, loops and parallel edges: ignored. Of nodes with equal scores the one with
/// the lower number goes first; scores of betweenness are equal as in ``Ranking``.
///
/// Source: Albert, Jeong & Barabási, Nature 406 (2000); Holme et al., Physical Review E 65 (2002)
/// for static and recomputed attacks.
public struct Attack: Sendable, Equatable {
  /// By what nodes are chosen.
  public let strategy: AttackStrategy
  /// How many nodes go before betweenness is computed anew; without effect on other strategies.
  public let batch: Int

  /// An attack that computes betweenness anew after every removal unless told otherwise.
  public init(_ strategy: AttackStrategy, recomputingEvery batch: Int = 1) {
    precondition(batch >= 1, "batches of \(batch) nodes")
    self.strategy = strategy
    self.batch = batch
  }

  /// Each node once, the first to be taken out first.
  ///
  /// Once betweenness is 0 everywhere, the rest follows in ascending order: no shortest path leads
  /// through a node any more, and none will.
  ///
  /// - Complexity: by degree O(n log n), recomputed O((n + m) log n); by betweenness O(n·m),
  ///   recomputed O(n·m·r) for r computations, at most n/batch.
  /// - Throws: ``GraphAlgorithmError/tooManyShortestPaths``, `CancellationError`.
  public func order(
    on graph: Graph, in context: ExecutionContext = ExecutionContext()
  ) throws -> [Node] {
    try context.cancellation.check()
    switch strategy {
    case .degree:
      let rows = SimpleRows(of: graph)
      return (0..<graph.nodeCount).sorted { (rows.row($1).count, $0) < (rows.row($0).count, $1) }
        .map { Node($0) }
    case .degreeRecomputed:
      return try orderByRemainingDegree(SimpleRows(of: graph), context)
    case .betweenness:
      let scores = try Betweenness().scores(on: graph.withoutDirection, in: context)
      return Ranking(of: scores).places.map(\.node)
    case .betweennessRecomputed:
      return try orderByRemainingBetweenness(graph.withoutDirection, context)
    }
  }

  private func orderByRemainingDegree(
    _ rows: SimpleRows, _ context: ExecutionContext
  ) throws -> [Node] {
    let n = rows.nodeCount
    var degrees = (0..<n).map { rows.row($0).count }
    var isGone = [Bool](repeating: false, count: n)
    var heap = SearchHeap()
    // The highest degree has the lowest key, and of equal degrees the lowest number.
    func wait(_ node: Int) {
      heap.add(
        SearchHeap.Entry(
          key: Double(node - degrees[node] * n), cost: Double(degrees[node]), node: UInt32(node)))
    }
    for node in 0..<n { wait(node) }
    var order: [Node] = []
    order.reserveCapacity(n)
    while let entry = heap.removeLowest() {
      let node = Int(entry.node)
      guard !isGone[node], Int(entry.cost) == degrees[node] else { continue }
      if order.count & 0x3FF == 0 { try context.cancellation.check() }
      isGone[node] = true
      order.append(Node(node))
      for place in rows.row(node) {
        let neighbor = Int(rows.neighbors[place])
        guard !isGone[neighbor] else { continue }
        degrees[neighbor] -= 1
        wait(neighbor)
      }
    }
    return order
  }

  private func orderByRemainingBetweenness(
    _ graph: Graph, _ context: ExecutionContext
  ) throws -> [Node] {
    let quiet = ExecutionContext(workers: context.workers, cancellation: context.cancellation)
    var isGone = [Bool](repeating: false, count: graph.nodeCount)
    var order: [Node] = []
    var (rest, names) = (graph, Array(graph.nodes))
    while true {
      let places = Ranking(of: try Betweenness().scores(on: rest, in: quiet)).places
        .prefix(batch).filter { $0.score > 0 }
      guard !places.isEmpty else { break }
      var kept = NodeSet(universe: rest.nodeCount)
      // Nodes that have lost all neighbors cannot gain betweenness, so they only cost time.
      for node in rest.nodes where rest.outgoing.degree(node) > 0 { kept.insert(node) }
      for place in places {
        order.append(names[place.node.index])
        isGone[names[place.node.index].index] = true
        kept.remove(place.node)
      }
      let part = rest.induced(on: kept)
      names = part.originalNode.values.map { names[$0.index] }
      rest = part.graph
      context.progress.report("attack by betweenness", completed: order.count, of: graph.nodeCount)
    }
    return order + graph.nodes.filter { !isGone[$0.index] }
  }
}

extension Graph {
  /// The same ties as an undirected graph without strengths; itself if it is undirected.
  var withoutDirection: Graph {
    guard direction == .directed else { return self }
    var builder = GraphBuilder(.undirected, nodeCount: nodeCount)
    let ends = edgeEnds()
    builder.addEdges(from: ends.sources, to: ends.targets)
    return builder.graph()
  }
}
