import Graphs

/// Which node is tied with which, as a table; loops and parallel edges leave no trace.
func tieMatrix(_ graph: Graph, bothWays: Bool) -> [[Bool]] {
  let n = graph.nodeCount
  var tied = [[Bool]](repeating: Array(repeating: false, count: n), count: n)
  for edge in graph.edges where !graph.isLoop(edge) {
    let (a, b) = graph.ends(of: edge)
    tied[a.index][b.index] = true
    if bothWays || graph.direction == .undirected { tied[b.index][a.index] = true }
  }
  return tied
}

/// For each node a node of its part of what is left of a table of ties; nil for those taken out.
func parts(_ tied: [[Bool]], without removed: Set<Int> = []) -> [Int?] {
  var part = tied.indices.map { removed.contains($0) ? nil : Optional($0) }
  for start in tied.indices where part[start] == start {
    var waiting = [start]
    while let node = waiting.popLast() {
      for other in tied.indices
      where tied[node][other] && !removed.contains(other) && part[other] != start {
        part[other] = start
        waiting.append(other)
      }
    }
  }
  return part
}

/// Every set of `size` numbers below `count`.
func subsets(of count: Int, size: Int) -> [[Int]] {
  guard size > 0 else { return [[]] }
  guard count >= size else { return [] }
  return subsets(of: count - 1, size: size)
    + subsets(of: count - 1, size: size - 1).map { $0 + [count - 1] }
}
