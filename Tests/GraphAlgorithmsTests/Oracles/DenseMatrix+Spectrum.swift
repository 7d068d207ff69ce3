import Graphs

/// The product of two square matrices.
func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  let n = a.count
  return (0..<n).map { row in
    (0..<n).map { column in (0..<n).reduce(0) { $0 + a[row][$1] * b[$1][column] } }
  }
}

func transposed(_ a: [[Double]]) -> [[Double]] {
  a.indices.map { column in a.indices.map { a[$0][column] } }
}

/// The inverse, column by column.
func inverse(_ matrix: [[Double]]) -> [[Double]] {
  let n = matrix.count
  return transposed(
    (0..<n).map { unit in solution(of: matrix, (0..<n).map { $0 == unit ? 1 : 0 }) })
}

/// All eigenvalues of a symmetric matrix with their unit eigenvectors, by Jacobi rotations.
func eigenpairs(_ symmetric: [[Double]]) -> [(value: Double, vector: [Double])] {
  let n = symmetric.count
  var a = symmetric
  var v = (0..<n).map { row in (0..<n).map { $0 == row ? 1.0 : 0 } }
  for _ in 0..<100 {
    var changed = false
    for p in 0..<n {
      for q in (p + 1)..<max(n, p + 1)
      where abs(a[p][q]) > 1e-18 * (abs(a[p][p]) + abs(a[q][q])) + 1e-300 {
        changed = true
        let slope = (a[q][q] - a[p][p]) / (2 * a[p][q])
        let t = (slope < 0 ? -1 : 1) / (abs(slope) + (1 + slope * slope).squareRoot())
        let c = 1 / (1 + t * t).squareRoot()
        let s = t * c
        for k in 0..<n {
          (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q])
        }
        for k in 0..<n {
          (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k])
        }
        for k in 0..<n {
          (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q])
        }
      }
    }
    if !changed { break }
  }
  return (0..<n).map { i in (a[i][i], v.map { $0[i] }) }
}

/// e to the power of a matrix, by scaling and squaring of its power series.
func matrixExponential(_ matrix: [[Double]]) -> [[Double]] {
  let n = matrix.count
  let largest = matrix.reduce(0.0) { max($0, $1.reduce(0) { $0 + abs($1) }) }
  var squarings = 0
  var scale = 1.0
  while largest * scale > 0.5 {
    scale /= 2
    squarings += 1
  }
  let small = matrix.map { $0.map { $0 * scale } }
  var sum = (0..<n).map { row in (0..<n).map { $0 == row ? 1.0 : 0 } }
  var term = sum
  for order in 1...25 {
    term = product(term, small).map { $0.map { $0 / Double(order) } }
    for row in 0..<n { for column in 0..<n { sum[row][column] += term[row][column] } }
  }
  for _ in 0..<squarings { sum = product(sum, sum) }
  return sum
}
