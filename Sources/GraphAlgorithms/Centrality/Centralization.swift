public import Execution
public import Graphs

/// A measure for which it is known how unequal the nodes of a graph of some size can be at most.
public protocol CentralizableMeasure: NodeMeasure {
  /// The largest possible sum of (largest score − score) over the nodes of a simple graph of this
  /// size; nil where the measure allows no such comparison.
  ///
  /// As in R igraph's `centr_*_tmax`; a star has it, except for ``Eigenvector``.
  func largestSpread(nodeCount: Int, direction: Direction) -> Double?
}

extension CentralizableMeasure {
  /// How much the graph turns around one node: Σ(largest score − score), as a share of the
  /// largest such sum in a graph of the same size, which for most measures is that of a star.
  ///
  /// Range: 0 (all nodes alike) to 1, for simple graphs. Nil with fewer than three nodes,
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
    return centralization(of: try scores(on: graph, in: context), spread: largestSpread)
  }

  /// The same from scores that are known: their spread as a share of `largestSpread`.
  package func centralization(of scores: NodeMap<Double?>, spread largestSpread: Double) -> Double?
  {
    let scores = scores.values
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
  /// (n − 1)(n − 2)/(2n − 3) if undirected; n − 1 for ``ClosenessVariant/wf`` if directed, the star
  /// whose ties lead outward. Nil for scores that hold within a component only, and for the strict
  /// variant if directed, which no directed star has.
  public func largestSpread(nodeCount: Int, direction: Direction) -> Double? {
    let others = Double(nodeCount - 1)
    return switch (direction, variant) {
    case (_, .component), (.directed, .strict): nil
    case (.undirected, .wf), (.undirected, .strict): others * (others - 1) / (2 * others - 1)
    case (.directed, .wf): others
    }
  }
}

extension Harmonic: CentralizableMeasure {
  /// (n − 2)/2; n − 1 if directed, the star whose ties lead outward.
  public func largestSpread(nodeCount: Int, direction: Direction) -> Double? {
    switch direction {
    case .undirected: Double(nodeCount - 2) / 2
    case .directed: Double(nodeCount - 1)
    }
  }
}

extension Eigenvector: CentralizableMeasure {
  /// n − 2, which one tie among otherwise isolated nodes has; n − 1 if directed, as in R igraph.
  ///
  /// A star has (n − 1) − √(n − 1) only. The bound for directed graphs needs a loop.
  public func largestSpread(nodeCount: Int, direction: Direction) -> Double? {
    switch direction {
    case .undirected: Double(nodeCount - 2)
    case .directed: Double(nodeCount - 1)
    }
  }
}
