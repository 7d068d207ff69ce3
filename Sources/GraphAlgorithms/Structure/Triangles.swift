public import Execution
public import Graphs

/// The triangles of a graph, per node and altogether, and how closed its triples are.
///
/// Direction: ignored. Weights, loops, parallel edges: ignored.
public struct Triangles: Sendable, Equatable {
  /// How many triangles each node belongs to.
  public let counts: NodeMap<Int>
  /// How many different neighbors each node has.
  public let neighborCounts: NodeMap<Int>

  /// Counts every triangle once, at its node of the lowest degree.
  ///
  /// - Complexity: O(m^1.5) time; 4 bytes per tie and 52 per node beside the graph and the result,
  ///   and 4 per node and worker.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Chiba & Nishizeki, SIAM Journal on Computing 14 (1985).
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    try context.cancellation.check()
    let rows = SimpleRows.shared(with: graph)
    let ranked = try RankedRows(of: rows, in: context)
    let kernel = TriangleKernel(of: ranked)
    let ranges = ranked.balancedRanges(16)
    let found = try context.reduce(
      Chunks(count: ranges.count), into: [Int](repeating: 0, count: rows.nodeCount),
      phase: "triangles",
      map: { pieces in
        try pieces.map { try kernel.counts(at: ranges[$0], cancellation: context.cancellation) }
      },
      combine: { total, parts in
        for part in parts { for rank in total.indices { total[rank] += Int(part[rank]) } }
      })
    var counts = [Int](repeating: 0, count: rows.nodeCount)
    for (rank, node) in ranked.nodes.enumerated() { counts[Int(node)] = found[rank] }
    self.counts = NodeMap(counts)
    neighborCounts = NodeMap((0..<rows.nodeCount).map { rows.row($0).count })
  }

  /// How many triangles there are.
  public var total: Int { counts.values.reduce(0, +) / 3 }

  /// How many pairs of ties meet in a node.
  public var connectedTriples: Int { neighborCounts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  /// The share of pairs of ties meeting in a node that a third tie closes, 0...1; nil without such
  /// pairs.
  ///
  /// Source: Newman, Watts & Strogatz, PNAS 99 (2002).
  public var transitivity: Double? {
    connectedTriples == 0 ? nil : 3 * Double(total) / Double(connectedTriples)
  }

  /// For each node the share of pairs of its neighbors that are tied, 0...1; nil with fewer than
  /// two neighbors.
  public var localClustering: NodeMap<Double?> {
    NodeMap(
      zip(counts.values, neighborCounts.values).map { triangles, neighbors in
        neighbors < 2
          ? nil : Double(triangles) / (Double(neighbors) * Double(neighbors - 1) / 2)
      })
  }

  /// The mean of ``localClustering``; nil if no node counts.
  public func meanLocalClustering(_ rule: UndefinedClustering) -> Double? {
    let defined = localClustering.values.compactMap { $0 }
    let count =
      switch rule {
      case .countedAsZero: counts.count
      case .leftOut: defined.count
      }
    return count == 0 ? nil : defined.reduce(0, +) / Double(count)
  }
}

/// What nodes with fewer than two neighbors do to a mean of local clustering.
public enum UndefinedClustering: String, Sendable, CaseIterable {
  /// They count as 0.
  case countedAsZero
  /// They do not count.
  case leftOut
}
