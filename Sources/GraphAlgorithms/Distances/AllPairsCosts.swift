public import Execution
public import Graphs

/// What the cheapest ways between all pairs of nodes cost, 8 bytes each.
///
/// Direction, constraints, loops and parallel edges as in ``ShortestPaths``.
public struct AllPairsCosts: Sendable {
  /// How many nodes there are.
  public let nodeCount: Int
  private let values: [Double]

  /// Searches from every node.
  ///
  /// - Parameter memoryLimit: the most bytes the table may take.
  /// - Complexity: O(n·(n + m) log n) at worst and 8 n² bytes: quadratic.
  /// - Throws: ``GraphAlgorithmError/tooMuchMemory(what:bytes:limit:)``; `CancellationError`.
  public init(
    of paths: ShortestPaths, memoryLimit: Int = 4_000_000_000,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    let count = paths.graph.nodeCount
    guard 8 * count * count <= memoryLimit else {
      throw GraphAlgorithmError.tooMuchMemory(
        what: "the table of all costs", bytes: 8 * count * count, limit: memoryLimit)
    }
    let search = CostSearch(paths)
    nodeCount = count
    // All pieces have the same length, so each is one row.
    values = try context.fill(
      Chunks(count: count * count, pieces: max(count, 1)), repeating: 0, phase: "costs of all pairs"
    ) { range, row in
      let costs = try search.plainCosts(
        from: Node(range.lowerBound / count), context.cancellation)
      for place in row.indices { row[place] = costs[place] }
    }
  }

  /// What the cheapest path costs; nil if there is none.
  public func cost(from source: Node, to target: Node) -> Double? {
    let value = values[source.index * nodeCount + target.index]
    return value.isFinite ? value : nil
  }
}

extension ShortestPaths {
  /// For each node what the dearest of its cheapest paths to other nodes costs; 0 if it reaches none.
  ///
  /// - Complexity: O(n·(n + m) log n) at worst: a search from every node.
  /// - Throws: `CancellationError`.
  public func eccentricities(
    in context: ExecutionContext = ExecutionContext()
  ) throws -> NodeMap<Double> {
    let search = CostSearch(self)
    return NodeMap(
      try context.fill(
        Chunks(count: graph.nodeCount, pieces: 1024), repeating: 0, phase: "eccentricities"
      ) { range, values in
        for place in values.indices {
          let costs = try search.plainCosts(
            from: Node(range.lowerBound + place), context.cancellation)
          for cost in costs where cost.isFinite { values[place] = max(values[place], cost) }
        }
      })
  }
}
