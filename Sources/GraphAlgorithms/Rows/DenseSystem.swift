import Execution

/// Linear equations with a full matrix, solved by elimination with row exchanges.
///
/// 8·n² bytes and O(n³) time: for sizes up to `largestSize` only.
struct DenseSystem {
  /// At this size the matrix takes 128 MiB.
  static let largestSize = 4096

  private let size: Int
  private var entries: [Double]

  /// The matrix of zeros.
  init(size: Int) {
    precondition(size <= Self.largestSize)
    self.size = size
    entries = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  /// The solution for one right side, or nil where the matrix is singular up to rounding.
  consuming func solve(
    _ right: [Double], name: String, in context: ExecutionContext
  ) throws -> [Double]? {
    var x = right
    let scale = entries.reduce(0) { max($0, abs($1)) }
    for column in 0..<size {
      try context.cancellation.check()
      context.progress.report(name, completed: column, of: size)
      var pivot = column
      for row in column..<size where abs(self[row, column]) > abs(self[pivot, column]) {
        pivot = row
      }
      guard abs(self[pivot, column]) > 1e-13 * scale else { return nil }
      if pivot != column {
        for place in column..<size {
          entries.swapAt(pivot * size + place, column * size + place)
        }
        x.swapAt(pivot, column)
      }
      eliminate(column, &x)
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      var sum = x[row]
      for column in (row + 1)..<max(size, row + 1) { sum -= self[row, column] * x[column] }
      x[row] = sum / self[row, row]
    }
    return x
  }

  /// Takes multiples of row `pivot` from all rows below it.
  private mutating func eliminate(_ pivot: Int, _ x: inout [Double]) {
    let size = size
    var entries = entries.mutableSpan
    let top = pivot * size
    for row in (pivot + 1)..<max(size, pivot + 1) {
      let start = row * size
      let factor = entries[start + pivot] / entries[top + pivot]
      guard factor != 0 else { continue }
      for column in pivot..<size {
        // Both rows lie inside the size² entries.
        unsafe entries[unchecked: start + column] -= factor * entries[unchecked: top + column]
      }
      x[row] -= factor * x[pivot]
    }
  }
}
