public import Execution
public import Graphs

/// How near the nodes of a graph still are to one another while some are taken out.
///
/// E(q) is the mean of 1/distance over all ordered pairs of nodes that the graph had; pairs of which
/// one is gone or that are not connected count 0. So E(0) is the global efficiency, and the curve
/// does not rise when nodes without ties go. Direction, strengths, loops, parallel edges: ignored.
///
/// Source: Latora & Marchiori, Physical Review Letters 87 (2001); Crucitti et al., Physica A 340
/// (2004) for attacks.
public struct RemovalEfficiency: Sendable {
  private let graph: Graph
  private let sources: [Node]

  /// The efficiency over all pairs, or over the pairs of which the first is one of `sources`: an
  /// unbiased estimate if these were drawn at random.
  public init(of graph: Graph, from sources: [Node]? = nil) {
    self.graph = graph.withoutDirection
    self.sources = sources ?? Array(graph.nodes)
  }

  /// E(q) for each q of `steps`; no values in a graph of fewer than two nodes.
  ///
  /// - Parameter order: every node once, the first to be taken out first.
  /// - Complexity: O(s·(n + m)/64) word operations per step at best, for s sources.
  /// - Throws: `CancellationError`.
  public func values(
    removing order: [Node], after steps: [Int], in context: ExecutionContext = ExecutionContext()
  ) throws -> [Double] {
    guard graph.nodeCount > 1, !sources.isEmpty else { return [] }
    return try steps.map { removed in
      var kept = NodeSet(graph.nodes, universe: graph.nodeCount)
      for node in order.prefix(removed) { kept.remove(node) }
      let part = graph.induced(on: kept)
      var position = [Int](repeating: -1, count: graph.nodeCount)
      for (new, node) in part.originalNode.values.enumerated() { position[node.index] = new }
      let counts = try ManySourceSearch(of: part.graph).pairCounts(
        from: sources.map { position[$0.index] }.filter { $0 >= 0 }, in: context)
      let sum = counts.enumerated().dropFirst().reduce(0) {
        $0 + Double($1.element) / Double($1.offset)
      }
      return sum / (Double(sources.count) * Double(graph.nodeCount - 1))
    }
  }
}

extension ManySourceSearch {
  /// How many nodes stand at each distance from some nodes of the graph, all of these together.
  func pairCounts(from sources: [Int], in context: ExecutionContext) throws -> [Int] {
    var position = [UInt32](repeating: 0, count: nodeCount)
    for (new, old) in originalNode.enumerated() { position[Int(old)] = UInt32(new) }
    // Sources that stand together share most of their frontiers.
    let starts = sources.map { position[$0] }.sorted()
    let batches = (starts.count + Self.sourcesPerBatch - 1) / Self.sourcesPerBatch
    return try context.reduce(
      Chunks(count: batches), into: [],
      map: { batches in
        var counts: [Int] = []
        var front = ManySourceFront(nodeCount: nodeCount)
        for batch in batches {
          let first = batch * Self.sourcesPerBatch
          let end = min(first + Self.sourcesPerBatch, starts.count)
          try run(from: Array(starts[first..<end]), &front, context.cancellation) { front, steps in
            let met = front.active.reduce(0) { $0 + bitCount(front.visit[Int($1)]) }
            counts.add(met, at: steps)
          }
          front.reset()
        }
        return counts
      },
      combine: { all, counts in
        for (distance, count) in counts.enumerated() { all.add(count, at: distance) }
      })
  }
}

extension [Int] {
  fileprivate mutating func add(_ count: Int, at place: Int) {
    while self.count <= place { append(0) }
    self[place] += count
  }
}
