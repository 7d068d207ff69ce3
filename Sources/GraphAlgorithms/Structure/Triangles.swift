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
  /// - Complexity: O(m^1.5) time, O(n + m) memory and O(n) per worker.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Chiba & Nishizeki, SIAM Journal on Computing 14 (1985).
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    let rows = SimpleRows(of: graph, .either)
    let n = rows.nodeCount
    let upward = rows.orientedByDegree()
    counts = NodeMap(
      try context.reduce(
        Chunks(count: n), into: [Int](repeating: 0, count: n), phase: "triangles",
        map: { try upward.triangleCounts(at: $0, cancellation: context.cancellation) },
        combine: { total, part in for node in total.indices { total[node] += part[node] } }))
    neighborCounts = NodeMap((0..<n).map { rows.row($0).count })
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

extension SimpleRows {
  /// Each tie only in the row of its end with fewer neighbors (of equals, the lower number).
  fileprivate func orientedByDegree() -> SimpleRows {
    var newOffsets: [UInt32] = [0]
    var newNeighbors: [UInt32] = []
    newNeighbors.reserveCapacity(neighbors.count / 2)
    for node in 0..<nodeCount {
      let own = row(node).count
      for entry in row(node) {
        let other = Int(neighbors[entry])
        if (own, node) < (row(other).count, other) { newNeighbors.append(neighbors[entry]) }
      }
      newOffsets.append(UInt32(newNeighbors.count))
    }
    return SimpleRows(offsets: newOffsets, neighbors: newNeighbors)
  }

  /// How many of the triangles found at some nodes each node belongs to.
  fileprivate func triangleCounts(
    at nodes: Range<Int>, cancellation: Cancellation
  ) throws -> [Int] {
    var counts = [Int](repeating: 0, count: nodeCount)
    var markedBy = [UInt32](repeating: .max, count: nodeCount)
    for node in nodes {
      if node & 0xFF == 0 { try cancellation.check() }
      for entry in row(node) { markedBy[Int(neighbors[entry])] = UInt32(node) }
      for entry in row(node) {
        let second = Int(neighbors[entry])
        for inner in row(second) where markedBy[Int(neighbors[inner])] == UInt32(node) {
          counts[node] += 1
          counts[second] += 1
          counts[Int(neighbors[inner])] += 1
        }
      }
    }
    return counts
  }
}
