/// A small symmetric matrix that is to be positive definite: its Cholesky factor.
struct PositiveMatrix: Sendable {
  let size: Int
  private var factor: [Double]

  /// The factor of a matrix given row by row, or the first row that follows from those above it.
  enum Outcome {
    case factor(PositiveMatrix)
    case dependent(row: Int)
  }

  /// Factors `entries`; a pivot below `tolerance` times the diagonal counts as 0.
  static func factoring(_ entries: [Double], size: Int, tolerance: Double) -> Outcome {
    var matrix = PositiveMatrix(size: size, factor: entries)
    for row in 0..<size {
      for column in 0...row {
        var sum = entries[row * size + column]
        for k in 0..<column {
          sum -= matrix.factor[row * size + k] * matrix.factor[column * size + k]
        }
        if column < row {
          matrix.factor[row * size + column] = sum / matrix.factor[column * size + column]
        } else {
          guard sum > tolerance * entries[row * size + row], sum > 0 else {
            return .dependent(row: row)
          }
          matrix.factor[row * size + row] = sum.squareRoot()
        }
      }
    }
    return .factor(matrix)
  }

  /// The solution x of A·x = b.
  func solving(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      for k in 0..<row { x[row] -= factor[row * size + k] * x[k] }
      x[row] /= factor[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for k in (row + 1)..<max(size, row + 1) { x[row] -= factor[k * size + row] * x[k] }
      x[row] /= factor[row * size + row]
    }
    return x
  }

  /// The inverse of the matrix, row by row.
  var inverse: [Double] {
    var inverse = [Double](repeating: 0, count: size * size)
    for column in 0..<size {
      var unit = [Double](repeating: 0, count: size)
      unit[column] = 1
      for (row, value) in solving(unit).enumerated() { inverse[row * size + column] = value }
    }
    return inverse
  }
}

/// L·M·Lᵀ of square matrices given row by row.
func sandwich(_ left: [Double], _ middle: [Double], size: Int) -> [Double] {
  func product(_ a: [Double], _ b: (Int, Int) -> Double) -> [Double] {
    var result = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size {
        for k in 0..<size { result[row * size + column] += a[row * size + k] * b(k, column) }
      }
    }
    return result
  }
  let half = product(left) { middle[$0 * size + $1] }
  return product(half) { left[$1 * size + $0] }
}
