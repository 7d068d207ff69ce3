public import Execution
public import Graphs

/// How many closed walks begin and end at a node, those of k steps divided by k!: the diagonal of
/// e^A.
///
/// Direction: closed walks follow ties outward. Weights, loops and parallel edges: ignored.
/// Disconnection: walks stay in their part. Range: 1 or more; 1 for a node on no closed walk. Never
/// nil. Accurate to 1e-12 of each score.
///
/// - Complexity: O(n·(n + m)·(λ₁ + 20)) time, O(n) memory per worker: quadratic, some seconds for
///   20,000 nodes.
///
/// Source: Estrada & Rodríguez-Velázquez, Physical Review E 71 (2005).
public struct SubgraphCentrality: NodeMeasure {
  /// Subgraph centrality; it has no parameters.
  public init() {}

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "subgraph", title: "Subgraph centrality",
      meaning: "In how many closed circles of ties a city takes part, small ones counting most.",
      unit: "weighted closed walks", range: ScoreRange(from: 1, to: nil, text: "1 or more"),
      isolatedScore: .always(1), cost: "O(n·(n + m)) times some dozens",
      convention: Convention(
        variant: "the diagonal of e^A: closed walks of k steps, divided by k!",
        normalization: "none", direction: "walks follow ties outward", weights: "ignored",
        disconnection: "walks stay in their part"),
      caveat: "Grows exponentially with dense groups: compare the order, or logarithms.",
      reference: .estrada2005)
  }

  /// The subgraph centrality of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/tooManyWalks`` where scores leave the range of `Double`, from
  ///   λ₁ of about 700 on; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let simple = SimpleRows(of: graph, .outgoing)
    // Neighbors get near numbers, so that one batch of eight works on nearly the same nodes.
    let order = SimpleRows(of: graph, .either).breadthFirstOrder()
    let counts = try WalkCounts(simple.renumbered(by: order), in: context)
    let n = graph.nodeCount
    let batches = (n + 7) / 8
    let found = try context.reduce(
      Chunks(count: batches, pieces: max(1, batches)), into: [Double](),
      phase: "subgraph centrality",
      map: { batch in
        let nodes = (8 * batch.lowerBound)..<min(8 * batch.upperBound, n)
        let sums = try counts.closed(
          at: nodes, isSymmetric: graph.direction == .undirected, in: context)
        return (0..<nodes.count).map { sums[$0] }
      },
      combine: { $0 += $1 })
    var scores = NodeMap<Double?>(repeating: nil, count: n)
    for (node, score) in zip(order, found) { scores[Node(rawValue: node)] = score }
    return scores
  }
}

extension Reference {
  static let estrada2005 = Reference(
    authors: "Estrada & Rodríguez-Velázquez",
    title: "Subgraph centrality in complex networks", venue: "Physical Review E 71", year: 2005)
}
