import Execution
import Graphs
import TestSupport

/// Every way of dividing `count` nodes, each once: a label is at most one above those before it.
func allDivisions(_ count: Int) -> [[Int]] {
  var divisions: [[Int]] = [[]]
  for _ in 0..<count {
    divisions = divisions.flatMap { labels in
      (0...((labels.max() ?? -1) + 1)).map { labels + [$0] }
    }
  }
  return divisions
}

/// Random labels of `0..<clusters`.
func randomLabels(_ count: Int, clusters: Int, seed: Int) -> [Int] {
  var generator = Seed(UInt64(seed)).stream(11)
  return (0..<count).map { _ in generator.index(below: clusters) }
}

/// Small graphs of all kinds: with and without direction, strengths, loops, parallel ties and parts.
func graphOfAnyKind(seed: Int) -> Graph {
  switch seed % 5 {
  case 4:
    return SmallGraphs.multigraph(
      seed % 2 == 0 ? .undirected : .directed, nodeCount: 1 + seed % 11, edgeCount: seed % 23,
      seed: seed)
  default: return SmallGraphs.variety(seed: seed)
  }
}

/// The strength between two nodes whatever the direction, both ways summed; a loop counts twice.
func mutualStrengths(_ graph: Graph) -> [[Double]] {
  var matrix = [[Double]](
    repeating: Array(repeating: 0, count: graph.nodeCount), count: graph.nodeCount)
  for edge in graph.edges {
    let (a, b) = graph.ends(of: edge)
    matrix[a.index][b.index] += graph.strengths?[edge] ?? 1
    matrix[b.index][a.index] += graph.strengths?[edge] ?? 1
  }
  return matrix
}

/// Modularity by its definition over ordered pairs; 0 without ties.
func modularityByPairs(_ labels: [Int], _ matrix: [[Double]], resolution: Double = 1) -> Double {
  let strengths = matrix.map { $0.reduce(0, +) }
  let total = strengths.reduce(0, +)
  var sum = 0.0
  for a in labels.indices {
    for b in labels.indices where labels[a] == labels[b] && total > 0 {
      sum += matrix[a][b] - resolution * strengths[a] * strengths[b] / total
    }
  }
  return total > 0 ? sum / total : 0
}

/// The strengths with other numbers that are no ties of each other: every tie between 0.5 and 1.5.
func withUnequalStrengths(_ graph: Graph, seed: Int) -> Graph {
  var generator = Seed(UInt64(seed)).stream(12)
  var builder = GraphBuilder(graph.direction, nodeCount: graph.nodeCount, loops: .keep)
  for edge in graph.edges {
    let (a, b) = graph.ends(of: edge)
    builder.addEdge(a, b, strength: 0.5 + generator.unitInterval())
  }
  return builder.build().graph
}
