public import Graphs

/// Which groups of nodes are tied with which, and whether ties stay inside.
///
/// Weights: ignored; parallel edges count each. Direction: kept in the matrix.
public struct Mixing: Sendable, Equatable {
  /// How many edges lead from each group to each; symmetric if the graph is undirected, with edges
  /// inside a group counted once on the diagonal.
  public let edgeCounts: [[Int]]
  /// How many nodes each group has.
  public let sizes: [Int]
  let direction: Direction

  /// Counts the ties between the groups that `partition` makes. O(n + m + groups²).
  public init(of graph: Graph, between partition: Partition) {
    precondition(partition.nodeCount == graph.nodeCount)
    let row = [Int](repeating: 0, count: partition.count)
    var counts = [[Int]](repeating: row, count: partition.count)
    let ends = graph.edgeEnds()
    for (source, target) in zip(ends.sources, ends.targets) {
      let (a, b) = (partition[Node(rawValue: source)], partition[Node(rawValue: target)])
      counts[a][b] += 1
      if graph.direction == .undirected && a != b { counts[b][a] += 1 }
    }
    edgeCounts = counts
    sizes = partition.sizes
    direction = graph.direction
  }

  /// How many edges stay inside a group.
  public var internalCount: Int { sizes.indices.reduce(0) { $0 + edgeCounts[$1][$1] } }

  /// How many edges join two groups.
  public var externalCount: Int {
    let all = edgeCounts.reduce(0) { $0 + $1.reduce(0, +) } - internalCount
    return direction == .undirected ? all / 2 : all
  }

  /// The E–I index (external − internal)/(external + internal), −1...1; nil without edges.
  ///
  /// Source: Krackhardt & Stern, Social Psychology Quarterly 51 (1988).
  public var externalInternalIndex: Double? {
    let total = externalCount + internalCount
    return total == 0 ? nil : Double(externalCount - internalCount) / Double(total)
  }

  /// The E–I index if every pair of nodes were tied; nil with fewer than two nodes.
  public var expectedExternalInternalIndex: Double? {
    let n = sizes.reduce(0, +)
    let inside = sizes.reduce(0) { $0 + $1 * ($1 - 1) }
    return n < 2 ? nil : 1 - 2 * Double(inside) / Double(n * (n - 1))
  }

  /// The share of ends of edges in each pair of groups; edges inside count both of their ends, so
  /// the matrix sums to 1.
  private var shares: [[Double]] {
    let doubled = edgeCounts.indices.map { a in
      edgeCounts[a].indices.map { b in
        Double(edgeCounts[a][b]) * (a == b && direction == .undirected ? 2 : 1)
      }
    }
    let total = doubled.reduce(0) { $0 + $1.reduce(0, +) }
    return doubled.map { $0.map { total > 0 ? $0 / total : 0 } }
  }

  /// How many edges each pair of groups would have if ends were tied at random, in the form of
  /// ``edgeCounts``.
  public var expectedEdgeCounts: [[Double]] {
    let shares = shares
    let total = Double(externalCount + internalCount)
    return shares.indices.map { a in
      shares.indices.map { b in
        let share = shares[a].reduce(0, +) * shares.reduce(0) { $0 + $1[b] }
        return share * total * (direction == .undirected && a != b ? 2 : 1)
      }
    }
  }

  /// Whether like is tied with like: (Σ eᵢᵢ − Σ aᵢbᵢ)/(1 − Σ aᵢbᵢ), at most 1; nil where all ends lie
  /// in one group or there are no edges.
  ///
  /// Source: Newman, Physical Review E 67 (2003).
  public var assortativity: Double? {
    let shares = shares
    let inside = shares.indices.reduce(0) { $0 + shares[$1][$1] }
    let byChance = shares.indices.reduce(0) { sum, group in
      sum + shares[group].reduce(0, +) * shares.reduce(0) { $0 + $1[group] }
    }
    guard externalCount + internalCount > 0, byChance < 1 else { return nil }
    return (inside - byChance) / (1 - byChance)
  }
}
