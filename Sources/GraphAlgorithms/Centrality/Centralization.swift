public import Execution
public import Graphs

/// A measure for which it is known how unequal the nodes of a graph of some size can be at most.
public protocol CentralizableMeasure: NodeMeasure {
  /// The sum of (largest score − score) over the nodes of the star, the most centralized simple
  /// graph of this size; nil where the measure allows no such comparison.
  func largestSpread(nodeCount: Int, direction: Direction) -> Double?
}

extension CentralizableMeasure {
  /// How much the graph turns around one node: Σ(largest score − score), as a share of what a star
  /// of the same size has.
  ///
  /// Range: 0 (all nodes alike) to 1 (a star), for simple graphs. Nil with fewer than three nodes,
  /// where a node has no score, or where the measure allows no comparison.
  ///
  /// - Throws: what the measure throws.
  ///
  /// Source: Freeman, Social Networks 1 (1978).
  public func centralization(
    of graph: Graph, in context: ExecutionContext = ExecutionContext()
  ) throws -> Double? {
    guard graph.nodeCount > 2,
      let largestSpread = largestSpread(nodeCount: graph.nodeCount, direction: graph.direction)
    else { return nil }
    let scores = try scores(on: graph, in: context).values
    let defined = scores.compactMap { $0 }
    guard defined.count == scores.count, let largest = defined.max() else { return nil }
    return defined.reduce(0) { $0 + (largest - $1) } / largestSpread
  }
}

extension Degree: CentralizableMeasure {
  /// (n − 1)(n − 2) for undirected ties, twice that for both sides of directed ones, (n − 1)² for
  /// one side.
  public func largestSpread(nodeCount: Int, direction: Direction) -> Double? {
    let others = Double(nodeCount - 1)
    return switch (direction, side) {
    case (.undirected, _): others * (others - 1)
    case (.directed, .both): 2 * others * (others - 1)
    case (.directed, .incoming), (.directed, .outgoing): others * others
    }
  }
}

extension Betweenness: CentralizableMeasure {
  /// (n − 1)²(n − 2)/2 pairs, twice that if directed; n − 1 for shares of pairs.
  public func largestSpread(nodeCount: Int, direction: Direction) -> Double? {
    let others = Double(nodeCount - 1)
    return switch (normalization, direction) {
    case (.byPairs, _): others
    case (.none, .undirected): others * others * (others - 1) / 2
    case (.none, .directed): others * others * (others - 1)
    }
  }
}

extension Closeness: CentralizableMeasure {
  /// (n − 1)(n − 2)/(2n − 3); nil for directed graphs and for scores that hold within a component
  /// only.
  public func largestSpread(nodeCount: Int, direction: Direction) -> Double? {
    guard direction == .undirected, variant != .component else { return nil }
    let others = Double(nodeCount - 1)
    return others * (others - 1) / (2 * others - 1)
  }
}
