import GraphAlgorithms
import Graphs

/// Whole-numbered lengths and numbers of shortest paths between all pairs, by Floyd and Warshall;
/// betweenness from them by its definition.
struct CountedPaths {
  private let n: Int
  private let isDirected: Bool
  private let length: [[Int]]
  private let count: [[Double]]
  private let step: [[Int]]
  private static let none = 1_000_000_000

  /// - Parameter costs: a whole number above 0 for each edge.
  init(_ graph: Graph, costs: [Int]) {
    n = graph.nodeCount
    isDirected = graph.direction == .directed
    var step = [[Int]](repeating: Array(repeating: Self.none, count: n), count: n)
    for edge in graph.edges where !graph.isLoop(edge) {
      let (a, b) = (graph.ends(of: edge).source.index, graph.ends(of: edge).target.index)
      step[a][b] = min(step[a][b], costs[edge.index])
      if graph.direction == .undirected { step[b][a] = step[a][b] }
    }
    self.step = step
    // Every middle node extends the paths that use lower middle nodes only.
    var length = step
    var count = step.map { $0.map { $0 < Self.none ? 1.0 : 0 } }
    for middle in 0..<n {
      for a in 0..<n where a != middle && length[a][middle] < Self.none {
        for b in 0..<n where b != middle && b != a && length[middle][b] < Self.none {
          let through = length[a][middle] + length[middle][b]
          let paths = count[a][middle] * count[middle][b]
          if through < length[a][b] {
            (length[a][b], count[a][b]) = (through, paths)
          } else if through == length[a][b] {
            count[a][b] += paths
          }
        }
      }
    }
    for node in 0..<n { (length[node][node], count[node][node]) = (0, 1) }
    self.length = length
    self.count = count
  }

  /// The pairs of nodes, an undirected one once.
  func pairs(_ sources: Set<Int>, _ targets: Set<Int>) -> [(Int, Int)] {
    (0..<n).flatMap { a in
      (0..<n).compactMap { b in
        guard a != b else { return nil }
        if isDirected { return sources.contains(a) && targets.contains(b) ? (a, b) : nil }
        let either =
          sources.contains(a) && targets.contains(b) || sources.contains(b) && targets.contains(a)
        return a < b && either ? (a, b) : nil
      }
    }
  }

  func betweenness(_ pairs: [(Int, Int)]) -> [Double] {
    (0..<n).map { node in
      pairs.reduce(0) { sum, pair in
        let (a, b) = pair
        guard a != node, b != node, length[a][b] < Self.none,
          length[a][node] + length[node][b] == length[a][b]
        else { return sum }
        return sum + count[a][node] * count[node][b] / count[a][b]
      }
    }
  }

  /// What the tie from `source` to `target` earns, whichever way paths take it.
  func edgeBetweenness(_ pairs: [(Int, Int)], _ source: Int, _ target: Int) -> Double {
    guard source != target else { return 0 }
    return pairs.reduce(0) { sum, pair in
      let (a, b) = pair
      guard length[a][b] < Self.none else { return sum }
      var paths = 0.0
      for (from, to) in isDirected ? [(source, target)] : [(source, target), (target, source)]
      where length[a][from] + step[from][to] + length[to][b] == length[a][b] {
        paths += count[a][from] * count[to][b]
      }
      return sum + paths / count[a][b]
    }
  }
}
