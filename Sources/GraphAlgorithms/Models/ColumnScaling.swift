/// Columns moved to mean 0 and stretched to standard deviation 1, behind an intercept of 1.
struct ColumnScaling: Sendable {
  let means: [Double]
  let spreads: [Double]

  /// The number of coefficients with the intercept.
  var size: Int { means.count + 1 }

  init(_ moments: ColumnMoments) {
    means = (0..<moments.width).map { moments.mean($0) }
    spreads = (0..<moments.width).map { moments.covariance($0, $0).squareRoot() }
  }

  /// Writes the scaled row of an observation.
  func row(_ batch: borrowing RegressionBatch, _ number: Int, into row: inout [Double]) {
    let start = number * means.count
    row[0] = 1
    for column in means.indices {
      row[column + 1] = (batch.values[start + column] - means[column]) / spreads[column]
    }
  }

  /// The coefficients of the columns as they were.
  func original(_ scaled: [Double]) -> [Double] {
    var result = scaled
    for column in means.indices {
      result[column + 1] = scaled[column + 1] / spreads[column]
      result[0] -= result[column + 1] * means[column]
    }
    return result
  }

  /// The matrix of ``original(_:)``, row by row.
  var transformation: [Double] {
    var matrix = [Double](repeating: 0, count: size * size)
    matrix[0] = 1
    for column in means.indices {
      matrix[(column + 1) * size + column + 1] = 1 / spreads[column]
      matrix[column + 1] = -means[column] / spreads[column]
    }
    return matrix
  }
}
