public import Execution
public import Graphs

/// For every node how far the others are, and for the graph how far its nodes are apart.
///
/// Distance is the number of ties on a shortest path. Direction: outgoing, from the node to the
/// others. Weights, loops and parallel edges: without effect. Pairs without a path are left out of
/// sums and counted by ``reachedCount``.
public struct DistanceProfile: Sendable, Equatable {
  /// The sum of the distances to all nodes that can be reached.
  public let distanceSum: NodeMap<Int>
  /// How many nodes can be reached, the node itself included; at least 1.
  public let reachedCount: NodeMap<Int>
  /// The sum of 1/distance over all other nodes that can be reached; accurate to 1e-12.
  public let reciprocalSum: NodeMap<Double>
  /// The largest distance to a node that can be reached; 0 if there is no other.
  public let eccentricity: NodeMap<Int>
  /// How many ordered pairs of nodes are at each distance; entry 0 counts the nodes.
  public let pairCounts: [Int]

  /// Searches from every node, 512 at a time.
  ///
  /// - Complexity: O(n·(n + m)/64) word operations at best, O(n) memory per worker and piece.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Then et al., Proceedings of the VLDB Endowment 8 (2014).
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    let search = ManySourceSearch(of: graph)
    let totals = try context.reduce(
      Chunks(count: search.batchCount), into: DistanceTotals(nodeCount: graph.nodeCount),
      phase: "distances",
      map: { try search.totals(ofBatches: $0, cancellation: context.cancellation) },
      combine: { $0.add($1) })
    var learned = totals.nodes
    for (position, node) in search.originalNode.enumerated() {
      learned[Int(node)] = totals.nodes[position]
    }
    distanceSum = NodeMap(learned.map { Int($0.distanceSum) })
    reachedCount = NodeMap(learned.map { Int($0.reachedCount) })
    reciprocalSum = NodeMap(learned.map(\.reciprocalSum))
    eccentricity = NodeMap(learned.map { Int($0.eccentricity) })
    pairCounts = totals.pairCounts
  }

  /// The largest distance between two nodes of which one reaches the other; nil if there are none.
  public var diameter: Int? { pairCounts.count > 1 ? pairCounts.count - 1 : nil }

  /// The mean distance over the ordered pairs of which the first reaches the second; nil if there
  /// are none.
  public var meanDistance: Double? {
    let pairs = pairCounts.dropFirst().reduce(0, +)
    let sum = pairCounts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    return pairs == 0 ? nil : Double(sum) / Double(pairs)
  }

  /// The mean of 1/distance over all ordered pairs of different nodes, unreachable ones counting 0;
  /// nil with fewer than two nodes.
  ///
  /// Range: 0...1. Source: Latora & Marchiori, Physical Review Letters 87 (2001).
  public var globalEfficiency: Double? {
    let n = pairCounts.first ?? 0
    guard n > 1 else { return nil }
    let sum = pairCounts.enumerated().dropFirst().reduce(0) {
      $0 + Double($1.element) / Double($1.offset)
    }
    return sum / Double(n * (n - 1))
  }

  /// Whether every node reaches every other.
  public var isConnected: Bool { reachedCount.values.allSatisfy { $0 == reachedCount.count } }
}
