import Execution
public import Graphs

/// Graphs whose figures are known from the books.
public enum SmallGraphs {
  /// The undirected graph of these pairs on `nodeCount` nodes.
  public static func undirected(_ nodeCount: Int, _ pairs: [(Int, Int)]) -> Graph {
    make(.undirected, nodeCount, pairs)
  }

  /// The directed graph of these pairs on `nodeCount` nodes.
  public static func directed(_ nodeCount: Int, _ pairs: [(Int, Int)]) -> Graph {
    make(.directed, nodeCount, pairs)
  }

  /// Node 0 joined with each of `leaves` others.
  public static func star(leaves: Int) -> Graph {
    undirected(leaves + 1, (0..<leaves).map { (0, $0 + 1) })
  }

  /// Nodes joined in a row.
  public static func path(_ nodeCount: Int) -> Graph {
    undirected(nodeCount, (1..<max(nodeCount, 1)).map { ($0 - 1, $0) })
  }

  /// Nodes joined in a ring of at least three.
  public static func cycle(_ nodeCount: Int) -> Graph {
    undirected(nodeCount, (0..<nodeCount).map { ($0, ($0 + 1) % nodeCount) })
  }

  /// Every node joined with every other.
  public static func complete(_ nodeCount: Int) -> Graph {
    undirected(
      nodeCount, (0..<nodeCount).flatMap { a in ((a + 1)..<max(nodeCount, a + 1)).map { (a, $0) } })
  }

  /// Zachary's karate club, 34 members and 78 friendships (Zachary 1977), numbered from 0.
  public static let karateClub = undirected(34, karatePairs)

  /// A random graph in which each possible edge exists with probability `density`.
  public static func random(
    _ direction: Direction, nodeCount: Int, density: Double, seed: Int
  ) -> Graph {
    var generator = Seed(UInt64(seed)).stream(0)
    var pairs: [(Int, Int)] = []
    for a in 0..<nodeCount {
      for b in (direction == .directed ? 0 : a)..<nodeCount where a != b {
        if generator.unitInterval() < density { pairs.append((a, b)) }
      }
    }
    return make(direction, nodeCount, pairs)
  }

  private static func make(_ direction: Direction, _ nodeCount: Int, _ pairs: [(Int, Int)]) -> Graph
  {
    var builder = GraphBuilder(direction, nodeCount: nodeCount)
    for (a, b) in pairs { builder.addEdge(Node(a), Node(b)) }
    return builder.build().graph
  }

  private static let karatePairs: [(Int, Int)] = [
    (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12),
    (0, 13), (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17),
    (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32),
    (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16), (6, 16), (8, 30),
    (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33), (18, 32),
    (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29),
    (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33),
    (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
  ]
}
