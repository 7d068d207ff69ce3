/// Linear algebra with a handful of unknowns; matrices stand row by row in one array.
enum SmallSystem {
  /// The inverse of a symmetric positive definite matrix; nil if it is singular up to rounding.
  ///
  /// By Cholesky's factors (Golub & Van Loan, 4.2). O(size³).
  static func inverse(_ matrix: [Double], size: Int) -> [Double]? {
    precondition(matrix.count == size * size)
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var rest = matrix[row * size + column]
        for k in 0..<column { rest -= lower[row * size + k] * lower[column * size + k] }
        if row == column {
          // What is left of the diagonal is what the earlier columns do not tell.
          guard rest > 1e-10 * matrix[row * size + row], rest > 0 else { return nil }
          lower[row * size + row] = rest.squareRoot()
        } else {
          lower[row * size + column] = rest / lower[column * size + column]
        }
      }
    }
    var inverse = [Double](repeating: 0, count: size * size)
    for unit in 0..<size {
      var x = [Double](repeating: 0, count: size)
      for row in 0..<size {
        var rest = row == unit ? 1.0 : 0
        for k in 0..<row { rest -= lower[row * size + k] * x[k] }
        x[row] = rest / lower[row * size + row]
      }
      for row in stride(from: size - 1, through: 0, by: -1) {
        var rest = x[row]
        for k in (row + 1)..<max(size, row + 1) { rest -= lower[k * size + row] * x[k] }
        x[row] = rest / lower[row * size + row]
      }
      for row in 0..<size { inverse[row * size + unit] = x[row] }
    }
    return inverse
  }

  /// The product of a square matrix and a vector.
  static func product(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    let size = vector.count
    return (0..<size).map { row in
      (0..<size).reduce(0) { $0 + matrix[row * size + $1] * vector[$1] }
    }
  }

  /// The sum of the products of two vectors.
  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for place in a.indices { sum += a[place] * b[place] }
    return sum
  }
}
