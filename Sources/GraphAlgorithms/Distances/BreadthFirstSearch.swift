public import Execution
public import Graphs

/// Searches for the fewest ties from one node to all others.
///
/// A step either spreads from the nodes met last or, where these have most of the ties, lets every
/// node not met yet look for one of them. Nothing is prepared: the rows of the graph are used.
///
/// Direction: outgoing. Strengths, loops and parallel edges: without effect.
///
/// Source: Beamer, Asanović & Patterson, Supercomputing (2012).
public struct BreadthFirstSearch: Sendable {
  /// Where the search runs.
  public let graph: Graph

  /// A search in `graph`.
  public init(in graph: Graph) { self.graph = graph }

  /// Distances from `source` and the lowest parent of each node.
  ///
  /// - Complexity: O(n + m), 12 bytes per node; often a small part of the ties is looked at.
  /// - Throws: `CancellationError`.
  public func tree(
    from source: Node, in context: ExecutionContext = ExecutionContext()
  ) throws -> BreadthFirstTree {
    try context.cancellation.check()
    var kernel = BreadthFirstKernel(
      forward: graph.outgoing, backward: graph.incoming, source: source)
    try kernel.run(context.cancellation)
    return BreadthFirstTree(
      source: source, reachedCount: kernel.reachedCount, eccentricity: kernel.depth,
      levels: kernel.levels, parents: kernel.parents)
  }

  /// The trees of several sources in their order, several searched at the same time.
  ///
  /// - Complexity: that of ``tree(from:in:)`` for each source; 8 bytes per node and source.
  /// - Throws: `CancellationError`.
  public func trees(
    from sources: [Node], in context: ExecutionContext = ExecutionContext()
  ) throws -> [BreadthFirstTree] {
    let single = ExecutionContext(cancellation: context.cancellation)
    return try context.reduce(
      Chunks(count: sources.count, pieces: max(sources.count, 1)), into: [],
      phase: "distances from cities",
      map: { try sources[$0].map { try tree(from: $0, in: single) } },
      combine: { $0 += $1 })
  }
}
