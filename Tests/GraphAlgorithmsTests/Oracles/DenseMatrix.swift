import Graphs

/// The adjacency matrix of a graph: entry [a][b] is the strength from a to b, loops twice if
/// undirected.
func denseMatrix(_ graph: Graph) -> [[Double]] {
  let n = graph.nodeCount
  var matrix = [[Double]](repeating: Array(repeating: 0, count: n), count: n)
  for edge in graph.edges {
    let (a, b) = graph.ends(of: edge)
    let strength = graph.strengths?[edge] ?? 1
    matrix[a.index][b.index] += strength
    if graph.direction == .undirected { matrix[b.index][a.index] += strength }
  }
  return matrix
}

/// The solution of `matrix`·x = `right` by Gaussian elimination with pivoting.
func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let n = rows.count
  for column in 0..<n {
    let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
    rows.swapAt(column, pivot)
    for row in 0..<n where row != column {
      let factor = rows[row][column] / rows[column][column]
      for place in column...n { rows[row][place] -= factor * rows[column][place] }
    }
  }
  return (0..<n).map { rows[$0][n] / rows[$0][$0] }
}

/// The largest eigenvalue of the symmetric part of a graph and its eigenvector, by a great many
/// multiplications with A + I; entries are scaled to a largest one of 1.
func powerIteration(_ matrix: [[Double]], rounds: Int = 20_000) -> (value: Double, vector: [Double])
{
  let n = matrix.count
  var x = [Double](repeating: 1, count: n)
  var value = 0.0
  for _ in 0..<rounds {
    var y = x
    for a in 0..<n { for b in 0..<n { y[b] += matrix[a][b] * x[a] } }
    value = (y.max() ?? 0) - 1
    x = y.map { $0 / (value + 1) }
  }
  return (value, x)
}
