public import Execution
public import Graphs

/// The cheapest ways to cut a graph in two by taking edges out.
///
/// Direction: followed; a cut of a directed graph lets nothing out of its side, but may let
/// something in. Strengths: ignored, capacities are given. Loops: ignored. Parallel edges: each
/// counts.
public struct MinimumCut: Sendable {
  /// What is cut.
  public let graph: Graph
  private let capacity: EdgeCapacity
  private let capacities: EdgeMap<Double>?

  /// Cuts of `graph`; the edges of a cut are counted, unless they have capacities.
  ///
  /// - Throws: ``GraphAlgorithmError/badCapacity(edge:capacity:)``.
  public init(of graph: Graph, capacity: EdgeCapacity = .unit) throws {
    self.graph = graph
    self.capacity = capacity
    capacities = try capacity.checked(for: graph)
  }

  /// The smallest cut that separates two nodes, with as few nodes as can be on the first one's side.
  ///
  /// - Complexity: as ``MaximumFlow``.
  /// - Throws: ``GraphAlgorithmError/sameEnds(_:)``, `CancellationError`.
  public func between(
    _ source: Node, _ target: Node, under constraints: PathConstraints = .none,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> GraphCut {
    try MaximumFlow(
      in: graph, from: source, to: target, capacity: capacity, under: constraints, in: context
    ).cut
  }

  /// The smallest cut that separates any two nodes; nil with fewer than two nodes.
  ///
  /// With unit capacities its value is the edge connectivity: 0 for a graph that is not (strongly)
  /// connected. Of several smallest cuts it is one, the same in every run; of an undirected graph
  /// the side is the one with fewer nodes, of equal ones that without node 0.
  ///
  /// - Complexity: undirected O(n·m·log n) at worst, mostly O(m·log n), by maximum adjacency
  ///   orderings; directed 2·(n − 1) flows.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Stoer & Wagner, Journal of the ACM 44 (1997); Nagamochi, Ono & Ibaraki, Mathematical
  /// Programming 67 (1994).
  public func global(in context: ExecutionContext = ExecutionContext()) throws -> GraphCut? {
    try context.cancellation.check()
    guard graph.nodeCount >= 2 else { return nil }
    var side: [Bool]
    switch graph.direction {
    case .undirected:
      var contraction = CutContraction(of: graph, capacity: capacities)
      side = try contraction.smallestCut(in: context)
      let inside = side.reduce(0) { $0 + ($1 ? 1 : 0) }
      if 2 * inside > side.count || 2 * inside == side.count && side[0] { side = side.map { !$0 } }
    case .directed:
      side = try directedSide(in: context)
    }
    return GraphCut(around: side, of: graph, capacity: capacities)
  }

  /// The side of the smallest of the cuts that part node 0 from another, either way.
  private func directedSide(in context: ExecutionContext) throws -> [Bool] {
    let arcs = EdgeArcs(of: graph, capacity: capacities, under: .none)
    let network = FlowNetwork(nodeCount: graph.nodeCount, arcs.pairs)
    var search = BlockingFlow(network)
    var best = Double.infinity
    var side: [Bool] = []
    for other in 1..<graph.nodeCount where best > 0 {
      for (source, target) in [(0, other), (other, 0)] {
        search.network.residuals = network.residuals
        let value = try search.push(
          from: source, to: target, limit: best, context.cancellation)
        if value < best {
          best = value
          side = search.network.reached(from: source)
        }
      }
      context.progress.report("smallest cut", completed: other, of: graph.nodeCount - 1)
    }
    return side
  }
}
