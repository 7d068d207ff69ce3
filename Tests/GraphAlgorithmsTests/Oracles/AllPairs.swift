import Graphs

/// Distances and numbers of shortest paths between all pairs, by Floyd and Warshall.
///
/// Parallel edges are one tie and loops are none.
struct AllPairs {
  let distance: [[Int?]]
  let pathCount: [[Double]]

  init(_ graph: Graph) {
    let n = graph.nodeCount
    var adjacent = [[Bool]](repeating: Array(repeating: false, count: n), count: n)
    for edge in graph.edges where !graph.isLoop(edge) {
      let (a, b) = graph.ends(of: edge)
      adjacent[a.index][b.index] = true
      if graph.direction == .undirected { adjacent[b.index][a.index] = true }
    }
    var distance = (0..<n).map { a in
      (0..<n).map { b -> Int? in a == b ? 0 : adjacent[a][b] ? 1 : nil }
    }
    for middle in 0..<n {
      for a in 0..<n {
        for b in 0..<n {
          guard let first = distance[a][middle], let second = distance[middle][b] else { continue }
          distance[a][b] = min(distance[a][b] ?? .max, first + second)
        }
      }
    }
    self.distance = distance
    pathCount = (0..<n).map { a in
      var count = [Double](repeating: 0, count: n)
      count[a] = 1
      let reached = (0..<n).filter { (distance[a][$0] ?? 0) > 0 }
      for b in reached.sorted(by: { distance[a][$0] ?? 0 < distance[a][$1] ?? 0 }) {
        for before in 0..<n where adjacent[before][b] {
          if let d = distance[a][before], d + 1 == distance[a][b] { count[b] += count[before] }
        }
      }
      return count
    }
  }

  /// For how many ordered pairs of others each node lies between, by the definition.
  func betweenness() -> [Double] {
    let n = distance.count
    return (0..<n).map { node in
      var sum = 0.0
      for a in 0..<n where a != node {
        for b in 0..<n where b != node && b != a {
          guard let whole = distance[a][b], let first = distance[a][node],
            let second = distance[node][b], first + second == whole
          else { continue }
          sum += pathCount[a][node] * pathCount[node][b] / pathCount[a][b]
        }
      }
      return sum
    }
  }
}
