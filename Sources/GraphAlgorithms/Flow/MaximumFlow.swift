public import Execution
public import Graphs

/// As much as can flow from one node to another, and the cut that lets no more through.
///
/// Direction: followed; an undirected edge can be used either way. Strengths: ignored, capacities
/// are given. Loops carry nothing; parallel edges each carry their own.
public struct MaximumFlow: Sendable, Equatable {
  /// How much flows: 0 if there is no way, or an end of it may not be met.
  public let value: Double
  /// How much flows through each edge, positive from its source to its target, negative the other
  /// way; never more than its capacity.
  ///
  /// Often several flows carry the same amount: this is one of them, the same in every run.
  public let flow: EdgeMap<Double>
  /// The smallest cut whose side of the source has the fewest nodes.
  ///
  /// There is exactly one such cut, whichever flow was found. Its value is ``value``. Where sums of
  /// capacities are rounded, cuts that differ by less than the rounding count as different.
  public let cut: GraphCut

  /// Dinic's algorithm.
  ///
  /// - Complexity: O(n²·m), O(m^1.5) with unit capacities; far less on most networks.
  ///   Memory 16 bytes per arc and 16 per node.
  /// - Throws: ``GraphAlgorithmError/badCapacity(edge:capacity:)``,
  ///   ``GraphAlgorithmError/sameEnds(_:)``, `CancellationError`.
  ///
  /// Source: Dinic, Soviet Mathematics Doklady 11 (1970); Ford & Fulkerson, Canadian Journal of
  /// Mathematics 8 (1956).
  public init(
    in graph: Graph, from source: Node, to target: Node, capacity: EdgeCapacity = .unit,
    under constraints: PathConstraints = .none, in context: ExecutionContext = ExecutionContext()
  ) throws {
    try context.cancellation.check()
    guard source != target else { throw GraphAlgorithmError.sameEnds(source) }
    let capacities = try capacity.checked(for: graph)
    let arcs = EdgeArcs(of: graph, capacity: capacities, under: constraints)
    var search = BlockingFlow(FlowNetwork(nodeCount: graph.nodeCount, arcs.pairs))
    // Rounded once more on the way, so not used: the cut says the same more exactly.
    _ = try search.push(from: source.index, to: target.index, context.cancellation)
    let network = search.network
    cut = GraphCut(
      around: network.reached(from: source.index), of: graph, capacity: capacities,
      under: constraints)
    value = cut.value
    flow = EdgeMap(
      arcs.pairOfEdge.map { pair in
        pair == .max ? 0 : network.netFlow(ofPair: Int(pair), in: arcs.pairs)
      })
  }
}

extension FlowNetwork {
  /// How much flows through a pair, positive along its forward arc.
  func netFlow(ofPair pair: Int, in pairs: ArcPairs) -> Double {
    let remaining = residuals[Int(forward[pair])]
    // What is left ahead is exact if the flow runs ahead, what is left back if it runs back.
    if remaining <= pairs.capacities[pair] { return pairs.capacities[pair] - remaining }
    return residuals[Int(mates[Int(forward[pair])])] - pairs.backCapacities[pair]
  }
}
