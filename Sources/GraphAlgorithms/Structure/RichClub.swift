public import Execution
public import Graphs

/// Whether the nodes with the most neighbors are tied with one another.
///
/// For each degree *k* the share of pairs of nodes with more than *k* neighbors that are tied:
/// φ(k) = 2E/(N(N − 1)). Direction, weights, loops: ignored; parallel edges are one tie. The share
/// grows with *k* in nearly all networks, so it means something only beside that of random networks
/// with the same degrees.
///
/// Source: Zhou & Mondragón, IEEE Communications Letters 8 (2004); Colizza et al., Nature Physics 2
/// (2006).
public struct RichClub: Sendable, Equatable {
  /// The club of all nodes with more than some number of neighbors.
  public struct Club: Sendable, Equatable {
    /// The number of neighbors that members have more than.
    public let degree: Int
    /// How many members there are; 2 or more.
    public let nodeCount: Int
    /// How many ties there are among them.
    public let edgeCount: Int

    /// The share of pairs of members that are tied, 0...1.
    public var coefficient: Double {
      2 * Double(edgeCount) / (Double(nodeCount) * Double(nodeCount - 1))
    }
  }

  /// The clubs for the degrees 0, 1, and so on, as long as they have two members.
  public let clubs: [Club]

  /// Counts the members and ties of all clubs. O(n + m).
  public init(of graph: Graph) {
    let rows = SimpleRows.shared(with: graph)
    let degrees = (0..<rows.nodeCount).map { rows.row($0).count }
    let largest = degrees.max() ?? 0
    var nodes = [Int](repeating: 0, count: largest + 1)
    var edges = nodes
    for node in 0..<rows.nodeCount {
      nodes[degrees[node]] += 1
      for entry in rows.row(node) where Int(rows.neighbors[entry]) > node {
        // A tie belongs to the clubs of its end with fewer neighbors.
        edges[min(degrees[node], degrees[Int(rows.neighbors[entry])])] += 1
      }
    }
    var clubs: [Club] = []
    var (nodeCount, edgeCount) = (0, 0)
    for degree in stride(from: largest - 1, through: 0, by: -1) {
      nodeCount += nodes[degree + 1]
      edgeCount += edges[degree + 1]
      if nodeCount > 1 {
        clubs.append(Club(degree: degree, nodeCount: nodeCount, edgeCount: edgeCount))
      }
    }
    self.clubs = clubs.reversed()
  }

  /// φ(k) of each club beside those of random graphs, in the order of ``clubs``.
  ///
  /// `null` makes the random graph of each number below `count`; it should keep all degrees. Where
  /// a random graph has no such club its share counts as 0. The normalised coefficient is
  /// ``NullComparison/ratio``.
  ///
  /// - Throws: what `null` throws; `CancellationError`.
  public func compared(
    withNulls count: Int, in context: ExecutionContext = ExecutionContext(),
    null: @Sendable (Int) throws -> Graph
  ) throws -> [NullComparison] {
    let shares = try context.reduce(
      Chunks(count: count, pieces: max(1, count)), into: [[Double]](), phase: "rich club",
      map: { try $0.map { RichClub(of: try null($0)).clubs.map(\.coefficient) } },
      combine: { $0 += $1 })
    return clubs.map { club in
      NullComparison(
        observed: club.coefficient,
        nulls: shares.map { $0.indices.contains(club.degree) ? $0[club.degree] : 0 })
    }
  }
}
